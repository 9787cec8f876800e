# Matchers that specs declare themselves.
RSpec::Matchers.define :be_a_multiple_of do |expected|
  match { |actual| (actual % expected).zero? }
end

RSpec::Matchers.define :have_things do |*things|
  match { |actual| @missing = things - actual; @missing.empty? }
  match_when_negated { |actual| (things & actual).empty? }
  failure_message { |actual| "wanted #{things} in #{actual}, missing #{@missing}" }
  failure_message_when_negated { |actual| "did not want any of #{things} in #{actual}" }
  description { "have things #{things.join(' & ')}" }
end

RSpec::Matchers.define :be_priced do |amount|
  chain(:in) { |currency| @currency = currency }
  chain :with_tax, :tax, :rate
  match { |actual| actual == [amount, @currency, *(tax && [tax, rate])] }
  diffable
end

RSpec::Matchers.define :do_twice do
  match { |block| 2.times(&block); true }
  supports_block_expectations
end

RSpec::Matchers.define :nest do |expected|
  match { |actual| expect(actual).to eq(expected); true }
end

RSpec::Matchers.define :nest_loudly do |expected|
  match(notify_expectation_failures: true) { |actual| expect(actual).to eq(expected) }
end

RSpec::Matchers.define :not_raise do
  match_unless_raises(ArgumentError) { |actual| actual.call }
  failure_message { "raised #{rescued_exception.message}" }
end

RSpec::Matchers.define :without_argument do
  match { actual == 5 }
  define_method(:helper) { 'helped' }
  failure_message { "#{helper} #{actual} #{expected.inspect} #{name}" }
end

RSpec::Matchers.define :use_context do
  match { |actual| actual == answer }
end

RSpec::Matchers.define :with_keywords do |a, key: 1|
  match { |actual| actual == [a, key] }
end

RSpec::Matchers.alias_matcher :a_multiple_of, :be_a_multiple_of
RSpec::Matchers.define_negated_matcher :exclude, :include
RSpec::Matchers.define_negated_matcher :not_multiple_of, :be_a_multiple_of
RSpec::Matchers.alias_matcher(:shouted, :eq) { |text| text.upcase }

class ByHand
  def initialize(expected) = @expected = expected
  def matches?(actual) = (@actual = actual) == @expected
  def failure_message = "by hand: #{@actual} is not #{@expected}"
  def failure_message_when_negated = "by hand: #{@actual} is #{@expected}"
  def description = "be by hand #{@expected}"
end

class Undescribed
  include RSpec::Matchers::Composable

  def matches?(actual) = actual == 1
  def failure_message = 'undescribed'
end

class Old
  def matches?(actual) = false
  def failure_message_for_should = 'old failure'
  def failure_message_for_should_not = 'old negative failure'
end

class OwnBase < RSpec::Matchers::BuiltIn::BaseMatcher
  def match(expected, actual) = expected == actual
end

module Helpers
  def by_hand(x) = ByHand.new(x)
  def own_base(*x) = OwnBase.new(*x)
end

RSpec.configure { |c| c.include Helpers }

RSpec.describe 'custom matchers' do
  let(:answer) { 42 }

  it { expect(9).to be_a_multiple_of(3) }
  it { expect(10).to be_a_multiple_of(3) }
  it { expect(9).not_to be_a_multiple_of(3) }
  it { expect([1, 2]).to have_things(1, 2) }
  it { expect([1, 2]).to have_things(1, 3) }
  it { expect([1, 2]).not_to have_things(1, 3) }
  it { expect([1, 2]).not_to have_things(3) }
  it { expect([5, :eur]).to be_priced(5).in(:eur) }
  it { expect([5, :usd]).to be_priced(5).in(:eur) }
  it { expect([5, :eur, 1, 2]).to be_priced(5).in(:eur).with_tax(1, 2) }
  it { n = 0; expect { n += 1 }.to do_twice; expect(n).to eq 2 }
  it { expect(1).to nest(1) }
  it { expect(1).to nest(2) }
  it { expect(1).not_to nest(2) }
  it { expect(1).to nest_loudly(2) }
  it { expect(-> { 1 }).to not_raise }
  it { expect(-> { raise ArgumentError, 'x' }).to not_raise }
  it { expect(-> { raise 'y' }).to not_raise }
  it { expect(6).to without_argument }
  it { expect(42).to use_context }
  it { expect(43).to use_context }
  it { expect([1, 2]).to with_keywords(1, key: 2) }
  it { expect(10).to a_multiple_of(3) }
  it { expect([9, 10]).to all(a_multiple_of(3)) }
  it { expect([1]).to exclude(2) }
  it { expect([1]).to exclude(1) }
  it { expect([1]).not_to exclude(2) }
  it { expect(9).to not_multiple_of(3) }
  it { expect(1).to exclude(1).or eq(2) }
  it { expect(1).to shouted(2) }
  it { expect(1).to by_hand(1) }
  it { expect(1).to by_hand(2) }
  it { expect(1).not_to by_hand(1) }
  it { expect([1, 2]).to include(by_hand(3)) }
  it { expect({ a: 1 }).to match(a: by_hand(1)) }
  it { expect(1).to Undescribed.new }
  it { expect(2).to Undescribed.new }
  it { expect(1).to Old.new }
  it { expect(1).to own_base(1) }
  it { expect(1).to own_base(2) }
  it { expect(1).not_to own_base(1) }
  it { expect(1).to no_such_matcher }
  it { expect(1).to no_such_matcher(1) }

  matcher :local_matcher do |x|
    match { |actual| actual == x }
  end
  it { expect(1).to local_matcher(1) }
  it { expect(1).to local_matcher(2) }

  it('asks for matchers') { expect([RSpec::Matchers.is_a_matcher?(eq(1)), RSpec::Matchers.is_a_matcher?(1), RSpec::Matchers.is_a_matcher?(by_hand(1))]).to eq [true, false, true] }
  it('inspects') { expect(be_a_multiple_of(3).inspect).to eq '#<RSpec::Matchers::DSL::Matcher be_a_multiple_of>' }
  it('matches in case') { expect(case 9 when be_a_multiple_of(3) then :yes else :no end).to eq :yes }
end
