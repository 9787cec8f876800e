# Struct.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

P = Struct.new(:x, :y)
K = Struct.new(:a, :b, keyword_init: true)
check { P.new(1) }
check { P.new(1,2,3) }
check { P.new({x: 1, y: 2}) }
check { P[1,2] }
check { K.new(a: 1) }
check { K.new(1) }
check { K.new(a: 1, c: 2, d: 3) }
check { K.new({a: 1}) }
check { K.new }
check { K.inspect }
check { K.members }
check { K.keyword_init? }
check { P.keyword_init? }
check { Struct.new(:a, keyword_init: false).keyword_init? }
check { Struct.new(:a, keyword_init: false).new(a: 1) }
check { Struct.new(:a, keyword_init: false).inspect.sub(/0x\h+/,'') }
check { Struct.new("Foo", :a) }
check { Struct::Foo.new(1) }
check { Struct.new("foo") }
check { Struct.new("foo", :a) }
check { Struct.new(:a, :a) }
check { Struct.new }
check { Struct.new(1) }
check { Struct.new("Bar") }
check { Struct.new("Baz").new }
check { Struct.new("a b") }
check { Struct.new(:a, "b").members }
check { Struct.new(:a, foo: 1) }
check { P.new(1,2) == P.new(1,2) }
check { P.new(1,2) == P.new(1.0,2) }
check { P.new(1,2).eql?(P.new(1.0,2)) }
check { P.new(1,2).hash == P.new(1,2).hash }
check { P.new(1,2) == K.new(a: 1, b: 2) }
check { a = P.new(1,2); [a[0], a[:x], a["y"], a[-1]] }
check { P.new(1,2)[2] }
check { P.new(1,2)[-3] }
check { P.new(1,2)[:z] }
check { P.new(1,2)["z"] }
check { P.new(1,2)[1.5] }
check { P.new(1,2)[nil] }
check { a = P.new(1,2); a[0] = 5; a[:y] = 6; a }
check { a = P.new(1,2); a[2] = 5 }
check { a = P.new(1,2); a[-3] = 5 }
check { a = P.new(1,2); a[:z] = 5 }
check { a = P.new(1,2).freeze; a.x = 5 }
check { a = P.new(1,2).freeze; a[:x] = 5 }
check { P.new(1,2).to_a }
check { P.new(1,2).deconstruct }
check { P.new(1,2).to_h }
check { P.new(1,2).to_h { |k, v| [k.to_s, v * 2] } }
check { P.new(1,2).to_h { 1 } }
check { P.new(1,2).deconstruct_keys([:x]) }
check { P.new(1,2).deconstruct_keys(nil) }
check { P.new(1,2).deconstruct_keys([:x, :z]) }
check { P.new(1,2).deconstruct_keys([:x, :y, :z]) }
check { P.new(1,2).deconstruct_keys(1) }
check { P.new(1,2).each.to_a }
check { P.new(1,2).each { |x| p x } }
check { P.new(1,2).each_pair.to_a }
check { P.new(1,2).each_pair { |k, v| p [k, v] } }
check { P.new(1,2).each_pair.size }
check { P.new(1,2).values_at(0, 1, -1) }
check { P.new(1,2).values_at(0..1) }
check { P.new(1,2).values_at(3) }
check { P.new(1,2).select(&:even?) }
check { P.new(1,2).filter }
check { P.new(1,2).members }
check { P.new(1,2).size }
check { P.new([1,[2]],2).dig(:x, 1, 0) }
check { P.new([1,[2]],2).dig(:z) }
check { P.new([1,[2]],2).dig(0, 0) }
check { P.new([1,[2]],2).dig(5) }
check { P.new(1,2).inspect }
check { P.new("a",:b).to_s }
check { Struct.new(:a).new(1) }
check { a = P.new(1,2); a.x = a; a }
check { a = P.new(1,2); b = a.dup; b.x = 9; [a, b] }
check { P.new(1,2).sum }
check { P.new(3,2).sort }
check { P.new(3,2).map { |x| x + 1 } }
check { class P3 < Struct.new(:a, :b); def initialize(a, b = 7); super; end; def total; a + b; end; end; [P3.new(1), P3.new(1).total, P3.members, P3.superclass.superclass] }
check { S4 = Struct.new(:a) { def hi; "hi #{a}"; end; def self.make; new(3); end }; [S4.make, S4.make.hi] }
check { P.new(1,2).respond_to?(:x=) }
check { P.instance_method(:x).arity }
check { P.instance_method(:x=).arity }
check { P.ancestors.take(3) }
check { case P.new(1,2); in [a, b]; [a, b]; end }
check { case P.new(1,2); in {x:, y:}; [x, y]; end }
check { P.instance_methods(false).sort }
check { P.methods(false).sort }
check { P.singleton_methods.sort }
check { Struct.new(:a?, :b!).new(1,2) }
check { Struct.new(:a?).new(1).a? }
check { Struct.new(:"a b").new(1) }
check { Struct.new(:A).new(1) }
check { h = {P.new(1,2) => 3}; h[P.new(1,2)] }
check { P.new(1) .to_a }
check { K.new(a: 1).to_h }
check { P.new(*[1,2]).then { |s| x, y = *s; [x,y] } }
check { P.allocate }
check { Struct.instance_methods(false).include?(:filter_map) }
check { P.new({a: 1}) }
check { P.new(1, {a: 1}) }
check { P.new(1, a: 1) }
check { Class.new(P).new(1,2).class.superclass }
check { Class.new(P).members }
check { Module.new.then { |m| m.const_set(:Q, Struct.new(:z)); m::Q.new(1).inspect.sub(/0x\h+/,'') } }
