import { RClass } from '../../ruby/value/class.ts';
import type { MethodEntry, Visibility } from '../../ruby/value/method.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { worldOf } from '../world.ts';
import { failMock } from './error_generator.ts';
import { type Signature, signatureOf } from './signature.ts';
import { TestDouble } from './test_double.ts';

/** Whether what is doubled on an object must be there in truth. */
export function isVerifying(vm: Machine, object: RValue): boolean {
  if (object instanceof TestDouble) return object.doubled !== null && object.doubled.target(vm) !== undefined;
  const { config, space } = worldOf(vm);
  return config.isOn('verify_partial_doubles') && !space.suspendsVerification;
}

/** The method that a verifying double stands in for. */
function entryOf(vm: Machine, double: TestDouble, name: string): MethodEntry | null {
  const { doubled } = double;
  const target = doubled?.target(vm);
  if (!doubled || target === undefined) return null;
  if (doubled.kind === 'instance') return target instanceof RClass ? vm.find(target, name) : null;
  return vm.find(vm.classOf(target), name);
}

/** Whether the doubled class or object has a method. */
export function isImplemented(vm: Machine, object: RValue, name: string, found: MethodEntry | null): boolean {
  if (object instanceof TestDouble) {
    if (entryOf(vm, object, name)) return true;
    const target = object.doubled?.target(vm);
    return object.doubled?.kind !== 'instance' && target !== undefined && vm.respondTo(target, name, true);
  }
  return found !== null || vm.respondTo(object, name, true);
}

/** The visibility of the method that a verifying double stands in for; undefined where there is none. */
export function visibilityOf(vm: Machine, double: TestDouble, name: string): Visibility | undefined {
  if (!double.doubled) return undefined;
  return entryOf(vm, double, name)?.visibility;
}

/** What arguments the method takes that a verifying double stands in for. */
export function referenceSignature(vm: Machine, double: TestDouble, name: string): Signature | null {
  const entry = entryOf(vm, double, name);
  if (!entry) return null;
  const target = double.doubled?.target(vm);
  if (name === 'new' && entry.owner === vm.classes.Class && target instanceof RClass) {
    const initialize = vm.find(target, 'initialize');
    return initialize ? signatureOf(initialize.body) : null;
  }
  return signatureOf(entry.body);
}

/** Fails because there is no such method. */
export function unimplemented(vm: Machine, object: RValue, name: string): void {
  if (!(object instanceof TestDouble) || !object.doubled) {
    failMock(vm, `${vm.inspect(object)} does not implement: ${name}`);
    return;
  }
  const { doubled } = object;
  const target = doubled.target(vm) ?? null;
  const description = doubled.description(vm);
  if (doubled.kind === 'instance') {
    const hint = vm.respondTo(target, name, true) ? '. Perhaps you meant to use `class_double` instead?' : '';
    failMock(vm, `the ${description} class does not implement the instance method: ${name}${hint}`);
  } else if (doubled.kind === 'class') {
    const hint =
      target instanceof RClass && vm.find(target, name) ? '. Perhaps you meant to use `instance_double` instead?' : '';
    failMock(vm, `the ${description} class does not implement the class method: ${name}${hint}`);
  } else failMock(vm, `${description} does not implement: ${name}`);
}
