# Ranges in everyday use.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

check { (1..5).to_a }
check { (1...5).to_a }
check { [*'a'..'e'] }
check { ('a'..'zz').count }
check { ('A'..'C').map(&:downcase) }
check { ('08'..'12').to_a }
check { (1..10).select(&:even?) }
check { (1..10).each_slice(4).to_a }
check { (1..4).inject(:*) }
check { (1..4).sum }
check { (1..4).reduce(10) { |a, b| a + b } }
check { (1..3).each_with_object([]) { |x, memo| memo << x } }
check { (1..3).flat_map { |x| [x] * x } }
check { (1..3).zip('a'..'c') }
check { (1..6).partition(&:even?) }
check { (1..6).group_by { |x| x % 3 } }
check { (1..6).min_by { |x| (x - 4).abs } }
check { (1..3).reverse_each { |x| print x } }
check { (1..3).each_cons(2).to_a }
check { (1..3).include?(2) }
check { (1..3).member?(4) }
check { (1..3) === 2.5 }
check { (1..) === 10**30 }
check { (..5) === 6 }
check { (1.5..2.5).include?(2) }
check { ('a'..'f').include?('cc') }
check { ('a'..'f').cover?('cc') }
check { ('a'..'f') === 'c' }
check { case 75 when 0...50 then :low when 50..100 then :high end }
check { case 3.7 when ..2 then :a when 3.. then :b end }
check { [(1..3).begin, (1..3).end, (1..3).first, (1..3).last, (1..3).min, (1..3).max, (1..3).size] }
check { [(1...3).last, (1...3).max, (1...3).size, (1...3).exclude_end?] }
check { [(5..1).to_a, (5..1).size, (5..1).sum, (5..1).min] }
check { [(1..3).first(2), (1..3).last(2), (1..3).min(2), (1..3).max(2)] }
check { (1..3).minmax }
check { (1..3) == (1..3) }
check { (1..3) == (1...4) }
check { (1..3).eql?(1..3) }
check { { (1..3) => :x }[1..3] }
check { (1..3).hash == (1...3).hash }
check { [(1..3).to_s, (1...3).inspect, (1..).inspect, (..1).inspect, ('a'..'b').inspect] }
check { (1..10).step(3).to_a }
check { (1..10) % 4 }
check { ((1..10) % 4).to_a }
check { (1..10).step(3) { |x| print x, ' ' } }
check { (1..).lazy.map { |x| x * 2 }.first(3) }
check { (1..).each { |x| break x if x > 5 } }
check { (1..).first(3) }
check { (1..).take_while { |x| x < 4 } }
check { (1..nil).size }
check { 'hello'[1..3] + 'hello'[-2..] + 'hello'[..1] }
check { [1, 2, 3, 4][1..] }
check { (1..10).bsearch { |x| x * x >= 30 } }
check { (0.0..100.0).bsearch { |x| x >= 33.3 } }
check { (2**64..2**64 + 2).to_a }
check { (-3..3).map(&:abs) }
check { (1..3).cycle.first(5) }
check { (1..2).each_entry.to_a }
check { Range.new(1, 3).to_a }
check { Range.new(1, 3, true).to_a }
check { (1..3).frozen? }
check { (1..3).dup == (1..3) }
check { (1..3).count(&:odd?) }
check { ('a'..'c').each_with_index.to_a }
check { ('a'..'c').sum('') }
check { ('a'..'c').max }
check { ('a'..'c').to_a.reverse }
check { (1..3).to_h { |x| [x, x * x] } }
check { (1..3).tally }
check { (1..3).any? { |x| x > 2 } }
check { (1..3).none?(4) }
check { (1..3).pred rescue 'no pred' }
check { (:a..:c).to_a }
check { (1..'a') }
check { (1..3).step(0) { } }
check { (1..3).first('x') }
check { (1.5..3).each { } }
check { (nil..3).each { } }
check { (1..).to_a }
check { (1..).last }
check { (..1).first }
check { rand(1..1) }
check { [1, 5, 10].map { |x| (1..5).cover?(x) } }
check { (1..10).filter_map { |x| x * 2 if x.even? } }
check { (1..3).each_slice(2).include?([3]) }
check { 5.clamp(..3) }
check { (1..3).inspect.frozen? }

class Day
  include Comparable
  attr_reader :number

  def initialize(number)
    @number = number
  end

  def succ
    Day.new(number + 1)
  end

  def <=>(other)
    number <=> other.number
  end

  def inspect
    "day #{number}"
  end

  def to_s
    "D#{number}"
  end
end

week = Day.new(1)..Day.new(4)
check { week }
check { week.to_s }
check { week.to_a }
check { week.include?(Day.new(2)) }
check { week === Day.new(5) }
check { week.each_slice(2).to_a }
check { week.step(2).to_a }
check { week.min }
check { week.max }
check { week.size }
check { week.count }
check { (Day.new(1)...Day.new(3)).to_a }
check { (Day.new(3)..Day.new(1)).to_a }
check { (Day.new(1)..).first(2) }
check { week.last(2) }
check { week.cover?(Day.new(2)..Day.new(3)) }
check { week == (Day.new(1)..Day.new(4)) }
check { week.minmax }
check { week.reverse_each.first }
check { week.lazy.map(&:number).to_a }
