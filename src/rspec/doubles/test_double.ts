import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** What a verifying double stands for: a class by its name, an object. */
export interface Doubled {
  readonly kind: 'instance' | 'class' | 'object';
  /** As it is shown. */
  readonly description: (vm: Machine) => string;
  /** The class or object; undefined while there is no such constant. */
  readonly target: (vm: Machine) => RValue | undefined;
  /** The constant's name, where it was given by one. */
  readonly constant: string | null;
}

/** A double: an object that answers nothing but what it was told to. */
export class TestDouble extends RObject {
  doubleName: RValue = null;
  doubled: Doubled | null = null;
  isExpired = false;
  isNull = false;

  override get tag(): string {
    return 'Object';
  }
}

const KINDS = { instance: 'InstanceDouble', class: 'ClassDouble', object: 'ObjectDouble' } as const;

/** `#<InstanceDouble(Foo) "name">` */
export function describeDouble(vm: Machine, double: TestDouble, isUnwrapped = false): string {
  const { doubled, doubleName } = double;
  const kind = doubled ? `${KINDS[doubled.kind]}(${doubled.description(vm)})` : 'Double';
  const text = `${kind} ${doubleName === null ? '(anonymous)' : vm.inspect(doubleName)}`;
  return isUnwrapped ? text : `#<${text}>`;
}
