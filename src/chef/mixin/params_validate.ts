import { defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RClass } from '../../ruby/value/class.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { delayed, isDelayed } from '../delayed_evaluator.ts';
import { generationOf } from '../generation.ts';

/** Chef::Mixin::ParamsValidate: checks on options, with Chef's words. */
export const paramsValidate = defineModule({
  name: 'Chef::Mixin::ParamsValidate',
  methods: {
    'validate(opts, map)': (vm, self, opts, map) => {
      if (!(opts instanceof RHash)) return vm.raise('ArgumentError', 'Options must be a hash');
      if (!(map instanceof RHash)) return vm.raise('ArgumentError', 'Validation Map must be a hash');
      for (const { key, value: checks } of map) {
        if (!(key instanceof RSymbol) && !(key instanceof RString))
          return vm.raise('ArgumentError', 'Validation map keys must be symbols or strings!');
        if (checks === true) required(vm, opts, vm.toName(key), undefined);
        else if (checks instanceof RHash) validateOption(vm, self as RObject, opts, vm.toName(key), checks);
      }
      return opts;
    },
    'lazy(&block)': (vm, _self, block) => delayed(vm, block),
    'set_or_return(symbol, value, validation)': (vm, self, name, value, validation) =>
      setOrReturn(vm, self as RObject, vm.toName(name), value, validation as RHash),
  },
});

function failed(vm: Machine, message: string, own: string | undefined): never {
  return vm.raise('Chef::Exceptions::ValidationFailed', own ?? message);
}

function option(vm: Machine, opts: RHash, key: string): RValue | undefined {
  return opts.text(key) ?? opts.get(vm, symbol(key));
}

function required(vm: Machine, opts: RHash, key: string, own: string | undefined): void {
  const value = option(vm, opts, key);
  if (value === undefined || value === null) failed(vm, `Required argument :${key} is missing!`, own);
}

/** Runs every check of a validation map on one option. */
function validateOption(vm: Machine, self: RObject, opts: RHash, key: string, checks: RHash): void {
  const own = checks.option(symbol('validation_message'));
  const message = own instanceof RString ? own.text : undefined;
  for (const { key: check, value: argument } of checks) {
    const name = vm.toName(check);
    if (name === 'validation_message') continue;
    if (name === 'required') {
      if (truthy(argument)) required(vm, opts, key, message);
    } else if (name === 'default') {
      if ((option(vm, opts, key) ?? null) === null) opts.set(vm, symbol(key), argument);
    } else if (name === 'name_property' || name === 'name_attribute') {
      if (truthy(argument) && (opts.get(vm, symbol(key)) ?? null) === null) opts.set(vm, symbol(key), self.ivar('@name') ?? null);
    } else if (name === 'coerce') {
      const value = opts.get(vm, symbol(key));
      if (value !== undefined) opts.set(vm, symbol(key), vm.callProc(argument as RProc, [value], { self }));
    } else {
      const isGiven = opts.text(key) !== undefined || opts.get(vm, symbol(key)) !== undefined;
      checkValue(vm, self, key, option(vm, opts, key) ?? null, name, argument, message, isGiven);
    }
  }
}

