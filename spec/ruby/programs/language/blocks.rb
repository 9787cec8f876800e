# Blocks: how arguments are shared out, and how a block is left.
def each_pair_of
  yield 1, 2
  yield [3, 4]
  yield 5
end
each_pair_of { |a, b| p [a, b] }
each_pair_of { |a| p a }
each_pair_of { |*a| p a }
each_pair_of { |a, *b| p [a, b] }
each_pair_of { |a, (b, c), d = 7| p [a, b, c, d] }
each_pair_of { |a, | p a }
[[1, [2, 3]], [4, [5, 6]]].each { |a, (b, c)| p [a, b, c] }
p [1, 2, 3].map { _1 * 2 }
p [[1, 2], [3, 4]].map { _1 + _2 }
p [[1, 2], [3, 4]].map { _1 }
p({ a: 1 }.map { |k, v| [k, v] })
p [[1, { x: 2 }]].map { |n, x: 5| [n, x] }

x = 10
[1, 2].each { |i; x| x = i }
p x
[1, 2].each { |i| x += i }
p x

r = [1, 2, 3, 4].each do |i|
  next if i == 2
  break i * 100 if i == 3
end
p r
p [1, 2, 3].map { |i| next 0 if i == 2; i }

def meth_with_return
  [1, 2, 3].each { |i| return i if i == 2 }
  :none
end
p meth_with_return

l = ->(a, b = 2, *c, d:, e: 5, **f, &g) { [a, b, c, d, e, f] }
p l.(1, d: 4)
p l.call(1, 2, 3, d: 4, z: 1)
p l.arity, l.lambda?, l.parameters
p proc { |a, b| }.arity, proc { |*a| }.arity, proc { |a, b = 1| }.arity, lambda { |a, b = 1| }.arity, proc { || }.arity
begin
  l.call
rescue ArgumentError => e
  puts e.message
end
begin
  l.call(1)
rescue ArgumentError => e
  puts e.message
end
begin
  ->(a) {}.call(1, 2)
rescue ArgumentError => e
  puts e.message
end

def counter
  n = 0
  [-> { n += 1 }, -> { n }]
end
inc, get = counter
3.times(&inc.method(:call).unbind.bind(inc)) rescue 3.times { inc.call }
p get.call

def yielder
  return :no_block unless block_given?
  yield
end
p yielder, yielder { :block }
begin
  def no_block; yield; end
  no_block
rescue LocalJumpError => e
  puts e.message
end

def pass_on(*args, **opts, &blk) = takes(*args, **opts, &blk)
def takes(a, b = nil, k: nil) = [a, b, k, block_given? ? yield : nil]
p pass_on(1, k: 2) { 3 }
def forward(...) = takes(...)
p forward(1, 2, k: 3) { 4 }
p %w[a b].each_with_index.map { |s, i| s * (i + 1) }
p (1..3).inject { |a, b| a + b }
p (1..3).each_with_object([]) { |i, acc| acc << i }
compose = method(:Integer) >> ->(n) { n + 1 }
p compose.call('41')
p %w[1 2].map(&method(:Integer))
p [3, 1, 2].sort { |a, b| b <=> a }, [3, 1, 2].sort_by { -_1 }
z = 1
define_singleton_method(:closure) { z += 1 }
closure
p z
p [1, 2, 3].each_slice(2).to_a
puts [[1, 2], [3, 4]].each_with_object({}) { |(a, b), h| h[a] = b }.inspect
