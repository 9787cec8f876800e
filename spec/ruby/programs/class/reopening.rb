# Methods of the top level, singleton classes, reopened classes.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

def tl; :tl; end
show { Object.private_method_defined?(:tl) }
show { 3.tl rescue puts $!.message }
show { self.to_s }
show { self.inspect }
show { self.class } ; public def tl2; 2; end
show { 3.tl2 } ; define_method(:tl3) { 3 } rescue puts $!.class
show { include Comparable; Object.include?(Comparable) }
show { Object.new.singleton_class.instance_methods(false) }
show { o = Object.new; class << o; def k; 1; end; attr_accessor :z; end; o.z = 3; [o.k, o.z, o.singleton_methods.sort] }
show { o = Object.new; o.singleton_class.class_eval { def y; :y; end }; o.y }
show { o = "s"; def o.shout; upcase; end; [o.shout, o.dup.respond_to?(:shout), o.clone.shout] }
show { A.instance_methods.include?(:to_s) }
show { class Foo3; def respond_to?(n, p = false); n == :zip || super; end; end; [Foo3.new.respond_to?(:zip), Foo3.new.respond_to?(:zap), Foo3.new.respond_to?(:to_s)] }
show { Struct.new(:a).new(1).a }
show { ObjectSpace.each_object(Class).include?(A) }
show { ObjectSpace.each_object(A.singleton_class).to_a.size > 2 }
show { GC.start }
show { ObjectSpace.garbage_collect }
