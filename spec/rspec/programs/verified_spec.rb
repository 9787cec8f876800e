# Partial doubles that are verified, and other settings.
RSpec.configure do |config|
  config.mock_with :rspec do |mocks|
    mocks.verify_partial_doubles = true
    mocks.verify_doubled_constant_names = true
    mocks.yield_receiver_to_any_instance_implementation_blocks = false
  end
  config.expect_with :rspec do |expectations|
    expectations.include_chain_clauses_in_custom_matcher_descriptions = true
    expectations.strict_predicate_matchers = true
    expectations.max_formatted_output_length = 20
    expectations.syntax = %i[should expect]
  end
  config.shared_context_metadata_behavior = :apply_to_host_groups
end

RSpec::Matchers.define :be_like do |x|
  chain(:and_like) { |y| @y = y }
  match { |actual| actual == [x, @y] }
end

class Service
  def self.find(id, scope: nil) = id
  def call(a, b = 1) = [a, b]
  def ready? = 1
  def inspect = '#<Service>'
  def method_missing(name, *args) = name == :dynamic ? :dyn : super
  def respond_to_missing?(name, all = false) = name == :dynamic || super
end

shared_context 'with meta', :applied do
  let(:applied) { 1 }
end

RSpec.describe 'verified' do
  let(:service) { Service.new }

  it('refuses what is not there') { allow(service).to receive(:nope) }
  it('refuses class methods') { allow(Service).to receive(:nope) }
  it('refuses what is expected') { expect(service).to receive(:nope) }
  it('refuses messages') { allow(service).to receive_messages(call: 1, nope: 2) }
  it('checks arguments') { allow(service).to receive(:call); service.call }
  it('checks arguments of with') { allow(service).to receive(:call).with(1, 2, 3) }
  it('checks keywords') { allow(Service).to receive(:find); Service.find(1, other: 2) }
  it('takes keywords') { allow(Service).to receive(:find).and_return(3); expect(Service.find(1, scope: 2)).to eq 3 }
  it('checks new') { allow(Service).to receive(:new); Service.new(1) }
  it('takes what responds') { allow(service).to receive(:dynamic).and_return(1); expect(service.dynamic).to eq 1 }
  it('checks any instance') { allow_any_instance_of(Service).to receive(:nope) }
  it('takes any instance') { allow_any_instance_of(Service).to receive(:call) { |*args| args }; expect(Service.new.call(1)).to eq [1] }
  it('checks constant names') { instance_double('NoSuchThing') }
  it('can be told not to') { without_partial_double_verification { allow(service).to receive(:nope).and_return(1) }; expect(service.nope).to eq 1 }
  it('does not verify doubles') { d = double(a: 1); expect(d.a).to eq 1 }
  it { expect([1, 2]).to be_like(1).and_like(3) }
  it { expect(service).to be_ready }
  it { expect(service).not_to be_ready }
  it { expect('a' * 50).to eq 'b' }
  it('knows settings') { expect([RSpec::Mocks.configuration.verify_partial_doubles?, RSpec::Expectations.configuration.strict_predicate_matchers?]).to eq [true, true] }
end

RSpec.describe 'host groups' do
  include_context 'with meta'
  it('get the metadata') { |ex| expect([applied, ex.metadata[:applied]]).to eq [1, true] }
  it('not by tag', :applied) { expect(applied).to eq 1 }
end

RSpec.describe 'no hosts', :applied do
  it('is not included') { applied }
end
