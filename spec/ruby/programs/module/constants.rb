# Constants by name.
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
show { A.const_get(:X) }
show { A.const_get("C1") }
show { Object.const_get("A::X") }
show { A.const_get(:Nope) }
show { A.const_get("nope") }
show { A.const_get(:String) }
show { A.const_get("A::String") rescue puts $!.message }
show { A.const_set(:Y, 2); A::Y }
show { A.const_set("y", 2) }
show { A.const_defined?(:X) }
show { A.const_defined?(:String) }
show { A.const_defined?(:String, false) }
show { A.const_defined?("X::Y") }
show { A.constants.sort }
show { A.constants(false).sort }
show { M2.constants }
show { A.send(:remove_const, :Y) }
show { A.const_defined?(:Y) }
show { A.send(:remove_const, :Y) }
show { A.remove_const(:X) }
show { A::Nope }
show { A.const_missing(:Q) }
show { Object.const_get(:Nope) }
show { A.const_get(3) }
show { A.const_get("A::") }
show { A.const_get("") }
show { A.const_set(:Anon, Class.new); A::Anon.name }
class A; PC = 3; private_constant :PC; def self.pc; PC; end; end
show { A::PC }
show { A.pc }
show { A.constants.include?(:PC) }
show { A.const_get(:PC) }
show { A.send(:private_constant, :Zip) }
show { A.send(:public_constant, :PC); A::PC }
show { A.deprecate_constant(:PC) }
class CM; def self.const_missing(n); "miss #{n}"; end; end
show { CM::Foo }
show { CM.const_get(:Bar) }
