import { expect } from 'chai';
import { installAttributes } from '../../../src/chef/attribute/install.ts';
import { NodeAttributes } from '../../../src/chef/attribute/node_attributes.ts';
import { fromPlain, toPlain } from '../../../src/chef/attribute/plain.ts';
import type { Provenance } from '../../../src/chef/attribute/provenance.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import type { Json } from '../../../src/chef/platform/json.ts';
import { ohai } from '../../../src/chef/platform/ohai.ts';
import { evaluateFile } from '../../../src/ruby/machine/evaluate.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { RFloat } from '../../../src/ruby/value/float.ts';

interface Scene {
  readonly vm: Machine;
  readonly node: NodeAttributes;
  /** Runs lines of an attribute file, in which `$node` is the attributes. */
  run(text: string, path?: string): void;
  plain(...path: string[]): Json;
}

function scene(generation: Generation = CHEF_18): Scene {
  const vm = createRuby(createVirtualHost());
  installAttributes(vm, generation);
  const node = new NodeAttributes(vm, generation);
  vm.globals.set('$node', node);
  return {
    vm,
    node,
    run: (text, path = 'attributes/default.rb') => void evaluateFile(vm, path, text),
    plain: (...path) => toPlain(vm, node.read(path)),
  };
}

/** `level=value @file:line!` for each level; the mark is for winners. */
function drawn(vm: Machine, { levels }: Provenance): string[] {
  return levels.map(({ level, isPresent, value, wins, writes }) => {
    const places = writes.map(({ file, line }) => `${file.replace(/^.*\//, '')}:${line}`).join(' ');
    return `${level}${isPresent ? `=${JSON.stringify(toPlain(vm, value))}` : ''} @${places}${wins ? '!' : ''}`;
  });
}

