import { defineClass, defineModule, type ClassDefinition } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';

const ROOT = 'Chef::Mixin::WhyRun::ResourceRequirements';

/** What must hold before an action is carried out. */
class RAssertion extends RObject {
  assertion: RProc | null = null;
  exceptionType: RValue = null;
  message: RValue = null;
  whyRunMessage: RValue = null;
  modifier: RProc | null = null;
  blocks = false;
  failed = false;
}

/** The assertions of a provider, by action. */
class RRequirements extends RObject {
  action: RValue = null;
  readonly assertions = new Map<string, RAssertion[]>();
  readonly blocked = new Set<string>();
}

/** Whether the run only says what it would do. */
export function isWhyRun(vm: Machine): boolean {
  return truthy(chefOf(vm).config.option(symbol('why_run')) ?? null);
}

function check(vm: Machine, self: RAssertion): void {
  if (self.assertion && truthy(vm.callProc(self.assertion, []))) return;
  self.failed = true;
  if (isWhyRun(vm) && truthy(self.whyRunMessage)) {
    if (self.modifier) vm.callProc(self.modifier, []);
  } else if (truthy(self.message)) {
    const type = self.exceptionType instanceof RClass ? self.exceptionType : vm.classAt(`${ROOT}::Assertion::AssertionFailure`);
    vm.call(vm.main, 'raise', [type, self.message]);
  }
}

/** Chef::Mixin::WhyRun: what providers require. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const whyRunClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Chef::Mixin::WhyRun' }),
  defineClass<RRequirements>({
    name: ROOT,
    superclass: 'Object',
    allocate: (_vm, klass) => new RRequirements(klass),
    methods: {
      'initialize(resource, run_context, action)': (_vm, self, _resource, _context, action) => {
        self.action = action;
      },
      action: (_vm, self) => self.action,
      'action=(action)': (_vm, self, action) => (self.action = action),
      'assert(*actions, &block)': (vm, self, actions: RValue[], block: RProc | null) => {
        const names = actions.map((each) => vm.toS(each));
        if (!names.includes('all_actions') && !vm.splat(self.action).some((each) => names.includes(vm.toS(each)))) return null;
        const made = new RAssertion(vm.classAt(`${ROOT}::Assertion`));
        vm.yield(block, made);
        for (const name of names) self.assertions.set(name, [...(self.assertions.get(name) ?? []), made]);
        return vm.array(actions);
      },
      'run(action)': (vm, self, action) => {
        const name = vm.toS(action);
        for (const each of self.assertions.get(name) ?? []) {
          check(vm, each);
          if (each.failed && each.blocks) {
            self.blocked.add(name);
            break;
          }
        }
      },
      'action_blocked?(action)': (vm, self, action) => self.blocked.has(vm.toS(action)),
    },
  }),
  defineClass<RAssertion>({
    name: `${ROOT}::Assertion`,
    superclass: 'Object',
    allocate: (_vm, klass) => new RAssertion(klass),
    methods: {
      'assertion(&block)': (_vm, self, block: RProc | null) => {
        self.assertion = block;
        return block;
      },
      'failure_message(*args)': (vm, self, args: RValue[]) => {
        if (args.length < 1 || args.length > 2)
          vm.raise('ArgumentError', `${vm.className(self)}#failure_message takes 1 or 2 arguments, you gave ${vm.inspect(vm.array(args))}`);
        if (args.length === 2) self.exceptionType = args[0] as RValue;
        self.message = args.at(-1) as RValue;
        return self.message;
      },
      'whyrun(message, &block)': (_vm, self, message, block: RProc | null) => {
        self.whyRunMessage = message;
        self.modifier = block;
      },
      'block_action!': (_vm, self) => (self.blocks = true),
      'block_action?': (_vm, self) => self.blocks,
      'assertion_failed?': (_vm, self) => self.failed,
    },
  }),
  defineClass({ name: `${ROOT}::Assertion::AssertionFailure`, superclass: 'RuntimeError' }),
];
