import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { LexicalScope } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { frozenText } from './nil_class.ts';
import { evaluateIn } from './kernel/evaluation.ts';
import { attributes } from './module/attributes.ts';
import { classVariables } from './module/class_variables.ts';
import { moduleConstants, privateModuleConstants } from './module/constants.ts';
import { moduleMethods } from './module/methods.ts';
import { mixinHooks, mixins } from './module/mixins.ts';
import { visibilities } from './module/visibility.ts';
import { addRawMethods, checkCount } from './raw_method.ts';

/** Module: what classes and modules can do. */
export const module = defineClass<RClass>({
  name: 'Module',
  superclass: 'Object',
  allocate: (vm, klass) => {
    const made = vm.defineModule(null);
    if (klass !== vm.classes.Module) made.klass = klass;
    return made;
  },

  methods: {
    '<(other)': (vm, self, other: RValue) => (self === other ? false : order(vm, self, other, true)),
    '<=(other)': (vm, self, other: RValue) => order(vm, self, other, true),
    '<=>(other)': (vm, self, other: RValue) => {
      if (self === other) return 0;
      if (!(other instanceof RClass)) return null;
      const below = order(vm, self, other, true);
      return below === null ? null : below ? -1 : 1;
    },
    '==(other)': (_vm, self, other: RValue) => self === other,
    '===(other)': (vm, self, other: RValue) => vm.isA(other, self),
    '>(other)': (vm, self, other: RValue) => (self === other ? false : order(vm, self, other, false)),
    '>=(other)': (vm, self, other: RValue) => order(vm, self, other, false),
    ancestors: (vm, self) => new RArray([...vm.ancestors(self)]),
    freeze: (_vm, self) => {
      self.frozen = true;
      return self;
    },
    name: (_vm, self) => (self.name === null ? null : frozenText(self.name)),
    'singleton_class?': (_vm, self) => self.isSingleton,
    to_s: (vm, self) => new RString(vm.moduleName(self)),
    ...attributes,
    ...classVariables,
    ...moduleConstants,
    ...moduleMethods,
    ...mixins,
    ...visibilities,
  },

  privateMethods: {
    'initialize(&block)': (vm, self, block: RProc | null) => {
      if (block) vm.callProc(block, [self], { self, definee: self });
    },
    'initialize_copy(original)': (_vm, self) => self,
    'method_added(name)': () => null,
    'method_removed(name)': () => null,
    'method_undefined(name)': () => null,
    'ruby2_keywords(*names)': (vm, self, names: RValue[]) => {
      for (const name of names) {
        const entry = self.methods.get(vm.toName(name));
        if (entry && entry.body.parameters.some(({ kind }) => kind === 'rest')) entry.body.keepsKeywords = true;
      }
      return null;
    },
    ...mixinHooks,
    ...privateModuleConstants,
  },

  singletonMethods: {
    'constants(inherit = absent)': (vm, self, inherit) =>
      vm.call(inherit === undefined ? vm.classes.Object : self, 'constants', inherit === undefined ? [] : [inherit]),
    nesting: (vm) => {
      const modules: RValue[] = [];
      for (let at: LexicalScope | null = vm.frame?.lexical ?? null; at?.parent; at = at.parent) modules.push(at.module);
      return new RArray(modules);
    },
    used_modules: () => new RArray([]),
  },

  aliases: { inspect: 'to_s' },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      class_eval: (_vm, self, args, block) => {
        const module = self as RClass;
        if (!block) return evaluateIn(vm, args, { self, definee: module });
        checkCount(vm, args.length, 0);
        return vm.callProc(block, [self], { self, definee: module });
      },
      class_exec: (_vm, self, args, block) => {
        if (!block) return vm.raise('LocalJumpError', 'no block given (yield)');
        return vm.callProc(block, args, { self, definee: self as RClass });
      },
    });
    vm.aliasMethod(klass, 'module_eval', 'class_eval');
    vm.aliasMethod(klass, 'module_exec', 'class_exec');
  },
});

/** Whether one module is below (or above) another: nil when neither is. */
function order(vm: Machine, self: RClass, other: RValue, below: boolean): boolean | null {
  if (!(other instanceof RClass)) return vm.raise('TypeError', 'compared with non class/module');
  if (vm.ancestors(self).includes(other)) return below || self === other;
  return vm.ancestors(other).includes(self) ? !below : null;
}
