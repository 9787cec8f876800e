import { RArray } from '../value/array.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import { defineClass, nativeMethod, type NativeMethod } from './define_class.ts';
import { defineMethod } from './module/method_definition.ts';
import { mixIn } from './module/mixins.ts';
import { setVisibility } from './module/visibility.ts';
import { refuse } from './refuse.ts';

/** What `self` at the top level can do besides. */
const methods: Record<string, NativeMethod<RValue>> = {
  'define_method(name, body = absent, &block)': (
    vm,
    _self,
    name: RValue,
    body: RValue | undefined,
    block: RProc | null,
  ) => defineMethod(vm, vm.classes.Object, vm.toName(name), body, block, 'public'),
  'include(*modules)': (vm, _self, modules: RValue[]) =>
    mixIn(vm, vm.classes.Object, modules, 'append_features', 'included'),
  inspect: () => new RString('main'),
  'private(*names)': (vm, _self, names: RValue[]) => setVisibility(vm, vm.classes.Object, names, 'private'),
  'public(*names)': (vm, _self, names: RValue[]) => setVisibility(vm, vm.classes.Object, names, 'public'),
  to_s: () => new RString('main'),
  'using(module)': (vm) => refuse(vm, 'main.using'),
};

/** The top level, and the constants which say what Ruby this is. */
export const mainObject = defineClass({
  name: 'Object',
  constants: {
    ARGV: () => new RArray([]),
    RUBY_COPYRIGHT: () => frozen('ruby - Copyright (C) 1993-2025 Yukihiro Matsumoto'),
    RUBY_DESCRIPTION: () => frozen('ruby 3.1.7p261 (2025-03-26 revision 0a3704f218) [x86_64-linux]'),
    RUBY_ENGINE: () => frozen('ruby'),
    RUBY_ENGINE_VERSION: () => frozen('3.1.7'),
    RUBY_PATCHLEVEL: () => 261,
    RUBY_PLATFORM: () => frozen('x86_64-linux'),
    RUBY_RELEASE_DATE: () => frozen('2025-03-26'),
    RUBY_REVISION: () => frozen('0a3704f218'),
    RUBY_VERSION: () => frozen('3.1.7'),
    // Deprecated names of Integer, gone with 3.2.
    Fixnum: (vm) => vm.classes.Integer,
    Bignum: (vm) => vm.classes.Integer,
  },
  afterwards(vm) {
    const singleton = vm.singletonClass(vm.main);
    for (const [header, run] of Object.entries(methods))
      vm.addMethod(
        singleton,
        header.replace(/\(.*$/, ''),
        nativeMethod(header, run),
        /^(?:to_s|inspect|include|define_method)/.test(header) ? 'public' : 'private',
      );
    vm.globals.set('$0', new RString('powervm-spec'));
    vm.globals.set('$:', new RArray([]));
    vm.globals.set('$"', new RArray([]));
    vm.globals.set('$*', vm.constantAt('ARGV') ?? null);
    vm.globals.set('$/', frozen('\n'));
    vm.globals.set('$,', null);
    vm.globals.set('$;', null);
    vm.globals.set('$VERBOSE', false);
    vm.globals.set('$DEBUG', false);
    vm.globals.set('$.', 0);
  },
});

function frozen(text: string): RString {
  const made = new RString(text);
  made.frozen = true;
  return made;
}
