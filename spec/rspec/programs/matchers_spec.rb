# Every built-in matcher: what it says of itself and when it does not match.
class Thing
  attr_accessor :name, :size

  def initialize(name = 'thing', size = 3)
    @name = name
    @size = size
  end

  def inspect = "#<Thing #{name}>"
  def good? = true
  def bad? = false
  def nothing? = nil
  def has_part?(part) = part == :wheel
  def exist? = size > 0
  def takes(a, b = 1, c:, d: 2) = nil
  def exists = true
  def three_times = 3.times { |i| yield i }
  def pairs = { a: 1, b: 2 }.each { |k, v| yield k, v }
  def once = yield
  def seeks?(x) = x

  private

  def hidden? = true
end

RSpec.describe 'matchers' do
  let(:thing) { Thing.new }
  let(:long) { 'word ' * 60 }

  describe 'equality' do
    it { expect(1).to eq(1) }
    it { expect('a').to eq('b') }
    it { expect("a\nb\nc").to eq("a\nx\nc") }
    it { expect("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n").to eq("one\n2\nthree\nfour\nfive\nsix\nseven\neight\nnine\n10\n") }
    it { expect("a\nb").to eq("a\nb\nc\nd") }
    it { expect({ a: 1, b: { c: 2 } }).to eq({ a: 1, b: { c: 3 }, d: nil }) }
    it { expect([1, 2, 3]).to eq([1, 3, 2]) }
    it { expect(%w[a b]).to eq(%w[a c]) }
    it { expect([:a, nil]).to eq(:a) }
    it { expect(thing).to eq(Thing.new('other')) }
    it { expect(nil).to eq(1) }
    it { expect(1).to eq(1.5) }
    it { expect(:a).to eq('a') }
    it { expect(long).to eq('x') }
    it { expect(1..3).to eq(1..4) }
    it { expect(Thing).to eq(String) }
    it { expect(1).not_to eq(1) }
    it { expect(1).to eql(1.0) }
    it { expect(1).not_to eql(1) }
    it { expect(1).to equal(1) }
    it { expect(nil).to equal(1) }
    it { expect(1).to be(2) }
    it { expect(5).to be(nil) }
    it { expect(nil).to be(true) }
    it { expect(5).not_to be(5) }
    it { expect(5).to be }
    it { expect(nil).to be }
    it { expect(5).not_to be }
  end

  describe 'truth' do
    it { expect(true).to be_truthy }
    it { expect(nil).to be_truthy }
    it { expect(1).not_to be_truthy }
    it { expect(1).to be_falsey }
    it { expect(nil).to be_falsy }
    it { expect(nil).not_to be_falsey }
    it { expect(1).to be_nil }
    it { expect(nil).not_to be_nil }
    it { expect(nil).to be_nil }
    it { expect(true).to be true }
    it { expect(1).to be false }
  end

  describe 'comparison' do
    it { expect(5).to be > 3 }
    it { expect(5).to be < 3 }
    it { expect(5).to be >= 6 }
    it { expect(5).to be <= 6 }
    it { expect(5).to be == 6 }
    it { expect('abc').to be =~ /x/ }
    it { expect(Integer).to be === 'x' }
    it { expect(5).not_to be > 3 }
    it { expect('a').to be > 3 }
    it { expect(5).to be_between(1, 10) }
    it { expect(10).to be_between(1, 10).exclusive }
    it { expect(11).to be_between(1, 10) }
    it { expect(nil).to be_between(1, 10) }
    it { expect(5).not_to be_between(1, 10) }
    it { expect(5.1).to be_within(0.2).of(5) }
    it { expect(5.3).to be_within(0.2).of(5) }
    it { expect(5.3).to be_within(10).percent_of(5) }
    it { expect(6).to be_within(10).percent_of(5) }
    it { expect('x').to be_within(1).of(5) }
    it { expect(5).to be_within(1) }
    it { expect(5).not_to be_within(1).of(5) }
    it { expect(1..5).to cover(2, 3) }
    it { expect(1..5).to cover(2, 9) }
    it { expect(1..5).not_to cover(2, 9) }
  end

  describe 'classes' do
    it { expect(1).to be_a(Integer) }
    it { expect(1).to be_a(String) }
    it { expect(1).to be_an(Integer) }
    it { expect(1).to be_a_kind_of(String) }
    it { expect(1).to be_kind_of(Numeric) }
    it { expect(1).to be_an_instance_of(Numeric) }
    it { expect(1).to be_instance_of(Integer) }
    it { expect(1).not_to be_an(Integer) }
    it { expect(thing).to respond_to(:name) }
    it { expect(thing).to respond_to(:nope, :name) }
    it { expect(thing).not_to respond_to(:name) }
    it { expect(thing).to respond_to(:has_part?).with(1).argument }
    it { expect(thing).to respond_to(:has_part?).with(2).arguments }
    it { expect(thing).to respond_to(:takes).with(1..2).arguments.and_keywords(:c, :d) }
    it { expect(thing).to respond_to(:takes).with(1).argument.and_keywords(:c, :x) }
    it { expect(thing).to respond_to(:takes).with_unlimited_arguments }
    it { expect(thing).to have_attributes(name: 'thing', size: 3) }
    it { expect(thing).to have_attributes(name: 'other', size: a_value > 2) }
    it { expect(thing).to have_attributes(weight: 1) }
    it { expect(thing).not_to have_attributes(name: 'thing') }
  end

  describe 'predicates' do
    it { expect(thing).to be_good }
    it { expect(thing).to be_bad }
    it { expect(thing).to be_nothing }
    it { expect(thing).not_to be_good }
    it { expect(thing).to be_unknown }
    it { expect(thing).to be_hidden }
    it { expect(thing).to be_a_good }
    it { expect([]).to be_empty }
    it { expect([1]).to be_empty }
    it { expect(thing).to have_part(:wheel) }
    it { expect(thing).to have_part(:door) }
    it { expect({ a: 1 }).to have_key(:a) }
    it { expect({ a: 1 }).to have_key(:b) }
    it { expect({ a: 1 }).to have_value(1) }
    it { expect(thing).to have_wheels }
    it { expect(true).to be_true }
    it { expect(thing).to exist }
    it { expect(Thing.new('x', 0)).to exist }
    it { expect(1).to exist }
    it { expect(thing).not_to exist }
    it { expect(5).to be_positive }
    it { expect(5).to be_instance_of(String) }
    it { expect(thing).to be_seeks(5) }
    it { expect(5).to be_between_nothing }
  end

  describe 'collections' do
    it { expect([1, 2, 3]).to include(2) }
    it { expect([1, 2, 3]).to include(2, 5, 6) }
    it { expect([1, 2]).not_to include(2, 5) }
    it { expect({ a: 1, b: 2 }).to include(:a) }
    it { expect({ a: 1, b: 2 }).to include(:a, :c) }
    it { expect({ a: 1, b: 2 }).to include(a: 1) }
    it { expect({ a: 1, b: 2 }).to include(a: 2, c: 3) }
    it { expect({ 'a' => 1 }).to include('a' => a_kind_of(String)) }
    it { expect({ a: 1 }).not_to include(a: 1) }
    it { expect('abcd').to include('bc') }
    it { expect('abcd').to include('x', 'y') }
    it { expect("ab\ncd").to include("x\ny") }
    it { expect('abab').to include('ab').twice }
    it { expect('abab').to include('ab').once }
    it { expect([1, 1, 2]).to include(1).at_least(3).times }
    it { expect([1, 1, 2]).to include(1).at_most(:once) }
    it { expect([1, 1, 2]).to include(1).exactly(2).times }
    it { expect(%w[abc def]).to include(a_string_matching(/d/)) }
    it { expect(%w[abc def]).to include(a_string_matching(/x/), /y/) }
    it { expect(5).to include(1) }
    it { expect(nil).to include(1) }
    it { expect([]).to include(1) }
    it { expect([1, 2, 3]).to contain_exactly(3, 2, 1) }
    it { expect([1, 2, 3]).to contain_exactly(3, 2) }
    it { expect([1, 2, 3]).to contain_exactly(3, 2, 1, 4) }
    it { expect([1, 2, 2]).to contain_exactly(1, 1, 2) }
    it { expect(['a', :b]).to contain_exactly(/x/, :b) }
    it { expect([1, 2]).not_to contain_exactly(2, 1) }
    it { expect(5).to contain_exactly(1) }
    it { expect([1, 2]).to match_array([2, 1]) }
    it { expect([1, 2]).to match_array([2, 3]) }
    it { expect([1, 2, 3]).to all(be > 0) }
    it { expect([1, 2, 3]).to all(be > 1) }
    it { expect(%w[a b]).to all(eq('a').or(eq('c'))) }
    it { expect(5).to all(be > 1) }
    it { expect([1]).not_to all(be > 1) }
    it { expect([1, 2, 3]).to start_with(1) }
    it { expect([1, 2, 3]).to start_with(1, 3) }
    it { expect('abc').to start_with('ab') }
    it { expect('abc').to start_with('b') }
    it { expect([1, 2, 3]).to end_with(2, 3) }
    it { expect([1, 2, 3]).to end_with(2) }
    it { expect('abc').not_to end_with('bc') }
    it { expect(5.5).to start_with(1) }
    it { expect({ a: 1 }).to start_with(a: 1) }
  end

  describe 'matching' do
    it { expect('abc').to match(/b/) }
    it { expect('abc').to match(/x/) }
    it { expect('abc').to match('b') }
    it { expect('abc').not_to match(/b/) }
    it { expect('abc').to match_regex(/z/) }
    it { expect("abc\ndef").to match(/x$/) }
    it { expect('2020-01').to match(/(\d+)-(\d+)/).with_captures('2020', '02') }
    it { expect('2020-01').to match(/(?<y>\d+)-(?<m>\d+)/).with_captures(y: '2020', m: '01') }
    it { expect([1, 'x']).to match([Integer, /x/]) }
    it { expect([1, 'y']).to match([Integer, /x/]) }
    it { expect({ a: [1, 2] }).to match(a: [be_odd, be_even]) }
    it { expect({ a: [1, 3] }).to match(a: [be_odd, be_even]) }
    it { expect({ a: 1, b: 2 }).to match(a: 1) }
    it { expect(5).to satisfy { |x| x > 3 } }
    it { expect(5).to satisfy { |x| x > 6 } }
    it { expect(5).to satisfy('be big') { |x| x > 6 } }
    it { expect(5).not_to satisfy('be small') { |x| x < 6 } }
    it do
      expect(5).to satisfy do |x|
        y = x
        y > 6
      end
    end
  end

  describe 'blocks' do
    it { expect { raise 'x' }.to raise_error }
    it { expect { raise 'x' }.to raise_error('x') }
    it { expect { raise 'x' }.to raise_error(/y/) }
    it { expect { raise 'x' }.to raise_error(RuntimeError, 'x') }
    it { expect { raise 'x' }.to raise_error(RuntimeError, 'y') }
    it { expect { 1 }.to raise_error(RuntimeError, 'y') }
    it { expect { 1 }.to raise_error }
    it { expect { raise 'x' }.not_to raise_error }
    it { expect { 1 }.not_to raise_error }
    it { expect { 1 }.to_not raise_error }
    it { expect { raise ArgumentError, 'x' }.to raise_error(StandardError) { |e| expect(e.message).to eq 'x' } }
    it { expect { raise ArgumentError, 'x' }.to raise_error(ArgumentError) { |e| expect(e.message).to eq 'y' } }
    it { expect { raise ArgumentError, 'x' }.to raise_error.with_message('x') }
    it { expect { raise KeyError, 'abc' }.to raise_exception(KeyError, a_string_including('b')) }
    it { expect { raise 'x' }.to raise_error(an_instance_of(RuntimeError).and(having_attributes(message: 'x'))) }
    it { expect { exit 1 }.to raise_error(SystemExit) }
    it { expect(5).to raise_error(RuntimeError) }
    it { expect { throw :a }.to throw_symbol }
    it { expect { throw :a }.to throw_symbol(:a) }
    it { expect { throw :a, 1 }.to throw_symbol(:a, 1) }
    it { expect { throw :a, 1 }.to throw_symbol(:a, 2) }
    it { expect { throw :b }.to throw_symbol(:a) }
    it { expect { 1 }.to throw_symbol }
    it { expect { throw :a }.not_to throw_symbol(:a) }
    it { a = 1; expect { a += 1 }.to change { a } }
    it { a = 1; expect { a += 1 }.to change { a }.by(1) }
    it { a = 1; expect { a += 1 }.to change { a }.by(2) }
    it { a = 1; expect { a += 1 }.to change { a }.by_at_least(2) }
    it { a = 1; expect { a += 3 }.to change { a }.by_at_most(2) }
    it { a = 1; expect { a += 1 }.to change { a }.from(1).to(2) }
    it { a = 1; expect { a += 1 }.to change { a }.from(0).to(2) }
    it { a = 1; expect { a += 1 }.to change { a }.from(1).to(3) }
    it { a = 1; expect { a += 1 }.to change { a }.to(2) }
    it { a = 1; expect { a += 0 }.to change { a }.to(1) }
    it { a = 1; expect { a += 0 }.to change { a } }
    it { a = 1; expect { a += 1 }.not_to change { a } }
    it { a = 1; expect { a += 1 }.not_to change { a }.from(1) }
    it { expect { thing.size = 4 }.to change(thing, :size).from(3).to(4) }
    it { expect { thing.size = 4 }.to change(thing, :name) }
    it { l = []; expect { l << 1 }.to change(l, :size).by(1).and change(l, :empty?).to(false) }
    it { expect { |b| thing.once(&b) }.to yield_control }
    it { expect { |b| thing.three_times(&b) }.to yield_control.exactly(3).times }
    it { expect { |b| thing.three_times(&b) }.to yield_control.twice }
    it { expect { |b| b }.to yield_control }
    it { expect { |b| thing.once(&b) }.not_to yield_control }
    it { expect { |b| thing.once(&b) }.to yield_with_no_args }
    it { expect { |b| thing.tap(&b) }.to yield_with_no_args }
    it { expect { |b| 5.tap(&b) }.to yield_with_args(5) }
    it { expect { |b| 5.tap(&b) }.to yield_with_args(6, String) }
    it { expect { |b| 5.tap(&b) }.to yield_with_args }
    it { expect { |b| 5.tap(&b) }.not_to yield_with_args(5) }
    it { expect { |b| thing.three_times(&b) }.to yield_successive_args(0, 1, 2) }
    it { expect { |b| thing.three_times(&b) }.to yield_successive_args(0, 1) }
    it { expect { |b| thing.pairs(&b) }.to yield_successive_args([:a, 1], [:b, 2]) }
    it { expect { 1 }.to yield_control }
    it { expect { puts 'x' }.to output("x\n").to_stdout }
    it { expect { puts 'x' }.to output("y\n").to_stdout }
    it { expect { $stderr.puts 'x' }.to output(/x/).to_stderr }
    it { expect { warn 'x' }.to output.to_stderr }
    it { expect { 1 }.to output.to_stdout }
    it { expect { print 'x' }.not_to output.to_stdout }
    it { expect { 1 }.to eq(5) }
    it { expect(5) { 1 } }
    it { expect.to eq(1) }
    it { expect(5).to 5 == 5 }
  end

  describe 'composition' do
    it { expect(5).to be > 3 | be_nil }
    it { expect('abc').to start_with('a').and end_with('c') }
    it { expect('abc').to start_with('b').and end_with('x') }
    it { expect('abc').to start_with('a').and end_with('x') }
    it { expect('abc').to start_with('b').or end_with('x') }
    it { expect('abc').to eq('abd').or eq('abe') }
    it { expect("a\nb").to eq("a\nc").and eq("a\nb") }
    it { expect('abc').not_to start_with('b').and end_with('x') }
    it { expect([1, 'a', :b]).to contain_exactly(a_kind_of(String), a_kind_of(Symbol), an_instance_of(Float)) }
    it { expect({ list: [3, 4] }).to include(list: a_collection_containing_exactly(3, 5)) }
    it { expect({ list: [3, 4] }).to match(list: [a_value_between(1, 3), a_value_within(1).of(9)]) }
    it { expect([nil, 1]).to match([a_nil_value, a_truthy_value]) }
    it { expect([5]).to include(a_value > 9) }
    it { expect([thing]).to include(an_object_having_attributes(name: 'x')) }
    it { expect('x').to an_object_eq_to('y') }
    it { expect([1]).to an_array_matching([2]) }
    it { expect { raise 'a' }.to a_block_raising(RuntimeError, 'b') }
    it { expect([[1, 2]]).to include(a_collection_starting_with(2)) }
    it { expect(1..3).to a_range_covering(9) }
    it { expect('x').to an_object_responding_to(:nope) }
    it { expect('x').to an_object_satisfying { |s| s.empty? } }
    it('has a custom message') { expect(5).to eq(6), 'five is not six' }
    it('has a lazy message') { expect(5).to eq(6), -> { 'lazy' } }
    it('fails itself') { RSpec::Expectations.fail_with('said so') }
  end
end
