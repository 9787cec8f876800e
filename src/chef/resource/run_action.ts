import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { continues, describeConditional, RConditional } from './conditional.ts';
import { resolveReferences } from './resource.ts';

/** What a run does besides noting the actions of resources. */
export interface ActionPolicy {
  phase: 'compile' | 'converge';
  /** Runs the provider of a resource whose custom code is wanted; false where the action is only noted. */
  readonly stepInto?: (vm: Machine, resource: RObject, action: string) => boolean;
}

const POLICY = Symbol('action policy');

export function setActionPolicy(vm: Machine, policy: ActionPolicy): void {
  vm.attachments.set(POLICY, policy);
}

export function actionPolicy(vm: Machine): ActionPolicy {
  return (vm.attachments.get(POLICY) as ActionPolicy | undefined) ?? { phase: 'converge' };
}

/**
 * `run_action`: asks the guards and notes that the action was performed. As in ChefSpec, nothing else happens,
 * unless the run steps into the resource.
 */
export function runAction(vm: Machine, resource: RObject, given: RValue): void {
  const action = vm.toS(given);
  resolveReferences(vm, resource);
  vm.call(resource, 'validate_action', [given]);
  const { record } = chefOf(vm);
  if (action === 'nothing') return;
  const guards = [...vm.splat(resource.ivar('@only_if') ?? null), ...vm.splat(resource.ivar('@not_if') ?? null)];
  for (const guard of guards)
    if (guard instanceof RConditional && !continues(vm, guard)) {
      record.skipped.push({ resource, action, because: describeConditional(vm, guard) });
      return;
    }
  const policy = actionPolicy(vm);
  policy.stepInto?.(vm, resource, action);
  record.performed.push({ resource, action, phase: policy.phase });
  const performed = resource.ivar('@performed_actions');
  if (performed instanceof RArray) performed.items.push(symbol(action));
  else resource.setIvar('@performed_actions', new RArray([symbol(action)]));
}
