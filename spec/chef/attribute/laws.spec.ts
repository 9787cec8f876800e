import { expect } from 'chai';
import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  integer,
  letrec,
  oneof,
  property,
  record,
  shuffledSubarray,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { installAttributes } from '../../../src/chef/attribute/install.ts';
import { NodeAttributes } from '../../../src/chef/attribute/node_attributes.ts';
import { fromPlain, toPlain } from '../../../src/chef/attribute/plain.ts';
import { LEVELS, LEVEL_GROUPS, type Level } from '../../../src/chef/attribute/precedence.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../src/chef/platform/json.ts';
import { rescuable } from '../../../src/ruby/machine/exceptions.ts';
import type { Machine } from '../../../src/ruby/machine/machine.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { RString } from '../../../src/ruby/value/string.ts';
import { symbol } from '../../../src/ruby/value/symbol.ts';
import type { RValue } from '../../../src/ruby/value/value.ts';

/** The same inputs every time: a build never fails by chance. */
const SEEDED = { seed: 20150430, numRuns: 200 };

type Write = readonly [level: Level, tree: JsonObject];

const KEYS = ['nova', 'host', 'port', 'name'] as const;
const key = constantFrom(...KEYS);
const level = constantFrom(...LEVELS);
const scalar: Arbitrary<Json> = oneof(integer({ min: 0, max: 3 }), constantFrom('up', 'down', true, false, null));
const trees = letrec<{ value: Json; tree: JsonObject }>((tie) => ({
  value: oneof({ depthSize: 'small' }, scalar, array(scalar, { maxLength: 3 }), tie('tree')),
  tree: dictionary(key, tie('value'), { maxKeys: 3 }),
}));
const path = array(key, { minLength: 1, maxLength: 3 });
/** One tree for each of some levels, written in any order. */
const writes: Arbitrary<Write[]> = shuffledSubarray([...LEVELS]).chain((levels) =>
  tuple(...levels.map((each) => tuple(constant(each), trees.tree))),
) as Arbitrary<Write[]>;

interface Scene {
  readonly vm: Machine;
  readonly node: NodeAttributes;
  ask(receiver: RValue, name: string, ...args: RValue[]): RValue;
  /** The class of the error that an action raises. */
  errorOf(action: () => RValue): string | undefined;
}

function scene(generation: Generation, written: readonly Write[]): Scene {
  const vm = createRuby(createVirtualHost());
  installAttributes(vm, generation);
  const node = new NodeAttributes(vm, generation);
  const ask: Scene['ask'] = (receiver, name, ...args) => vm.callPublic(receiver, name, args);
  for (const [each, tree] of written) ask(node, `${each}=`, fromPlain(tree));
  return { vm, node, ask, errorOf: (action) => errorOf(vm, action) };
}

function errorOf(vm: Machine, action: () => RValue): string | undefined {
  try {
    action();
    return undefined;
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    return vm.className(exception);
  }
}

/** The laws of merging once more, in the plainest words: a model. */
function merged(generation: Generation, written: readonly Write[]): Json {
  const nilWins = generation === CHEF_18;
  const held = new Map(written);
  const fold = (values: readonly (Json | undefined)[], arrays: (a: Json[], b: Json[]) => Json[]): Json | undefined =>
    values.reduce((low, high) => merge(low, high, arrays), undefined);
  const merge = (low: Json | undefined, high: Json | undefined, arrays: (a: Json[], b: Json[]) => Json[]): Json | undefined => {
    if (high === undefined || (high === null && low !== undefined && !nilWins)) return low;
    if (Array.isArray(low) && Array.isArray(high)) return arrays(low as Json[], high as Json[]);
    if (low === undefined || !isJsonObject(low) || !isJsonObject(high)) return high;
    const keys = [...new Set([...Object.keys(low), ...Object.keys(high)])];
    return Object.fromEntries(keys.map((name) => [name, merge(low[name] as Json, high[name] as Json, arrays) as Json]));
  };
  const groups = LEVEL_GROUPS.map((levels) => fold(levels.map((each) => held.get(each)), union));
  return fold(groups, (_low, high) => high) ?? {};
} // prettier-ignore

function union(a: Json[], b: Json[]): Json[] {
  const seen = new Map([...a, ...b].toReversed().map((item) => [JSON.stringify(item), item]));
  return [...seen.values()].toReversed().toSorted((x, y) => [...a, ...b].indexOf(x) - [...a, ...b].indexOf(y));
}

function at(tree: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((held, name) => (isJsonObject(held as Json) ? (held as JsonObject)[name] as Json : undefined), tree);
} // prettier-ignore

