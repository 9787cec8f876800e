import { RArray } from '../ruby/value/array.ts';
import { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol, symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/** Where a group or example stands. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** Takes the metadata off the end of a declaration's arguments: a hash, and before it symbols which stand for true. */
export function takeMetadata(args: RValue[]): RHash {
  const hash = new RHash();
  const last = args.at(-1);
  if (last instanceof RHash) {
    args.pop();
    for (const [key, entry] of last.entries) hash.entries.set(key, { key: entry.key, value: entry.value });
  }
  for (let next = args.at(-1); next instanceof RSymbol; next = args.at(-1)) {
    args.pop();
    put(hash, next.name, true);
  }
  return hash;
}

/** Sets a key which is a Symbol. */
export function put(hash: RHash, name: string, value: RValue): void {
  const key = symbol(name);
  hash.entries.set(key, { key, value });
}

/** A value by its Symbol key; undefined when there is none. */
export function get(hash: RHash, name: string): RValue | undefined {
  return hash.entries.get(symbol(name))?.value;
}

/** A copy of the pairs. */
export function copyHash(hash: RHash): RHash {
  const copy = new RHash();
  for (const [key, entry] of hash.entries) copy.entries.set(key, { key: entry.key, value: entry.value });
  return copy;
}

/** Puts the pairs of one hash into another. */
export function update(hash: RHash, other: RHash): void {
  for (const [key, entry] of other.entries) hash.entries.set(key, { key: entry.key, value: entry.value });
}

/** The text behind a String in metadata. */
export function textOf(hash: RHash, name: string): string {
  const value = get(hash, name);
  return value instanceof RString ? value.text : '';
}

/** `described class` and `method`, with a blank between unless the method says `#x`, `.x` or `::x`. */
export function joinDescriptions(vm: Machine, args: readonly RValue[]): string {
  const [parent = null, own = null] = args;
  if (own === null || own === false) return vm.toS(parent);
  const start = vm.toS(parent);
  const end = vm.toS(own);
  if (start === '') return end;
  return start + separator(vm, parent, own) + end;
}

/** What stands between a group's description and the one inside of it. */
export function separator(vm: Machine, parent: RValue, child: RValue): string {
  return parent instanceof RClass && /^(?:#|::|\.)/m.test(vm.toS(child)) ? '' : ' ';
}

/** A path as RSpec shows it: from the working directory, beginning with `./`. */
export function relativePath(vm: Machine, path: string): string {
  const folder = vm.host.workingDirectory.replace(/\/$/, '');
  return path.startsWith(`${folder}/`) ? `.${path.slice(folder.length)}` : path;
}

/** The full path behind one that is relative to the working directory. */
export function absolutePath(vm: Machine, path: string): string {
  if (path.startsWith('/')) return path;
  return `${vm.host.workingDirectory.replace(/\/$/, '')}/${path.replace(/^\.\//, '')}`;
}

/** Where a block was written, or where the machine is. */
export function placeOf(vm: Machine, block: RProc | null): Place {
  if (block?.code) return { path: block.code.source.path, line: block.code.line };
  return currentPlace(vm);
}

/** Where the machine is. */
export function currentPlace(vm: Machine): Place {
  return { path: vm.frame?.code.source.path ?? '', line: vm.frame?.line ?? 0 };
}

/** Writes where it stands, and its number in its file, into the metadata of a group or example. */
export function putPlace(vm: Machine, metadata: RHash, place: Place, numberIn: (path: string) => number): void {
  const path = relativePath(vm, place.path);
  const absolute = absolutePath(vm, place.path);
  const text = new RString(path);
  put(metadata, 'file_path', text);
  put(metadata, 'line_number', place.line);
  put(metadata, 'location', new RString(`${path}:${place.line}`));
  put(metadata, 'absolute_file_path', new RString(absolute));
  if (get(metadata, 'rerun_file_path') === undefined) put(metadata, 'rerun_file_path', text);
  const number = numberIn(absolute);
  const parent = get(metadata, 'scoped_id');
  put(metadata, 'scoped_id', new RString(parent instanceof RString ? `${parent.text}:${number}` : `${number}`));
}

const RESERVED = [
  'description', 'description_args', 'described_class', 'example_group', 'parent_example_group', 'execution_result',
  'last_run_status', 'file_path', 'absolute_file_path', 'rerun_file_path', 'full_description', 'line_number', 'location',
  'scoped_id', 'block', 'shared_group_inclusion_backtrace',
]; // prettier-ignore

/** Refuses metadata keys that RSpec has for itself. */
export function checkReserved(vm: Machine, metadata: RHash): void {
  for (const key of RESERVED) {
    if (get(metadata, key) === undefined) continue;
    const stars = '*'.repeat(50);
    const at = currentPlace(vm);
    vm.raise(
      'RuntimeError',
      `${stars}\n:${key} is not allowed\n\nRSpec reserves some hash keys for its own internal use,\nincluding :${key}, which is used on:\n\n  ` +
        `${at.path}:${at.line}.\n\nHere are all of RSpec's reserved hash keys:\n\n  ${RESERVED.join('\n  ')}\n${stars}\n`,
    );
  }
}

/** The metadata of a group or example and of the groups around it, from the inside out. */
export function* ascend(metadata: RHash): IterableIterator<RHash> {
  yield metadata;
  let above = get(metadata, 'example_group') ?? get(metadata, 'parent_example_group');
  while (above instanceof RHash) {
    yield above;
    above = get(above, 'parent_example_group');
  }
}

/** An array for metadata. */
export function list(values: RValue[]): RArray {
  return new RArray(values);
}
