# Questions about classes; nil, true and false.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

show { 1.instance_of?(Integer) }
show { 1.kind_of?(Comparable) }
show { 1.is_a?(3) }
show { Class === Class }
show { nil.to_a }
show { nil & 1 }
show { nil.inspect }
show { nil.to_s.frozen? }
show { true & nil }
show { true ^ true }
show { false | 1 }
show { true.to_s }
show { NilClass.new }
show { NilClass.allocate }
show { true.class.instance_methods(false).sort }
show { nil.methods(false) }
show { !nil }
show { nil =~ /x/ }
show { nil.to_h }
show { true <=> true }
show { true <=> 1 }
show { nil <=> nil }
show { true === true }
