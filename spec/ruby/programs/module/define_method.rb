# define_method with blocks and methods; super through it.
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
show { D.instance_method(:e).arity }
show { D.instance_method(:e).parameters }
show { D.new.method(:e).unbind.bind(D.new).call(9) }
show { B.instance_method(:m1).bind_call(C.new) }
show { D.instance_method(:d).bind(A.allocate) }
show { A.define_method(:q) }
show { D.define_method(:q, 3) }
show { D.define_method(:q2, D.instance_method(:d)); D.new.q2 }
show { D.define_method(:q3, &:to_s) }
show { D.define_method(:q4, D.new.method(:d)) ; D.new.q4 }
show { D.define_method("q5") { |*a, k: 1, &b| [a, k, b&.call] }; D.new.q5(1, k: 2) { 3 } }
show { String.define_method(:shout) { upcase + "!" }; "a".shout }
show { D.define_method(:ret) { return 5; 6 }; D.new.ret }
show { Class.new { define_method(:a) { |x| x } }.new.a }
show { Class.new { define_method(:initialize) { |x| @x = x } }.new(4).instance_variable_get(:@x) }
class Sup; def m(a, k: 1); [a, k]; end; end; class Sub < Sup; define_method(:m) { |a, k: 2| super(a, k: k) }; end
show { Sub.new.m(1) } ; class Sub2 < Sup; def m(*); super; end; end
show { Sub2.new.m(3, k: 4) } ; class Sub3 < Sup; alias_method :old_m, :m; def m(a, k: 9); old_m(a, k: k); end; end
show { Sub3.new.m(1) }
