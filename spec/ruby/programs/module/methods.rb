# Aliases, removed and undefined methods, attributes.
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
show { A.alias_method(:m1b, :m1) }
show { A.new.m1b }
show { A.send(:alias_method, :zz, :nope) }
show { A.send(:undef_method, :m1b) }
show { A.new.m1b rescue puts $!.message.sub(/0x\h+.*/, "X") }
show { A.send(:remove_method, :ce) }
show { A.new.respond_to?(:ce) }
show { A.send(:remove_method, :nope) }
show { A.send(:undef_method, :nope) }
show { M1.send(:undef_method, :nope) }
show { A.send(:attr_accessor, :q1, "q2") }
show { A.send(:attr_reader, "1a") }
show { A.send(:attr, :q3) }
show { A.send(:attr_writer, :q4) }
show { A.attr_accessor("a?") }
show { a = A.new; a.a = 3; a.a }
show { A.new.a(1) }
show { A.new.send(:a=) }
