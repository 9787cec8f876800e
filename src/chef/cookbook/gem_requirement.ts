import { defineClass } from '../../ruby/core/define_class.ts';
import { meets } from '../../ruby/core/gem.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** Requirements as RubyGems writes them, `>= 12.5`; raises its error for what is none. */
export function parseRequirements(vm: Machine, given: readonly RValue[]): readonly string[] {
  const texts = given.flatMap((each) => (each instanceof RArray ? each.items : [each])).filter((each) => each !== null);
  if (texts.length === 0) return ['>= 0'];
  const parsed = texts.map((each) => {
    const found =
      /^\s*(=|!=|>|<|>=|<=|~>)?\s*([0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)\s*$/.exec(
        vm.toS(each),
      );
    if (!found) return vm.raise('Gem::Requirement::BadRequirementError', `Illformed requirement [${vm.inspect(each)}]`);
    return `${found[1] ?? '='} ${found[2]}`;
  });
  return [...new Set(parsed)];
}

/** Whether a version meets all requirements of one of the lists; of none, every version does. */
export function meetsAny(version: string, lists: readonly (readonly string[])[]): boolean {
  return lists.length === 0 || lists.some((list) => list.every((requirement) => meets(version, requirement)));
}

/** A Gem::Dependency: what `chef_version` notes down. */
export function newDependency(vm: Machine, program: string, requirements: readonly string[]): RValue {
  return vm.call(vm.classAt('Gem::Dependency'), 'new', [vm.str(program), ...requirements.map((each) => vm.str(each))]);
}

/** The requirements of a Gem::Dependency. */
export function requirementsOf(vm: Machine, dependency: RValue): readonly string[] {
  const requirement = vm.call(dependency, 'requirement', []);
  return requirement instanceof RObject
    ? vm.splat(requirement.ivar('@requirements') ?? null).map((each) => vm.toS(each))
    : [];
}

/** What RubyGems raises for a requirement that is none. */
export const badRequirementError = defineClass({
  name: 'Gem::Requirement::BadRequirementError',
  superclass: 'ArgumentError',
});
