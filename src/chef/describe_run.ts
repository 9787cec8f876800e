import type { Problem } from '../source/problem.ts';
import { didYouMean } from '../source/suggest.ts';
import { BudgetExceeded } from '../ruby/machine/control_flow.ts';
import { rescuable } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RException } from '../ruby/value/exception.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { toNotation } from './notation.ts';
import type { Json } from './platform/json.ts';
import { RRecipe } from './recipe.ts';
import { RConditional, describeConditional } from './resource/conditional.ts';
import { isPropertySet } from './resource/property.ts';
import { allProperties } from './resource/resource_class.ts';
import { contextOf } from './resource/references.ts';
import type { RenderedFile, RunError, RunGuard, RunNotification, RunRecord, RunResource, Timing } from './run.ts';
import type { RRunContext } from './run_context.ts';
import { renderResource } from './template/render_resource.ts';

/** A Ruby exception as plain data. */
export function describeError(vm: Machine, exception: RException): RunError {
  const message = vm.rescue(
    () => vm.toS(vm.call(exception, 'message', [])),
    ['Exception'],
    () => vm.toS(exception.message),
  );
  const name = vm.className(exception);
  const hint = hintOf(vm, exception);
  const problems = name === 'SyntaxError' ? (vm.momentary.get('syntax problems') as readonly Problem[] | undefined) : undefined;
  return { class: name, message, backtrace: placesOf(exception), ...(problems && { problems }), ...(hint !== undefined && { hint }) };
}

/** What a thrown thing says: a Ruby exception, or the budget that is used up; faults of our own fly on. */
export function errorOf(vm: Machine, thrown: unknown): RunError {
  if (thrown instanceof BudgetExceeded)
    return { class: 'BudgetExceeded', message: thrown.message, backtrace: [{ path: thrown.path, line: thrown.line, label: '' }] };
  const exception = rescuable(vm, thrown);
  if (!exception) throw thrown;
  return describeError(vm, exception);
}

/** Where it was raised; the file that its details name when no Ruby code did. */
function placesOf({ places, details }: RException): RunError['backtrace'] {
  if (places && places.length > 0) return places;
  const path = details?.['path'];
  const line = details?.['line'];
  return path instanceof RString ? [{ path: path.text, line: typeof line === 'number' ? line : 0, label: '<main>' }] : [];
}

/** What its details say, or the name that is meant by one that recipes and resources do not have. */
function hintOf(vm: Machine, { details }: RException): string | undefined {
  const hint = details?.['hint'];
  if (hint instanceof RString) return hint.text;
  const name = details?.['name'];
  const receiver = details?.['receiver'];
  if (!(name instanceof RSymbol) || !(receiver instanceof RObject)) return undefined;
  if (vm.isA(receiver, vm.classAt('Chef::Resource')))
    return didYouMean(name.name, [...allProperties(vm, vm.realClassOf(receiver))].map(([property]) => property));
  return receiver instanceof RRecipe ? didYouMean(name.name, [...chefOf(vm).dslNames]) : undefined;
}

/** The value that a body gives, or the error that it raises. */
function attempt<Result>(vm: Machine, body: () => Result): { value?: Result; error?: RunError } {
  const { frame } = vm;
  try {
    return { value: body() };
  } catch (thrown) {
    const error = errorOf(vm, thrown);
    vm.frame = frame;
    return { error };
  }
}

/** Chef's own instance variables of a resource: what is left besides properties is a cookbook's. */
const OWN = new Set(
  (
    'name run_context node cookbook_name recipe_name params resource_name action allowed_actions not_if only_if source_line guard_interpreter ' +
    'default_guard_interpreter elapsed_time sensitive performed_actions declared_type enclosing_provider created_as_type before noop updated ' +
    'updated_by_last_action provider supports umask immediate_notifications delayed_notifications before_notifications executed_by_runner ' +
    'logger description compile_time validation_message'
  )
    .split(' ')
    .map((name) => `@${name}`),
);

/** Every resource of a run context. */
export function describeResources(vm: Machine, context: RRunContext, record: RunRecord): RunResource[] {
  return context.resources.list.map((resource) => describeResource(vm, resource, record));
}

