# Generators, chains and reading enumerators from outside.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

fib = Enumerator.new do |y|
  a, b = 0, 1
  loop do
    y << a
    a, b = b, a + b
  end
end
check { fib.take(10) }
check { fib.first(5) }
check { fib.lazy.select(&:even?).first(5) }
check { fib.each_with_index.first(3) }
check { fib.each_slice(2).first(2) }
check { [fib.next, fib.next, fib.next, fib.next, fib.next] }
check { fib.peek }
check { fib.rewind.next }
check { fib.find { |x| x > 50 } }
check { fib.take_while { |x| x < 20 } }
check { fib.size }
check { fib.with_index(1).take(2) }
check { fib.zip(fib).class } if false
check { fib.lazy.zip(fib.lazy.drop(1)).first(3) }
check { fib.lazy.map { |x| x * 2 }.reject(&:zero?).first(2) }
check { fib.include?(8) }
check { fib.each_cons(2).lazy.map { |a, b| b - a }.first(4) }

three = Enumerator.new(3) do |y|
  y.yield 1
  y.yield 2, 3
  y << 4
  :result
end
check { three.to_a }
check { three.size }
check { three.map { |x| x } }
check { three.map { |*x| x } }
check { three.next }
check { three.next }
check { three.peek }
check { three.next }
check { three.next }
check { begin; three.next; rescue StopIteration => e; e.result; end }
check { three.rewind; three.next }
check { three.each { |x| x } }
check { three.with_object(:memo).to_a }
check { three.each_with_index.to_a }
check { three.inject { |a, b| [a, b] } }
check { three.count }
check { three.entries }
check { three.to_set rescue 'no set' }

e = [1, 2, 3].each
r = []
begin
  loop { r << e.next }
  r << :done
end
check { r }
check { loop { raise StopIteration, 'bye' } }
check { e = [1, 2].each; [loop { e.next }, e.size] }
check { a = [1, 2].each; b = %w[x y].each; out = []; loop { out << [a.next, b.next] }; out }
check { a = [1, 2, 3].each; b = %w[x].each; out = []; loop { out << [a.next, b.next] }; [out, a.next] }
check { e = { a: 1, b: 2 }.each; [e.next, e.next] }
check { e = 'héy'.each_char; [e.next, e.next, e.next] }
check { e = (1..3).each_slice(2); [e.next, e.next] }
check { e = [1, 2, 3].each_with_index; [e.next, e.next] }
check { e = [3, 4].map; e.next; e.next }
check { e = 5.downto(3); [e.next, e.next, e.next] }
check { e = [1, 2, 3].select.with_index; e.next }
check { e = [1, 2, 3].each; e.next; e.peek; e.next_values }
check { e = [].each; e.next }
check { e = [1].each; e.next; begin; e.peek; rescue StopIteration => x; [x.message, x.result]; end }

check { Enumerator.produce(1, &:succ).take(3) }
check { Enumerator.produce(100) { |x| raise StopIteration if x < 10; x / 2 }.to_a }
check { e = Enumerator.produce([1, 1]) { |a, b| [b, a + b] }; e.lazy.map(&:first).first(6) }
check { e = Enumerator.produce(1) { |x| x * 3 }; [e.next, e.next, e.next, e.peek] }
check { ([1, 2].each + [3] + (4..5)).to_a }
check { ([1, 2].each + [3]).map { |x| x * 2 } }
check { [1].chain([2], [3]).each_slice(2).to_a }
check { [1].chain([2]).include?(2) }
check { [1].chain([2]).inspect }
check { [1].each.+([2]).size }

def numbers
  return to_enum(:numbers) unless block_given?

  yield 1
  yield 2
  yield 3
end
check { numbers.to_a }
check { numbers.map { |x| x * 2 } }
check { numbers.with_index.to_a }
check { n = numbers; [n.next, n.next, n.next] }
check { numbers.select(&:odd?) }

def pairs(scale:, from: 1)
  return enum_for(__method__, scale: scale, from: from) { 2 } unless block_given?

  yield from, from * scale
  yield from + 1, (from + 1) * scale
end
check { pairs(scale: 10).to_a }
check { pairs(scale: 10, from: 5).to_h }
check { pairs(scale: 10).size }
check { pairs(scale: 2).each_with_index.map { |(a, b), i| [a, b, i] } }
check { pairs(scale: 2).next }
check { pairs(scale: 2).inspect }

tree = { value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] }
walk = ->(node, y) { y << node[:value]; node[:children].each { |child| walk.(child, y) } }
check { Enumerator.new { |y| walk.(tree, y) }.to_a }
check { e = Enumerator.new { |y| walk.(tree, y) }; [e.next, e.next, e.next, e.next] }
check { Enumerator.new { |y| 3.times { |i| y.yield i, i * i } }.to_h }
check { Enumerator.new { |y| [1, 2].each(&y) }.map { |x| x } }
check { Enumerator.new { |y| y << 1; y << 2; 9 }.each { |x| x } }
check { Enumerator.new { |y| p(y.yield(1)) }.each { |x| "answer #{x}" } }
check { [4, 5].each.with_index(1).with_object([]).each { |(x, i), memo| memo << x * i } }
check { [1, 2, 3].each.with_index.select { |x, i| i != 1 }.map(&:first) }
check { %w[a b c].each_with_index.reverse_each.first }
check { %w[a b c].each.with_index(1).map { |s, i| s * i } }
check { %w[a b c].map.with_index(1).to_a }
check { %w[a b c].each_slice(2).with_index.to_a }
check { (1..3).each_entry.with_index.inject(0) { |sum, (x, i)| sum + x * i } }
check { (1..6).each_slice(2).each_with_object({}) { |(a, b), memo| memo[a] = b } }
check { [1, 2, 3].each.lazy.map { |x| x * 2 }.to_a }
check { (1..Float::INFINITY).lazy.map { |x| x * 2 }.select { |x| x % 3 == 0 }.reject(&:odd?).first(3) }
check { (1..20).step(5).to_a }
check { 1.step(by: 3).lazy.map { |x| x * x }.first(3) }
check { 1.step(10, 4).map { |x| x } }
check { 10.step(1, -4).to_a }
check { 1.0.step(2.0, 0.25).to_a }
check { (0.0..1.0).step(0.25).map { |x| x } }
check { ('a'..'e').each_slice(2).map(&:join) }
check { ('a'..'e').step(2).to_a }
check { 3.times.map { |i| i * i } }
check { 3.times.zip(3.times) }
check { 1.upto(4).select(&:even?) }
check { 'a b c'.each_line(' ').map(&:strip) }
check { 'abc'.each_char.with_index.to_h }
