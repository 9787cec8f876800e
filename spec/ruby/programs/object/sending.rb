# send, method_missing, respond_to? and blocks with another self.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { Object.new.send(:foo) rescue puts $!.message.sub(/0x\h+/, "XX") }
show { 5.send(:+, 3) }
show { 5.public_send(:puts, 3) }
show { 5.__send__("-", 1) }
show { 5.send }
show { 5.send(3) } ; class Pr; private def sec; 1; end; protected def pro; 2; end; end
show { Pr.new.sec rescue puts $!.message.sub(/0x\h+/,"X") }
show { Pr.new.pro rescue puts $!.message.sub(/0x\h+/,"X") }
show { Pr.new.send(:sec) }
show { Pr.new.public_send(:sec) rescue puts $!.message.sub(/0x\h+/,"X") }
show { Pr.new.respond_to?(:sec) }
show { Pr.new.respond_to?(:sec, true) }
show { Pr.new.respond_to?(:pro) }
class MM; def method_missing(n, *a, **k, &b); n.to_s.start_with?("dyn") ? [n, a, k, b&.call] : super; end; def respond_to_missing?(n, p = false); n.to_s.start_with?("dyn") || super; end; end
show { MM.new.dyn_a(1, k: 2) { 3 } }
show { MM.new.other rescue puts $!.message.sub(/0x\h+/,"X") }
show { MM.new.respond_to?(:dynx) }
show { MM.new.respond_to?(:x) }
show { MM.new.method(:dynz).call(1) }
show { MM.new.public_send(:dynq, 2) }
show { MM.new.other2(1) rescue puts $!.class }
show { 5.tap { |x| puts x } }
show { 5.then { |x| x + 1 } }
show { 5.yield_self { _1 * 2 } }
show { 5.itself }
show { 5.then.class }
show { Object.new.tap }
show { 3.instance_exec(4) { |x| self + x } }
show { "a".instance_eval { upcase } }
show { "abc".instance_eval("size + 1") }
show { Object.new.instance_eval }
