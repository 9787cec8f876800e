import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import { RException } from '../../value/exception.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RMethod, RProc } from '../../value/proc.ts';
import { RRange } from '../../value/range.ts';
import { RMatch, RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import { keywordArguments } from '../../machine/arguments.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';

/** Kernel's copying and freezing. */
export const copying: Record<string, NativeMethod<RValue>> = {
  'clone(freeze: nil)': (vm, self, freeze: RValue) => clone(vm, self, freeze),
  dup: (vm, self) => dup(vm, self),
  freeze: (vm, self) => freezeValue(vm, self),
  // Deprecated: nothing is tainted any more.
  taint: (_vm, self) => self,
  'tainted?': () => false,
  trust: (_vm, self) => self,
  untaint: (_vm, self) => self,
  untrust: (_vm, self) => self,
  'untrusted?': () => false,
  'frozen?': (_vm, self) => isFrozen(self),
};

/** The hooks that copying calls. */
export const copyingHooks: Record<string, NativeMethod<RValue>> = {
  'initialize_clone(original, freeze: nil)': (vm, self, original: RValue) =>
    vm.call(self, 'initialize_copy', [original]),
  'initialize_copy(original)': (vm, self, original: RValue) => {
    if (self === original) return self;
    if (self instanceof RObject) vm.checkFrozen(self);
    if (vm.realClassOf(self) !== vm.realClassOf(original))
      vm.raise('TypeError', 'initialize_copy should take same class object');
    return self;
  },
  'initialize_dup(original)': (vm, self, original: RValue) => vm.call(self, 'initialize_copy', [original]),
};

function dup(vm: Machine, self: RValue): RValue {
  if (!isCopied(self)) return self;
  const copy = bareCopy(vm, self);
  vm.call(copy, 'initialize_dup', [self]);
  return copy;
}

function clone(vm: Machine, self: RValue, freeze: RValue): RValue {
  if (freeze !== null && typeof freeze !== 'boolean')
    vm.raise('ArgumentError', `unexpected value for freeze: ${vm.className(freeze)}`);
  if (!isCopied(self)) {
    if (freeze === false && !(self instanceof RObject))
      vm.raise('ArgumentError', `can't unfreeze ${vm.className(self)}`);
    return self;
  }
  const copy = bareCopy(vm, self);
  const singleton = vm.classOf(self);
  if (singleton.attached === self && !(self instanceof RClass)) copySingleton(vm, singleton, copy);
  vm.call(copy, 'initialize_clone', freeze === null ? [self] : [self, keywordArguments(vm, { freeze })]);
  if (freeze === true || (freeze === null && self.frozen)) copy.frozen = true;
  return copy;
}

/** Values which never change are their own copies. */
function isCopied(value: RValue): value is RObject {
  return value instanceof RObject && !(value instanceof RMethod || value instanceof RRegexp || value instanceof RMatch);
}

function copySingleton(vm: Machine, singleton: RClass, copy: RObject): void {
  const made = vm.singletonClass(copy);
  for (const [name, entry] of singleton.methods) made.methods.set(name, entry && { ...entry, owner: made });
  for (const [name, entry] of singleton.constants) made.constants.set(name, entry);
  made.includes = [...singleton.includes];
  made.prepends = [...singleton.prepends];
  vm.addMethod(made, '', { invoke: () => null, arity: 0, parameters: [] });
  made.methods.delete('');
}

/** A new object of the same class with the same content, unfrozen; `initialize_copy` has not run. */
function bareCopy(vm: Machine, self: RObject): RObject {
  const klass = self.klass && vm.realClassOf(self);
  const plain = klass && vm.classes[self.tag] === klass ? undefined : klass;
  const copy = contentCopy(vm, self, plain);
  if (self.ivars) copy.ivars = new Map(self.ivars);
  if (!(copy instanceof RRange)) copy.frozen = false;
  return copy;
}

function contentCopy(vm: Machine, self: RObject, klass: RClass | undefined): RObject {
  if (self instanceof RString) {
    const copy = new RString(self.text, klass);
    copy.encoding = self.encoding;
    return copy;
  }
  if (self instanceof RArray) return new RArray(self.items.slice(), klass);
  if (self instanceof RHash) {
    const copy = new RHash(klass);
    copy.replaceEntries(self);
    copy.defaultValue = self.defaultValue;
    copy.defaultProc = self.defaultProc;
    copy.comparesByIdentity = self.comparesByIdentity;
    return copy;
  }
  if (self instanceof RClass) return copyModule(vm, self);
  if (self instanceof RProc) return copyProc(self);
  if (self instanceof RRange) return new RRange(self.begin, self.end, self.excludeEnd, klass);
  const real = vm.realClassOf(self);
  if (self instanceof RException) {
    const copy = new RException(real, self.message);
    copy.places = self.places;
    copy.backtrace = self.backtrace;
    copy.cause = self.cause;
    copy.causeIsSet = self.cause !== null;
    copy.details = self.details && { ...self.details };
    return copy;
  }
  const copy = vm.allocate(real);
  for (const [name, value] of Object.entries(self))
    if (!OWN.has(name)) (copy as unknown as Record<string, unknown>)[name] = value;
  return copy;
}

/** What every object has for itself. */
const OWN = new Set(['klass', 'ivars', 'frozen']);

/** A copy of a block, proc or lambda. */
export function copyProc(proc: RProc, isLambda = proc.isLambda): RProc {
  const copy = new RProc(proc.code, proc.frame, proc.self, proc.native);
  copy.isLambda = isLambda;
  copy.method = proc.method;
  copy.nativeArity = proc.nativeArity;
  return copy;
}

function copyModule(vm: Machine, module: RClass): RClass {
  const copy = module.isModule ? vm.defineModule(null) : vm.defineClass(null, module.superclass as RClass);
  for (const [name, entry] of module.methods) copy.methods.set(name, entry && { ...entry, owner: copy });
  for (const [name, entry] of module.constants) copy.constants.set(name, { ...entry });
  if (module.classVariables) copy.classVariables = new Map(module.classVariables);
  copy.includes = [...module.includes];
  copy.prepends = [...module.prepends];
  copy.allocator = module.allocator;
  const singleton = vm.classOf(module);
  if (singleton.attached === module) copySingleton(vm, singleton, copy);
  return copy;
}

/** Freezes a value in place. */
function freezeValue(_vm: Machine, value: RValue): RValue {
  if (value instanceof RObject) value.frozen = true;
  return value;
}

/** Whether a value cannot be changed. */
function isFrozen(value: RValue): boolean {
  return !(value instanceof RObject) || value.frozen || value instanceof RSymbol;
}
