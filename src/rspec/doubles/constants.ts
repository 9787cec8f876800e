import { RClass, type ConstantEntry } from '../../ruby/value/class.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RString } from '../../ruby/value/string.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { findConstant } from '../../ruby/machine/constants.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** A constant that is changed until the end of the example. */
export interface ConstantChange {
  readonly name: string;
  /** What it was; undefined where it was not defined. */
  readonly original: RValue | undefined;
  readonly reset: () => void;
}

interface Place {
  readonly module: RClass;
  readonly name: string;
  readonly entry: ConstantEntry | undefined;
}

/** `stub_const`: answers the changes that were made. */
export function stubConstant(vm: Machine, given: RValue, value: RValue, transfer: RValue): ConstantChange[] {
  if (!(given instanceof RString))
    return vm.raise('ArgumentError', `\`stub_const\` requires a String, but you provided a ${vm.className(given)}`);
  const path = given.text.replace(/^::/, '');
  const names = path.split('::');
  const last = names.pop() as string;
  const changes: ConstantChange[] = [];
  let at = vm.classes.Object;
  const walked: string[] = [];
  for (const name of names) {
    walked.push(name);
    const found = findConstant(vm, at, name, at === vm.classes.Object);
    if (found === undefined) {
      const made = vm.defineModule(null);
      changes.push(put(vm, { module: at, name, entry: undefined }, made, walked.join('::')));
      at = made;
    } else if (found instanceof RClass) at = found;
    else
      return vm.raise(
        'RuntimeError',
        `Cannot stub constant ${path} on ${walked.join('::')} since ${walked.join('::')} is not a module.`,
      );
  }
  const place: Place = { module: at, name: last, entry: at.constants.get(last) };
  const original = findConstant(vm, at, last, at === vm.classes.Object);
  const change = put(vm, place, value, path, original);
  const transferred = original === undefined ? [] : transferNested(vm, path, original, value, transfer);
  changes.push({ ...change, reset: () => (undoTransfer(vm, value, transferred), change.reset()) });
  return changes;
}

/** `hide_const`: as if the constant were not defined. */
export function hideConstant(vm: Machine, given: RValue): ConstantChange[] {
  const path = vm.toStr(given).replace(/^::/, '');
  const original = vm.constantAt(path);
  if (original === undefined) return [];
  const at = path.lastIndexOf('::');
  const module = at === -1 ? vm.classes.Object : vm.classAt(path.slice(0, at));
  const name = path.slice(at === -1 ? 0 : at + 2);
  const entry = module.constants.get(name);
  if (!entry) return [];
  module.constants.delete(name);
  vm.constantEpoch += 1;
  return [{ name: path, original, reset: () => restore(vm, { module, name, entry }) }];
}

function put(vm: Machine, place: Place, value: RValue, path: string, original?: RValue): ConstantChange {
  if (value instanceof RClass && value.name === null) vm.nameModule(value, place.name, place.module);
  else vm.setConstant(place.module, place.name, value);
  return { name: path, original, reset: () => restore(vm, place) };
}

function restore(vm: Machine, { module, name, entry }: Place): void {
  module.constants.delete(name);
  if (entry) vm.setConstant(module, name, entry.value ?? null);
  if (entry) module.constants.set(name, entry);
  vm.constantEpoch += 1;
}

function transferNested(vm: Machine, path: string, original: RValue, value: RValue, transfer: RValue): string[] {
  if (!truthy(transfer)) return [];
  for (const [each, description] of [
    [original, 'the original value'],
    [value, 'the stubbed value'],
  ] as const)
    if (!(each instanceof RClass))
      vm.raise(
        'ArgumentError',
        `Cannot transfer nested constants for ${path} since ${description} is not a class or module and only classes and modules support nested constants.`,
      );
  const from = original as RClass;
  const wanted =
    transfer instanceof RArray ? transfer.items.map((name) => vm.toName(name)) : [...from.constants.keys()];
  const undefinedNames = wanted.filter((name) => !from.constants.has(name));
  if (undefinedNames.length > 0) {
    const available = [...from.constants.keys()].filter((name) => !wanted.includes(name));
    vm.raise(
      'ArgumentError',
      `Cannot transfer nested constant(s) ${undefinedNames.join(' and ')} for ${path} since they are not defined. Did you mean ${available.join(' or ')}?`,
    );
  }
  for (const name of wanted) vm.setConstant(value as RClass, name, findConstant(vm, from, name) ?? null);
  return wanted;
}

function undoTransfer(vm: Machine, value: RValue, names: readonly string[]): void {
  for (const name of names) (value as RClass).constants.delete(name);
  if (names.length > 0) vm.constantEpoch += 1;
}
