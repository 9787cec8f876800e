# Comparable on a class of our own, and on built-in ones.
def check
  p yield
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

class Version
  include Comparable
  attr_reader :parts

  def initialize(text)
    @parts = text.split('.').map(&:to_i)
  end

  def <=>(other)
    return nil unless other.is_a?(Version)

    parts <=> other.parts
  end

  def inspect
    "v#{parts.join('.')}"
  end
end

def v(text)
  Version.new(text)
end

check { v('1.2') < v('1.10') }
check { v('1.2') <= v('1.2') }
check { v('1.2') == v('1.2') }
check { v('1.2') != v('1.3') }
check { v('2') > v('1.9.9') }
check { v('2') >= v('2.1') }
check { v('1.5').between?(v('1'), v('2')) }
check { v('3').between?(v('1'), v('2')) }
check { v('3').clamp(v('1'), v('2')) }
check { v('0').clamp(v('1'), v('2')) }
check { v('1.5').clamp(v('1'), v('2')) }
check { v('3').clamp(v('1')..v('2')) }
check { v('3').clamp(..v('2')) }
check { v('0').clamp(v('1')..) }
check { v('3').clamp(v('1')...v('2')) }
check { v('3').clamp(v('2'), v('1')) }
check { v('3').clamp(1) }
check { v('1') < 3 }
check { v('1') == 3 }
check { v('1') > nil }
check { v('1') <= 'x' }
check { [v('1.10'), v('1.9'), v('1')].sort }
check { [v('1.10'), v('1.9'), v('1')].max }
check { [v('1.10'), v('1.9'), v('1')].minmax }
check { [v('1.10'), 3].sort }
check { (v('1')..v('3')).cover?(v('2.5')) }
check { (v('1')..v('3')) === v('3.0.1') }
check { (v('1')..v('3')).to_a }
check { Range.new(v('1'), 2) }

class Odd
  include Comparable

  def initialize(answer)
    @answer = answer
  end

  def <=>(_other)
    @answer
  end
end

check { Odd.new(2**70) > Odd.new(0) }
check { Odd.new(0.5) > Odd.new(0) }
check { Odd.new(-0.5) < Odd.new(0) }
check { Odd.new(0.0) == Odd.new(0) }
check { Odd.new('a') > Odd.new(0) }
check { Odd.new(nil) == Odd.new(0) }
check { Odd.new(nil) < 1 }
check { Odd.new(nil) < 1.5 }
check { Odd.new(nil) < :a }
check { Odd.new(nil) < 'a' }
check { Odd.new(nil) < [1] }
check { Odd.new(nil) < true }

check { 5.clamp(1, 3) }
check { 5.clamp(1..3) }
check { 5.clamp(..3) }
check { 5.clamp(nil, 3) }
check { 5.clamp(7, nil) }
check { 5.clamp(1...3) }
check { 'b'.between?('a', 'c') }
check { 'z'.clamp('a', 'c') }
check { 2.5.clamp(1, 2) }
check { Version.include?(Comparable) }
check { Version.ancestors.first(2) }
check { v('1').respond_to?(:clamp) }
