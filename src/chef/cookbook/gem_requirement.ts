import { defineClass, defineModule, type ClassDefinition } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { satisfies } from '../resource/node_map.ts';

/** Requirements as RubyGems writes them, `>= 12.5`; raises its error for what is none. */
export function parseRequirements(vm: Machine, given: readonly RValue[]): readonly string[] {
  const texts = given.flatMap((each) => (each instanceof RArray ? each.items : [each])).filter((each) => each !== null);
  if (texts.length === 0) return ['>= 0'];
  const parsed = texts.map((each) => {
    const found = /^\s*(=|!=|>|<|>=|<=|~>)?\s*([0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)\s*$/.exec(vm.toS(each));
    if (!found) return vm.raise('Gem::Requirement::BadRequirementError', `Illformed requirement [${vm.inspect(each)}]`);
    return `${found[1] ?? '='} ${found[2]}`;
  });
  return [...new Set(parsed)];
}

/** Whether a version meets all requirements of one of the lists; of none, every version does. */
export function meetsAny(version: string, lists: readonly (readonly string[])[]): boolean {
  return lists.length === 0 || lists.some((list) => list.every((requirement) => satisfies(version, requirement)));
}

/** A Gem::Dependency: what `chef_version` notes down. */
export class RGemDependency extends RObject {
  name = '';
  requirements: readonly string[] = [];

  constructor(vm: Machine, name: string, requirements: readonly string[]) {
    super(vm.classAt('Gem::Dependency'));
    this.name = name;
    this.requirements = requirements;
  }
}

/** RubyGems' classes behind `chef_version`. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const gemClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Gem' }),
  defineClass({ name: 'Gem::Requirement', superclass: 'Object' }),
  defineClass({ name: 'Gem::Requirement::BadRequirementError', superclass: 'ArgumentError' }),
  defineClass<RGemDependency>({
    name: 'Gem::Dependency',
    superclass: 'Object',
    allocate: (vm) => new RGemDependency(vm, '', []),
    methods: {
      'initialize(name, *requirements)': (vm, self, name, requirements: RValue[]) => {
        self.name = vm.toS(name);
        self.requirements = parseRequirements(vm, requirements);
      },
      name: (vm, self) => vm.str(self.name),
      requirements_list: (_vm, self) => new RArray(self.requirements.map((each) => new RString(each))),
      'match?(name, version)': (vm, self, name, version) =>
        vm.toS(name) === self.name && self.requirements.every((each) => satisfies(vm.toS(version), each)),
      to_s: (vm, self) => vm.str(`${self.name} (${self.requirements.join(', ')})`),
      inspect: (vm, self) =>
        vm.str(`<Gem::Dependency type=:runtime name=${vm.inspect(vm.str(self.name))} requirements=${vm.inspect(vm.str(self.requirements.join(', ')))}>`),
    },
  }),
];
