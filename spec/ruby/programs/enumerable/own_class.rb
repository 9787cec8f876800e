# A class of our own with each: everything that Enumerable gives it.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message.lines.first.chomp}"
end

class Basket
  include Enumerable

  def initialize(*items)
    @items = items
  end

  def each
    return to_enum(:each) { @items.size } unless block_given?

    @items.each { |item| yield item }
    self
  end
end

basket = Basket.new(3, 1, 2, 3)
check { basket.to_a }
check { basket.entries }
check { basket.map { |x| x * 2 } }
check { basket.collect(&:to_s) }
check { basket.flat_map { |x| [x, x] } }
check { basket.collect_concat { |x| x } }
check { basket.select(&:odd?) }
check { basket.filter(&:odd?) }
check { basket.find_all(&:even?) }
check { basket.reject(&:odd?) }
check { basket.filter_map { |x| x * 2 if x > 1 } }
check { basket.find { |x| x < 3 } }
check { basket.detect { |x| x > 5 } }
check { basket.find_index(2) }
check { basket.find_index { |x| x == 3 } }
check { basket.find_index(9) }
check { basket.first }
check { basket.first(2) }
check { basket.first(0) }
check { basket.first(-1) }
check { basket.take(2) }
check { basket.take_while { |x| x > 2 } }
check { basket.drop(2) }
check { basket.drop(-2) }
check { basket.drop_while { |x| x > 2 } }
check { basket.include?(2) }
check { basket.member?(9) }
check { basket.count }
check { basket.count(3) }
check { basket.count(&:odd?) }
check { basket.min }
check { basket.max }
check { basket.minmax }
check { basket.min(2) }
check { basket.max(2) }
check { basket.min { |a, b| b <=> a } }
check { basket.min_by { |x| -x } }
check { basket.max_by { |x| -x } }
check { basket.minmax_by { |x| -x } }
check { basket.min_by(2) { |x| -x } }
check { basket.sort }
check { basket.sort { |a, b| b <=> a } }
check { basket.sort_by { |x| -x } }
check { basket.sum }
check { basket.sum(0.5) }
check { basket.sum { |x| x * 2 } }
check { basket.inject(:+) }
check { basket.inject(10) { |a, b| a - b } }
check { basket.reduce(1, :*) }
check { basket.group_by(&:odd?) }
check { basket.partition(&:odd?) }
check { basket.tally }
check { basket.tally({ 3 => 10 }) }
check { basket.uniq }
check { basket.uniq(&:odd?) }
check { basket.to_set rescue 'no set' }
check { basket.each_with_index.to_a }
check { basket.each_with_index { |x, i| print x, i }.class }
check { basket.each_with_object([]) { |x, memo| memo << x } }
check { basket.each_entry { |x| print x }.class }
check { basket.each_slice(3).to_a }
check { basket.each_slice(3) { |slice| p slice }.class }
check { basket.each_cons(3).to_a }
check { basket.each_cons(9).to_a }
check { basket.reverse_each.to_a }
check { basket.reverse_each { |x| print x }.class }
check { basket.zip([7, 8]) }
check { basket.zip(basket, 1..9) }
check { basket.zip([1]) { |pair| p pair } }
check { basket.cycle.take(6) }
check { basket.cycle(2).to_a }
check { basket.cycle(0) { print 'never' } }
check { basket.chunk(&:odd?).to_a }
check { basket.chunk { |x| x == 1 ? :_separator : true }.to_a }
check { basket.chunk { |x| x == 1 ? :_alone : true }.to_a }
check { basket.chunk { |x| :_wrong }.to_a }
check { basket.chunk_while { |a, b| a > b }.to_a }
check { basket.slice_when { |a, b| a > b }.to_a }
check { basket.slice_before(1).to_a }
check { basket.slice_before(&:even?).to_a }
check { basket.slice_after(1).to_a }
check { basket.slice_after(&:even?).to_a }
check { basket.slice_before }
check { basket.chunk_while }
check { basket.grep(2..3) }
check { basket.grep(2..3) { |x| x * 10 } }
check { basket.grep_v(3) }
check { basket.to_h { |x| [x, x.to_s] } }
check { basket.each_slice(2).to_h }
check { basket.to_h }
check { basket.all?(Integer) }
check { basket.all? { |x| x > 1 } }
check { basket.any?(2) }
check { basket.any? }
check { basket.none? }
check { basket.none? { |x| x > 3 } }
check { basket.one?(1) }
check { basket.one? { |x| x == 3 } }
check { basket.lazy.map { |x| x + 1 }.select(&:even?).to_a }
check { basket.chain([9]).to_a }
check { basket.each_with_index.select { |x, i| i.even? } }
check { basket.each_with_index.map { |x, i| x * i } }
check { basket.each_with_index.sort_by { |x, i| [-x, i] } }
check { basket.each_with_index.max_by { |x, i| x + i } }
check { basket.each_with_index.to_h }
check { basket.each_with_index.group_by { |x, i| x } }
check { basket.each_with_index.partition { |x, i| i > 1 } }
check { basket.each_with_index.inject { |memo, pair| memo + pair } }
check { basket.each_with_index.reject { |x, i| i > 0 } }
check { basket.each_with_index.flat_map { |x, i| [x] * i } }
check { basket.each_with_index.each_with_object([]) { |(x, i), memo| memo << x - i } }
check { basket.each_slice(2).with_index.map { |slice, i| slice.sum * i } }
check { basket.each_slice(2).include?([3, 1]) }
check { basket.each.size }
check { basket.each.next }
check { basket.each.with_index(1).to_a }
check { basket.compact }
check { basket.map.with_index { |x, i| x * i } }
check { basket.select.with_index { |x, i| i > 1 } }
check { basket.each_entry.map { |x| x } }
check { basket.min_by.class }
check { basket.group_by.with_index { |x, i| i % 2 } }
check { basket.reject.size }
check { basket.is_a?(Enumerable) }
check { Basket.new.sum }
check { Basket.new.max }
check { Basket.new.minmax }
check { Basket.new.inject(:+) }
check { Basket.new.first }
check { Basket.new.each_slice(2).to_a }
check { Basket.new.all? }
check { Basket.new('b', 'a').sort }
check { Basket.new('b', 1).sort }
check { Basket.new('b', 1).max }
check { Basket.new([2, :b], [1, :a]).to_h }
check { Basket.new([2, :b], [1, :a]).sort }
check { Basket.new([2, :b], [1, :a]).map { |n, s| "#{n}#{s}" } }
check { Basket.new([2, :b], [1, :a]).each_with_index.map { |(n, s), i| "#{n}#{s}#{i}" } }
check { Basket.new([2, :b], [1, :a]).inject { |a, b| a + b } }
check { Basket.new(1, 2, 3).each_with_index.find { |x, i| i == 1 } }
check { Basket.new(*1..9).each { |x| break x if x > 4 } }
check { Basket.new(nil, false, 1).compact }
check { Basket.new(nil, false, 1).find { |x| x } }
check { Basket.new(0.1, 0.2, 0.3).sum }
check { Basket.new(0.1, 0.2, 0.3).inject(:+) }
