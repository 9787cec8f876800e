# Class.new, Module.new, allocate, superclass, frozen classes.
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
show { Class.new(3) }
show { Class.new(Class) }
show { Class.new(A.singleton_class) }
show { Class.new(A, 2) }
show { A.new(1) }
show { Object.new(1) }
show { BasicObject.new.class rescue puts $!.message.sub(/0x\h+/, "X") }
show { A.allocate.class }
show { A.superclass }
show { BasicObject.superclass }
show { B.subclasses.map(&:name).sort }
show { Class.superclass }
show { Module.new { def mm; 1; end }.instance_methods }
show { Module.new.name }
show { Class.new(StandardError).new("x").message }
show { A.singleton_class? }
show { A.singleton_class.singleton_class? }
show { A.singleton_class.new }
show { M1.new }
show { A.singleton_class.instance_methods(false).sort }
show { A.class }
show { M1.class }
show { A.instance_of?(Class) }
show { A.freeze.frozen? }
show { class A; def zzz; end; end }
show { A.const_set(:ZZ, 1) }
show { Integer.new }
show { Symbol.new }
show { Module.nesting } ; module N1; class N2; N = Module.nesting; end; end
show { N1::N2::N }
show { N1::N2.name }
show { N1.constants }
show { N1.const_get("N2::N").size }
show { M1.instance_methods }
show { Comparable.instance_of?(Module) }
show { Kernel.class }
show { M1.module_eval { def dd; :dd; end }; C.new.dd }
show { M1.hash == M1.hash }
show { A.instance_variable_set(:@z, 1) }
