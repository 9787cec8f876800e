# public, private, protected, module_function.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

class V; private; def a; 1; end; public; def b; a; end; def c; 2; end; private :c; attr_reader :x; private attr_reader :y; private def z; end; def self.s; 3; end; private_class_method :s; protected; def pr; 4; end; def cmp(o); o.pr; end; public :cmp; end
show { V.new.a rescue puts $!.message.sub(/0x\h+/, "X") }
show { V.new.b }
show { V.s }
show { V.new.cmp(V.new) }
show { V.new.pr rescue puts $!.message.sub(/0x\h+/, "X") }
show { V.private_instance_methods(false).sort }
show { V.send(:private, :nope) }
show { V.send(:public, :a); V.new.a }
show { V.send(:private, :b, :a) }
show { V.send(:private, [:b]) }
show { V.send(:private) }
show { V.public_class_method(:s); V.s }
show { V.send(:private, :b) }
class W < V; public :a; end
show { W.new.a }
show { V.new.a rescue puts $!.class }
show { W.instance_method(:a).owner }
show { W.instance_methods(false) }
module MF; module_function; def f; :f; end; def g; f; end; end
show { [MF.f, MF.g] }
show { MF.instance_method(:f).class }
show { Object.new.extend(MF).f rescue puts $!.class } ; module MG; def h; 1; end; module_function :h; end
show { MG.h }
show { MG.send(:module_function, :nope) }
show { A.send(:module_function) rescue puts $!.class }
