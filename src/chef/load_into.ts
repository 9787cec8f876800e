import { evaluateFile } from '../ruby/machine/evaluate.ts';
import { readCode } from '../ruby/machine/loader.ts';
import type { LexicalScope } from '../ruby/machine/frame.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RClass } from '../ruby/value/class.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';

/** Chef's `from_file`: runs a file with an object as self, constants looked up from the object's singleton class. */
export function loadInto(vm: Machine, path: string, self: RObject): RValue {
  const text = textOf(vm, path);
  const singleton = vm.singletonClass(self);
  return evaluateFile(vm, path, text, {
    self,
    definee: singleton,
    lexical: { module: singleton, parent: aroundFiles(vm) },
    label: 'from_file',
  });
}

/** Chef's `class_from_file`: runs a file as a class's body. */
export function loadIntoClass(vm: Machine, path: string, klass: RClass): RValue {
  return evaluateFile(vm, path, textOf(vm, path), { self: klass, definee: klass, lexical: { module: klass, parent: aroundFiles(vm) }, label: 'class_from_file' });
}

/** The modules in which Chef runs files: constants of Chef itself need no prefix in recipes. */
function aroundFiles(vm: Machine): LexicalScope {
  let known = vm.momentary.get(aroundFiles) as LexicalScope | undefined;
  if (known) return known;
  known = vm.rootScope;
  for (const path of ['Chef', 'Chef::Mixin', 'Chef::Mixin::FromFile']) known = { module: vm.classAt(path), parent: known };
  vm.momentary.set(aroundFiles, known);
  return known;
}

function textOf(vm: Machine, path: string): string {
  return readCode(vm, path) ?? vm.raise('IOError', `Cannot open or read ${path}!`);
}
