import { defineModule } from '../ruby/core/define_class.ts';
import type { CommandResult } from '../ruby/machine/host.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { NO_ANSWERS, type Answers } from '../chef/answers.ts';
import { chefOf } from '../chef/chef_state.ts';
import type { StubKind } from './chefspec_state.ts';
import { readsMissingFile } from './empty_machine.ts';
import { notStubbed } from './errors.ts';
import { isServerRunner, serverOf } from './server_data.ts';
import type { RRunner } from './runner.ts';
import { stubFor } from './stubs/stub.ts';

function stubbed(vm: Machine, kind: StubKind, asked: RValue[]): RValue {
  const stub = stubFor(vm, kind, asked);
  return stub ? stub.result(vm, kind) : notStubbed(vm, kind, asked);
}

/** What the outside answers to a runner: stubs, and the data of a ServerRunner. */
export function runnerAnswers(vm: Machine, runner: RRunner): Answers {
  const answers: Answers = {
    ...NO_ANSWERS,
    guard: (_text, given) => truthy(stubbed(vm, 'command', [given])),
    command: (text) => readsMissingFile(vm, text) ?? asksKernel(runner, text),
  };
  if (!isServerRunner(vm, runner)) return answers;
  const server = serverOf(vm, runner);
  return {
    ...answers,
    search: (index, query) => server.search(vm, index, query),
    dataBag: (bag) => server.dataBag(bag),
    dataBagItem: (bag, id) => server.dataBagItem(vm, bag, id),
  };
}

const KERNEL: Readonly<Record<string, string>> = { uname: 'name', 'uname -s': 'name', 'uname -r': 'release', 'uname -v': 'version', 'uname -m': 'machine' };

/** `uname` says what the node is. */
function asksKernel({ node }: RRunner, command: string): CommandResult | undefined {
  const key = KERNEL[command.trim().replace(/\s+/g, ' ')];
  const fact = key === undefined ? undefined : node?.text('kernel', key);
  return fact === undefined ? undefined : { stdout: `${fact}\n`, stderr: '', status: 0 };
}

function isSolo(vm: Machine): boolean {
  return truthy(chefOf(vm).config.option(symbol('solo')) ?? null);
}

/** Goes before Chef::DSL::DataQuery: without a server, stubs answer. */
export const dataQuery = defineModule({
  name: 'ChefSpec::DataQuery',
  methods: {
    'search(*args, &block)': (vm, self, args: RValue[], block: RProc | null) => {
      if (!isSolo(vm)) return forward(vm, self, 'search', args, block);
      const [type = null, query = null] = args;
      const found = stubbed(vm, 'search', [type, truthy(query) ? query : vm.str('*:*')]);
      if (!block || chefOf(vm).generation.name === '12') return found;
      for (const row of vm.splat(found)) vm.callProc(block, [row]);
      return true;
    },
    'data_bag(bag)': (vm, self, bag) => (isSolo(vm) ? stubbed(vm, 'data_bag', [bag]) : forward(vm, self, 'data_bag', [bag], null)),
    'data_bag_item(bag, id, secret = nil)': (vm, self, bag, id, secret) =>
      isSolo(vm) ? stubbed(vm, 'data_bag_item', [bag, id]) : forward(vm, self, 'data_bag_item', [bag, id, secret], null),
  },
});

function forward(vm: Machine, self: RValue, name: string, args: RValue[], block: RProc | null): RValue {
  const next = vm.findSuper(vm.classOf(self), vm.classAt('ChefSpec::DataQuery'), name);
  return next ? next.body.invoke(vm, self, args, block, next) : vm.missing(self, name, args, block, 'super');
}
