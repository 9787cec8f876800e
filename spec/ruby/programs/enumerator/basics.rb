# Enumerators: making, chaining, reading them.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { Enumerator.new }
check { Enumerator.new(3) { |y| y << 1 }.size }
check { Enumerator.new(-> { 42 }) { |y| y << 1 }.size }
check { Enumerator.new { |y| y << 1 }.size }
check { Enumerator.new("a") { } }
check { Enumerator.new { |y| y << 1 << 2; y.yield 3, 4; :done }.to_a }
check { e = Enumerator.new { |y| y << 1 << 2; y.yield 3, 4; :done }; [e.next, e.peek, e.next, e.next, (e.next rescue [$!.message, $!.result, $!.class])] }
check { e = Enumerator.new { |y| y << 1; y.yield 3, 4; y.yield; y.yield nil}; [e.next_values, e.peek_values, e.next_values, e.next_values, e.next_values] }
check { e = [1,2].each; e.next; e.next; begin; e.next; rescue StopIteration; $!.result; end }
check { e = [1,2].each; e.next; e.rewind; e.next }
check { e = [1,2,3].map; p e.next; e.feed :a; p e.next; e.feed :b; p e.next; e.feed :c; begin; e.next; rescue StopIteration; $!.result; end }
check { [1,2,3].each.with_index(1).to_a }
check { [1,2,3].each.with_index("a").to_a }
check { [1,2,3].each.with_index(1.5).to_a }
check { [1,2,3].map.with_index(1) { |x, i| x * i } }
check { [1,2,3].map.with_index { |x, i| x * i } }
check { [1,2,3].select.with_index { |x, i| i > 0 } }
check { [1,2,3].each.with_object([]) { |x, m| m << x } }
check { [1,2,3].each_with_index.with_object([]).to_a }
check { [1,2,3].map.each_with_index { |x, i| [x, i] } }
check { {a: 1}.map.with_index { |(k, v), i| [k, v, i] } }
check { {a: 1}.each.with_index { |(k, v), i| p [k, v, i] } }
check { {a: 1}.each_with_index.map { |(k, v), i| [k, v, i] } }
check { [1,2].each_slice(2).with_index.map { |(a, b), i| [a,b,i] } }
check { [1,2].each + [3] }
check { ([1,2].each + [3]).to_a }
check { ([1,2].each + [3]).size }
check { [1,2].chain([3], 4..5) }
check { [1,2].chain([3], 4..5).to_a }
check { [1,2].chain([3], 1..).first(5) }
check { [1].chain.with_index.to_a }
check { ([1].chain([2]) + [3]).inspect }
check { [1,2].each_slice(2) }
check { [1,2].each_with_object([]) }
check { [1,2].each.with_index(1) }
check { [1,2].each.with_index }
check { "ab".each_char }
check { 3.times }
check { 3.times.to_a }
check { 1.upto(3).to_a }
check { loop }
check { loop.size }
check { loop { break 3 } }
check { e = [1].each; r = loop { e.next }; r }
check { Enumerator.produce(1) { |x| x * 2 }.take(4) }
check { Enumerator.produce { 3 }.first(2) }
check { Enumerator.produce(1) { |x| raise StopIteration if x > 2; x + 1 }.to_a }
check { Enumerator.produce(1) { |x| x + 1 }.size }
check { Enumerator.produce(1) { |x| x + 1 }.lazy.select(&:even?).first(2) }
check { Enumerator.produce(1) }
check { Enumerator.produce(1,2) {} }
check { Enumerator.produce(1) { |x| x + 1 }.inspect.sub(/0x\h+/, "") }
check { Enumerator.new { |y| }.inspect.sub(/0x\h+/, "") }
check { e = Enumerator.produce([0, 1]) { |a, b| [b, a + b] }; 3.times.map { e.next } }
check { o = Object.new; def o.each; yield 1; yield 2; end; e = o.to_enum; [e.next, e.next, e.size] }
check { o = Object.new; def o.foo(a, b: 1); yield a; yield b; end; e = o.enum_for(:foo, 5, b: 6); [e.to_a, e.inspect.sub(/0x\h+/, "")] }
check { o = Object.new; def o.each; end; o.to_enum(:each) { 42 }.size }
check { [1,2,3].each.size }
check { [1,2,3].each.rewind }
check { e=[1,2,3].each; e.dup.next }
check { e=[1,2,3].each; e.next; e.dup }
check { e=[1,2,3].each; e.next; e.clone }
check { e=[1,2,3].each_slice(2); e.each { |x| p x } }
check { e=[1,2,3].each; e.each.equal?(e) }
check { e=[1,2,3].to_enum(:each_slice); e.each(2).to_a }
check { e=[1,2,3].to_enum(:each_slice); e.each(2) }
check { (1..3).each_entry }
check { [4,5].each_with_index.to_a }
check { [4,5].each.next }