/** One check on one value; raises ValidationFailed. */
export function checkValue(
  vm: Machine,
  self: RObject | null,
  key: string,
  value: RValue,
  check: string,
  argument: RValue,
  own: string | undefined,
  isGiven = true,
): void {
  if (check === 'is') {
    if (isGiven) checkIs(vm, self, key, value, argument, own);
    return;
  }
  const isKnown = ['equal_to', 'kind_of', 'respond_to', 'cannot_be', 'regex', 'callbacks'].includes(check);
  if (!isKnown) vm.raise('ArgumentError', `Validation map has unknown check: ${check}`);
  if (value === null) return;
  const list = listOf(vm, argument);
  switch (check) {
    case 'equal_to':
      if (!list.some((item) => vm.equal(value, item)))
        failed(vm, `Option ${key} must be equal to one of: ${choices(vm, list)}!  You passed ${vm.inspect(value)}.`, own);
      return;
    case 'kind_of':
      if (!list.some((item) => item instanceof RClass && vm.isA(value, item)))
        failed(vm, `Option ${key} must be a kind of ${vm.inspect(vm.array([...list]))}!  You passed ${vm.inspect(value)}.`, own);
      return;
    case 'respond_to':
      for (const item of list) if (!vm.respondTo(value, vm.toName(item))) failed(vm, `Option ${key} must have a ${vm.toS(item)} method!`, own);
      return;
    case 'cannot_be':
      for (const item of list) {
        const predicate = `${vm.toName(item)}?`;
        if (vm.respondTo(value, predicate) && vm.truthyCall(value, predicate, []))
          failed(vm, `Option ${key} cannot be ${vm.toS(argument)}`, own);
      }
      return;
    case 'regex': {
      const text = vm.str(vm.toS(value));
      const patterns = list.flatMap((item) => listOf(vm, item));
      if (!patterns.some((item) => vm.truthyCall(item, 'match', [text])))
        failed(vm, `Property ${key}'s value ${vm.toS(value)} does not match regular expression ${vm.inspect(argument)}`, own);
      return;
    }
    default:
      if (!(argument instanceof RHash)) return vm.raise('ArgumentError', 'Callback list must be a hash!');
      for (const { key: message, value: callback } of argument)
        if (!vm.truthyCall(callback, 'call', [value])) failed(vm, `Option ${key}'s value ${vm.toS(value)} ${vm.toS(message)}!`, own);
  }
}

function choices(vm: Machine, list: readonly RValue[]): string {
  return list.map((item) => (generationOf(vm).name === '12' ? vm.toS(item) : vm.inspect(item))).join(', ');
}

function listOf(vm: Machine, value: RValue): readonly RValue[] {
  return value instanceof RHash ? [value] : vm.splat(value);
}

/** Whether a value is one of those that `is:` names: classes, values, patterns, blocks. */
export function isAccepted(vm: Machine, self: RObject | null, value: RValue, accepted: readonly RValue[]): boolean {
  return accepted.some((item) => (item instanceof RProc ? truthy(vm.callProc(item, [value], { self })) : vm.caseEqual(item, value)));
}

function checkIs(vm: Machine, self: RObject | null, key: string, value: RValue, argument: RValue, own: string | undefined): void {
  const accepted = argument instanceof RArray ? argument.items : [argument];
  if (isAccepted(vm, self, value, accepted)) return;
  failed(vm, `Property ${key} must be one of: ${accepted.map((item) => vm.inspect(item)).join(', ')}!  You passed ${vm.inspect(value)}.`, own);
}

/** `set_or_return`: nil reads, everything else is checked and stored in the instance variable. */
export function setOrReturn(vm: Machine, self: RObject, name: string, value: RValue, validation: RHash): RValue {
  const ivar = `@${name}`;
  const own = validation.option(symbol('validation_message'));
  const message = own instanceof RString ? own.text : undefined;
  if (value === null) {
    let stored = self.ivar(ivar);
    if (stored === undefined || stored === null) {
      const fallback = validation.option(symbol('default'));
      if (fallback !== undefined) stored = fallback;
      else if (truthy(validation.option(symbol('name_attribute')) ?? validation.option(symbol('name_property')) ?? null)) stored = self.ivar('@name') ?? null;
      else if (truthy(validation.option(symbol('required')) ?? null))
        return vm.raise('Chef::Exceptions::ValidationFailed', message ?? `${name} is a required property`);
      else stored = null;
      self.setIvar(ivar, stored);
    }
    return isDelayed(vm, stored) ? checked(vm, self, name, vm.callProc(stored, [], { self }), validation, message) : stored;
  }
  if (isDelayed(vm, value)) {
    self.setIvar(ivar, value);
    return value;
  }
  const coerce = validation.option(symbol('coerce'));
  const made = coerce instanceof RProc ? vm.callProc(coerce, [value], { self }) : value;
  self.setIvar(ivar, checked(vm, self, name, made, validation, message));
  return made;
}

const NO_CHECKS = new Set(['default', 'required', 'name_attribute', 'name_property', 'coerce', 'validation_message']);

function checked(vm: Machine, self: RObject, name: string, value: RValue, validation: RHash, message: string | undefined): RValue {
  for (const { key, value: argument } of validation) {
    const check = vm.toName(key);
    if (!NO_CHECKS.has(check)) checkValue(vm, self, name, value, check, argument, message);
  }
  return value;
}
