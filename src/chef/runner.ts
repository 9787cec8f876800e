import { RubyError } from '../ruby/machine/control_flow.ts';
import { rescuable } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RException } from '../ruby/value/exception.ts';
import type { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { resolveNotification, type RNotification } from './resource/notification.ts';
import { declaredKey } from './resource/resource.ts';
import { contextOf, resolveReferences } from './resource/references.ts';
import type { RRunContext } from './run_context.ts';

/**
 * Runs the actions of every resource of a run context, those that are declared meanwhile too, then the actions that
 * were put off (Chef::Runner). Resources notify others where an action has changed them: only those that are stepped into.
 */
export function convergeCollection(vm: Machine, context: RRunContext): void {
  const { resources } = context;
  const failure = attempt(vm, () => {
    for (const resource of [...resources.list]) resolveReferences(vm, resource);
    for (let index = 0; index < resources.list.length; index += 1) {
      resources.insertAfter = index;
      const resource = resources.list[index] as RObject;
      if (resource.ivar('@executed_by_runner') === true) continue;
      try {
        for (const action of vm.splat(resource.ivar('@action') ?? null)) runAndNotify(vm, context, resource, action);
      } catch (thrown) {
        blame(vm, thrown, resource);
        throw thrown;
      }
    }
  });
  const late = runDelayed(vm, context);
  const failures = [...(failure ? [failure] : []), ...late];
  if (failures.length === 1) throw new RubyError(failures[0] as RException);
  if (failures.length > 1) throw new RubyError(multipleFailures(vm, failures, failure !== undefined));
}

/** The exception that a body ends with. */
function attempt(vm: Machine, body: () => void): RException | undefined {
  const { frame } = vm;
  try {
    body();
    return undefined;
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    vm.frame = frame;
    return exception;
  }
}

function runAndNotify(vm: Machine, context: RRunContext, resource: RObject, action: RValue): void {
  const key = declaredKey(vm, resource);
  const before = context.notificationsOf('before', key);
  if (before.length > 0) {
    inWhyRun(vm, () => vm.call(resource, 'run_action', [action]));
    if (isUpdated(resource)) {
      for (const each of [...before]) runAndNotify(vm, context, each.resource as RObject, each.action);
      vm.call(resource, 'updated_by_last_action', [false]);
    }
  }
  vm.call(resource, 'run_action', [action]);
  if (!isUpdated(resource)) return;
  for (const each of [...context.notificationsOf('immediate', key)])
    runAndNotify(vm, context, each.resource as RObject, each.action);
  for (const each of [...context.notificationsOf('delayed', key)])
    (each.resource instanceof RString ? context : (contextOf(each.resource as RObject) ?? context)).addDelayedAction(vm, each);
}

function isUpdated(resource: RObject): boolean {
  return truthy(resource.ivar('@updated_by_last_action') ?? null);
}

function inWhyRun(vm: Machine, body: () => void): void {
  const { config } = chefOf(vm);
  const saved = config.option(symbol('why_run')) ?? false;
  config.set(vm, symbol('why_run'), true);
  try {
    body();
  } finally {
    config.set(vm, symbol('why_run'), saved);
  }
}

function runDelayed(vm: Machine, context: RRunContext): RException[] {
  const failures: RException[] = [];
  for (let index = 0; index < context.delayedActions.length; index += 1) {
    const each = context.delayedActions[index] as RNotification;
    const failure = attempt(vm, () => {
      resolveNotification(vm, each, context.resources);
      runAndNotify(vm, context, each.resource as RObject, each.action);
    });
    if (failure) failures.push(failure);
  }
  return failures;
}

function multipleFailures(vm: Machine, failures: readonly RException[], isRunFirst: boolean): RException {
  const lines = failures.map((failure, index) => {
    const where = index === 0 && isRunFirst ? 'chef run' : 'delayed notification';
    return `* ${vm.className(failure)} occurred in ${where}: ${vm.toS(vm.call(failure, 'message', []))}\n`;
  });
  const made = new RException(vm.classAt('Chef::Exceptions::MultipleFailures'), vm.str(`Multiple failures occurred:\n${lines.join('')}`));
  made.places = failures[0]?.places;
  return made;
}

/** An error that no Ruby code raised was raised where the resource is declared. */
function blame(vm: Machine, thrown: unknown, resource: RObject): void {
  const exception = rescuable(vm, thrown);
  if (!exception || (exception.places && exception.places.length > 0)) return;
  const match = /^(.*?):(\d+):in `(.*)'$/s.exec(vm.toS(resource.ivar('@source_line') ?? null));
  if (match) exception.places = [{ path: match[1] as string, line: Number(match[2]), label: match[3] as string }];
}
