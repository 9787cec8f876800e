import { RObject } from '../../value/object.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { type ClassDefinition, defineClass } from '../define_class.ts';
import { refuse } from '../refuse.ts';

class RQueue extends RObject {
  items: RValue[] = [];
  isClosed = false;
  max = Infinity;
}

/** Thread::Queue: to take from an empty one would be to wait for ever. */
export const queue: ClassDefinition<RQueue> = defineClass<RQueue>({
  name: 'Thread::Queue',
  superclass: 'Object',
  allocate: (_vm, klass) => new RQueue(klass),

  methods: {
    clear: (_vm, self) => {
      self.items = [];
      return self;
    },
    close: (_vm, self) => {
      self.isClosed = true;
      return self;
    },
    'closed?': (_vm, self) => self.isClosed,
    'empty?': (_vm, self) => self.items.length === 0,
    length: (_vm, self) => self.items.length,
    num_waiting: () => 0,
    'pop(non_block = false)': (vm, self, nonBlock: RValue) => pop(vm, self, truthy(nonBlock)),
    'push(item, non_block = false)': (vm, self, item: RValue, nonBlock: RValue) => {
      if (self.isClosed) vm.raise('ClosedQueueError', 'queue closed');
      if (self.items.length >= self.max) {
        if (truthy(nonBlock)) vm.raise('ThreadError', 'queue full');
        refuse(vm, 'a wait for room in a queue');
      }
      self.items.push(item);
      return self;
    },
  },

  privateMethods: {
    'initialize(items = absent)': (vm, self, items: RValue | undefined) => {
      if (items !== undefined) self.items = [...vm.splat(items)];
    },
  },

  aliases: { '<<': 'push', deq: 'pop', enq: 'push', shift: 'pop', size: 'length' },

  afterwards(vm, klass) {
    vm.setConstant(vm.classes.Object, 'Queue', klass);
  },
});

/** Thread::SizedQueue: a queue with an end. */
export const sizedQueue: ClassDefinition<RQueue> = defineClass<RQueue>({
  name: 'Thread::SizedQueue',
  superclass: 'Thread::Queue',
  methods: {
    max: (_vm, self) => self.max,
    'max=(max)': (vm, self, max: RValue) => {
      self.max = vm.toInt(max);
      return max;
    },
  },
  privateMethods: {
    'initialize(max)': (vm, self, max: RValue) => {
      self.max = vm.toInt(max);
      if (self.max <= 0) vm.raise('ArgumentError', 'queue size must be positive');
    },
  },
  afterwards(vm, klass) {
    vm.setConstant(vm.classes.Object, 'SizedQueue', klass);
  },
});

function pop(vm: Machine, self: RQueue, nonBlock: boolean): RValue {
  if (self.items.length > 0) return self.items.shift() as RValue;
  if (nonBlock) vm.raise('ThreadError', 'queue empty');
  return self.isClosed ? null : refuse(vm, 'a wait for an empty queue');
}
