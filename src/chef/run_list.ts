import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';

/** An entry of a run list: a recipe, perhaps of a certain version, or a role. */
export interface RunListItem {
  readonly type: 'recipe' | 'role';
  readonly name: string;
  readonly version: string | undefined;
}

/** Reads `recipe[a::b@1.0]`, `role[x]` or a bare recipe name; undefined when it is none. */
export function parseRunListItem(text: string): RunListItem | undefined {
  const qualified = /^(recipe|role)\[([^\]@]+)(?:@(\d+\.\d+(?:\.\d+)?))?\]$/.exec(text);
  if (qualified) return { type: qualified[1] as RunListItem['type'], name: qualified[2] as string, version: qualified[3] };
  const bare = /^([^[\]@]+)(?:@(\d+\.\d+(?:\.\d+)?))?$/.exec(text);
  return bare ? { type: 'recipe', name: bare[1] as string, version: bare[2] } : undefined;
}

function itemText({ type, name, version }: RunListItem): string {
  return `${type}[${name}${version === undefined ? '' : `@${version}`}]`;
}

/** A Chef::RunList. */
export class RRunList extends RObject {
  items: RunListItem[] = [];

  constructor(vm: Machine) {
    super(vm.classAt('Chef::RunList'));
  }

  add(vm: Machine, given: RValue): void {
    const text = vm.toS(given);
    const item = parseRunListItem(text);
    if (!item) return vm.raise('ArgumentError', `Unable to create Chef::RunList::RunListItem from String: "${text}"`);
    if (!this.items.some((each) => itemText(each) === itemText(item))) this.items.push(item);
  }
}

export const runList = defineClass<RRunList>({
  name: 'Chef::RunList',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) => {
    const made = new RRunList(vm);
    made.klass = klass;
    return made;
  },
  methods: {
    'initialize(*items)': (vm, self, items: RValue[]) => {
      for (const item of items) self.add(vm, item);
    },
    'add(item)': (vm, self, item) => {
      self.add(vm, item);
      return self;
    },
    'expand(environment, data_source = nil, options = nil)': (vm, self, environment) => {
      if (self.items.some(({ type }) => type === 'role')) vm.raise('NotImplementedError', `Expected a run list of recipes to expand, found ${self.items.map(itemText).join(', ')}`);
      const made = new RObject(vm.classAt('Chef::RunList::RunListExpansion'));
      made.setIvar('@environment', environment);
      made.setIvar('@recipes', vm.array(self.items.map((item) => vm.str(item.name))));
      return made;
    },
    'reset!(*items)': (vm, self, items: RValue[]) => {
      self.items = [];
      for (const item of items.flatMap((each) => (each instanceof RArray ? each.items : [each]))) self.add(vm, item);
      return self;
    },
    'remove(item)': (vm, self, item) => {
      const text = parseRunListItem(vm.toS(item));
      self.items = self.items.filter((each) => !text || itemText(each) !== itemText(text));
      return self;
    },
    'include?(item)': (vm, self, item) => {
      const wanted = parseRunListItem(vm.toS(item));
      return !!wanted && self.items.some((each) => itemText(each) === itemText(wanted));
    },
    'each(&block)': (vm, self, block) => {
      for (const item of self.items) vm.yield(block, vm.str(itemText(item)));
      return self;
    },
    to_a: (vm, self) => new RArray(self.items.map((item) => vm.str(itemText(item)))),
    recipe_names: (vm, self) => new RArray(self.items.filter((item) => item.type === 'recipe').map((item) => vm.str(item.name))),
    role_names: (vm, self) => new RArray(self.items.filter((item) => item.type === 'role').map((item) => vm.str(item.name))),
    'empty?': (_vm, self) => self.items.length === 0,
    size: (_vm, self) => self.items.length,
    '[](index)': (vm, self, index) => {
      const item = self.items.at(vm.toInt(index));
      return item ? vm.str(itemText(item)) : null;
    },
    to_s: (vm, self) => vm.str(self.items.map(itemText).join(', ')),
    '==(other)': (vm, self, other) => other instanceof RRunList && vm.toS(other) === vm.toS(self),
  },
  aliases: { '<<': 'add', push: 'add', length: 'size', recipes: 'recipe_names', roles: 'role_names', run_list_items: 'to_a', delete: 'remove' },
});

/** What `expand` gives. */
export const runListExpansion = defineClass<RObject>({
  name: 'Chef::RunList::RunListExpansion',
  superclass: 'Object',
  methods: {
    environment: (_vm, self) => self.ivar('@environment') ?? null,
    recipes: (_vm, self) => self.ivar('@recipes') ?? null,
    roles: () => new RArray([]),
    'errors?': () => false,
    errors: () => new RArray([]),
  },
  aliases: { 'invalid?': 'errors?' },
});
