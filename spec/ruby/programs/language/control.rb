# Choices, loops, assignments, exceptions, patterns.
def classify(x)
  case x
  when nil then :nil
  when 1, 2 then :small
  when 3..9 then :medium
  when Integer, Float then :number
  when /^a/ then :a_word
  when ->(v) { v.respond_to?(:each) } then :list
  else :other
  end
end
p [nil, 2, 5, 10, 1.5, 'apple', 'pear', [1], {}].map { |v| classify(v) }
p (case when 1 > 2 then :a when 2 > 1 then :b end)
x = if false then 1 end
p x
puts 'unless' unless x
y = 5
y -= 1 while y > 2
p y
y += 1 until y == 6
p y
i = 0
r = loop do
  i += 1
  next if i == 2
  break i * 10 if i > 3
end
p r
begin
  i += 1
end while i < 10
p i
for a, b in [[1, 2], [3, 4]] do p a + b end
p a
r = while true do break end
p r
r = [1, 2, 3].each_with_index { |v, ix| break v if ix == 1 }
p r

a, b = 1, 2
a, b = b, a
p [a, b]
a, (b, *c), *d, e = 1, [2, 3, 4], 5, 6, 7
p [a, b, c, d, e]
*a, b = [1, 2, 3]
p a, b
a, b = nil
p a, b
h = { k: 1 }
h[:k], h[:j] = 5, 6
p h
s = Struct.new(:v).new(0)
s.v += 5
s.v ||= 7
h[:z] ||= []
h[:z] << 1
h[:n] &&= 3
p s.v, h
a = b = 3
p a + b
@iv ||= 4
p @iv
z = [*1..3, *[4, 5], *nil]
p z
first, = [9, 8]
p first
def multi
  return 1, 2
end
p multi

def risky(n)
  raise ArgumentError, 'bad' if n == 1
  raise 'plain' if n == 2
  raise IOError if n == 3
  n == 4 ? Integer('x') : 10 / (5 - n)
rescue ArgumentError, IOError => e
  "rescued #{e.class}: #{e.message}"
rescue ZeroDivisionError
  'zero'
else
  'fine'
ensure
  print 'ensured '
end
(1..6).each do |n|
  puts risky(n)
rescue RuntimeError => e
  puts "outer #{e.message}"
end
tries = 0
begin
  tries += 1
  raise 'again' if tries < 3
  p tries
rescue
  retry
end
class MyError < StandardError
  def initialize(msg = 'my default') = super
end
begin
  begin
    raise 'inner'
  rescue => e
    raise MyError
  end
rescue MyError => e
  p e.message, e.cause.message, e.is_a?(StandardError)
end
p (Integer('z') rescue 'modifier')
p catch(:done) { 10.times { |n| throw :done, n if n == 3 }; :never }
begin
  raise Class.new(StandardError) { def message = 'anon' }
rescue => e
  p e.message
end
begin
  [].fetch(5)
rescue IndexError => e
  puts e.message
end
begin
  { a: 1 }.fetch(:b)
rescue KeyError => e
  puts e.message
  p e.key, e.receiver
end
p $!
def ens
  return 1
ensure
  puts 'in ensure'
end
p ens
begin
  raise TypeError.new('typed'), cause: nil
rescue => e
  p e, e.cause, e.full_message(highlight: false).lines.size
end
def deep(n) = n.zero? ? raise('deep') : deep(n - 1)
begin
  deep(3)
rescue => e
  puts e.backtrace.map { |l| l[/:\d+:in .*/] }
end

case [1, [2, 3], { name: 'n', age: 4 }]
in [Integer => i, [_, *rest], { name: String => n, **others }] if i == 1
  p i, rest, n, others
end
case { status: 'ok', items: [] }
in { status: 'error' } then p :error
in { status: 'ok' | 'fine' => st, items: [] } then p st
end
p((5 in Integer), ('x' in Integer))
conf = { db: { user: 'u' } }
conf => { db: { user: } }
p user
begin
  case 9
  in String then 1
  end
rescue NoMatchingPatternError => e
  puts e.message
end
val = 3
case 3
in ^val then puts 'pinned'
end
case [1, 2, 42, 5]
in [*, 40.. => found, *post] then p found, post
end
p __method__.inspect
def me = __method__
p me
puts <<~A + <<-B + <<~'C'
  one #{1 + 1}
    two\tx
A
  three
  B
  raw #{x} \n
C
p 'a' 'b' "c#{1}"
p %w[a#{1} b], %W[a#{1} b], %i[a b], :"sym #{1}", %q(it's), %Q("#{2}")
p ?a, "\u00e9\x41\101\e", 'a\nb\'c\\'
p 1_000, 0x1f, 0b11, 0o17, 017, 1e3, 1.5e-3, -2 ** 2, 2**-1, 10.fdiv(4)
p 7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.divmod(-2), 2**100
p (1..10) === 5, ('a'..'e').to_a, (1...4).size, (1..), 1.step(10, 3).to_a
p !true, (not true), (true and false), (nil or 1), nil.to_a
p [1, 2] <=> [1, 3], 'a' <=> 'b', 1 <=> 'a'
p 'abc' =~ /b/, $~[0], $`, $', 'xyz'[/y(z)/, 1]
if /(?<year>\d+)-(?<mon>\d+)/ =~ '2024-05'
  p year, mon
end
p "%05.2f|%-5s|%+d|%x" % [3.14159, 'ab', 5, 255]
puts [1, [2, [nil, 3]]].flatten.inspect, [nil, 1].to_s
BasicObject
p ObjectSpace.respond_to?(:each_object)
