# next, peek and more of enumerators.
def check
  p yield
rescue StandardError, ScriptError => e
  puts "#{e.class}: #{e.message}"
end

check { [1,2,3].each_entry.with_index(1).map { |x, i| x * i } }
check { g = (1..3).each_slice(2); [g.next, g.next, (g.next rescue $!.message)] }
check { [1,2,3].each.with_index(1).with_index.to_a }
check { e = [1,2,3].each; a=[]; while true; a << e.next; end rescue a }
check { [].each.next }
check { [].each.peek }
check { Enumerator.new { |y| y.yield(1); raise "boom" }.to_a }
check { e = Enumerator.new { |y| y.yield(1); raise "boom" }; e.next; e.next }
check { Enumerator.new { |y| p y.yield(1) }.each { |x| x + 10 } }
check { Enumerator.new { |y, a| y << a }.each(5).to_a }
check { Enumerator.new { |y| [1,2].each(&y) }.to_a }
check { Enumerator.new { |y| y.to_proc.call(1) }.to_a }
check { Enumerator.respond_to?(:for_method) }
check { [3,1,2].each.sort_by { |x| x } }
check { [1,2,3].each_cons(2).to_a.each_slice(1).map(&:first) }
check { "abc".each_char.with_index.map { |c, i| c * i } }
check { [1,2,3].cycle.lazy.map { |x| x + 1 }.first(4) }
check { [1,2,3].each.with_index.to_h { |x, i| [x, i] } }
check { %w[a b].each_with_index.to_h }
check { [1,2,3].inject.size rescue p $! }
check { e = [1,2,3].each_with_index; e.next }
check { e = {a: 1}.each; e.next }
check { e = {a: 1}.each_with_index; e.next }
check { [1,2,3].sum.then { |x| x } }
check { 5.then }
c = [1].chain([2])
check { c.with_index.to_a }
check { c.with_index(1).to_a }
check { c.with_object([]).to_a }
check { c.each_with_index.to_a }
check { c.each_with_object([]).to_a }
check { c.rewind }
check { c.each.class }
check { c.each { } }
check { c.lazy }
check { c.size }
check { [1].chain(Enumerator.new{}).size }
check { c.dup.to_a }
check { c + [3] }
check { (c + [3]).to_a }
check { Enumerator::Chain.new([1],[2]).to_a }
check { s = 1.step(10,3); s.next }
check { s = 1.step(10,3); s.with_index(1).to_a }
check { s = 1.step(10,3); s.each_slice(2).to_a }
check { s = 1.step(10,3); s.each { } }
check { s = 1.step(10,3); s.each.equal?(s) }
check { s = 1.step(10,3); s.size }
check { s = 1.step(10,3); s + [1] }
check { s = 1.step(10,3); s.first(-1) }
check { s = 1.step(10,3); s.last(-1) }
check { s = 10.step(1,-3); [s.to_a, s.last, s.last(2), s.inspect] }
check { 1.step(by: -1).first(3) }
check { 1.step(by: -1).size }
check { 1.step(10, nil) }
check { 1.step(nil, 2).first(2) }
check { 1.step(10, 0) }
check { 1.step(by: 0) }
check { 1.step(10, "a") }
check { 1.step("a") }
check { 1.step(10, 3).to_a.sum }
check { 1.step(10, 4) { |x| print x } }
check { 1.step(10, 4, by: 1) }
check { 1.step(foo: 1) }
check { ((1..10) % 3).step }
check { (1.0..2).step(0.1).to_a }
check { (1.0..).step(2).first(2) }
check { (1..10).step(3).reverse_each.to_a }
check { (1..10).step(3).minmax }
check { (1..10).step(3).include?(4) }
check { 1.step(10, 3).respond_to?(:next) }
check { (1..10).step(3) === (1..10).step(3) }
check { Enumerator.new { |y| y << 1 }.lazy.inspect.sub(/0x\h+/,'') }
check { (1..3).lazy.slice_when { |a,b| true }.inspect.sub(/0x\h+/,'') }
check { (1..3).lazy.eager.lazy.inspect }
check { (1..3).lazy.take(5).size }
check { (1..3).lazy.flat_map { |x| [[x]] }.to_a }
check { (1..3).lazy.flat_map { |x| (1..x).lazy }.to_a }
check { (1..3).lazy.flat_map { |x| {a: x} }.to_a }
check { (1..3).lazy.take(-1) }
check { (1..3).lazy.drop(-1) }
check { (1..3).lazy.zip(1) }
check { (1..3).lazy.select }
check { (1..3).lazy.reject }
check { (1..3).lazy.flat_map }
check { (1..3).lazy.filter_map }
check { (1..3).lazy.take_while }
check { (1..3).lazy.drop_while }
check { (1..3).lazy.with_index.size }
check { (1..3).lazy.zip([1]).size }
check { a=[1,2,3]; e=a.each; e.next; a << 4; [e.next, e.next, e.next] }
check { [1,2,3].each.with_index("a") }
check { [1,2,3].each.with_index(nil).to_a }
check { Enumerator::Generator.new { |y| y << 1 }.to_a }
check { ObjectSpace; [4].each.with_object(:a).to_a }
check { Enumerator.allocate.size }
check { Enumerator.allocate.inspect }
check { [1,2].each.hash.class }
check { [1,2].each == [1,2].each }
check { (1..3).each_slice(2).size }
check { (1..3).each_with_index.size }
check { [1,2,3].each_slice(2).map(&:sum) }
check { (1..4).sum { |x| x * 0.1 } }
check { (1..3).each_with_object([]).with_index { |(x, m), i| m << x * i } }
