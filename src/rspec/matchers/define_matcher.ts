import type { RClass } from '../../ruby/value/class.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RawMethods } from '../../ruby/core/raw_method.ts';
import type { Matcher } from './matcher.ts';

/** A built-in matcher's class and the methods which make one. */
export interface MatcherDefinition {
  /** The class below RSpec::Matchers::BuiltIn. */
  readonly className: string;
  readonly superclass?: string;
  readonly make: (klass: RClass) => Matcher;
  /** The methods of RSpec::Matchers which make one. */
  readonly names?: readonly string[];
  /** How many arguments those methods take. */
  readonly takes?: readonly [least: number, most: number];
  /** Other names, which the description then goes by. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Further methods of the matcher. */
  readonly methods?: RawMethods;
}

/** Declares a built-in matcher. */
export function defineMatcher(definition: MatcherDefinition): MatcherDefinition {
  return definition;
}

/** Makes a built-in matcher by the name of its class. */
export function makeMatcher(vm: Machine, className: string, args: RValue[], block: RProc | null = null): Matcher {
  return vm.call(vm.classAt(`RSpec::Matchers::BuiltIn::${className}`), 'new', args, block) as Matcher;
}
