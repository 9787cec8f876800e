# Arrays as sets, and all choices of their items.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

check { [1, 2, 2] | [2, 3] }
check { [1, 2, 2, 3] & [3, 2] }
check { [1, 2, 2, 3] - [2] }
check { [1, 2] + [2] }
check { [1, 2].union([3], [1, 4]) }
check { [1, 2].union }
check { [1, 2, 3].intersection([2, 3], [3]) }
check { [1, 1].intersection }
check { [1, 2, 3, 4].difference([1], [4]) }
check { [1].intersect?([1.0]) }
check { [1, 2].intersect?([2]) }
check { ['a', 'b'] & ['b'] }
check { [1, 1.0] - [1] }
check { [[1], [2]] - [[1]] }
check { [{ a: 1 }] & [{ a: 1 }] }
check { [1, 2, 3].combination(2).to_a }
check { [1, 2, 3].combination(0).to_a }
check { [1, 2, 3].combination(4).to_a }
check { [1, 2, 3].combination(-1).to_a }
check { [1, 2, 3].combination(2) { |pair| print pair } }
check { [1, 2, 3].combination(2).size }
check { [1, 2, 3].permutation.to_a }
check { [1, 2, 3].permutation(2).to_a }
check { [1, 2, 3].permutation(0).to_a }
check { [1, 2, 3].permutation(4).to_a }
check { (1..10).to_a.permutation.size }
check { (1..40).to_a.combination(20).size }
check { [1, 2].repeated_combination(3).to_a }
check { [1, 2].repeated_permutation(2).to_a }
check { [1, 2].repeated_combination(0).to_a }
check { [1, 2, 3].repeated_permutation(30).size }
check { [1, 2].product([3, 4]) }
check { [1, 2].product([3], [4, 5]) }
check { [1, 2].product }
check { [1, 2].product([]) }
check { [1, 2].product([3]) { |pair| print pair } }
check { [1, 2, 3].each_slice(2).map(&:sum) }
check { [3, 5, 2].each_with_index.max }
check { [1, 2, 3].each_cons(2).map { |x, y| y - x } }
check { [4, 3].sample.class }
check { [].sample }
check { [1, 2, 3].sample(2).size }
check { [1, 2, 3].sample(9).sort }
check { [1, 2, 3].shuffle.sort }
check { a = [1, 2, 3]; a.shuffle!.equal?(a) }
check { (1..10).to_a.shuffle(random: Random.new(42)) }
check { (1..10).to_a.sample(random: Random.new(1)) }
check { (1..10).to_a.sample(3, random: Random.new(1)) }
check { (1..30).to_a.sample(20, random: Random.new(7)) }
check { Random.new(3).then { |r| [1, 2, 3].shuffle(random: r) + [1, 2, 3].shuffle(random: r) } }
check { srand(5); [(1..5).to_a.shuffle, [1, 2, 3].sample] }
check { Array.new }
check { Array.new(2) }
check { Array.new(2, :x) }
check { Array.new(3) { |i| i * i } }
check { Array[1, 2] }
check { Array.try_convert([1]) }
check { Array.try_convert('x') }
check { Array({ a: 1 }) }
check { a = Array.new(2, []); a[0] << 1; a }
check { a = [1, [2]]; b = a.dup; b[1] << 3; b << 4; [a, b] }
check { a = [1]; a << a; [a.inspect, a == a, a.hash == a.hash] }
check { a = []; b = [a]; a << b; a.inspect }
check { first, (second, *third), fourth = 1, [2, 3, 4], 5; [first, second, third, fourth] }
check { [*1..3, *[4]] }
check { [1, 2, 3].then { |a, b| [a, b] } }

class Stack < Array
  def top
    last
  end

  def [](index)
    "item #{super}"
  end
end

stack = Stack.new([1, 2, 3])
check { stack }
check { stack.class }
check { stack[0] }
check { stack.first }
check { stack.dig(0) }
check { stack.values_at(0) }
check { stack.top }
check { stack.map { |x| x }.class }
check { stack.select { true }.class }
check { (stack + [1]).class }
check { stack.dup.class }
check { stack.reverse.class }
check { stack[0, 2] }
check { stack.slice(0, 2).class }
check { stack.take(1).class }
check { stack.to_a.class }
check { stack == [1, 2, 3] }
check { [1, 2, 3] == stack }
check { stack.is_a?(Array) }
check { Stack[1].class }
check { Stack.new(2) { |i| i }.sum }
check { stack.push(4).class }
check { [stack].flatten }
check { stack.each_slice(2).to_a }
check { Array(stack).class }
check { [0, *stack] }
check { stack.hash == [1, 2, 3, 4].hash }

class Pair
  def to_ary
    [1, 2]
  end
end

check { [Pair.new].each { |a, b| p [a, b] }.size }
check { [[0], Pair.new].flatten }
check { [0] + Pair.new }
check { [Pair.new].to_h }
check { [[3, 4], Pair.new].transpose }
check { [1, 2] == Pair.new }
check { [Pair.new].map { |a, b| b } }
