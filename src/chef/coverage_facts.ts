import { type Counting, countingOf } from '../ruby/machine/counting.ts';
import { innermostPlace } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import type { NodeAttributes } from './attribute/node_attributes.ts';
import type { RNotification } from './resource/notification.ts';
import type { RRunContext, Timing } from './run_context.ts';

/** A line of code where something is declared. */
export interface DeclaredPlace {
  readonly path: string;
  readonly line: number;
}

/** Where the code is that runs now; undefined unless coverage is wanted. */
export function placeForCoverage(vm: Machine): DeclaredPlace | undefined {
  return countingOf(vm) && innermostPlace(vm);
}

/** Notes that something at a place was declared, asked or carried out. */
export function noteAt(vm: Machine, kind: string, place: DeclaredPlace | undefined, label = ''): void {
  if (place) countingOf(vm)?.note(kind, place.path, place.line, label);
}

/** Notes what became of a resource, at the line that declares it. */
export function noteResource(
  vm: Machine,
  resource: RObject,
  what: 'declared' | 'performed' | 'skipped' | 'touched',
): void {
  const counting = countingOf(vm);
  if (counting) noteResourceAt(counting, vm.toS(resource.ivar('@source_line') ?? null), what, vm.toS(resource));
}

function noteResourceAt(counting: Counting, sourceLine: string, what: string, name: string): void {
  const [, path, line] = /^(.*?):(\d+)(?::in |$)/s.exec(sourceLine) ?? [];
  if (path !== undefined) counting.note(`resource ${what}`, path, Number(line), name);
}

/** Notes the notifications that a resource would send which has acted, and those that the told ones would send in turn. */
export function noteFired(vm: Machine, resource: RObject, context: RRunContext | null): void {
  if (countingOf(vm) && context) fire(vm, resource, context, new Set());
}

const TIMINGS: readonly Timing[] = ['before', 'immediate', 'delayed'];

function fire(vm: Machine, resource: RObject, context: RRunContext, seen: Set<RObject>): void {
  if (seen.has(resource)) return;
  seen.add(resource);
  const key = vm.toS(vm.call(resource, 'declared_key', []));
  for (const each of TIMINGS.flatMap((timing) => context.notificationsOf(timing, key))) {
    noteAt(vm, 'notification fired', each.place);
    const told = targetOf(each, context);
    if (told) fire(vm, told, context, seen);
  }
}

function targetOf({ resource }: RNotification, context: RRunContext): RObject | null {
  if (resource instanceof RString) return context.resources.lookupOrNull(resource.text);
  return resource !== null && typeof resource === 'object' && 'ivar' in resource ? (resource as RObject) : null;
}

/** Notes which attributes the code read, and whether anything but a cookbook's own default decided them. */
export function noteAttributes(vm: Machine, attributes: NodeAttributes): void {
  const counting = countingOf(vm);
  if (!counting) return;
  const defaults = new Map<string, DeclaredPlace>();
  // What roles, environments, scenarios and recipes set: the paths themselves, and all that are above them.
  const set = new Set<string>();
  const above = new Set<string>();
  for (const { level, path, file, line } of attributes.writes) {
    const key = path.join('.');
    if (/\/attributes\/[^/].*\.rb$/.test(file)) defaults.set(key, { path: file, line });
    else if (level !== 'automatic') {
      set.add(key);
      path.forEach((_part, index) => above.add(path.slice(0, index + 1).join('.')));
    }
  }
  const isSet = (path: readonly (string | number)[]): boolean =>
    above.has(path.join('.')) || path.some((_part, index) => set.has(path.slice(0, index + 1).join('.')));
  const read = new Set<string>();
  for (const { path, file, line } of attributes.reads) {
    const key = path.join('.');
    const place = defaults.get(key);
    if (!place) continue;
    counting.note('attribute reader', file, line, key);
    if (read.has(key)) continue;
    read.add(key);
    counting.note(isSet(path) ? 'attribute set' : 'attribute default', place.path, place.line, key);
  }
}
