import { expect } from 'chai';
import { runSpecs, verdicts } from '../support/chefspec.ts';

const GOOD = "require 'chefspec'\ndescribe('good') { it('runs') { expect(1).to eq(1) } }\n";

describe('Specs that are wrong', () => {
  it('fail as a file where they do not parse, and the rest runs', () => {
    const run = runSpecs({ 'spec/a_spec.rb': "describe 'x' do\n  it('y' { }\nend\n", 'spec/b_spec.rb': GOOD });
    expect(verdicts(run)).to.deep.equal(['runs: passed']);
    expect(run.outsideErrors).to.have.lengthOf(1);
    expect(run.outsideErrors[0]).to.include({
      during: 'An error occurred while loading ./spec/a_spec.rb.',
      class: 'SyntaxError',
    });
    expect(run.outsideErrors[0]?.message).to.match(/^\/cookbooks\/demo\/spec\/a_spec\.rb:\d: /);
  });

  it('fail as a file where what they require is missing', () => {
    const run = runSpecs({ 'spec/a_spec.rb': "require 'no_such_gem'\n", 'spec/b_spec.rb': GOOD });
    expect(verdicts(run)).to.deep.equal(['runs: passed']);
    expect(run.outsideErrors[0]?.message).to.equal('cannot load such file -- no_such_gem');
    expect(run.outsideErrors[0]?.backtrace[0]).to.include({ path: '/cookbooks/demo/spec/a_spec.rb', line: 1 });
  });

  it('fail as an example for an unknown helper, with its line', () => {
    const run = runSpecs({ 'spec/a_spec.rb': "describe 'x' do\n  it('y') { helper_of_nobody }\n  it('z') { }\nend\n" });
    expect(verdicts(run)[0]).to.match(/^y: failed NameError: undefined local variable or method `helper_of_nobody'/);
    expect(verdicts(run)[1]).to.equal('z: passed');
    expect(run.results[0]?.exception?.backtrace[0]).to.include({ path: '/cookbooks/demo/spec/a_spec.rb', line: 2 });
  });

  it('fail as an example for a dependency that is nowhere', () => {
    const run = runSpecs({
      'metadata.rb': "name 'demo'\ndepends 'nowhere'\n",
      'recipes/default.rb': "log 'x'\n",
      'spec/a_spec.rb':
        "require 'chefspec'\ndescribe('demo::default') { platform 'ubuntu', '20.04'; it('x') { chef_run } }\n",
      'spec/b_spec.rb': GOOD,
    });
    expect(verdicts(run)).to.deep.equal([
      "x: failed Chef::Exceptions::CookbookNotFound: Cookbook nowhere not found. If you're loading nowhere from another cookbook, make sure you configure the dependency in your metadata",
      'runs: passed',
    ]);
  });

  it('end an example that never ends', function () {
    this.timeout(120_000);
    const run = runSpecs({ 'spec/a_spec.rb': "describe 'x' do\n  it('y') { loop { } }\n  it('z') { }\nend\n" });
    expect(verdicts(run)).to.deep.equal([
      'y: failed RSpec::Core::StoppedError: Expected the program to end within 200000000 steps.',
      'z: passed',
    ]);
  });

  it('refuse to converge outside of an example', () => {
    const run = runSpecs({
      'recipes/default.rb': '',
      'spec/a_spec.rb':
        "require 'chefspec'\nChefSpec::SoloRunner.new(platform: 'ubuntu', version: '20.04').converge('demo::default')\n",
    });
    expect(run.outsideErrors[0]?.message).to.match(/^Expected a converge within an example, found one outside/);
  });
});

describe('Cookbooks that specs need', () => {
  it('are found where Berkshelf, Policyfiles and people put them', () => {
    const run = runSpecs({
      'metadata.rb': "name 'demo'\ndepends 'beside'\ndepends 'vendored'\ndepends 'named'\n",
      Berksfile: "source 'https://supermarket.chef.io'\nmetadata\ncookbook 'named', path: 'test/else/named'\n",
      'recipes/default.rb':
        "include_recipe 'beside'\ninclude_recipe 'vendored'\ninclude_recipe 'named'\ninclude_recipe 'deep'\n",
      '/cookbooks/beside/metadata.rb': "name 'beside'\ndepends 'deep'\n",
      '/cookbooks/beside/recipes/default.rb': "file('/beside')\n",
      '/cookbooks/deep/metadata.rb': "name 'deep'\n",
      '/cookbooks/deep/recipes/default.rb': "file('/deep')\n",
      'vendor/cookbooks/vendored/metadata.rb': "name 'vendored'\n",
      'vendor/cookbooks/vendored/recipes/default.rb': "file('/vendored')\n",
      'test/else/named/metadata.rb': "name 'named'\n",
      'test/else/named/recipes/default.rb': "file('/named')\n",
      'spec/a_spec.rb': `require 'chefspec'
require 'chefspec/berkshelf'
describe 'demo::default' do
  platform 'ubuntu', '20.04'
  %w(beside deep vendored named).each { |name| it(name) { is_expected.to create_file("/#{name}") } }
end
`,
    });
    expect(verdicts(run)).to.deep.equal(['beside: passed', 'deep: passed', 'vendored: passed', 'named: passed']);
  });

  it('load helpers of a folder by a pattern', () => {
    const run = runSpecs({
      'spec/support/deep/helper.rb': 'def helper_of_support\n  42\nend\n',
      'spec/a_spec.rb':
        "Dir['./spec/support/**/*.rb'].sort.each { |file| require file }\ndescribe('x') { it('y') { expect(helper_of_support).to eq(42) } }\n",
    });
    expect(verdicts(run)).to.deep.equal(['y: passed']);
  });
});
