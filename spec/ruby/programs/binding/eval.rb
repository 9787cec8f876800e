# binding and eval.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { binding.local_variables.class }
show { a = 1; binding.local_variable_get(:a) }
show { a = 1; b = binding; b.local_variable_set(:a, 5); a }
show { b = binding; b.local_variable_set(:newv, 5); b.local_variable_get(:newv) }
show { binding.local_variable_defined?(:zzz) }
show { binding.local_variable_get(:zzz) rescue puts $!.message.sub(/0x\h+/,"X") }
show { x = 3; eval("x + 1") }
show { x = 3; binding.eval("x * 2") }
begin
  eval("1 +")
rescue SyntaxError => e
  puts e.class
end
show { eval("__LINE__", nil, "f.rb", 77) }
show { eval("__FILE__", nil, "f.rb", 77) }
show { binding.receiver }
show { binding.source_location.last }
show { b = binding; b.eval("q = 9"); b.eval("q") }
show { eval("raise 'x'", nil, "ff", 3) rescue puts $!.backtrace.first }
show { local_variables.size >= 0 }
b = binding; loc = 4
show { b.local_variables.include?(:loc) }
show { b.local_variable_get(:loc) }
show { b.eval("loc + 1") }
show { b.local_variable_set(:loc, 8); loc }
show { b.local_variable_defined?(:loc) }
show { b.local_variable_get("1x") rescue puts $!.message.sub(/0x\h+/, "X") }
show { b.receiver.to_s } ; def getb; inner = 3; binding; end
show { getb.local_variables }
show { getb.local_variable_get(:inner) }
show { getb.eval("inner * 2") }
show { getb.eval("self").to_s } ; class Bnd; def initialize; @q = 4; end; def b; binding; end; end
show { Bnd.new.b.eval("@q") }
show { Bnd.new.b.receiver.class }
show { bb = getb; bb.eval("nw = 1"); bb.local_variables }
show { Bnd.new.instance_eval("@q + 1") }
show { Bnd.class_eval("def zed; 26; end"); Bnd.new.zed }
show { eval("[__FILE__, __LINE__]", b, "x.rb", 3) }
show { eval("loc", b) }
show { eval("undefd_q") rescue puts $!.message }
show { y = 1; eval("y = 2"); y }
show { eval("def evd; :evd; end"); evd }
show { eval("class EvC; X = 1; end; EvC::X") }
show { eval("proc { |x| x + loc }", b).call(1) }
show { Binding.new }
