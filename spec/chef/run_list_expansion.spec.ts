import { expect } from 'chai';
import { toPlain } from '../../src/chef/attribute/plain.ts';
import { installChef } from '../../src/chef/chef.ts';
import { chefOf } from '../../src/chef/chef_state.ts';
import { dataBagFolder } from '../../src/chef/data_bag_folder.ts';
import { loadEnvironment } from '../../src/chef/environment.ts';
import { CHEF_18 } from '../../src/chef/generation.ts';
import { RNode } from '../../src/chef/node.ts';
import { loadRole } from '../../src/chef/role.ts';
import { parseRunListItem, type RunListItem } from '../../src/chef/run_list.ts';
import { applyExpansion, expandRunList, type RunListExpansion } from '../../src/chef/run_list_expansion.ts';
import { rescuable } from '../../src/ruby/machine/exceptions.ts';
import type { Machine } from '../../src/ruby/machine/machine.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';
import { RHash } from '../../src/ruby/value/hash.ts';
import { symbol } from '../../src/ruby/value/symbol.ts';
import { memoryFiles } from '../../src/source/files.ts';

const files = memoryFiles({
  '/roles/base.rb': `
    name 'base'
    description 'The base'
    run_list 'recipe[one]', 'recipe[two::x]'
    default_attributes 'a' => { 'from' => 'base', 'base' => true, 'list' => [1, 2] }
    override_attributes 'o' => 'base'`,
  '/roles/deep/web.json': JSON.stringify({
    name: 'web',
    run_list: ['role[base]', 'recipe[three@1.2.0]', 'role[web]'],
    env_run_lists: { production: ['recipe[four]'] },
    default_attributes: { a: { from: 'web', list: [2, 3] } },
    override_attributes: {},
  }),
  '/roles/lost.rb': "run_list 'role[nowhere]', 'role[also_nowhere]', 'recipe[one]'",
  '/roles/twice.rb': '',
  '/roles/deep/twice.rb': '',
  '/roles/wrong.rb': "name 'no spaces'",
  '/roles/conflict.rb': "run_list 'recipe[one@1.0.0]', 'recipe[one@2.0.0]'",
  '/environments/production.rb': "description 'Real'\ndefault_attributes 'e' => 1\noverride_attributes 'f' => 2",
  '/environments/staging.json': '{"name": "staging", "default_attributes": {"e": 1.0}, "override_attributes": {}}',
  '/environments/pinned.rb': "cookbook 'one', '= 1.0.0'",
  '/environments/badly_pinned.rb': "cookbook_versions 'one' => 'x'",
  '/data_bags/users/b.json': '{"id": "bob", "uid": 7}',
  '/data_bags/users/a.json': '{"id": "alice", "share": 1.0}',
  '/data_bags/users/notes.txt': '',
  '/other_bags/users/a.json': '{"id": "alice", "share": 2.0}',
  '/data_bags/broken/a.json': '{"uid": 7}',
});

function machine(): Machine {
  const vm = createRuby(createVirtualHost({ files }));
  installChef(vm, CHEF_18);
  return vm;
}

function errorOf(vm: Machine, body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    vm.frame = null;
    return `${vm.className(exception)}: ${vm.toS(vm.call(exception, 'message', []))}`;
  }
  return 'no error';
}

function expand(vm: Machine, runList: readonly string[], environment = '_default'): RunListExpansion {
  const items = runList.map((text) => parseRunListItem(text) as RunListItem);
  return expandRunList(vm, items, environment, (name) => loadRole(vm, files, ['/roles'], name));
}

describe('expandRunList', () => {
  it('puts in what roles hold, each recipe and role once', () => {
    const { recipes, roles, versions } = expand(machine(), [
      'recipe[zero]',
      'role[web]',
      'role[base]',
      'two::x',
      'recipe[two]',
    ]);
    expect(recipes).to.deep.equal(['zero', 'one', 'two::x', 'three', 'two']);
    expect(roles).to.deep.equal(['web', 'base']);
    expect([...versions]).to.deep.equal([['three', '1.2.0']]);
  });

  it('takes the run list of the environment', () => {
    expect(expand(machine(), ['role[web]'], 'production').recipes).to.deep.equal(['four']);
    expect(expand(machine(), ['role[web]'], 'staging').recipes).to.deep.equal(['one', 'two::x', 'three']);
  });

  it('merges attributes: a role wins over those in it', () => {
    const vm = machine();
    const { defaultAttributes, overrideAttributes } = expand(vm, ['role[web]']);
    expect(toPlain(vm, defaultAttributes)).to.deep.equal({ a: { from: 'web', base: true, list: [1, 2, 3] } });
    expect(toPlain(vm, overrideAttributes)).to.deep.equal({ o: 'base' });
    expect(toPlain(vm, expand(vm, ['role[web]', 'role[base]']).defaultAttributes)).to.deep.equal({
      a: { from: 'web', base: true, list: [1, 2, 3] },
    });
    expect(toPlain(vm, expand(vm, ['role[base]', 'role[web]']).defaultAttributes)).to.deep.equal({
      a: { from: 'web', base: true, list: [1, 2, 3] },
    });
  });

  it("has Chef's words for mistakes", () => {
    const vm = machine();
    expect(errorOf(vm, () => expand(vm, ['role[lost]', 'role[gone]']))).to.equal(
      'Chef::Exceptions::MissingRole: The expanded run list includes nonexistent roles: nowhere, also_nowhere, gone',
    );
    expect(errorOf(vm, () => expand(vm, ['role[twice]']))).to.equal(
      'Chef::Exceptions::DuplicateRole: Multiple roles of same type found named twice',
    );
    expect(errorOf(vm, () => expand(vm, ['role[conflict]']))).to.equal(
      'Chef::Exceptions::CookbookVersionConflict: Run list requires one at versions 1.0.0 and 2.0.0',
    );
    expect(errorOf(vm, () => expand(vm, ['role[wrong]']))).to.equal(
      "Chef::Exceptions::ValidationFailed: Property name's value no spaces does not match regular expression /^[\\-[:alnum:]_]+$/",
    );
  });

  it('gives a node what it has found', () => {
    const vm = machine();
    const node = new RNode(vm);
    node.environment = 'production';
    applyExpansion(
      vm,
      node,
      expand(vm, ['role[base]', 'recipe[three@1.0.0]']),
      loadEnvironment(vm, files, '/environments', 'production'),
    );
    const { recipes, expanded_run_list, roles, a, o, e, f } = node.attributes.mergedPlain() as Record<string, unknown>;
    expect({ recipes, expanded_run_list, roles, a, o, e, f }).to.deep.equal({
      recipes: ['one', 'one::default', 'two::x', 'three', 'three::default'],
      expanded_run_list: ['one::default', 'two::x', 'three::default@1.0.0'],
      roles: ['base'],
      a: { from: 'base', base: true, list: [1, 2] },
      o: 'base',
      e: 1,
      f: 2,
    });
    expect(toPlain(vm, node.attributes.level('role_default'))).to.have.keys('a');
    expect(toPlain(vm, node.attributes.level('env_override'))).to.deep.equal({ f: 2 });
  });
});

