# extend, singleton methods and lists of methods.
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
module Ex; def exm; :exm; end; def self.extended(o); puts "ext #{o.class}"; end; end
show { o = Object.new; o.extend(Ex); [o.exm, o.singleton_class.include?(Ex), o.is_a?(Ex), o.singleton_methods] }
show { Object.new.extend(3) }
show { Object.new.extend }
show { [].freeze.extend(Ex) }
show { o = Object.new; o.define_singleton_method(:q) { |x = 2| x }; [o.q, o.q(5), o.singleton_methods] }
show { o = Object.new; def o.z; 1; end; [o.singleton_method(:z).call, o.methods(false)] }
show { 1.singleton_class }
show { :a.singleton_class }
show { nil.singleton_class }
show { 1.define_singleton_method(:a) {} }
show { Object.new.methods.include?(:dup) }
show { Object.new.private_methods.include?(:puts) }
show { Pr.new.private_methods(false) }
show { Pr.new.protected_methods }
show { Pr.new.public_methods(false).include?(:sec) }
