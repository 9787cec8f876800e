import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { answerHint } from '../answers.ts';
import { chefOf } from '../chef_state.ts';
import { type DeclaredPlace, noteAt, placeForCoverage } from '../coverage_facts.ts';

/** A guard, `only_if` or `not_if`: a command or a block (Chef::Resource::Conditional). */
export class RConditional extends RObject {
  readonly positivity: 'only_if' | 'not_if';
  readonly resource: RObject;
  readonly command: RValue;
  readonly options: RValue;
  readonly block: RProc | null;
  /** Where it is declared; known where coverage is wanted. */
  readonly place: DeclaredPlace | undefined;

  constructor(
    vm: Machine,
    positivity: RConditional['positivity'],
    resource: RObject,
    command: RValue,
    options: RValue,
    block: RProc | null,
  ) {
    super(vm.classAt('Chef::Resource::Conditional'));
    this.positivity = positivity;
    this.resource = resource;
    this.command = command;
    this.options = options;
    this.block = block;
    this.place = placeForCoverage(vm);
  }
}

export const conditional = defineClass<RConditional>({
  name: 'Chef::Resource::Conditional',
  superclass: 'Object',
  methods: {
    positivity: (vm, self) => vm.call(vm.str(self.positivity), 'to_sym', []),
    command: (_vm, self) => self.command,
    command_opts: (_vm, self) => self.options,
    block: (_vm, self) => self.block,
    'continue?': (vm, self) => continues(vm, self),
    description: (vm, self) => vm.str(describeConditional(vm, self)),
    to_text: (vm, self) =>
      vm.str(
        self.command === null ? `${self.positivity} { #code block }` : `${self.positivity} "${vm.toS(self.command)}"`,
      ),
  },
});

/** "not_if command `test -f x`" */
export function describeConditional(vm: Machine, { positivity, command }: RConditional): string {
  return `${positivity} ${command === null ? 'ruby block' : `command \`${vm.toS(command)}\``}`;
}

/** Whether the guard lets the action go on. */
export function continues(vm: Machine, guard: RConditional): boolean {
  const holds = truthy(guard.command === null ? vm.callProc(guard.block as RProc, []) : commandSucceeds(vm, guard));
  const goesOn = guard.positivity === 'only_if' ? holds : !holds;
  noteAt(vm, goesOn ? 'guard passed' : 'guard held', guard.place);
  return goesOn;
}

function commandSucceeds(vm: Machine, guard: RConditional): boolean {
  const { command } = guard;
  if (!(command instanceof RString) && !(command instanceof RArray))
    return vm.raise(
      'ArgumentError',
      `Invalid only_if/not_if command, expected a string: ${vm.inspect(command)} (${vm.className(command)})`,
    );
  const text = command instanceof RString ? command.text : command.items.map((item) => vm.toS(item)).join(' ');
  const chef = chefOf(vm);
  chef.record.guardCommands.push(text);
  const answer = chef.answers.guard(text, command);
  if (answer !== undefined) return answer;
  return vm.raise(
    'Chef::Exceptions::UnansweredCommand',
    `Expected an answer to the guard's command of ${vm.toS(guard.resource)}, found none: ${text}`,
    { hint: vm.str(answerHint('commands', { [text]: false })) },
  );
}
