import type { Machine } from '../../ruby/machine/machine.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { noteFired, noteResource } from '../coverage_facts.ts';
import { continues, describeConditional, RConditional } from './conditional.ts';
import { contextOf, resolveReferences } from './references.ts';

/** What a run does besides noting the actions of resources. */
export interface ActionPolicy {
  phase: 'compile' | 'converge';
  /** Runs the provider of a resource whose custom code is wanted; false where the action is only noted. */
  readonly stepInto?: (vm: Machine, resource: RObject, action: string) => boolean;
  /** Told of an action before its guards are asked. */
  readonly started?: (vm: Machine, resource: RObject) => void;
}

const POLICY = Symbol('action policy');

export function setActionPolicy(vm: Machine, policy: ActionPolicy): void {
  vm.momentary.set(POLICY, policy);
}

function actionPolicy(vm: Machine): ActionPolicy {
  return (vm.momentary.get(POLICY) as ActionPolicy | undefined) ?? { phase: 'converge' };
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
  const policy = actionPolicy(vm);
  policy.started?.(vm, resource);
  if (isHeldBack(vm, resource, action)) {
    noteResource(vm, resource, 'skipped');
    return;
  }
  policy.stepInto?.(vm, resource, action);
  record.performed.push({ resource, action, phase: policy.phase });
  notePerformed(vm, resource, action, policy.phase);
  noteResource(vm, resource, 'performed');
  noteFired(vm, resource, contextOf(resource));
}

function isHeldBack(vm: Machine, resource: RObject, action: string): boolean {
  const { record } = chefOf(vm);
  const shouldSkip = vm.find(vm.classOf(resource), 'should_skip?');
  if (shouldSkip && shouldSkip.owner !== vm.classAt('Chef::Resource')) {
    if (!vm.truthyCall(resource, 'should_skip?', [symbol(action)])) return false;
    record.skipped.push({ resource, action, because: 'should_skip?' });
    return true;
  }
  if (action === 'nothing') return true;
  const guards = [...vm.splat(resource.ivar('@only_if') ?? null), ...vm.splat(resource.ivar('@not_if') ?? null)];
  for (const guard of guards)
    if (guard instanceof RConditional && !continues(vm, guard)) {
      record.skipped.push({ resource, action, because: describeConditional(vm, guard) });
      return true;
    }
  return false;
}

/** Adds to what a resource has performed: action → phases. */
export function notePerformed(vm: Machine, resource: RObject, action: string, phase: ActionPolicy['phase']): void {
  const known = resource.ivar('@performed_actions');
  const performed = known instanceof RHash ? known : new RHash();
  if (performed !== known) resource.setIvar('@performed_actions', performed);
  const before = performed.option(symbol(action));
  const phases = before instanceof RHash ? before : new RHash();
  if (phases !== before) performed.set(vm, symbol(action), phases);
  phases.set(vm, symbol(`${phase}_time`), true);
}
