import { expect } from 'chai';
import { runSpecs, verdicts } from '../support/chefspec.ts';

const COOKBOOK = {
  'metadata.rb': "name 'demo'\ndepends 'base'\n",
  '/cookbooks/base/metadata.rb': "name 'base'\n",
  '/cookbooks/base/attributes/default.rb': `
default['base']['family'] = node['platform_family']
default['base']['dir'] = node['base']['root'] ? "#{node['base']['root']}/base" : '/base'
case node['platform']
when 'ubuntu' then default['base']['package'] = 'base-deb'
else default['base']['package'] = 'base-rpm'
end
`,
  'attributes/default.rb': `
include_attribute 'base'
default['demo']['list'] = %w(a b)
default['demo']['list'] << 'c' if node['demo'] && node['demo']['more']
default['demo']['dir'] = "#{node['base']['dir']}/demo"
default['demo']['rights'] = node['demo']['mode'] || '0644'
`,
  'libraries/counter.rb': 'module Counter\n  def self.next_number\n    @number = (@number || 0) + 1\n  end\nend\n',
  'definitions/box.rb': "define(:box) { file(params[:name]) { content 'box' } }\n",
  'recipes/default.rb': `
package node['base']['package']
directory(node['demo']['dir']) { mode node['demo']['rights'] }
node['demo']['list'].each { |name| box("/#{name}") }
node.default['demo']['list'] << 'written'
node.default['base']['extra'] = { 'deep' => [1] }
`,
};

/** Beginnings: alike, nearly alike, different. */
const NODES = [
  "platform: 'ubuntu', version: '20.04'",
  "platform: 'ubuntu', version: '20.04'",
  "platform: 'redhat', version: '8'",
  "platform: 'ubuntu', version: '20.04' }, 'base', 'root', '/srv'",
  "platform: 'ubuntu', version: '20.04' }, 'demo', 'more', true",
  "platform: 'ubuntu', version: '20.04' }, 'demo', 'mode', '0600'",
  "platform: 'ubuntu', version: '20.04' }, 'unrelated', 'key', [1, 2]",
  "platform: 'ubuntu', version: '18.04'",
  "platform: 'ubuntu', version: '20.04'",
];

function specOf(nodes: readonly (readonly [number, string])[]): string {
  const examples = nodes.map(([index, given]) => {
    const [options = '', ...rest] = given.split(' }, ');
    return `  it('${index}') { look({ ${options} }${rest.length > 0 ? `, ${rest.join('')}` : ''}) }`;
  });
  return `require 'chefspec'
require 'json'
describe 'demo::default' do
  def look(options, *path)
    runner = ChefSpec::SoloRunner.new(**options)
    *path, last, value = path
    path.inject(runner.node.normal) { |level, key| level[key] }[last] = value if last
    run = runner.converge(described_recipe)
    kept = %w(base demo unrelated).map { |name| [name, run.node[name].to_h] }
    puts JSON.generate([kept, run.node.default['demo'].to_h, run.node.override['demo'].to_h, run.resource_collection.map { |each| [each.to_s, each.action] }])
  end
${examples.join('\n')}
end
`;
}

describe('What runs share', () => {
  it('is what each makes when it is alone', () => {
    const all = NODES.map((given, index): readonly [number, string] => [index, given]);
    const together = runSpecs({ ...COOKBOOK, 'spec/default_spec.rb': specOf(all) });
    expect(verdicts(together)).to.deep.equal(all.map(([index]) => `${index}: passed`));
    const alone = all.map((each) => runSpecs({ ...COOKBOOK, 'spec/default_spec.rb': specOf([each]) }).output);
    expect(together.output).to.equal(alone.join(''));
    expect(new Set(alone).size).to.equal(6);
  });

  it('ends where a spec changes what attribute files call', () => {
    const run = runSpecs({
      ...COOKBOOK,
      'spec/default_spec.rb': `require 'chefspec'
describe 'demo::default' do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '20.04').converge(described_recipe) }
  it('first') { expect(chef_run).to create_directory('/base/demo') }
  it('stubbed') do
    allow_any_instance_of(Chef::Node).to receive(:[]).and_wrap_original { |original, node_or_key, *rest| key = rest.last || node_or_key; key == 'platform_family' ? 'stubbed' : original.call(key) }
    expect(chef_run.node.default['base']['family']).to eq('stubbed')
  end
  it('last') { expect(chef_run.node['base']['family']).to eq('debian') }
end
`,
    });
    expect(verdicts(run)).to.deep.equal(['first: passed', 'stubbed: passed', 'last: passed']);
  });
});
