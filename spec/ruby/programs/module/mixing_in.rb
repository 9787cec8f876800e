# include, prepend, extend and their hooks.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

module M1; def m1; :m1; end; C1 = 1; end
module M2; include M1; def self.included(b); puts "inc #{b}"; super; end; end
class A; include M2; X = 1; attr_accessor :a, :b; attr_reader :r; attr_writer :w; @@cv = 5; def pub; end; protected def pro; end; private def pri; end; end
class B < A; def self.inherited(k); puts "inh #{k.name.inspect} #{k.superclass}"; super; end; end
class C < B; end
D = Class.new(B) { def d; :d; end; define_method(:e) { |x, y = 2| [x, y] } }
module Pre; def pub; [:pre, super]; end; def self.prepended(b); puts "prep #{b}"; end; end ; class A; prepend Pre; end
show { A.new.pub }
show { A.ancestors.first(2) }
show { A.include?(Pre) }
show { A.included_modules.first(3) }
show { A.include(3) }
show { A.include }
show { A.include(String) }
show { M1.include(M2) }
show { M1.include?(M1) }
show { M2.include?(M1) }
module Ord1; end; module Ord2; end; class Ord; include Ord1, Ord2; end
show { Ord.ancestors.first(3) }
show { Ord.include(Ord1); Ord.ancestors.first(3) }
module Hk; def self.append_features(b); puts "af"; super; end; def self.extend_object(o); puts "eo"; super; end; def self.extended(o); puts "ex"; end; end; class HkC; include Hk; extend Hk; end
class Ma; def self.method_added(n); puts "added #{n}"; end; def self.singleton_method_added(n); puts "sadded #{n}"; end; def x; end; attr_reader :y; define_method(:z) {}; alias_method :w, :x; def self.s; end; define_singleton_method(:t) {}; class << self; def u; end; end; def self.method_removed(n); puts "rm #{n}"; end; def self.method_undefined(n); puts "un #{n}"; end; remove_method :x; undef_method :z; undef w; end
