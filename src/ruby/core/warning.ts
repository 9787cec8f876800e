import type { RHash } from '../value/hash.ts';
import { RSymbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule } from './define_class.ts';

const CATEGORIES = new Map([
  ['deprecated', false],
  ['experimental', true],
]);

/** Warning: which kinds of warnings are wanted, and where they go. */
export const warning = defineModule({
  name: 'Warning',
  methods: {
    'warn(message, **options)': (vm, _self, message: RValue, _options: RHash) => {
      vm.call(vm.globals.get('$stderr') ?? null, 'write', [vm.toRString(message)]);
    },
  },
  singletonMethods: {
    '[](category)': (vm, _self, category: RValue) => wanted(vm).get(nameOf(vm, category)) ?? false,
    '[]=(category, value)': (vm, _self, category: RValue, value: RValue) => {
      wanted(vm).set(nameOf(vm, category), truthy(value));
      return value;
    },
  },
  extends: ['Warning'],
});

function wanted(vm: Machine): Map<string, boolean> {
  let categories = vm.attachments.get(warning) as Map<string, boolean> | undefined;
  if (!categories) vm.attachments.set(warning, (categories = new Map(CATEGORIES)));
  return categories;
}

function nameOf(vm: Machine, category: RValue): string {
  if (!(category instanceof RSymbol))
    return vm.raise('TypeError', `wrong argument type ${vm.className(category)} (expected Symbol)`);
  if (!CATEGORIES.has(category.name)) vm.raise('ArgumentError', `unknown category: ${category.name}`);
  return category.name;
}
