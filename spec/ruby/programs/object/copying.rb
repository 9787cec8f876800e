# dup, clone, freeze and their hooks.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { "a".frozen? }
show { :a.frozen? }
show { 1.frozen? }
show { nil.frozen? }
show { "a".freeze.frozen? }
show { (1..2).frozen? }
show { Object.new.frozen? }
show { 1.5.frozen? }
show { [].freeze << 1 }
show { {}.freeze[:a] = 1 }
show { "a".freeze << "b" }
show { Object.new.freeze.instance_variable_set(:@a, 1) rescue puts $!.message[0, 30] }
o = Object.new; def o.x; 1; end; o.instance_variable_set(:@a, [1])
show { o.dup.respond_to?(:x) }
show { o.clone.x }
show { o.dup.instance_variable_get(:@a).equal?(o.instance_variable_get(:@a)) }
show { o.freeze.clone.frozen? }
show { o.clone(freeze: false).frozen? }
show { o.dup.frozen? }
show { "a".clone(freeze: true).frozen? }
show { 1.clone(freeze: false) }
show { 1.clone(freeze: true) }
show { "a".clone(freeze: 3) }
show { nil.dup }
show { :a.clone }
show { method(:p).clone.class }
class Cp; attr_accessor :a, :log; def initialize_copy(o); (@log ||= []) << :copy; @a = o.a.dup; super; end; end
c = Cp.new; c.a = "q"; d = c.dup; d.a << "z"
show { [c.a, d.a, d.log] }
class Cd; attr_reader :l; def initialize_dup(o); @l = :dup; super; end; def initialize_clone(o, freeze: nil); @l = [:clone, freeze]; super; end; end
show { Cd.new.dup.l }
show { Cd.new.clone.l }
show { Cd.new.clone(freeze: true).l }
