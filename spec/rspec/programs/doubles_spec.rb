# Doubles: allow, expect, arguments, counts, spies, any instance.
class Engine
  def start(key) = "started with #{key}"
  def stop = 'stopped'
  def gear(a, b = 2, *rest, c:, d: 4, **more) = [a, b, rest, c, d, more]
  def yielder = yield(1, 2)
  def self.build(name) = new
  def self.names = %w[a b]

  private

  def secret = 1
end

class Turbo < Engine
  def stop = "turbo #{super}"
end

RSpec.describe 'doubles' do
  let(:engine) { Engine.new }

  describe 'stubs' do
    it('answers nil') { allow(engine).to receive(:stop); expect(engine.stop).to be_nil }
    it('answers a value') { allow(engine).to receive(:stop).and_return(5); expect(engine.stop).to eq 5 }
    it('answers several values') do
      allow(engine).to receive(:stop).and_return(1, 2)
      expect([engine.stop, engine.stop, engine.stop]).to eq [1, 2, 2]
    end
    it('was undone') { expect(engine.stop).to eq 'stopped' }
    it('stubs class methods') { allow(Engine).to receive(:names).and_return([]); expect(Engine.names).to eq [] }
    it('undid class methods') { expect(Engine.names).to eq %w[a b] }
    it('calls the original') { allow(engine).to receive(:start).and_call_original; expect(engine.start(1)).to eq 'started with 1' }
    it('wraps the original') do
      allow(engine).to receive(:start).and_wrap_original { |m, key| "#{m.call(key)}!" }
      expect(engine.start(3)).to eq 'started with 3!'
    end
    it('runs a block') { allow(engine).to receive(:start) { |key| key * 2 }; expect(engine.start(4)).to eq 8 }
    it('raises') { allow(engine).to receive(:stop).and_raise(ArgumentError, 'no'); engine.stop }
    it('raises a message') { allow(engine).to receive(:stop).and_raise('boom'); engine.stop }
    it('throws') { allow(engine).to receive(:stop).and_throw(:done, 7); expect(catch(:done) { engine.stop }).to eq 7 }
    it('yields') { allow(engine).to receive(:yielder).and_yield(8, 9); expect { |b| engine.yielder(&b) }.to yield_with_args(8, 9) }
    it('yields without block') { allow(engine).to receive(:yielder).and_yield(8); engine.yielder }
    it('receives messages') { allow(engine).to receive_messages(start: 1, stop: 2); expect([engine.start, engine.stop]).to eq [1, 2] }
    it('receives chains') { allow(engine).to receive_message_chain(:a, :b, c: 3); expect(engine.a.b.c).to eq 3 }
    it('receives dotted chains') { allow(engine).to receive_message_chain('a.b') { 4 }; expect(engine.a.b).to eq 4 }
    it('stubs with arguments') do
      allow(engine).to receive(:start).and_return(0)
      allow(engine).to receive(:start).with('x').and_return(1)
      expect([engine.start('x'), engine.start('y')]).to eq [1, 0]
    end
    it('misses a default') { allow(engine).to receive(:start).with('x'); engine.start('y') }
    it('stubs private methods') { allow(engine).to receive(:secret).and_return(2); expect(engine.send(:secret)).to eq 2 }
    it('keeps private methods private') { allow(engine).to receive(:secret).and_return(2); engine.secret }
    it('invokes procs') { allow(engine).to receive(:start).and_invoke(->(k) { k + 1 }, ->(k) { k - 1 }); expect([engine.start(1), engine.start(1)]).to eq [2, 0] }
    it('stubs what is not there') { allow(engine).to receive(:flies).and_return(true); expect(engine).to be_flies rescue engine.flies? }
  end

  describe 'expectations' do
    it('is met') { expect(engine).to receive(:stop); engine.stop }
    it('is not met') { expect(engine).to receive(:stop) }
    it('is not met with arguments') { expect(engine).to receive(:start).with(1, anything, any_args) }
    it('is met too often') { expect(engine).to receive(:stop).once; engine.stop; engine.stop }
    it('has other arguments') { expect(engine).to receive(:start).with('a'); engine.start('b') }
    it('has other arguments and a hash') { expect(engine).to receive(:start).with({ a: 1 }); engine.start({ a: 2 }) }
    it('has a hash for keywords') { expect(engine).to receive(:start).with(a: 1); engine.start({ a: 1 }) }
    it('has keywords for a hash') { expect(engine).to receive(:start).with({ a: 1 }); engine.start(a: 1) }
    it('has keywords') { expect(engine).to receive(:start).with(a: 1); engine.start(a: 1) }
    it('must not come') { expect(engine).not_to receive(:stop); engine.stop }
    it('must never come') { expect(engine).to receive(:stop).never; engine.stop }
    it('does not come') { expect(engine).to_not receive(:stop) }
    it('comes twice') { expect(engine).to receive(:stop).twice; engine.stop; engine.stop }
    it('comes three times') { expect(engine).to receive(:stop).exactly(3).times; engine.stop }
    it('comes at least twice') { expect(engine).to receive(:stop).at_least(:twice); engine.stop }
    it('comes at most once') { expect(engine).to receive(:stop).at_most(:once); 2.times { engine.stop } }
    it('comes at most twice') { expect(engine).to receive(:stop).at_most(2).times; engine.stop }
    it('answers as often as values') { expect(engine).to receive(:stop).and_return(1, 2); engine.stop }
    it('comes in order') { expect(engine).to receive(:start).ordered; expect(engine).to receive(:stop).ordered; engine.start(1); engine.stop }
    it('comes out of order') { expect(engine).to receive(:start).ordered; expect(engine).to receive(:stop).ordered; engine.stop }
    it('gets multi-line texts') { expect(engine).to receive(:start).with("a\nb\n"); engine.start("a\nc\n") }
    it('gets nothing') { expect(engine).to receive(:start).with(no_args); engine.start(1) }
    it('with a custom message') { expect(engine).to receive(:stop), 'told you' }
    it('receives messages') { expect(engine).to receive_messages(start: 1, stop: 2); engine.stop }
    it('receives a chain') { expect(engine).to receive_message_chain(:a, :b).and_return(2); expect(engine.a.b).to eq 2 }
    it('receives half a chain') { expect(engine).to receive_message_chain(:a, :b); engine.a }
    it { expect(engine).to receive(:stop); engine.stop }
    it { expect(engine).not_to receive(:stop) }
    it('on a class') { expect(Engine).to receive(:build).with('x').and_return(:y); expect(Engine.build('x')).to eq :y }
    it('on a class, unmet') { expect(Engine).to receive(:build).with('x', key: /y/) }
    it('on new') { expect(Engine).to receive(:new).with(1, 2).and_return(3); expect(Engine.new(1, 2)).to eq 3 }
    it('on nil') { expect(nil).to receive(:foo); nil.foo }
  end

  describe 'argument matchers' do
    def self.takes(what, *args, &matcher)
      it("#{what} with #{args.inspect}") do
        expect(engine).to receive(:start).with(*instance_exec(&matcher)).and_return(:ok)
        expect(engine.start(*args)).to eq :ok
      end
    end
    takes('anything', 1) { [anything] }
    takes('anything and more', 1, 2) { [anything] }
    takes('any_args', 1, 2, 3) { [any_args] }
    takes('any_args first', 1, 2, 3) { [any_args, 3] }
    takes('hash_including', { a: 1, b: 2 }) { [hash_including(a: 1)] }
    takes('hash_including a key', { a: 1, b: 2 }) { [hash_including(:b)] }
    takes('hash_including, wrong', { a: 2 }) { [hash_including(a: 1, 'b' => anything)] }
    takes('hash_excluding', { a: 1 }) { [hash_excluding(:b)] }
    takes('hash_excluding, wrong', { b: 1 }) { [hash_excluding(b: 1)] }
    takes('array_including', [1, 2, 3]) { [array_including(2, 3)] }
    takes('array_including, wrong', [1]) { [array_including(2)] }
    takes('instance_of', 1) { [instance_of(Integer)] }
    takes('instance_of, wrong', 1) { [instance_of(Numeric)] }
    takes('kind_of', 1) { [kind_of(Numeric)] }
    takes('kind_of, wrong', 1) { [kind_of(String)] }
    takes('duck_type', 'x') { [duck_type(:upcase, :size)] }
    takes('duck_type, wrong', 1) { [duck_type(:upcase, :size)] }
    takes('boolean', true) { [boolean] }
    takes('boolean, wrong', nil) { [boolean] }
    takes('a regexp', 'abc') { [/b/] }
    takes('a regexp, wrong', 'abc') { [/x/] }
    takes('a class', 'abc') { [String] }
    takes('a range', 3) { [1..5] }
    takes('a matcher', 'abc') { [a_string_starting_with('a')] }
    takes('a matcher, wrong', 'abc') { [a_string_starting_with('b').or(a_string_ending_with('x'))] }
    takes('nested matchers', { a: [1, 'x'] }) { [{ a: [kind_of(Integer), /x/] }] }
    takes('nested matchers, wrong', { a: [1, 'y'] }) { [{ a: [kind_of(Integer), /x/] }] }
  end

  describe 'doubles' do
    it('answers') { d = double('thing', a: 1); expect(d.a).to eq 1 }
    it('refuses') { double('thing').foo(1, 'x') }
    it('refuses without a name') { double.foo }
    it('shows itself') { expect([double('x').inspect, double.to_s, double(:sym, a: 1).inspect]).to eq [] }
    it('is what it is') { d = double; expect(d).to eq d }
    it('is not another') { expect(double('a')).to eq double('b') }
    it('responds') { d = double(a: 1); expect([d.respond_to?(:a), d.respond_to?(:b)]).to eq [true, false] }
    it('as null object') { d = double('n').as_null_object; expect(d.foo.bar(1)).to be d }
    it('spies') { s = spy('s'); s.foo(1); expect(s).to have_received(:foo).with(1) }
    it('spies, not received') { s = spy('s'); expect(s).to have_received(:foo) }
    it('spies, other arguments') { s = spy('s'); s.foo(2); expect(s).to have_received(:foo).with(1) }
    it('spies, counted') { s = spy('s'); s.foo; s.foo; expect(s).to have_received(:foo).once }
    it('spies, negative') { s = spy('s'); s.foo; expect(s).not_to have_received(:foo) }
    it('spies on stubs') { allow(engine).to receive(:stop); engine.stop; expect(engine).to have_received(:stop) }
    it('spies on what is no stub') { expect(engine).to have_received(:stop) }
    it('spies in order') { s = spy; s.a; s.b; expect(s).to have_received(:a).ordered; expect(s).to have_received(:b).ordered }
    it('spies out of order') { s = spy; s.b; s.a; expect(s).to have_received(:a).ordered; expect(s).to have_received(:b).ordered }
    it('spies with a block') { s = spy; s.foo(3); expect(s).to have_received(:foo) { |x| expect(x).to eq 4 } }
    it { s = spy('s'); s.foo; expect(s).to have_received(:foo).with(no_args) }
    it('expects') { d = double('d'); expect(d).to receive(:foo).with(1).and_return(2); expect(d.foo(1)).to eq 2 }
    it('expects in vain') { d = double('d'); expect(d).to receive(:foo) }
    it('calls no original') { d = double('d'); allow(d).to receive(:foo).and_call_original }
    $leaked = nil
    it('leaks') { $leaked = double('leaky', foo: 1) }
    it('has leaked') { $leaked.foo }
  end

  describe 'verifying doubles' do
    it('knows the class') { d = instance_double('Engine', stop: 1); expect(d.stop).to eq 1 }
    it('knows what is not there') { instance_double(Engine, fly: 1) }
    it('knows what the class has') { instance_double(Engine, names: 1) }
    it('knows arguments') { d = instance_double(Engine, start: 1); d.start }
    it('knows arguments of with') { d = instance_double(Engine); allow(d).to receive(:start).with(1, 2) }
    it('knows keywords') { d = instance_double(Engine, gear: 1); d.gear(1, d: 2) }
    it('knows more keywords') { d = instance_double(Engine, gear: 1); expect(d.gear(1, c: 2, z: 3)).to eq 1 }
    it('knows private methods') { d = instance_double(Engine, secret: 1); d.secret }
    it('shows itself') { expect(instance_double(Engine, 'name').inspect + class_double('Engine').inspect + object_double(5).inspect).to eq '' }
    it('class doubles') { d = class_double(Engine, names: []); expect(d.names).to eq [] }
    it('class doubles check') { class_double(Engine, nope: []) }
    it('class doubles hint') { class_double(Engine, stop: []) }
    it('class doubles replace') { d = class_double('Engine', names: [1]).as_stubbed_const; expect(Engine.names).to eq [1]; expect(Engine).to be d }
    it('object doubles') { d = object_double(engine, stop: 3); expect(d.stop).to eq 3 }
    it('object doubles check') { object_double(engine, nope: 3) }
    it('of what is not loaded') { d = instance_double('NotLoaded', foo: 1); expect(d.foo).to eq 1 }
    it('refuses other messages') { instance_double(Engine).stop }
    it('instance spies') { s = instance_spy(Engine); s.stop; expect(s).to have_received(:stop) }
    it('instance spies check') { instance_spy(Engine).nope }
  end

  describe 'any instance' do
    it('stubs') { allow_any_instance_of(Engine).to receive(:stop).and_return(1); expect([Engine.new.stop, Engine.new.stop]).to eq [1, 1] }
    it('was undone') { expect(Engine.new.stop).to eq 'stopped' }
    it('stubs what exists already') { engine; allow_any_instance_of(Engine).to receive(:stop).and_return(1); expect(engine.stop).to eq 1 }
    it('stubs with arguments') do
      allow_any_instance_of(Engine).to receive(:start).and_return(0)
      allow_any_instance_of(Engine).to receive(:start).with(1).and_return(:one)
      expect([Engine.new.start(1), Engine.new.start(2)]).to eq [:one, 0]
    end
    it('gives the receiver to blocks') { allow_any_instance_of(Engine).to receive(:start) { |e, key| [e.class, key] }; expect(Engine.new.start(1)).to eq [Engine, 1] }
    it('calls the original') { allow_any_instance_of(Engine).to receive(:start).and_call_original; expect(Engine.new.start(2)).to eq 'started with 2' }
    it('wraps the original') { allow_any_instance_of(Engine).to receive(:start).and_wrap_original { |m, k| m.call(k).upcase }; expect(Engine.new.start(2)).to eq 'STARTED WITH 2' }
    it('stubs below') { allow_any_instance_of(Engine).to receive(:stop).and_return('x'); expect(Turbo.new.stop).to eq 'turbo x' }
    it('stubs several messages') { allow_any_instance_of(Engine).to receive_messages(start: 1, stop: 2); e = Engine.new; expect([e.start, e.stop]).to eq [1, 2] }
    it('stubs chains') { allow_any_instance_of(Engine).to receive_message_chain(:a, :b).and_return(3); expect(Engine.new.a.b).to eq 3 }
    it('stubs what is not there') { allow_any_instance_of(Engine).to receive(:fly).and_return(3); expect(Engine.new.fly).to eq 3 }
    it('removed what was not there') { Engine.new.fly rescue expect($!).to be_a(NoMethodError) }
    it('expects') { expect_any_instance_of(Engine).to receive(:stop).and_return(4); expect(Engine.new.stop).to eq 4 }
    it('expects in vain') { expect_any_instance_of(Engine).to receive(:stop) }
    it('expects one instance') { expect_any_instance_of(Engine).to receive(:stop).twice; a = Engine.new; a.stop; a.stop }
    it('expects not') { expect_any_instance_of(Engine).not_to receive(:stop) }
    it('expects not, in vain') { expect_any_instance_of(Engine).not_to receive(:stop); Engine.new.stop }
    it('replaces earlier stubs') do
      allow_any_instance_of(Engine).to receive(:stop).and_return(1)
      e = Engine.new
      expect(e.stop).to eq 1
      allow_any_instance_of(Engine).to receive(:stop).and_return(2)
      expect([e.stop, Engine.new.stop]).to eq [2, 2]
    end
    it('the instance is stubbed as well') { allow_any_instance_of(Engine).to receive(:stop).and_return(1); allow(engine).to receive(:stop).and_return(9); expect([engine.stop, Engine.new.stop]).to eq [9, 1] }
    it('the instance calls its original') { allow_any_instance_of(Engine).to receive(:stop).and_return(1); allow(engine).to receive(:stop).and_call_original; expect(engine.stop).to eq 'stopped' }
  end

  describe 'old words' do
    it('stubs') { engine.stub(:stop).and_return(1); expect(engine.stop).to eq 1 }
    it('stubs a hash') { engine.stub(stop: 1, start: 2); expect(engine.start).to eq 2 }
    it('stubs with a block') { engine.stub(:start) { |k| k }; expect(engine.start(6)).to eq 6 }
    it('unstubs') { engine.stub(:stop).and_return(1); engine.unstub(:stop); expect(engine.stop).to eq 'stopped' }
    it('stubs chains') { engine.stub_chain(:a, :b => 2); expect(engine.a.b).to eq 2 }
    it('should receive') { engine.should_receive(:stop).with(no_args).and_return(1); engine.stop.should eq 1 }
    it('should receive, unmet') { engine.should_receive(:stop) }
    it('should not receive') { engine.should_not_receive(:stop); engine.stop }
    it('any instance') { Engine.any_instance.stub(:stop).and_return(5); Engine.new.stop.should == 5 }
    it('any instance with a hash') { Engine.any_instance.stub(stop: 6); expect(Engine.new.stop).to eq 6 }
    it('any instance should receive') { Engine.any_instance.should_receive(:stop).and_return(7); Engine.new.stop.should == 7 }
    it('should with operators') { 5.should == 6 }
    it('should not with operators') { 5.should_not == 5 }
    it('should be greater') { 5.should > 6 }
    it('should match arrays') { [1, 2].should =~ [2, 1] }
    it('should match arrays, not') { [1, 2].should =~ [2, 3] }
    it('should match texts') { 'abc'.should =~ /x/ }
    it('should be') { 5.should be_a(String) }
    it('should not be') { 5.should_not be_nil }
    it { 5.should eq(6) }
    it { should eq('doubles') }
    it { should_not be_nil }
  end

  describe 'constants' do
    it('stubs') { stub_const('Engine', 5); expect(Engine).to eq 5 }
    it('undid it') { expect(Engine).to be_a Class }
    it('stubs new ones') { stub_const('Brand::New', 6); expect(Brand::New).to eq 6 }
    it('undid new ones') { expect(defined?(Brand)).to be_nil }
    it('stubs nested ones') { stub_const('Engine::SPEED', 9); expect(Engine::SPEED).to eq 9 }
    it('undid nested ones') { Engine::SPEED }
    it('hides') { hide_const('Turbo'); expect(defined?(Turbo)).to be_nil }
    it('undid hiding') { expect(Turbo.new).to be_a Engine }
    it('stubs with a class') { stub_const('Fresh', Class.new { def hi = 'hi' }); expect([Fresh.new.hi, Fresh.name]).to eq %w[hi Fresh] }
    it('needs a text') { stub_const(:Engine, 1) }
  end

  describe 'mistakes' do
    it('allows no matcher') { allow(engine).to eq(5) }
    it('allows not') { allow(engine).not_to receive(:stop) }
    it('with without arguments') { allow(engine).to receive(:stop).with }
    it('double negation') { expect(engine).not_to receive(:stop).never }
    it('negated values') { expect(engine).not_to receive(:stop).and_return(1) }
    it('frozen') { allow('x'.freeze).to receive(:size) }
    it('symbols') { allow(:x).to receive(:size) }
    it('two any_args') { allow(engine).to receive(:start).with(any_args, any_args) }
    it('changed too late') { e = expect(engine).to receive(:stop); engine.stop; e.with(1) }
    it('any instance on allow') { allow(engine).to have_received(:stop) }
  end
end
