import { expect } from 'chai';
import { runSpecs, verdicts } from '../support/chefspec.ts';

const HEAD = "require 'chefspec'\n";

function passes(files: Readonly<Record<string, string>>, chef: '12' | '18' = '18'): void {
  const run = runSpecs(files, chef);
  expect(run.outsideErrors.map(({ message }) => message)).to.deep.equal([]);
  expect(run.results.length).to.be.greaterThan(0);
  expect(verdicts(run).filter((verdict) => !verdict.endsWith(': passed'))).to.deep.equal([]);
}

describe('ChefSpec runners', () => {
  it('take options, attributes and blocks, and converge several times', () => {
    passes({
      'attributes/default.rb': "default['demo']['port'] = 80\n",
      'recipes/default.rb': "file(\"/port/#{node['demo']['port']}\")\n",
      'recipes/second.rb': "file('/second')\n",
      'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  let(:runner) { ChefSpec::SoloRunner.new(platform: 'redhat', version: '8') { |node| node.override['demo']['port'] = 81 } }
  it('writes before') { expect(runner.converge(described_recipe)).to create_file('/port/81') }
  it('writes later') do
    runner.node.override['demo']['port'] = 82
    expect(runner.converge(described_recipe)).to create_file('/port/82')
  end
  it('takes a block') do
    run = runner.converge(described_recipe) { runner.node.run_state['x'] = 1 }
    expect(run.node.run_state['x']).to eq(1)
  end
  it('converges again') do
    runner.converge(described_recipe)
    runner.converge('demo::second')
    expect(runner).to create_file('/second')
  end
  it('knows its platform') { expect(runner.node['platform_family']).to eq('rhel') }
  it('is a Runner') { expect(ChefSpec::Runner).to eq(ChefSpec::SoloRunner) }
end
`,
    });
  });

  it('refuse platforms that current Fauxhai does not know, and know them for Chef 12', () => {
    const files = {
      'recipes/default.rb': "log 'x'\n",
      'spec/default_spec.rb': `${HEAD}describe('demo::default') { it('x') { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '13.04').converge(described_recipe) } }\n`,
    };
    passes(files, '12');
    expect(verdicts(runSpecs(files))[0]).to.match(
      /^x: failed Fauxhai::Exception::InvalidPlatform: Could not find platform 'ubuntu\/13\.04'/,
    );
  });

  it('serve data, and have no cookbooks for dependencies that are not met', () => {
    passes({
      'recipes/default.rb':
        "file('/' + data_bag_item('users', 'nova')['id'])\nsearch(:node, 'role:db') { |found| file(\"/#{found['name']}\") }\n",
      'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  it('finds') do
    run = ChefSpec::ServerRunner.new(platform: 'ubuntu', version: '20.04') do |_node, server|
      server.create_data_bag('users', 'nova' => { 'uid' => 1 })
      server.create_node('db1', automatic: { 'role' => 'db', 'name' => 'db1' })
    end.converge(described_recipe)
    expect(run).to create_file('/nova')
    expect(run).to create_file('/db1')
  end
end
`,
    });
    const unmet = runSpecs({
      'metadata.rb': "name 'demo'\ndepends 'base', '~> 2.0'\n",
      '/cookbooks/base/metadata.rb': "name 'base'\nversion '1.0.0'\n",
      'recipes/default.rb': "log 'x'\n",
      'spec/default_spec.rb': `${HEAD}describe 'demo::default' do
  it('solo') { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '20.04').converge(described_recipe) }
  it('server') { ChefSpec::ServerRunner.new(platform: 'ubuntu', version: '20.04').converge(described_recipe) }
end
`,
    });
    expect(verdicts(unmet)).to.deep.equal([
      'solo: passed',
      'server: failed Net::HTTPClientException: 412 "Precondition Failed"',
    ]);
  });

  it('keep what is cached for all examples of a group', () => {
    const run = runSpecs({
      'recipes/default.rb': "puts 'converged'\nfile('/a')\n",
      'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  cached(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '20.04').converge(described_recipe) }
  it('one') { expect(chef_run).to create_file('/a') }
  it('two') { expect(chef_run).to_not delete_file('/a') }
end
`,
    });
    expect(verdicts(run)).to.deep.equal(['one: passed', 'two: passed']);
    expect(run.output).to.equal('converged\n');
  });

  it('take their options from groups', () => {
    passes({
      'attributes/default.rb': "default['demo']['level'] = 'cookbook'\n",
      'resources/thing.rb':
        'resource_name :demo_thing\nprovides :demo_thing\nproperty :path, String, name_property: true\naction(:create) { file(new_resource.path) }\n',
      'recipes/default.rb': "demo_thing('/thing')\nfile(\"/#{node['demo']['level']}\")\n",
      'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  platform 'ubuntu', '20.04'
  default_attributes['demo']['other'] = 1
  it { is_expected.to create_demo_thing('/thing') }
  it { is_expected.to_not create_file('/thing') }
  it { is_expected.to create_file('/cookbook') }
  it { expect(chef_run.node['demo']['other']).to eq(1) }
  context 'stepped into' do
    step_into :demo_thing
    override_attributes['demo']['level'] = 'group'
    it { is_expected.to create_file('/thing') }
    it { is_expected.to create_file('/group') }
  end
  context 'with a recipe' do
    recipe { file '/inline' }
    it { is_expected.to create_file('/inline') }
  end
end
`,
    });
  });

  it('ask stubs, and name what is not stubbed', () => {
    const files = (stubs: string): Record<string, string> => ({
      'resources/uptime.rb':
        "provides :demo_uptime\nresource_name :demo_uptime\naction(:create) { file('/' + shell_out('uptime').stdout) }\n",
      'recipes/default.rb': `
file('/guarded') { only_if 'test -e /x' }
file("/#{data_bag('bag').first}-#{data_bag_item('bag', 'a')['key']}-#{search(:node, 'name:x').first['name']}")
demo_uptime('x')
`,
      'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  platform 'ubuntu', '20.04'
  step_into :demo_uptime
  ${stubs}
  it('x') { is_expected.to create_file('/a-value-found') }
  it('z') { is_expected.to create_file('/up') }
  it('y') { is_expected.to create_file('/guarded') }
end
`,
    });
    passes(
      files(`stubs_for_provider('demo_uptime[x]') { |it| allow(it).to receive_shell_out('uptime', stdout: 'up') }
  before do
    stub_command(/test/).and_return(true)
    stub_data_bag('bag').and_return(['a'])
    stub_data_bag_item('bag', 'a').and_return('key' => 'value')
    stub_search(:node, 'name:x') { [{ 'name' => 'found' }] }
  end`),
    );
    expect(verdicts(runSpecs(files('')))[0]).to.match(/^x: failed ChefSpec::Error::DataBagNotStubbed: /);
  });

  it('cover resources', () => {
    const run = runSpecs({
      'recipes/default.rb': "file('/a')\nfile('/b')\n",
      'spec/default_spec.rb': `${HEAD}ChefSpec::Coverage.start!
describe('demo::default') do
  platform 'ubuntu', '20.04'
  it { is_expected.to create_file('/a') }
end
`,
    });
    expect(run.output).to.contain('Total Resources:   2\n  Touched Resources: 1\n  Touch Coverage:    50.0%');
    expect(run.output).to.contain('file[/b]   recipes/default.rb:2');
  });

  it('know matchers that cookbooks define', () => {
    passes(
      {
        'libraries/matchers.rb': `
if defined?(ChefSpec)
  ChefSpec.define_matcher(:demo_box)
  def open_demo_box(name)
    ChefSpec::Matchers::ResourceMatcher.new(:demo_box, :open, name)
  end
end
`,
        'resources/box.rb': 'actions :open\ndefault_action :open\nattribute :lid\n',
        'providers/box.rb': 'action(:open) { }\n',
        'recipes/default.rb': "demo_box('b') { lid 'up' }\n",
        'spec/default_spec.rb': `${HEAD}
describe 'demo::default' do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '14.04').converge(described_recipe) }
  it('x') { expect(chef_run).to open_demo_box('b').with(lid: 'up') }
  it('y') { expect(chef_run.demo_box('b').lid).to eq('up') }
  it('z') { expect(ChefSpec.matchers).to have_key(:demo_box) }
end
`,
      },
      '12',
    );
  });
});