for (const generation of [CHEF_18, CHEF_12])
  describe(`the laws of precedence and merging in Chef ${generation.name}`, () => {
    it('levels are merged as the model says, whatever the order of writing', () => {
      assert(
        property(writes, (written) => {
          const { node } = scene(generation, written);
          expect(node.mergedPlain()).to.deep.equal(merged(generation, written));
        }),
        SEEDED,
      );
    });

    it('a higher level wins key by key, and leaves what it does not have', () => {
      assert(
        property(tuple(level, level), path, integer(), integer(), ([one, other], keys, low, high) => {
          const [lower, higher] = LEVELS.indexOf(one) <= LEVELS.indexOf(other) ? [one, other] : [other, one];
          const { vm, node } = scene(generation, []);
          node.setAt(higher, [...keys, 'x'], high);
          node.setAt(lower, [...keys, 'y'], low);
          if (lower !== higher) node.setAt(lower, [...keys, 'x'], low);
          expect(toPlain(vm, node.read(keys))).to.deep.equal({ x: high, y: low });
        }),
        SEEDED,
      );
    });

    it('arrays of one group are joined without doubles, those of a higher group replace them', () => {
      const list = array(integer({ min: 0, max: 4 }), { maxLength: 4 });
      assert(
        property(tuple(level, list), tuple(level, list), ([one, first], [other, second]) => {
          const isSwapped = LEVELS.indexOf(one) > LEVELS.indexOf(other);
          const [[lower, low], [higher, high]] = isSwapped ? [[other, second] as const, [one, first] as const] : [[one, first] as const, [other, second] as const];
          if (lower === higher) return;
          const { node } = scene(generation, [[lower, { list: low }], [higher, { list: high }]]);
          const areTogether = LEVEL_GROUPS.some((group) => group.includes(lower) && group.includes(higher));
          expect(node.mergedPlain()).to.deep.equal({ list: areTogether ? [...new Set([...low, ...high])] : high });
        }),
        SEEDED,
      );
    }); // prettier-ignore

    it('what is written to a level is read from it, and reading changes nothing', () => {
      assert(
        property(writes, level, path, trees.value, (written, each, keys, value) => {
          const { vm, node, ask, errorOf: errorIn } = scene(generation, written);
          const before = new Map(LEVELS.map((name) => [name, toPlain(vm, node.level(name))]));
          const wrong = errorIn(() => ask(node, 'write!', symbol(each), ...keys.map((name) => new RString(name)), fromPlain(value)));
          if (wrong !== undefined) {
            expect(wrong).to.match(/TypeMismatch|NoMethodError|TypeError|IndexError/);
            return;
          }
          expect(at(toPlain(vm, node.level(each)), keys)).to.deep.equal(value);
          for (const name of LEVELS) if (name !== each) expect(toPlain(vm, node.level(name))).to.deep.equal(before.get(name));
          const after = node.mergedPlain();
          ask(node, 'read', ...keys.map((name) => new RString(name)));
          expect(node.mergedPlain()).to.deep.equal(after);
        }),
        SEEDED,
      );
    }); // prettier-ignore

    it('rm leaves nothing, and nothing else goes', () => {
      assert(
        property(writes, key, (written, name) => {
          const { vm, node, ask } = scene(generation, written);
          const before = node.mergedPlain() as JsonObject;
          const gone = ask(node, 'rm', new RString(name));
          expect(toPlain(vm, gone)).to.deep.equal(before[name] ?? null);
          for (const each of LEVELS) if (each !== 'automatic') expect(toPlain(vm, node.level(each))).to.not.have.property(name);
          const { [name]: _removed, ...others } = before;
          const { [name]: _rest, ...left } = node.mergedPlain() as JsonObject;
          expect(left).to.deep.equal(others);
        }),
        SEEDED,
      );
    }); // prettier-ignore

    it('the merged view is immutable: a write to it raises, and changes nothing', () => {
      const changes = oneof(
        constant((target: RValue, { ask }: Scene) => ask(target, '[]=', new RString('name'), 1)),
        constant((target: RValue, { ask }: Scene) => ask(target, 'delete', new RString('name'))),
        constant((target: RValue, { ask }: Scene) => ask(target, 'clear')),
        constant((target: RValue, { ask }: Scene) => ask(target, 'merge!', fromPlain({}))),
        constant((target: RValue, { ask }: Scene) => ask(target, 'replace', fromPlain({}))),
        // Chef 12 forgot this one.
        constant((target: RValue, { ask }: Scene) => ask(target, generation === CHEF_18 ? 'store' : '[]=', new RString('name'), 1)),
      );
      assert(
        property(writes, changes, (written, change) => {
          const here = scene(generation, [...written.filter(([each]) => each !== 'default'), ['default', { tree: { name: [1] } }]]);
          if (!isJsonObject((here.node.mergedPlain() as JsonObject)['tree'] as Json)) return;
          const before = here.node.mergedPlain();
          expect(here.errorOf(() => change(here.node.read(['tree']), here))).to.equal('Chef::Exceptions::ImmutableAttributeModification');
          expect(here.errorOf(() => here.ask(here.node.read(['tree', 'name']), '<<', 1))).to.equal('Chef::Exceptions::ImmutableAttributeModification');
          expect(here.node.mergedPlain()).to.deep.equal(before);
        }),
        SEEDED,
      );
    }); // prettier-ignore

    it('combined default and override are the merge of their levels alone', () => {
      assert(
        property(writes, record({ group: constantFrom(0, 2) }), (written, { group }) => {
          const { vm, node } = scene(generation, written);
          const levels = LEVEL_GROUPS[group] as readonly Level[];
          const combined = vm.send(node, group === 0 ? 'combined_default' : 'combined_override');
          expect(toPlain(vm, combined)).to.deep.equal(merged(generation, written.filter(([each]) => levels.includes(each))));
        }),
        SEEDED,
      );
    }); // prettier-ignore
  });
