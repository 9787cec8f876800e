# Corners: control flow out of examples, errors of all kinds, scopes of doubles, blocks.
class Mailer
  attr_reader :sent

  def initialize = @sent = []
  def deliver(to, subject: 'none', **rest) = @sent << [to, subject, rest]
  def each_letter = yield(:a, 1)
  def configure(&block) = block
  def inspect = '#<Mailer>'
  def self.default = @default ||= new
  def self.inspect = 'Mailer'
  def ==(other) = other.is_a?(Mailer)
end

class SubMailer < Mailer; end

module Notifies
  def notify = "notified #{super rescue 'nobody'}"
end

RSpec.describe 'corners' do
  let(:mailer) { Mailer.new }

  describe 'leaving an example' do
    it('with next') { next; raise }
    it('with a deep error') { [1].each { |x| { a: x }.fetch(:b) } }
    it('with an exception of its own') { raise Class.new(StandardError), 'anonymous' rescue raise IOError, 'named' }
    it('with no StandardError') { raise NotImplementedError, 'not yet' }
    it('with an Exception') { raise Exception, 'bare' }
    it('with a long message') { raise "line 1\nline 2\n  line 3" }
    it('with an empty message') { raise '' }
    it('with a class') { raise ArgumentError }
    it('with throw') { throw :nowhere }
    it('with a cause') { begin; raise 'inner'; rescue StandardError; raise 'outer'; end }
    it('with NameError') { NoSuchConstant }
    it('with wrong arguments') { mailer.deliver }
    it('with a type error') { 1 + nil }
    it('with zero') { 1 / 0 }
    it('with a frozen error') { 'a'.freeze << 'b' }
    it('in a let') { mailer_with_error }
    let(:mailer_with_error) { raise 'in let' }
    it('with expect in ensure') { begin; expect(1).to eq 2; ensure; @x = 1; end }
    it('rescuing too much') { begin; expect(1).to eq 2; rescue StandardError; end }
    it('rescuing all') { begin; expect(1).to eq 2; rescue Exception; end }
    it('swallowing mocks') { allow(mailer).to receive(:deliver).with(:a); begin; mailer.deliver(:b); rescue StandardError; end }
  end

  describe 'blocks and stubs' do
    it('with do end') do
      allow(mailer).to receive(:deliver) do |to, **options|
        [to, options]
      end
      expect(mailer.deliver(1, subject: 2)).to eq [1, { subject: 2 }]
    end
    it('with braces after with') { allow(mailer).to receive(:deliver).with(1) { :one }; expect(mailer.deliver(1)).to eq :one }
    it('with a block that takes a block') { allow(mailer).to receive(:configure) { |&b| b.call(5) }; expect(mailer.configure { |x| x + 1 }).to eq 6 }
    it('with yield and return') { allow(mailer).to receive(:each_letter).and_yield(1).and_yield(2).and_return(:done); seen = []; expect(mailer.each_letter { |x| seen << x }).to eq :done; expect(seen).to eq [1, 2] }
    it('with yield in a context') { allow(mailer).to receive(:configure).and_yield { |c| allow(c).to receive(:speed).and_return(9) }; v = nil; mailer.configure { v = speed }; expect(v).to eq 9 }
    it('with yield of wrong arity') { allow(mailer).to receive(:each_letter).and_yield(1, 2, 3); mailer.each_letter { |a| a } }
    it('with raise of an instance') { allow(mailer).to receive(:deliver).and_raise(KeyError.new('mine')); mailer.deliver(1) }
    it('with raise of nothing') { allow(mailer).to receive(:deliver).and_raise; mailer.deliver(1) }
    it('with several returns and a count') { expect(mailer).to receive(:deliver).exactly(3).times.and_return(1, 2); expect([mailer.deliver(0), mailer.deliver(0), mailer.deliver(0)]).to eq [1, 2, 2] }
    it('with a return in a block') { allow(mailer).to receive(:deliver) { next 5 }; expect(mailer.deliver(1)).to eq 5 }
    it('later stubs win') { allow(mailer).to receive(:deliver).and_return(1); allow(mailer).to receive(:deliver).and_return(2); expect(mailer.deliver(0)).to eq 2 }
    it('stubs stay behind expectations') { allow(mailer).to receive(:deliver).and_return(1); expect(mailer).to receive(:deliver); expect(mailer.deliver(0)).to eq 1 }
    it('expectations with and without arguments') { expect(mailer).to receive(:deliver).with(1).and_return(:x); allow(mailer).to receive(:deliver).and_return(:y); expect([mailer.deliver(2), mailer.deliver(1)]).to eq %i[y x] }
    it('two expectations') { expect(mailer).to receive(:deliver).with(1); expect(mailer).to receive(:deliver).with(2); mailer.deliver(1); mailer.deliver(2) }
    it('two expectations, one met') { expect(mailer).to receive(:deliver).with(1); expect(mailer).to receive(:deliver).with(2); mailer.deliver(1) }
    it('other arguments, then met') { allow(mailer).to receive(:deliver); expect(mailer).to receive(:deliver).with(1); mailer.deliver(2) }
    it('negative with arguments') { expect(mailer).not_to receive(:deliver).with(1); allow(mailer).to receive(:deliver).with(2); mailer.deliver(2) }
    it('keywords and values') { expect(mailer).to receive(:deliver).with('a', subject: 'b'); mailer.deliver('a', subject: 'c') }
    it('matchers among keywords') { expect(mailer).to receive(:deliver).with('a', subject: /b/, other: anything); mailer.deliver('a', subject: 'abc', other: 1) }
    it('hash_including for keywords') { expect(mailer).to receive(:deliver).with('a', hash_including(subject: 'x')); mailer.deliver('a', subject: 'x', more: 1) }
    it('passes keywords on') { allow(mailer).to receive(:deliver).and_call_original; mailer.deliver(1, subject: 's', z: 2); expect(mailer.sent).to eq [[1, 's', { z: 2 }]] }
    it('passes blocks on') { allow(mailer).to receive(:each_letter).and_call_original; mailer.each_letter { |*a| expect(a).to eq [:a, 1] } }
    it('original of class methods') { allow(Mailer).to receive(:default).and_call_original; expect(Mailer.default).to be_a Mailer }
    it('original of new') { allow(Mailer).to receive(:new).and_call_original; expect(Mailer.new.sent).to eq [] }
    it('stubs on a class reach subclasses') { allow(Mailer).to receive(:default).and_return(7); expect(SubMailer.default).to eq 7 }
    it('stubs on a subclass only') { allow(SubMailer).to receive(:default).and_return(8); expect([SubMailer.default, Mailer.default.class]).to eq [8, Mailer] }
    it('new of a subclass') { allow(Mailer).to receive(:new).and_return(1); expect(SubMailer.new).to eq 1 }
    it('equal objects are not the same') { a = Mailer.new; b = Mailer.new; allow(a).to receive(:sent).and_return(1); expect(b.sent).to eq [] }
    it('constants of Ruby') { allow(File).to receive(:exist?).and_call_original; allow(File).to receive(:exist?).with('/nope').and_return(true); expect([File.exist?('/nope'), File.exist?('/also/nope')]).to eq [true, false] }
    it('and undone') { expect(File.exist?('/nope')).to be false }
    it('modules') { allow(Kernel).to receive(:rand).and_return(4); expect(Kernel.rand).to eq 4 }
    it('private functions') { allow(self).to receive(:puts).and_return(:quiet); expect(puts('x')).to eq :quiet }
    it('methods of the example') { allow(self).to receive(:mailer).and_return(:other); expect(mailer).to eq :other }
    it('respond_to?') { allow(mailer).to receive(:respond_to?).and_return(true); expect(mailer.respond_to?(:whatever)).to be true }
    it('to_s') { allow(mailer).to receive(:to_s).and_return('M'); expect("#{mailer}").to eq 'M' }
    it('operators') { allow(mailer).to receive(:[]).with(1).and_return(:one); expect(mailer[1]).to eq :one }
    it('setters') { allow(mailer).to receive(:speed=); mailer.speed = 5; expect(mailer).to have_received(:speed=).with(5) }
    it('extended objects') { mailer.extend(Notifies); allow(mailer).to receive(:notify).and_return(1); expect(mailer.notify).to eq 1 }
    it('an expectation on to_s shows itself') { expect(mailer).to receive(:to_s).with(1) }
    it('have_received after two') { allow(mailer).to receive(:deliver); mailer.deliver(1); mailer.deliver(2); expect(mailer).to have_received(:deliver).with(1); expect(mailer).to have_received(:deliver).twice }
    it('have_received with other arguments') { allow(mailer).to receive(:deliver); mailer.deliver(1); mailer.deliver(1); mailer.deliver(2); expect(mailer).to have_received(:deliver).with(3) }
    it('have_received at least') { allow(mailer).to receive(:deliver); mailer.deliver(1); expect(mailer).to have_received(:deliver).at_least(:twice) }
    it('not have_received with count') { allow(mailer).to receive(:deliver); expect(mailer).not_to have_received(:deliver).once }
    it { allow(mailer).to receive(:deliver); mailer.deliver(3); expect(mailer).to have_received(:deliver).with(3) }
    it { expect(mailer).to receive_messages(sent: 1); mailer.sent }
    it { expect(mailer).to receive_message_chain(:a, :b); mailer.a.b }
    it { expect(mailer).to receive(:deliver).with(1, a: 2).twice; 2.times { mailer.deliver(1, a: 2) } }
    it('a mock as an argument') { d = double('arg'); expect(mailer).to receive(:deliver).with(d); mailer.deliver(d) }
    it('a mock as a wrong argument') { d = double('arg'); expect(mailer).to receive(:deliver).with(d); mailer.deliver(double('other')) }
    it('in a collection') { d = double('x', name: 'n'); expect([d]).to include(have_attributes(name: 'n')) }
    it('temporary scope') { RSpec::Mocks.with_temporary_scope { allow(mailer).to receive(:sent).and_return(:temp); expect(mailer.sent).to eq :temp }; expect(mailer.sent).to eq [] }
  end

  describe 'outside of examples' do
    before(:all) { @double = (double('early') rescue $!.class) }
    it('is refused') { expect(@double).to eq RSpec::Mocks::OutsideOfExampleError }
  end

  describe 'verification and errors' do
    it('the first error counts') { expect(mailer).to receive(:deliver); expect(1).to eq 2 }
    it('unmet in before') { expect(@in_before).to be true }
    before { @in_before = true }
    after { expect(RSpec.current_example.description).not_to match(/after hook/) }
    it('with after hook failing') { expect(1).to eq 1 }
    it('both with after hook') { expect(1).to eq 2 }
  end

  describe 'long things' do
    it { expect((1..100).to_a).to eq((1..99).to_a) }
    it { expect('x' * 300).to eq('y' * 10) }
    it { expect({ key: 'v' * 100, other: ['w' * 100] }).to include(:nope) }
    it { expect([*'a'..'z'].to_h { |c| [c, c * 5] }).to eq([*'a'..'y'].to_h { |c| [c, c * 5] }) }
    it { expect(%w[alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma]).to eq(%w[alpha beta gamma]) }
    it { expect(Struct.new(:a, :b).new(1, 2)).to eq 1 }
    it { expect(Time.utc(2020, 1, 2, 3, 4, 5.5)).to eq Time.utc(2021) }
    it { expect("tab\t\u00e9").to eq "é\e[0m" }
    it { expect("a\r\nb").to eq "a\nb" }
    it { expect("same\n").to eq "same\n\n" }
    it { expect(nil).to eq "a\nb" }
    it { expect(:a => { 'b' => [1, { c: nil }] }).to eq(:a => { 'b' => [1, { c: false }] }) }
    it { expect(->(x) { x }).to eq 1 }
    it { expect(Mailer.new).to eql Mailer.new }
    it { expect([Mailer.new, 1.0, 1r, :s, nil, true, 1..2, /r/, Mailer]).to eq [] }
    it { expect(Object.new.tap { |o| def o.inspect = "multi\nline" }).to eq 1 }
    it { expect('a' => 1).to eq(a: 1) }
    it { expect([[1, 2], [3, 4]]).to contain_exactly([3, 4], [1, 5]) }
    it { expect([3, 1, 2]).to contain_exactly(1, 2) }
    it { expect([nil, 1]).to contain_exactly(1) }
    it { expect([{ a: 1 }]).to contain_exactly(include(a: 2)) }
    it { expect("line one\nline two\nline three").to include('line four') }
    it { expect("line one\nline two\nline three").to match(/four/) }
    it { expect("line one\nline two").to start_with('two') }
    it { expect('text').to eq(:text) }
    it { expect([1, [2, [3]]]).to match([1, [2, [be > 3]]]) }
  end

  describe 'descriptions' do
    it { expect(1).to eq(1); expect(2).not_to be_nil }
    it { allow(mailer).to receive(:sent) }
    it { 1 + 1 }
    it { expect([1, 2, 3]).to include(1, 2, 3) }
    it { expect('abc').to match(/a/).and match(/b/).or match(/c/) }
    it { expect(mailer).to be_a(Mailer).and have_attributes(sent: []) }
    it { expect { 1 }.not_to change { mailer.sent.size } }
    it { expect { mailer.deliver(1) }.to change { mailer.sent.size }.by(1) }
    it { expect { mailer.deliver(1) }.to change(mailer, :sent) }
    it { expect(1).to satisfy('be nice') { true } }
    it { expect(1).to satisfy { |n| n.odd? } }
    it { expect(nil.to_a).to be_empty }
    it { is_expected.to eq 'descriptions' }
    it { is_expected.not_to be_empty }
    it { is_expected.to have_attributes(size: 12) }
    its_value = 5
    specify { expect(its_value).to be_between(1, 9).inclusive }
    specify { expect(its_value).to be(5).or be(6) }
    specify { expect(a: its_value).to include(a: be_within(1).of(5)) }
    specify { expect(String).to be <= Comparable }
    specify { expect("quoted \"text\"").to eq 'quoted "text"' }
    specify { expect(:sym).to be_a Symbol }
    specify { expect(1..2).to cover 1 }
    specify { expect('').to be_empty.and be_a(String) }
    specify { expect([]).not_to include 1 }
    specify { expect(nil).to be_falsey }
    specify { expect { raise KeyError, 'x' }.to raise_error KeyError, /x/ }
    specify { expect { raise KeyError, 'x' }.to raise_error(KeyError, 'x') }
    specify { expect { exit }.to raise_error SystemExit }
    specify { expect { print 'a' }.to output('a').to_stdout }
    specify { expect(double('d', a: 1)).to have_attributes(a: 1) }
  end
end
