import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { RRunContext } from '../run_context.ts';

/** A Chef::ResourceCollection: the resources of a run context in order, and the last of each `type[name]`. */
export class RResourceCollection extends RObject {
  readonly runContext: RRunContext | null;
  readonly list: RObject[] = [];
  readonly byKey = new Map<string, RObject>();
  unifiedMode = false;
  /** While the list is run: where a resource that is declared now goes. */
  insertAfter: number | null = null;

  constructor(vm: Machine, runContext: RRunContext | null) {
    super(vm.classAt('Chef::ResourceCollection'));
    this.runContext = runContext;
  }

  insert(resource: RObject, key: string): void {
    if (this.insertAfter === null) this.list.push(resource);
    else this.list.splice((this.insertAfter += 1), 0, resource);
    this.byKey.set(key, resource);
  }

  /** By `type[name]`, in the run contexts around too; raises ResourceNotFound. */
  lookup(vm: Machine, key: string): RObject {
    const found = this.lookupOrNull(key);
    if (found) return found;
    return vm.raise(
      'Chef::Exceptions::ResourceNotFound',
      `Cannot find a resource matching ${key} (did you define it first?)`,
    );
  }

  lookupOrNull(key: string): RObject | null {
    return this.byKey.get(key) ?? this.runContext?.parent?.resources.lookupOrNull(key) ?? null;
  }

  /** What `resources(…)` gives: one resource, or several as an array. */
  find(vm: Machine, references: readonly RValue[]): RValue {
    const found = references.flatMap((reference) => {
      if (reference instanceof RHash) return this.#findByHash(vm, reference);
      if (reference instanceof RString) return this.#findByText(vm, reference.text);
      return vm.raise(
        'Chef::Exceptions::InvalidResourceSpecification',
        "arguments to Chef::ResourceCollection::ResourceSet#find should be of the form :resource => 'name' or 'resource[name]'",
      );
    });
    return found.length === 1 ? (found[0] as RObject) : new RArray(found);
  }

  #findByHash(vm: Machine, reference: RHash): RObject[] {
    const found: RObject[] = [];
    for (const { key, value } of reference)
      for (const name of value instanceof RArray ? value.items : [value])
        found.push(this.lookup(vm, `${vm.toS(key)}[${vm.toS(name)}]`));
    return found;
  }

  #findByText(vm: Machine, reference: string): RObject[] {
    const single = /^(.+)\[(.*)\]$/.exec(reference);
    if (single) {
      const found = this.lookupOrNull(reference);
      if (found) return [found];
      const several = /^(.+)\[(.+?),(.+)\]$/.exec(reference);
      const names = several ? (/^.+\[(.+)\]$/.exec(reference)?.[1] ?? '').split(',') : [];
      const all = names.map((name) => this.lookupOrNull(`${several?.[1]}[${name}]`));
      if (all.length > 0 && all.every((resource) => resource !== null)) return all;
      return [this.lookup(vm, reference)];
    }
    if (/^[^[\]\s]+$/.test(reference)) return [this.lookup(vm, `${reference}[]`)];
    return vm.raise(
      'ArgumentError',
      `Bad string format ${reference}, you must have a string like resource_type[name]!`,
    );
  }

  delete(vm: Machine, key: string): RObject {
    const found = this.byKey.get(key);
    if (!found)
      return vm.raise(
        'Chef::Exceptions::ResourceNotFound',
        `Cannot find a resource matching ${key} (did you define it first?)`,
      );
    this.byKey.delete(key);
    const text = vm.toS(found);
    for (let index = this.list.length - 1; index >= 0; index -= 1)
      if (vm.toS(this.list[index] as RObject) === text) this.list.splice(index, 1);
    return found;
  }
}

/** Refuses what can name no resource. */
export function validateLookup(vm: Machine, reference: RValue): void {
  if (reference instanceof RHash || (reference instanceof RObject && vm.isA(reference, vm.classAt('Chef::Resource'))))
    return;
  const shapes = [/^(.+)\[(.*)\]$/m, /^(.+)\[(.+?),(.+)\]$/m, /^([^[\]\s]+)$/m];
  if (reference instanceof RString) {
    if (shapes.some((shape) => shape.test(reference.text))) return;
    vm.raise(
      'Chef::Exceptions::InvalidResourceSpecification',
      `The string \`${reference.text}' is not valid for resource collection lookup. Correct syntax is \`resource_type[resource_name]'`,
    );
  }
  vm.raise(
    'Chef::Exceptions::InvalidResourceSpecification',
    `The object \`${vm.inspect(reference)}' is not valid for resource collection lookup. Use a String like \`resource_type[resource_name]' or a Chef::Resource object`,
  );
}

export const resourceCollection = defineClass<RResourceCollection>({
  name: 'Chef::ResourceCollection',
  superclass: 'Object',
  includes: ['Enumerable'],
  singletonMethods: {
    'new(run_context = nil)': (vm, _klass, runContext) => new RResourceCollection(vm, runContext),
  },
  methods: {
    run_context: (_vm, self) => self.runContext,
    unified_mode: (_vm, self) => self.unifiedMode,
    'unified_mode=(value)': (_vm, self, value) => (self.unifiedMode = value === true),
    'insert(resource, opts = {})': (vm, self, resource: RObject, opts: RHash) => {
      const type = opts.option(symbol('resource_type')) ?? vm.call(resource, 'resource_name', []);
      const name = opts.option(symbol('instance_name')) ?? vm.call(resource, 'name', []);
      self.insert(resource, `${vm.toS(type)}[${vm.toS(name)}]`);
      return resource;
    },
    'each(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'each');
      for (let index = 0; index < self.list.length; index += 1) vm.yield(block, self.list[index] as RObject);
      return self;
    },
    all_resources: (_vm, self) => new RArray([...self.list]),
    'lookup(key)': (vm, self, key) => self.lookup(vm, vm.toS(key)),
    'find(*references, &block)': (vm, self, references: RValue[], block) =>
      block ? vm.call(new RArray([...self.list]), 'find', references, block) : self.find(vm, references),
    'delete(key)': (vm, self, key) => self.delete(vm, vm.toS(key)),
    keys: (vm, self) => new RArray([...self.byKey.keys()].map((key) => vm.str(key))),
    '[](index)': (vm, self, index) => self.list.at(vm.toInt(index)) ?? null,
    'empty?': (_vm, self) => self.list.length === 0,
    size: (_vm, self) => self.list.length,
    'validate_lookup_spec!(reference)': (vm, _self, reference) => {
      validateLookup(vm, reference);
      return true;
    },
  },
  aliases: { resources: 'find', length: 'size', '<<': 'insert' },
});
