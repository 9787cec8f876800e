# What examples, groups, hooks and memoized values do.
RSpec.describe 'basics' do
  let(:list) { [] }
  let(:number) { 41 }

  it('passes') { expect(1 + 1).to eq(2) }
  it('fails') { expect(1 + 1).to eq(3) }
  it('raises') { raise ArgumentError, 'no good' }
  it 'has no body'
  xit('is skipped') { raise 'never' }
  pending('is pending') { expect(1).to eq(2) }
  pending('is fixed') { expect(1).to eq(1) }
  it('skips inside') { skip 'for a reason' }
  it('skips without a reason') { skip }
  it('is pending inside') do
    pending 'soon'
    expect(1).to eq(2)
  end
  it('memoizes') do
    list << 1
    list << 2
    expect(list).to eq([1, 2])
  end
  it('starts anew') { expect(list).to be_empty }
  it { expect(number).to eq(41) }
  it { expect(number).not_to eq(41) }
  it { expect([1, 2]).to include(1).and include(3) }
  specify('by another name') { expect(nil).to be_nil }

  context 'nested' do
    let(:number) { super() + 1 }
    subject { number }
    before { list << :outer }

    it { is_expected.to eq 42 }
    it { is_expected.to be > 50 }
    it('runs hooks') { expect(list).to eq([:outer]) }

    describe '#deeper' do
      before { list << :inner }
      it('runs outer hooks first') { expect(list).to eq(%i[outer inner]) }
    end
  end

  describe Array do
    it { is_expected.to eq [] }
    it('knows its class') { expect(described_class).to be(Array) }
    describe '#push' do
      it('adds') { expect(subject.push(1)).to eq [1] }
    end
    describe '.new' do
      it('makes') { expect(described_class.new(2)).to eq [nil, nil] }
    end
  end

  describe Hash, '#fetch' do
    it('raises') { expect { {}.fetch(:a) }.to raise_error(KeyError, /key not found/) }
    it('gives') { expect { {a: 1}.fetch(:a) }.to raise_error(KeyError) }
  end

  it('has undefined locals') { undefined_thing }
  it('has undefined methods') { nil.undefined_thing }
  it('has wrong scope') { describe('x') }
end

describe 'a global group' do
  shared_examples 'a thing' do |size|
    it("has size #{size}") { expect(thing.size).to eq size }
    it('extra') { expect(extra).to eq 1 }
  end

  it_behaves_like 'a thing', 3 do
    let(:thing) { 'abc' }
    let(:extra) { 1 }
  end
  it_should_behave_like 'a thing', 2 do
    let(:thing) { 'abc' }
    let(:extra) { 2 }
  end

  context 'including' do
    let(:thing) { [1] }
    let(:extra) { 1 }
    include_examples 'a thing', 1
  end
end
