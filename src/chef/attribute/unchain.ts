import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol, type RSymbol } from '../../ruby/value/symbol.ts';
import type { RClass } from '../../ruby/value/class.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import type { Generation } from '../generation.ts';

/** Chef::Decorator::Unchain: `node.default_unless['a']['b'] = 1` on its way to `default_unless('a', 'b', 1)`. */
class Unchain extends RObject {
  readonly keys: RValue[] = [];
  readonly target: RValue;
  readonly method: string;

  constructor(klass: RClass, target: RValue, method: string) {
    super(klass);
    this.target = target;
    this.method = method;
  }

  set(vm: Machine, key: RValue, value: RValue): RValue {
    this.keys.push(key);
    return vm.callPublic(this.target, this.method, [...this.keys, value]);
  }
}

/** Starts a chain which ends in a call of that method. */
export function unchain(vm: Machine, target: RValue, method: string): RValue {
  return new Unchain(vm.classAt('Chef::Decorator::Unchain'), target, method);
}

// oxlint-disable-next-line no-explicit-any -- receivers differ
export function unchainClasses(generation: Generation): readonly ClassDefinition<any>[] {
  const definition = defineClass<Unchain>({
    name: 'Chef::Decorator::Unchain',
    methods: {
      '[](key)': (_vm, self, key: RValue) => {
        self.keys.push(key);
        return self;
      },
      '[]=(key, value)': (vm, self, key: RValue, value: RValue) => self.set(vm, key, value),
      __method__: (_vm, self) => symbol(self.method),
      __path__: (_vm, self) => new RArray(self.keys),
      ...(generation.attributesAreMethods
        ? {
            'method_missing(name, *args)': (vm: Machine, self: Unchain, name: RSymbol, args: RValue[]) => {
              if (args.length === 0) {
                self.keys.push(name);
                return self;
              }
              if (!name.name.endsWith('='))
                return vm.raise('NoMethodError', `Undefined node attribute or method \`${name.name}' on \`node'`);
              const value = args.length === 1 ? (args[0] as RValue) : new RArray(args);
              return self.set(vm, symbol(name.name.slice(0, -1)), value);
            },
          }
        : {}),
    },
  });
  return [defineClass({ name: 'Chef::Decorator' }), definition];
}
