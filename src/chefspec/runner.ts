import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { RNode } from '../chef/node.ts';
import type { RResourceCollection } from '../chef/resource/collection.ts';
import type { RRunContext } from '../chef/run_context.ts';
import { applyChefConfig } from './chef_config.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { normalizedName } from './normalize.ts';
import { newRunnerNode } from './runner_node.ts';

/** A ChefSpec::SoloRunner: a node, and what its last converge left. */
export class RRunner extends RObject {
  options = new RHash();
  node: RNode | null = null;
  runContext: RRunContext | null = null;
  /** The resources that were asked for first: those of a later converge do not take their place. */
  resources: RResourceCollection | null = null;
  isConverging = false;

  /** An option; nil without it. */
  option(name: string): RValue {
    return this.options.option(symbol(name)) ?? null;
  }
}

/** The node, made when it is first asked for. */
export function nodeOf(vm: Machine, self: RRunner): RNode {
  if (!self.node) {
    applyChefConfig(vm, self);
    self.node = newRunnerNode(vm, self);
    chefSpecOf(vm).runners.set(self.node, self);
  }
  return self.node;
}

/** Whether the actions of a resource are run. */
export function stepsInto(vm: Machine, self: RRunner, resource: RObject): boolean {
  const wanted = vm.splat(self.option('step_into'));
  return wanted.length > 0 && wanted.map((name) => normalizedName(vm, name)).includes(normalizedName(vm, resource));
}
