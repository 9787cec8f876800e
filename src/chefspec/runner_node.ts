import type { Machine } from '../ruby/machine/machine.ts';
import { newNode } from '../chef/new_node.ts';
import type { RNode } from '../chef/node.ts';
import { mockedFacts } from './fauxhai.ts';
import type { RRunner } from './runner.ts';
import { isServerRunner } from './server_data.ts';

/** A node of the platform that a runner's options name. */
export function newRunnerNode(vm: Machine, runner: RRunner): RNode {
  const facts = mockedFacts(vm, runner.options);
  return newNode(vm, facts, isServerRunner(vm, runner) ? { name: 'chefspec' } : {});
}
