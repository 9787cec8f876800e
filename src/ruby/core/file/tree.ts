import type { FileFacts } from '../../../source/files.ts';
import type { Machine } from '../../machine/machine.ts';
import { raiseErrno } from '../exception/system_call_error.ts';

/** What the program itself made of the files: modes, times and the folder in which it is. */
interface Changes {
  readonly modes: Map<string, number>;
  readonly times: Map<string, number>;
  folder: string | undefined;
}

const CHANGES = Symbol('changes of files');

function changes(vm: Machine): Changes {
  let made = vm.attachments.get(CHANGES) as Changes | undefined;
  if (!made) vm.attachments.set(CHANGES, (made = { modes: new Map(), times: new Map(), folder: undefined }));
  return made;
}

/** `Dir.pwd` */
export function currentFolder(vm: Machine): string {
  return changes(vm).folder ?? vm.host.workingDirectory;
}

export function changeFolder(vm: Machine, path: string): void {
  changes(vm).folder = path;
}

/** A path made absolute, without `.` and `..`. */
export function absolutePath(vm: Machine, path: string, from?: string): string {
  const start = path.startsWith('/') ? '' : from === undefined ? currentFolder(vm) : absolutePath(vm, from);
  const parts: string[] = [];
  for (const part of `${start}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** What is at an absolute path: the host's files overlaid by what the program wrote. */
export function factsAt(vm: Machine, path: string): FileFacts | undefined {
  const { written, files } = vm.host;
  const own = written.get(path);
  if (own === null || isRemoved(vm, path)) return undefined;
  const found = own === undefined ? (files.facts(path) ?? (isAbove(vm, path) ? folder(vm) : undefined)) : undefined;
  if (own === undefined && !found) return undefined;
  const facts: FileFacts =
    found ??
    (own === 'directory'
      ? folder(vm)
      : { kind: 'file', size: (own as Uint8Array).length, mode: 0o644, modified: vm.host.now() });
  const { modes, times } = changes(vm);
  return { ...facts, mode: modes.get(path) ?? facts.mode, modified: times.get(path) ?? facts.modified };
}

function folder(vm: Machine): FileFacts {
  return { kind: 'directory', size: 4096, mode: 0o755, modified: vm.host.now() };
}

/** Whether a folder above was removed after what is at the path came about. */
function isRemoved(vm: Machine, path: string): boolean {
  const { written } = vm.host;
  if (written.get(path) !== undefined) return false;
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (written.get(path.slice(0, at)) === null) return true;
  return false;
}

/** Whether something lies below; the root, `/tmp` and the working directory are always there. */
function isAbove(vm: Machine, path: string): boolean {
  const current = vm.host.workingDirectory;
  if (path === '/' || path === '/tmp' || path === current || current.startsWith(`${path}/`)) return true;
  for (const [other, content] of vm.host.written) if (content !== null && other.startsWith(`${path}/`)) return true;
  return false;
}

/** The bytes of a file that is there. */
export function bytesAt(vm: Machine, path: string): Uint8Array {
  const own = vm.host.written.get(path);
  return own instanceof Uint8Array ? own : vm.host.files.read(path);
}

/** The names in a folder that is there, sorted. */
export function namesAt(vm: Machine, path: string): string[] {
  const { written, files } = vm.host;
  const start = path === '/' ? '/' : `${path}/`;
  const names = new Set(
    written.get(path) === undefined && files.facts(path)?.kind === 'directory' ? files.list(path) : [],
  );
  for (const [other, content] of written)
    if (content !== null && other.startsWith(start) && other !== start)
      names.add(other.slice(start.length).split('/')[0] as string);
  return [...names].filter((name) => factsAt(vm, start + name)).toSorted();
}

/** Keeps what was written to a file. */
export function store(vm: Machine, path: string, content: Uint8Array): void {
  vm.host.written.set(path, content);
  changes(vm).times.set(path, vm.host.now());
}

/** Makes a folder. */
export function makeFolder(vm: Machine, path: string, mode?: number): void {
  vm.host.written.set(path, 'directory');
  changes(vm).times.set(path, vm.host.now());
  if (mode !== undefined) changes(vm).modes.set(path, mode);
}

/** Removes what is at a path, with what is below. */
export function remove(vm: Machine, path: string): void {
  const { written } = vm.host;
  for (const other of [...written.keys()]) if (other.startsWith(`${path}/`)) written.delete(other);
  written.set(path, null);
  changes(vm).modes.delete(path);
  changes(vm).times.delete(path);
}

/** Moves a file or folder. */
export function move(vm: Machine, from: string, to: string): void {
  const facts = factsAt(vm, from);
  if (facts?.kind === 'directory') {
    const names = namesAt(vm, from);
    makeFolder(vm, to);
    for (const name of names) move(vm, `${from}/${name}`, `${to}/${name}`);
  } else if (facts) store(vm, to, bytesAt(vm, from));
  if (facts) changes(vm).modes.set(to, facts.mode);
  remove(vm, from);
}

export function setMode(vm: Machine, path: string, mode: number): void {
  changes(vm).modes.set(path, mode);
}

export function setTime(vm: Machine, path: string, milliseconds: number): void {
  changes(vm).times.set(path, milliseconds);
}

/** What is at a path as it was given; raises ENOENT where nothing is. */
export function factsOrRaise(vm: Machine, path: string, where: string): FileFacts {
  return factsAt(vm, absolutePath(vm, path)) ?? raiseErrno(vm, 'ENOENT', path, where);
}
