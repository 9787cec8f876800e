def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

class Money
  attr_reader :amount

  def initialize(amount) = @amount = amount
  def coerce(other) = [Money.new(other), self]
  def inspect = "Money(#{amount})"
  %w[+ - * / ** & divmod].each { |name| define_method(name) { |other| Money.new(amount.send(name, other.is_a?(Money) ? other.amount : other)) } }
  def <=>(other) = amount <=> other.amount
  def >(other) = amount > other.amount
end

class Odd
  def coerce(_other) = :nothing
end

class Same
  def ==(_other) = true
end

class Weight < Numeric
  attr_reader :value

  def initialize(value) = @value = value
  def inspect = "Weight(#{value})"
  def to_i = value.to_i
  def to_f = value.to_f
  def coerce(other) = other.is_a?(Weight) ? [other, self] : [Weight.new(other), self]
  %w[+ - * /].each { |name| define_method(name) { |other| Weight.new(value.send(name, other.is_a?(Weight) ? other.value : other)) } }
  def floor = Weight.new(value.floor)
  def <=>(other) = value <=> (other.is_a?(Weight) ? other.value : other)
  def ==(other) = value == (other.is_a?(Weight) ? other.value : other)
end

t { Money.new(5) + 3 }
t { 3 + Money.new(5) }
t { 10 - Money.new(4) }
t { 2 * Money.new(3) }
t { 10 <=> Money.new(3) }
t { 10 > Money.new(3) }
t { 1.5 + Money.new(1) }
t { 10 / Money.new(2) }
t { 10.divmod(Money.new(3)) }
t { 2**Money.new(3) }
t { 5 & Money.new(4) }
t { 1 + Odd.new }
t { 1 < Odd.new }
t { 1 <=> Odd.new }
t { 1 == Odd.new }
t { 5 == Same.new }
t { 5 != Same.new }
t { Weight.new(3).zero? }
t { Weight.new(0).zero? }
t { Weight.new(3).positive? }
t { -Weight.new(3) }
t { Weight.new(-3).abs }
t { +Weight.new(3) }
t { Weight.new(3).integer? }
t { Weight.new(3).nonzero? }
t { Weight.new(3).coerce(2) }
t { Weight.new(3) <=> Weight.new(3) }
t { Weight.new(7).div(Weight.new(2)) }
t { Weight.new(7) % Weight.new(2) }
t { Weight.new(7).divmod(Weight.new(2)) }
t { Weight.new(7).to_int }
t { Weight.new(7).real? }
t { Weight.new(1).step(Weight.new(3), Weight.new(1)).map(&:value) }
t { Weight.new(3).dup.equal?(nil) }
t { Weight.ancestors.include?(Comparable) }
t { Weight.new(3).between?(Weight.new(1), Weight.new(5)) }
