import { RObject } from '../../value/object.ts';
import type { RProc } from '../../value/proc.ts';
import { type ClassDefinition, defineClass } from '../define_class.ts';
import { refuse } from '../refuse.ts';
import type { Machine } from '../../machine/machine.ts';

class RMutex extends RObject {
  isLocked = false;
}

/** Thread::Mutex: since threads run one after the other, a lock that is taken is taken by oneself. */
export const mutex: ClassDefinition<RMutex> = defineClass<RMutex>({
  name: 'Thread::Mutex',
  superclass: 'Object',
  allocate: (_vm, klass) => new RMutex(klass),

  methods: {
    lock: (vm, self) => lock(vm, self),
    'locked?': (_vm, self) => self.isLocked,
    'owned?': (_vm, self) => self.isLocked,
    'sleep(timeout = nil)': (vm) => refuse(vm, 'Mutex#sleep'),
    'synchronize(&block)': (vm, self, block: RProc | null) => {
      if (!block) return vm.raise('ThreadError', 'must be called with a block');
      lock(vm, self);
      try {
        return vm.yield(block);
      } finally {
        self.isLocked = false;
      }
    },
    try_lock: (_vm, self) => (self.isLocked ? false : (self.isLocked = true)),
    unlock: (vm, self) => {
      if (!self.isLocked) vm.raise('ThreadError', 'Attempt to unlock a mutex which is not locked');
      self.isLocked = false;
      return self;
    },
  },

  afterwards(vm, klass) {
    vm.setConstant(vm.classes.Object, 'Mutex', klass);
  },
});

function lock(vm: Machine, self: RMutex): RMutex {
  if (self.isLocked) vm.raise('ThreadError', 'deadlock; recursive locking');
  self.isLocked = true;
  return self;
}

/** Thread::ConditionVariable: nobody else runs, so that to wait would be for ever. */
export const conditionVariable: ClassDefinition<RObject> = defineClass<RObject>({
  name: 'Thread::ConditionVariable',
  superclass: 'Object',
  methods: {
    broadcast: (_vm, self) => self,
    signal: (_vm, self) => self,
    'wait(mutex, timeout = nil)': (vm) => refuse(vm, 'ConditionVariable#wait'),
  },
  afterwards(vm, klass) {
    vm.setConstant(vm.classes.Object, 'ConditionVariable', klass);
  },
});