function describeResource(vm: Machine, resource: RObject, record: RunRecord): RunResource {
  const identity = attempt(vm, () => toNotation(vm, vm.call(resource, 'identity', [])));
  const properties = describeProperties(vm, resource);
  const rendered = attempt(vm, () => render(vm, resource));
  const ivar = (name: string): RValue => resource.ivar(name) ?? null;
  const text = (name: string): string | undefined => (ivar(name) === null ? undefined : vm.toS(ivar(name)));
  const guards = [...vm.splat(ivar('@not_if')), ...vm.splat(ivar('@only_if'))];
  return {
    type: vm.toS(vm.call(resource, 'resource_name', [])),
    declaredType: text('@declared_type') ?? '',
    name: vm.toS(ivar('@name')),
    identity: identity.error ? { $error: identity.error.class } : (identity.value as Json),
    action: vm.splat(ivar('@action')).map((action) => vm.toS(action)),
    performed: record.performed.filter((each) => each.resource === resource).map(({ action, phase }) => ({ action, phase })),
    skipped: record.skipped.filter((each) => each.resource === resource).map(({ action, because }) => ({ action, because })),
    cookbook: text('@cookbook_name'),
    recipe: text('@recipe_name'),
    sourceLine: text('@source_line'),
    properties,
    guards: guards.filter((guard) => guard instanceof RConditional).map((guard) => describeGuard(vm, guard)),
    notifications: describeNotifications(vm, resource),
    rendered: rendered.value,
    renderError: rendered.error,
    takes: (property) => vm.respondTo(resource, property),
  };
}

function describeGuard(vm: Machine, guard: RConditional): RunGuard {
  const { positivity: kind, block, command } = guard;
  const code = block?.code;
  return {
    kind,
    words: describeConditional(vm, guard),
    ...(command !== null && { command: { text: toNotation(vm, command), options: guard.options === null ? {} : toNotation(vm, guard.options) } }),
    ...(command === null && code && { block: { path: code.source.path, line: code.line } }),
  };
}

function describeProperties(vm: Machine, resource: RObject): Record<string, Json> {
  const described: Record<string, Json> = {};
  const known = new Set<string>();
  for (const [name, property] of allProperties(vm, vm.realClassOf(resource))) {
    known.add(`@${name}`);
    if (name === 'name' || !isPropertySet(resource, property)) continue;
    const value = attempt(vm, () => toNotation(vm, vm.call(resource, name, [])));
    described[name] = value.error ? { $error: value.error.class } : (value.value as Json);
  }
  for (const [name, value] of resource.ivars ?? []) {
    if (known.has(name) || OWN.has(name) || value === null) continue;
    if ((value instanceof RArray && value.items.length === 0) || (value instanceof RHash && value.size === 0)) continue;
    described[name] = toNotation(vm, value);
  }
  return described;
}

const TIMINGS: readonly (readonly [name: Timing, key: 'before' | 'immediate' | 'delayed'])[] = [
  ['before', 'before'],
  ['immediately', 'immediate'],
  ['delayed', 'delayed'],
];

function describeNotifications(vm: Machine, resource: RObject): RunNotification[] {
  const context = contextOf(resource);
  if (!context) return [];
  const key = vm.toS(vm.call(resource, 'declared_key', []));
  return TIMINGS.flatMap(([timing, list]) =>
    context.notificationsOf(list, key).map((each) => ({ timing, action: vm.toS(each.action), resource: targetText(vm, each.resource) })),
  );
}

function targetText(vm: Machine, target: RValue): string {
  if (target instanceof RHash) return [...target].map(({ key, value }) => `${vm.toS(key)}[${vm.toS(value)}]`).join(',');
  return target instanceof RString ? target.text : vm.toS(target);
}

/** The file that a resource writes, and its content. */
function render(vm: Machine, resource: RObject): RenderedFile | undefined {
  const content = renderResource(vm, resource);
  if (content === undefined) return undefined;
  return { path: vm.toS(vm.call(resource, 'path', [])), content };
}
