import { expect } from 'chai';
import { ProblemError } from '../../src/source/problem.ts';
import { type CookbookRun, runCookbook } from '../support/cookbook.ts';

/** The names of the `log` resources of a run; its error when there is one. */
function logs(files: Readonly<Record<string, string>>, request: CookbookRun = {}): readonly string[] | string {
  const run = runCookbook(files, request);
  if (run.error) return `${run.error.class}: ${run.error.message}`;
  return run.resources.filter(({ declaredType }) => declaredType === 'log').map(({ name }) => name);
}

const OLD = { chef: '12', platform: 'ubuntu', version: '14.04' } as const;

const refusal = (files: Readonly<Record<string, string>>): string => {
  try {
    return String(logs(files));
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    return thrown.message;
  }
};

describe('compileCookbooks', () => {
  it('loads libraries, attributes, resources and definitions of all cookbooks before the first recipe', () => {
    const files = {
      'metadata.rb': "name 'demo'\ndepends 'base'",
      'libraries/z.rb': "$order << 'demo/z'",
      'libraries/a.rb': "($order ||= []) << 'demo/a'",
      'attributes/default.rb': "$order << 'demo attributes'",
      'resources/x.rb': "$order << 'demo resource'",
      'definitions/d.rb': "$order << 'demo definition'",
      'recipes/default.rb': '$order.each { |each| log each }',
      'base/metadata.rb': "name 'base'",
      'base/libraries/b.rb': "($order ||= []) << 'base/b'",
      'base/attributes/default.rb': "$order << 'base attributes'",
      'base/providers/x.rb': "$order << 'base provider'",
      'base/resources/x.rb': "$order << 'base resource'",
      'base/recipes/default.rb': 'raise',
      'other/metadata.rb': "name 'other'",
      'other/libraries/default.rb': 'raise',
    };
    expect(logs(files)).to.deep.equal([
      'base/b',
      'demo/a',
      'demo/z',
      'base attributes',
      'demo attributes',
      'base provider',
      'base resource',
      'demo resource',
      'demo definition',
    ]);
  });

  it('makes libraries that are not loaded before all else findable', () => {
    const files = {
      'metadata.rb': "name 'demo'\neager_load_libraries false",
      'libraries/late.rb': 'module Late; end',
      'recipes/default.rb':
        "log defined?(Late).inspect\nlog require('late').to_s\nlog Late.name\nlog require('late').to_s",
    };
    expect(logs(files)).to.deep.equal(['nil', 'true', 'Late', 'false']);
  });

  it('gives resources the names of their cookbook and file, and those that they provide', () => {
    const files = {
      'metadata.rb': "name 'my-demo'",
      'resources/thing.rb': 'provides :other_thing\naction(:run) { }',
      'resources/default.rb': 'action(:run) { }',
      'resources/_part.rb': 'raise',
      'recipes/default.rb':
        "log other_thing('a').resource_name.inspect\nlog my_demo_thing('b').class.to_s\nlog my_demo('c').class.inspect\nlog my_demo('d').resource_name.inspect\nlog my_demo('e').class.ancestors[1].to_s",
    };
    expect(logs(files, { runList: ['my-demo'] })).to.deep.equal([
      ':other_thing',
      'Custom resource my_demo_thing from cookbook my-demo',
      'Custom resource my_demo from cookbook my-demo',
      ':my_demo',
      'Chef::Resource::LWRPBase',
    ]);
  });

  it('gives the classes of Chef 12 constants, and takes the place of built-in ones', () => {
    const files = {
      'apt/metadata.rb': "name 'apt'",
      'apt/resources/repository.rb': 'actions :add\ndefault_action :add',
      'apt/resources/other.rb': 'resource_name :renamed\nactions :add',
      'apt/providers/repository.rb': 'action(:add) { }',
      'apt/providers/other.rb': 'action(:add) { }',
      'apt/recipes/default.rb': `
        log Chef::Resource::AptRepository.to_s
        log Chef::Provider::AptRepository.to_s
        log Chef::Provider::AptOther.to_s
        log apt_repository('x').class.to_s
        log Chef::Resource::AptOther.name
        log renamed('x').class.to_s
        log (begin; apt_other('x'); rescue NameError; 'no apt_other'; end)`,
    };
    expect(logs(files, { ...OLD, runList: ['apt'] })).to.deep.equal([
      'Custom resource apt_repository from cookbook apt',
      'Chef::Provider::AptRepository',
      'LWRP provider apt_other from cookbook apt',
      'Chef::Resource::AptRepository',
      'Chef::Resource::AptOther',
      'Custom resource apt_other from cookbook apt',
      'no apt_other',
    ]);
  });

  it('takes all definitions of a file, and the last of a name', () => {
    const files = {
      'definitions/a.rb': 'define :one do\n  log params[:name]\nend\ndefine :two, size: 1 do\n  log "first"\nend',
      'definitions/b.rb': 'define :two, size: 2 do\n  log "#{params[:name]} #{params[:size]}"\nend',
      'recipes/default.rb': "one 'x'\ntwo 'y'\ntwo('z') { size 3 }",
    };
    expect(logs(files)).to.deep.equal(['x', 'y 2', 'z 3']);
    expect(logs(files, OLD)).to.deep.equal(['x', 'y 2', 'z 3']);
  });

  it('checks the Chef that every cookbook wants, wherever it is', () => {
    const files = {
      'recipes/default.rb': "log 'x'",
      'other/metadata.rb': "name 'other'\nversion '2.0.0'\nchef_version '< 13'",
    };
    expect(logs(files)).to.equal(
      "Chef::Exceptions::CookbookChefVersionMismatch: Cookbook 'other' version '2.0.0' depends on Chef Infra Client version [\"< 13\"], but the running Chef Infra Client version is 18.11.21",
    );
    expect(logs(files, OLD)).to.deep.equal(['x']);
  });

  it('knows the cookbooks and their versions', () => {
    const files = {
      'metadata.rb': "name 'demo'\nversion '1.2.0'\ndescription 'A demo'\ndepends 'base', '~> 2.0'",
      'base/metadata.rb': "name 'base'\nversion IO.read(File.join(__dir__, 'VERSION'))",
      'base/VERSION': '2.5.0',
      'recipes/default.rb': `
        log node['cookbooks'].to_h.inspect
        cookbook = run_context.cookbook_collection['demo']
        log [cookbook.name, cookbook.version, cookbook.full_name, cookbook.root_dir].inspect
        log cookbook.metadata.description + cookbook.metadata.dependencies.inspect + cookbook.metadata.recipes.inspect
        log cookbook.has_template_for_node?(node, 'x').to_s`,
    };
    expect(logs(files)).to.deep.equal([
      '{"base"=>{"version"=>"2.5.0"}, "demo"=>{"version"=>"1.2.0"}}',
      '[:demo, "1.2.0", "demo-1.2.0", "/cookbooks/demo"]',
      'A demo{"base"=>"~> 2.0"}{"demo"=>""}',
      'false',
    ]);
  });

  it('refuses what it does not do', () => {
    expect(refusal({ 'demo/ohai/plugin.rb': '', 'recipes/default.rb': '' })).to.equal(
      'Expected a cookbook without Ohai plugins, found "ohai/plugin.rb" in the cookbook "demo".',
    );
    expect(refusal({ 'recipes/default.yml': 'resources: []' })).to.equal(
      'Expected the recipe "demo::default" in Ruby, found "recipes/default.yml".',
    );
  });
});
