import { type ClassDefinition, defineClass, defineModule } from '../../ruby/core/define_class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

const SETTINGS = Symbol('Ohai::Config');

function settingsOf(vm: Machine): RHash {
  let settings = vm.attachments.get(SETTINGS) as RHash | undefined;
  if (!settings) vm.attachments.set(SETTINGS, (settings = new RHash()));
  return settings;
}

/** Ohai, as far as helpers of specs and libraries name it: its settings. What its plugins find is given to a run. */
export const ohaiClasses: readonly ClassDefinition[] = [
  defineModule({ name: 'Ohai', constants: { VERSION: (vm) => vm.str('18.2.21') } }),
  defineClass({
    name: 'Ohai::Config',
    superclass: 'Object',
    singletonMethods: {
      '[](name)': (vm, _self, name) => settingsOf(vm).option(symbol(vm.toName(name))) ?? null,
      '[]=(name, value)': (vm, _self, name, value) => {
        settingsOf(vm).set(vm, symbol(vm.toName(name)), value);
        return value;
      },
      ohai: (_vm, self): RValue => self,
      'method_missing(name, *args)': (vm, _self, name, args: RValue[]) => {
        const text = vm.toName(name);
        const [value = null] = args;
        if (text.endsWith('=')) settingsOf(vm).set(vm, symbol(text.slice(0, -1)), value);
        return text.endsWith('=') ? value : (settingsOf(vm).option(symbol(text)) ?? null);
      },
      'respond_to_missing?(name, include_private = false)': () => true,
    },
  }),
  defineClass({ name: 'Ohai::System', superclass: 'Object' }),
  defineModule({ name: 'Ohai::Exception' }),
];