describe('Chef::Role', () => {
  it('says what it holds', () => {
    const vm = machine();
    const role = loadRole(vm, files, ['/nowhere', '/roles/'], 'web');
    expect(toPlain(vm, vm.call(role ?? null, 'to_hash', []))).to.deep.equal({
      name: 'web',
      description: '',
      json_class: 'Chef::Role',
      default_attributes: { a: { from: 'web', list: [2, 3] } },
      override_attributes: {},
      chef_type: 'role',
      run_list: ['role[base]', 'recipe[three@1.2.0]', 'role[web]'],
      env_run_lists: { production: ['recipe[four]'] },
    });
  });
});

describe('loadEnvironment', () => {
  it('reads JSON and Ruby', () => {
    const vm = machine();
    expect(
      toPlain(vm, vm.call(loadEnvironment(vm, files, '/environments', 'production'), 'to_hash', [])),
    ).to.deep.equal({
      name: 'production',
      description: 'Real',
      cookbook_versions: {},
      json_class: 'Chef::Environment',
      chef_type: 'environment',
      default_attributes: { e: 1 },
      override_attributes: { f: 2 },
    });
    expect(
      vm.inspect(vm.call(loadEnvironment(vm, files, '/environments', 'staging'), 'default_attributes', [])),
    ).to.equal('{"e"=>1.0}');
  });

  it("has Chef's words for mistakes", () => {
    const vm = machine();
    const failure = (name: string, folder = '/environments') =>
      errorOf(vm, () => loadEnvironment(vm, files, folder, name));
    expect(failure('x')).to.equal(
      "Chef::Exceptions::EnvironmentNotFound: Environment 'x' could not be loaded from disk",
    );
    expect(failure('x', '/nowhere')).to.equal(
      "Chef::Exceptions::InvalidEnvironmentPath: Environment path '/nowhere' is invalid",
    );
    expect(failure('pinned')).to.equal(
      'Chef::Exceptions::IllegalVersionConstraint: Environment cookbook version constraints not allowed in Chef Infra Solo',
    );
    chefOf(vm).config.set(vm, symbol('solo_legacy_mode'), false);
    expect(failure('pinned')).to.equal('no error');
    expect(failure('badly_pinned')).to.equal(
      `Chef::Exceptions::ValidationFailed: Option cookbook_versions's value {"one"=>"x"} should be a valid set of cookbook version requirements!`,
    );
  });
});

describe('dataBagFolder', () => {
  it('answers from files', () => {
    const vm = machine();
    const { dataBag, dataBagItem } = dataBagFolder(vm, files, ['/data_bags', '/nowhere']);
    expect(dataBag('users')).to.deep.equal(['alice', 'bob']);
    expect(dataBag('nothing')).to.equal(undefined);
    expect(vm.inspect(dataBagItem('users', 'alice') ?? null)).to.equal('{"id"=>"alice", "share"=>1.0}');
    expect(dataBagItem('nothing', 'x')).to.equal(undefined);
  });

  it('gives each caller an item of its own', () => {
    const vm = machine();
    const { dataBagItem } = dataBagFolder(vm, files, ['/data_bags']);
    const item = dataBagItem('users', 'bob');
    if (!(item instanceof RHash)) throw new Error('There is an item');
    item.setText('uid', 8);
    expect(vm.inspect(dataBagItem('users', 'bob') ?? null)).to.equal('{"id"=>"bob", "uid"=>7}');
  });

  it("has Chef's words for mistakes", () => {
    const vm = machine();
    const bags = dataBagFolder(vm, files, ['/data_bags', '/other_bags']);
    expect(errorOf(vm, () => bags.dataBag('users'))).to.equal(
      "Chef::Exceptions::DuplicateDataBagItem: Data bag 'users' has items with the same name 'alice' but different content.",
    );
    expect(errorOf(vm, () => dataBagFolder(vm, files, ['/data_bags']).dataBagItem('users', 'x'))).to.equal(
      'Chef::Exceptions::InvalidDataBagItemID: Item x not found in data bag users. Other items found: alice, bob',
    );
    expect(errorOf(vm, () => bags.dataBag('broken'))).to.equal(
      'Chef::Exceptions::ValidationFailed: Expected a data bag item with an id in /data_bags/broken/a.json.',
    );
  });
});
