# Names, ancestors and the order of modules.
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
show { A.ancestors.take(4) }
show { A.name }
show { D.name }
show { D.new.e(1) }
show { D.new.e }
show { Class.new.name }
show { Class.new.to_s =~ /#<Class:0x/ }
show { A.singleton_class }
show { A.new.singleton_class.inspect.sub(/0x\h+/, "X") }
show { A.singleton_class.singleton_class }
show { [A < M1, A <= A, A < A, B < A, A > B, A <=> B, B <=> A, A <=> Integer, A <=> 3, A < Integer] }
show { A < 3 }
show { A === B.new }
show { M1 === A.new }
show { A == A }
show { Module === M1 }
show { Class === M1 }
show { A.instance_methods(false).sort }
show { A.private_instance_methods(false) }
show { A.protected_instance_methods }
show { A.public_instance_methods(false).sort }
show { A.public_method_defined?(:pub) }
show { A.private_method_defined?(:pri) }
show { A.method_defined?(:pri) }
show { A.method_defined?(:m1) }
show { A.method_defined?(:m1, false) }
show { A.instance_method(:pub).class }
show { A.instance_method(:nope) }
show { M1.instance_method(:nope) }
show { A.public_instance_method(:pri) }
