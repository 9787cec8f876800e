import { RArray } from '../../ruby/value/array.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import type { Generation } from '../generation.ts';
import { nextView } from './attribute_collections.ts';
import { duplicate, plainArray } from './duplicate.ts';
import { evaluated, immutable, ImmutableArray, makeView } from './immutable_collections.ts';
import { nestedPlain, plain, refusals } from './immutable_mash.ts';
import { mutatorsOf } from './mutators.ts';
import { callArray } from './super_method.ts';

/** Chef::Node::ImmutableArray: an array of merged attributes, which cannot be changed. */
export function immutableArrayClass(generation: Generation): ClassDefinition<ImmutableArray> {
  return defineClass<ImmutableArray>({
    name: 'Chef::Node::ImmutableArray',
    superclass: 'Array',
    allocate: (_vm, klass) => new ImmutableArray([], klass),

    methods: {
      'initialize(data = [], root = absent, node = nil, precedence = nil)': (vm, self, data: RValue) => {
        const view = makeView(vm, nextView());
        if (data instanceof RArray) self.items = data.items.map((item) => immutable(view, item));
      },
      '[](*args)': (vm, self, args: RValue[]) => evaluated(vm, callArray(vm, self, '[]', args)),
      ...refusals<ImmutableArray>(mutatorsOf(generation).immutableArray),
      dup: (vm, self) => plainArray(self, (item) => duplicate(vm, item)),
      to_a: (vm, self) => (generation.dupIsDeep ? plain(vm, self) : nestedPlain(self, vm)),
    },

    aliases: generation.dupIsDeep ? { to_array: 'to_a' } : {},
  });
}
