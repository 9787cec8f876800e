import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RException } from '../value/exception.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import { RubyError, ThrowSignal } from '../machine/control_flow.ts';
import { rescuable } from '../machine/exceptions.ts';
import { address, type Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { refuse } from './refuse.ts';
import { addRawMethods } from './raw_method.ts';

/** A Thread: its block has run from beginning to end before `Thread.new` answers. */
export class RThread extends RObject {
  value: RValue = null;
  error: RException | null = null;
  isDone = false;
  name: RValue = null;
  reports = true;
  aborts = false;
  /** Fiber-local (`[]`) and thread-local variables. */
  readonly locals = new RHash();
  readonly variables = new RHash();
}

/**
 * Thread. Unlike MRI: a thread runs at once to its end, on its own; code which waits for another thread
 * to come along is refused.
 */
export const thread = defineClass<RThread>({
  name: 'Thread',
  superclass: 'Object',

  methods: {
    '[](name)': (vm, self, name: RValue) => self.locals.option(symbol(vm.toName(name))) ?? null,
    '[]=(name, value)': (vm, self, name: RValue, value: RValue) => {
      self.locals.set(vm, symbol(vm.toName(name)), value);
      return value;
    },
    abort_on_exception: (_vm, self) => self.aborts,
    'abort_on_exception=(value)': (_vm, self, value: RValue) => (self.aborts = value === true),
    'alive?': (_vm, self) => !self.isDone,
    'backtrace(*args)': (vm) => refuse(vm, 'Thread#backtrace'),
    'fetch(name, default = absent, &block)': (
      vm,
      self,
      name: RValue,
      fallback: RValue | undefined,
      block: RProc | null,
    ) => {
      const found = self.locals.option(symbol(vm.toName(name)));
      if (found !== undefined) return found;
      if (block) return vm.yield(block, name);
      return (
        fallback ??
        vm.raise('KeyError', `key not found: ${vm.inspect(symbol(vm.toName(name)))}`, { key: name, receiver: self })
      );
    },
    group: () => null,
    inspect: (vm, self) => new RString(`#<${vm.className(self)}:${address(self)} ${self.isDone ? 'dead' : 'run'}>`),
    'join(limit = nil)': (vm, self) => {
      if (self.error) vm.raiseException(self.error);
      return self;
    },
    'key?(name)': (vm, self, name: RValue) => self.locals.option(symbol(vm.toName(name))) !== undefined,
    keys: (_vm, self) => new RArray([...self.locals].map(({ key }) => key)),
    kill: (vm, self) => (self.isDone ? self : refuse(vm, 'Thread#kill of the running thread')),
    name: (_vm, self) => self.name,
    'name=(name)': (_vm, self, name: RValue) => (self.name = name),
    priority: () => 0,
    'priority=(value)': (_vm, _self, value: RValue) => value,
    'raise(*args)': (vm) => refuse(vm, 'Thread#raise'),
    report_on_exception: (_vm, self) => self.reports,
    'report_on_exception=(value)': (_vm, self, value: RValue) => {
      self.reports = value !== false && value !== null;
      return value;
    },
    run: (_vm, self) => self,
    status: (_vm, self) => (self.error ? null : self.isDone ? false : new RString('run')),
    'stop?': (_vm, self) => self.isDone,
    'thread_variable?(name)': (vm, self, name: RValue) => self.variables.option(symbol(vm.toName(name))) !== undefined,
    'thread_variable_get(name)': (vm, self, name: RValue) => self.variables.option(symbol(vm.toName(name))) ?? null,
    'thread_variable_set(name, value)': (vm, self, name: RValue, value: RValue) => {
      self.variables.set(vm, symbol(vm.toName(name)), value);
      return value;
    },
    thread_variables: (_vm, self) => new RArray([...self.variables].map(({ key }) => key)),
    value: (vm, self) => {
      if (self.error) vm.raiseException(self.error);
      return self.value;
    },
    wakeup: (_vm, self) => self,
  },

  singletonMethods: {
    abort_on_exception: () => false,
    'abort_on_exception=(value)': (_vm, _self, value: RValue) => value,
    current: (vm) => state(vm).current,
    exit: (vm) => refuse(vm, 'Thread.exit'),
    'handle_interrupt(*args, &block)': (vm, _self, _args: RValue[], block: RProc | null) => vm.yield(block),
    list: (vm) => new RArray([state(vm).main]),
    main: (vm) => state(vm).main,
    pass: () => null,
    'pending_interrupt?(*args)': () => false,
    report_on_exception: () => true,
    'report_on_exception=(value)': (_vm, _self, value: RValue) => value,
    stop: (vm) => refuse(vm, 'Thread.stop'),
  },

  aliases: { exit: 'kill', terminate: 'kill', to_s: 'inspect' },

  afterwards(vm, klass) {
    addRawMethods(vm, vm.singletonClass(klass), {
      new: (_vm, self, args, block) => {
        if (!block) return vm.raise('ThreadError', 'must be called with a block');
        return start(vm, self as RClass, args, block);
      },
    });
    for (const name of ['start', 'fork']) vm.aliasMethod(vm.singletonClass(klass), name, 'new');
  },
});

interface Threads {
  readonly main: RThread;
  current: RThread;
}

function state(vm: Machine): Threads {
  let threads = vm.attachments.get(state) as Threads | undefined;
  if (!threads) {
    const main = new RThread(vm.classAt('Thread'));
    vm.attachments.set(state, (threads = { main, current: main }));
  }
  return threads;
}

function start(vm: Machine, klass: RClass, args: RValue[], block: RProc): RThread {
  const made = new RThread(klass);
  const threads = state(vm);
  const before = threads.current;
  const { frame, errorInfo } = vm;
  threads.current = made;
  try {
    made.value = vm.callProc(block, args);
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (thrown instanceof ThrowSignal) return refuse(vm, 'a throw out of a thread');
    if (!exception || !(thrown instanceof RubyError) || vm.isA(exception, vm.classAt('SystemExit'))) throw thrown;
    vm.frame = frame;
    vm.errorInfo = errorInfo;
    made.error = exception;
    if (made.aborts) vm.raiseException(exception);
  } finally {
    made.isDone = true;
    threads.current = before;
  }
  return made;
}
