# Method and UnboundMethod.
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

class Foo; def bar(a, b = 1, *c, k:, o: 2, **r, &blk); [a, b]; end; def baz; self; end; def self.cm(x); x; end; def ==(o); true; end; def qux(*); end; end
m = Foo.new.method(:bar)
show { m.arity }
show { m.name }
show { m.owner }
show { m.parameters }
show { m.receiver.class }
show { m.source_location.last }
show { m.call(1, k: 2) }
show { m.call }
show { m.unbind.class }
show { m.unbind.inspect =~ /#<UnboundMethod: Foo#bar\(a, b=..., \*c, k:, o: ..., \*\*r, &blk\) .*p1\.rb:15>/ }
show { m.inspect =~ /#<Method: Foo#bar\(a, b=\.\.\., \*c, k:, o: \.\.\., \*\*r, &blk\) / }
show { Foo.method(:cm).inspect =~ /#<Method: Foo\.cm\(x\) / }
show { 5.method(:+).inspect }
show { [].method(:push).inspect }
show { "".method(:upcase).arity }
show { "".method(:upcase).parameters }
show { [].method(:each_slice).parameters }
show { 5.method(:+).unbind }
show { Foo.new.method(:baz).to_proc.lambda? }
show { Foo.method(:cm).to_proc.call(4) }
show { [1, 2].each(&method(:puts)) }
show { Foo.instance_method(:baz).bind(Foo.new).call.class }
show { Foo.instance_method(:baz).bind(3) }
show { String.instance_method(:upcase).bind_call("abc") }
show { Kernel.instance_method(:class).bind_call(3) }
show { m == Foo.new.method(:bar) }
show { f = Foo.new; f.method(:bar) == f.method(:bar) }
show { f = Foo.new; f.method(:bar).eql?(f.method(:bar)) }
show { Foo.new.method(:qux).arity }
show { Foo.new.method(:qux).parameters }
show { m.original_name }
show { Foo.new.method(:nope) rescue puts $!.message }
show { Foo.instance_method(:nope) }
show { Foo.new.public_method(:bar).name }
show { Foo.method(:new).arity }
show { Foo.method(:new).owner }
show { Foo.new.method(:baz).curry(2) }
show { Foo.method(:cm).curry[3] }
show { (Foo.method(:cm) >> ->(x) { x + 1 }).call(1) }
show { Foo.method(:cm) === 5 }
show { Foo.method(:cm)[6] }
show { Foo.method(:cm).(7) }
class Sub < Foo; def baz; super; end; alias bz baz; def bar(...); super(...); end; end
show { Sub.new.method(:baz).super_method.owner }
show { Sub.new.method(:baz).super_method.super_method }
show { Sub.new.method(:bz).name }
show { Sub.new.method(:bz).original_name }
show { Sub.new.bar(1, 2, k: 3) }
show { Sub.new.method(:bar).parameters }
show { Sub.instance_method(:qux).owner }
show { Sub.new.method(:qux).inspect =~ /Sub\(Foo\)#qux\(\*\)/ }
show { Method.new }
show { Foo.new.methods(false) }
show { o = Foo.new; def o.sing; end; o.method(:sing).inspect.gsub(/0x\h+/, "X") =~ /#<Method: #<Foo:X>\.sing\(\) / }
show { define_method(:dm) { |a, b = 1| } rescue 1; Foo.define_method(:dm) { |a, b = 1| [a, b] }; Foo.new.method(:dm).arity }
show { Foo.new.method(:dm).parameters }
show { Foo.new.dm }
show { Foo.instance_method(:dm).source_location.last }
show { Foo.attr_reader(:ar); Foo.new.method(:ar).arity }
show { Foo.attr_writer(:aw); Foo.new.method(:aw=).parameters }
show { Foo.new.method(:dm).to_proc.call(1) }
