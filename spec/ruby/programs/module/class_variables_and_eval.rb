# Class variables by name; class_eval and its like.
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
show { A.class_variable_get(:@@cv) }
show { A.class_variables }
show { B.class_variables }
show { B.class_variable_get(:@@cv) }
show { A.class_variable_set(:@@cw, 1) }
show { A.class_variable_defined?(:@@cw) }
show { A.class_variable_get(:@@nope) }
show { A.class_variable_get(:nope) }
show { A.remove_class_variable(:@@cw) }
show { A.remove_class_variable(:@@cw) }
show { B.class_variable_set(:@@cv, 6); A.class_variable_get(:@@cv) }
show { A.class_eval { def ce; :ce; end; self } }
show { A.new.ce }
show { A.class_eval("def cs; X; end; 5") }
show { A.new.cs }
show { A.class_exec(3) { |x| define_method(:cx) { x } } }
show { A.new.cx }
show { A.module_eval { @iv = 1 } ; A.instance_variable_get(:@iv) }
show { A.class_eval }
show { A.class_eval("raise 'q'", "ff.rb", 9) rescue puts $!.backtrace.first }
show { A.instance_eval { def self_m; :sm; end }; A.self_m }
