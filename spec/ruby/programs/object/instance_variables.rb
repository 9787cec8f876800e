# Instance variables by name, and inspect which shows them.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { o = Object.new; o.instance_variable_set(:@z, 1); o.instance_variable_set("@y", 2); [o.instance_variables, o.instance_variable_get("@z"), o.instance_variable_get(:@n), o.instance_variable_defined?(:@y), o.remove_instance_variable(:@y), o.instance_variables] }
show { Object.new.instance_variable_get("a") }
show { Object.new.instance_variable_get("@") }
show { Object.new.instance_variable_set("@1", 1) }
show { begin; Object.new.remove_instance_variable(:@q); rescue NameError => e; e.message.sub(/#<.*>/, "") ; end }
show { Object.new.instance_variable_get(3) }
class Insp; def initialize; @a = 1; @b = "x"; end; end
show { Insp.new.inspect.sub(/0x\h+/, "XX") }
show { Insp.new.to_s.sub(/0x\h+/, "XX") }
show { Object.new.inspect.sub(/0x\h+/, "XX") }
show { o = Insp.new; o.instance_variable_set(:@a, o); o.inspect.gsub(/0x\h+/, "XX") }
class ToS; def to_s; "tos"; end; end
show { ToS.new.inspect.sub(/0x\h+/, "XX") }
show { "#{ToS.new}" }; class BadS; def to_s; 3; end; end
show { "#{BadS.new}".sub(/0x\h+/, "XX") }
