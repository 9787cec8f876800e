import type { Machine } from '../../ruby/machine/machine.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RRunContext } from '../run_context.ts';
import { resolveNotification } from './notification.ts';

/** The run context of a resource; undefined before it has one. */
export function contextOf(self: RObject): RRunContext | null {
  return (self.ivar('@run_context') ?? null) as RRunContext | null;
}

/** Finds the resources that a resource's notifications name. */
export function resolveReferences(vm: Machine, self: RObject): void {
  const context = contextOf(self);
  if (!context) return;
  const key = vm.toS(vm.call(self, 'declared_key', []));
  for (const timing of ['before', 'immediate', 'delayed'] as const)
    for (const each of context.notificationsOf(timing, key)) resolveNotification(vm, each, context.resources);
}