describe('NodeAttributes', () => {
  it('sets and reads by path', () => {
    const { node, vm, plain } = scene();
    node.setAt('default', ['nova', 'workers'], 4);
    node.setAt('override', ['nova', 'drivers'], fromPlain(['powervm']));
    expect(plain('nova')).to.deep.equal({ workers: 4, drivers: ['powervm'] });
    expect(plain('nova', 'none', 'deeper')).to.equal(null);
    expect(node.mergedPlain()).to.deep.equal({ nova: { workers: 4, drivers: ['powervm'] } });
    expect(toPlain(vm, node.level('default'))).to.deep.equal({ nova: { workers: 4 } });
  });

  it('shares plain data between nodes', () => {
    const facts = ohai('ubuntu', '16.04');
    const one = scene();
    const other = scene();
    one.node.share('automatic', facts);
    other.node.share('automatic', facts);
    expect(one.plain('platform')).to.equal('ubuntu');
    expect(one.node.mergedPlain()).to.deep.equal(facts);
    one.run(`$node.automatic['network']['interfaces']['eth9']['mtu'] = 9000\n$node.automatic['platform'] = 'aix'`);
    expect(one.plain('network', 'interfaces', 'eth9')).to.deep.equal({ mtu: 9000 });
    expect(one.plain('platform')).to.equal('aix');
    expect(other.node.mergedPlain()).to.deep.equal(facts);
  });

  it('shows in a view what was there when it was taken, read late or not', () => {
    const { run, node, vm } = scene();
    node.share('default', { a: { b: { c: [{ d: 1 }], e: 1 }, f: { g: 1 } } });
    run(`$view = $node['a']
      $whole = $node.merged_attributes
      $part = $node['a']['f']
      $node.default['a']['b']['c'][0]['d'] = 2
      $node.default['a']['b']['c'] << 'more'
      $node.default['a']['b'].delete('e')
      $node.default['a']['f'].clear
      $node.default.delete('a')
      $node.default['new'] = 1`);
    const held = { b: { c: [{ d: 1 }], e: 1 }, f: { g: 1 } };
    expect(toPlain(vm, vm.globals.get('$view') ?? null)).to.deep.equal(held);
    expect(toPlain(vm, vm.globals.get('$whole') ?? null)).to.deep.equal({ a: held });
    expect(toPlain(vm, vm.globals.get('$part') ?? null)).to.deep.equal({ g: 1 });
    expect(node.mergedPlain()).to.deep.equal({ new: 1 });
  });

  it('converts JSON both ways', () => {
    const { vm } = scene();
    const json: Json = { a: [1, 1.5, 'x', null, true, { b: {} }], ['__proto__']: 1 };
    expect(JSON.stringify(toPlain(vm, fromPlain(json)))).to.equal(JSON.stringify(json));
    expect(fromPlain(2.5)).to.be.instanceOf(RFloat);
  });

  describe('the log of writes', () => {
    it('has level, path, value, file and line', () => {
      const { run, node, vm } = scene();
      run(`$node.default['nova']['port'] = 8774

        $node.override[:nova] = { 'host' => 'a' }
        $node.default['list'] = [1]
        $node.default['list'] << 2
        $node.default['nova'].delete('port')
        $node.normal = { 'x' => 1 }
        $node.default['nova'].each_key { |key| key }`);
      node.setAt('automatic', ['fqdn'], vm.str('one'), { file: 'scenario.yml', line: 7 });
      expect(
        node.writes.map(({ level, path, operation, value, file, line }) =>
          [level, path.join('.'), operation, JSON.stringify(toPlain(vm, value)), `${file}:${line}`].join(' '),
        ),
      ).to.deep.equal([
        'default nova.port []= 8774 attributes/default.rb:1',
        'override nova []= {"host":"a"} attributes/default.rb:3',
        'default list []= [1] attributes/default.rb:4',
        'default list << 2 attributes/default.rb:5',
        'default nova.port delete null attributes/default.rb:6',
        'normal  assign {"x":1} attributes/default.rb:7',
        'automatic fqdn []= "one" scenario.yml:7',
      ]);
    });

    it('knows the place of what was reached by iteration', () => {
      const { run, node } = scene();
      run(`$node.default['disks'] = { 'a' => { 'size' => 1 }, 'l' => [{ 'n' => 1 }] }
        $node.default['disks'].each { |_, disk| disk['seen'] = true if disk.is_a?(Hash) }
        $node.default['disks']['l'].each { |item| item['n'] = 2 }`);
      expect(node.writes.map(({ path }) => path.join('.'))).to.deep.equal(['disks', 'disks.a.seen', 'disks.l.0.n']);
    });
  });

  describe('provenance', () => {
    const FILES = `$node.default['nova']['host'] = 'low'
      $node.default['nova'] = { 'host' => 'again', 'port' => 1 }
      $node.role_default['nova']['zone'] = 'az'
      $node.override['nova']['host'] = 'high'
      $node.normal['nova']['host'] = nil`;

    it('names the level and the write that win', () => {
      const { run, node, vm } = scene();
      run(FILES);
      const found = node.provenance(['nova', 'host']);
      expect(drawn(vm, found)).to.deep.equal([
        'default="again" @default.rb:1 default.rb:2',
        'normal=null @default.rb:5',
        'override="high" @default.rb:4!',
      ]);
      expect(toPlain(vm, found.value)).to.equal('high');
      expect(found.winner).to.include({ line: 4, level: 'override' });
    });

    it('finds the write above that gave the value', () => {
      const { run, node } = scene();
      run(FILES);
      expect(node.provenance(['nova', 'port']).winner).to.include({ line: 2 });
    });

    it('names every level that a hash or joined array is made of', () => {
      const { run, node, vm } = scene();
      run(`${FILES}
        $node.default['l'] = [1]
        $node.force_default['l'] = [2]
        $node.normal['l'] = [3]
        $node.override['l'] = [4]
        $node.env_override['l'] = [5]`);
      expect(drawn(vm, node.provenance(['nova'])).map((line) => line.replace(/=.*@.*?(!?)$/, '$1'))).to.deep.equal([
        'default!',
        'role_default!',
        'normal!',
        'override!',
      ]);
      expect(
        node
          .provenance(['l'])
          .levels.filter(({ wins }) => wins)
          .map(({ level }) => level),
      ).to.deep.equal(['override', 'env_override']);
    });

    it('goes by how the generation takes nil', () => {
      const text = `$node.default['a'] = 1\n$node.override['a'] = nil`;
      const one = scene(CHEF_18);
      one.run(text);
      expect(one.node.provenance(['a']).winner).to.include({ level: 'override' });
      const other = scene(CHEF_12);
      other.run(text);
      expect(other.node.provenance(['a']).winner).to.include({ level: 'default' });
    });

    it('sees a value that stands in the way', () => {
      const { run, node } = scene();
      run(`$node.default['a']['b'] = 1\n$node.override['a'] = 'text'`);
      const found = node.provenance(['a', 'b']);
      expect(found.value).to.equal(null);
      expect(found.winner).to.equal(undefined);
      expect(found.levels.map(({ level, wins }) => [level, wins])).to.deep.equal([
        ['default', false],
        ['override', false],
      ]);
    });
  });

  it('records reads while it is told to', () => {
    const { run, node } = scene();
    run(`$node.default['a']['b'] = { 'c' => 1 }\n$node['a']['b']`);
    expect(node.reads).to.deep.equal([]);
    node.recordsReads = true;
    run(`$node['a']['b']['c']
      $node['a']['b'].each { |key, value| value }
      $node[:missing]`);
    expect(
      node.reads.map(({ path, isWhole, line }) => `${line} ${path.join('.')}${isWhole ? '.*' : ''}`),
    ).to.deep.equal(['1 a', '1 a.b', '1 a.b.c', '2 a', '2 a.b', '2 a.b.*', '3 missing']);
  });

  it('evaluates lazy values when they are read', () => {
    const { run, plain } = scene();
    run(`class Chef::DelayedEvaluator < Proc
        def dup
          self.class.new(&super)
        end
      end
      $node.default['base'] = 1
      $node.default['lazy']['a'] = Chef::DelayedEvaluator.new { $node['base'] + 1 }
      $node.default['base'] = 41`);
    expect(plain('lazy', 'a')).to.equal(42);
  });
});
