import { type ClassDefinition, defineClass, defineModule } from '../ruby/core/define_class.ts';
import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { ProblemError } from '../source/problem.ts';
import { fromPlain } from '../chef/attribute/plain.ts';
import { chefOf } from '../chef/chef_state.ts';
import type { JsonObject } from '../chef/platform/json.ts';
import { ohai, ohaiFromJson } from '../chef/platform/ohai.ts';

/** The automatic attributes that options ask for: `platform`, `version`, or `path` of Ohai's JSON. */
export function mockedFacts(vm: Machine, options: RHash): JsonObject {
  const text = (name: string): string | undefined => {
    const value = options.option(symbol(name)) ?? null;
    return truthy(value) ? vm.toS(value) : undefined;
  };
  const path = text('path');
  if (path !== undefined) return factsInFile(vm, path);
  try {
    return asKnown(vm, ohai(text('platform') ?? 'chefspec', text('version'), { isCurrent: chefOf(vm).generation.name !== '12' }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [problem] = error.problems;
    const hint = problem?.hint === undefined ? {} : { hint: vm.str(problem.hint) };
    return vm.raise(
      'Fauxhai::Exception::InvalidPlatform',
      `Could not find platform '${text('platform') ?? 'chefspec'}/${text('version') ?? ''}' on the local disk: ${problem?.message ?? ''}`,
      hint,
    );
  }
}

const asOld = new WeakMap<JsonObject, JsonObject>();

/** Before Ohai 13, Amazon Linux was of the family of Red Hat. */
function asKnown(vm: Machine, facts: JsonObject): JsonObject {
  if (chefOf(vm).generation.name !== '12' || facts['platform_family'] !== 'amazon') return facts;
  let made = asOld.get(facts);
  if (!made) asOld.set(facts, (made = Object.freeze({ ...facts, platform_family: 'rhel' })));
  return made;
}

function factsInFile(vm: Machine, given: string): JsonObject {
  const path = vm.toS(vm.call(vm.classAt('File'), 'expand_path', [vm.str(given)]));
  const text = readText(vm, path);
  if (text === undefined)
    return vm.raise(
      'Fauxhai::Exception::InvalidPlatform',
      `You specified a path to a JSON file on the local system that does not exist: '${path}'`,
    );
  return ohaiFromJson(JSON.parse(text));
}

/** A Fauxhai::Mocker: the data of a platform, which may be changed. */
class RMocker extends RObject {
  options = new RHash();
  data: RValue = null;
}

/** Fauxhai, as far as specs call it themselves. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const fauxhaiClasses: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Fauxhai',
    singletonMethods: {
      'mock(options = {}, &block)': (vm, _self, options, block) => vm.call(vm.classAt('Fauxhai::Mocker'), 'new', [options], block),
    },
  }),
  defineModule({ name: 'Fauxhai::Exception' }),
  defineClass({ name: 'Fauxhai::Exception::InvalidPlatform', superclass: 'ArgumentError' }),
  defineClass<RMocker>({
    name: 'Fauxhai::Mocker',
    superclass: 'Object',
    allocate: (_vm, klass) => new RMocker(klass),
    methods: {
      'initialize(options = {}, &block)': (vm, self, options, block) => {
        self.options = options;
        if (block) vm.callProc(block, [vm.call(self, 'data', [])]);
      },
      data: (vm, self) => (self.data ??= fromPlain(mockedFacts(vm, self.options) as never)),
    },
  }),
];
