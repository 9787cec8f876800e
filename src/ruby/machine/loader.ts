import { RArray } from '../value/array.ts';
import { RString } from '../value/string.ts';
import { utf8Text } from '../value/utf8.ts';
import type { RValue } from '../value/value.ts';
import { evaluateFile } from './evaluate.ts';
import type { Machine } from './machine.ts';

/** What `require` can find: libraries that are built in, files on the load path. */
interface Loader {
  readonly libraries: Map<string, (vm: Machine) => void>;
  /** Tests for features whose classes stand already: `require` has nothing to do. */
  readonly namespaces: ((feature: string) => boolean)[];
  readonly loaded: Set<string>;
}

function loaderOf(vm: Machine): Loader {
  let loader = vm.attachments.get(loaderOf) as Loader | undefined;
  if (!loader) vm.attachments.set(loaderOf, (loader = { libraries: new Map(), namespaces: [], loaded: new Set() }));
  return loader;
}

/** Adds libraries which `require` installs without a file. */
export function provideLibraries(vm: Machine, libraries: Readonly<Record<string, (vm: Machine) => void>>): void {
  const loader = loaderOf(vm);
  for (const [name, install] of Object.entries(libraries)) loader.libraries.set(name, install);
}

/** Adds features that are there from the start, by a test of their names. */
export function provideFeatures(vm: Machine, knows: (feature: string) => boolean): void {
  loaderOf(vm).namespaces.push(knows);
}

/** `require`: false when it was loaded before; raises LoadError when there is nothing of that name. */
export function requireFeature(vm: Machine, name: string): boolean {
  const loader = loaderOf(vm);
  const feature = name.replace(/\.rb$/, '');
  const install = loader.libraries.get(feature);
  if (install) {
    if (loader.loaded.has(feature)) return false;
    loader.loaded.add(feature);
    install(vm);
    vm.constantEpoch += 1;
    return true;
  }
  if (loader.namespaces.some((knows) => knows(feature))) {
    const isNew = !loader.loaded.has(feature);
    loader.loaded.add(feature);
    return isNew;
  }
  const path = findFile(vm, name);
  if (path === undefined) return cannotLoad(vm, name);
  return requireFile(vm, path);
}

/** `require_relative`: beside the file that runs. */
export function requireRelative(vm: Machine, name: string): boolean {
  const from = join(vm.host.workingDirectory, vm.frame?.code.source.path ?? '');
  const wanted = join(from.replace(/\/[^/]*$/, ''), name);
  const path = withExtension(vm, wanted);
  if (path === undefined) return cannotLoad(vm, wanted);
  return requireFile(vm, path);
}

function requireFile(vm: Machine, path: string): boolean {
  const loader = loaderOf(vm);
  if (loader.loaded.has(path)) return false;
  loader.loaded.add(path);
  try {
    loadFile(vm, path);
  } catch (error) {
    loader.loaded.delete(path);
    throw error;
  }
  return true;
}

/** Marks a file as loaded, so that `require` of it does nothing. */
export function markLoaded(vm: Machine, path: string): void {
  loaderOf(vm).loaded.add(path);
}

/** `load`: runs a file, however often. */
export function loadFile(vm: Machine, path: string): RValue {
  const text = readCode(vm, path);
  if (text === undefined) return cannotLoad(vm, path);
  return evaluateFile(vm, path, text, { label: '<top (required)>' });
}

/** The text of a file of code: without a byte order mark. */
export function readCode(vm: Machine, path: string): string | undefined {
  return readText(vm, path)?.replace(/^\uFEFF/, '');
}

/** A file's text as the machine sees it, what the program wrote included. */
export function readText(vm: Machine, path: string): string | undefined {
  const { files, written } = vm.host;
  const own = written.get(path);
  if (own instanceof Uint8Array) return decode(own);
  if (own !== undefined || files.facts(path)?.kind !== 'file') return undefined;
  return decode(files.read(path));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const texts = new WeakMap<Uint8Array, string>();

function decode(bytes: Uint8Array): string {
  let text = texts.get(bytes);
  if (text === undefined) texts.set(bytes, (text = decodeLeniently(bytes)));
  return text;
}

/** Bytes that are no UTF-8 become lone surrogates, as in all texts. */
function decodeLeniently(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return utf8Text(bytes);
  }
}

function findFile(vm: Machine, name: string): string | undefined {
  if (name.startsWith('/')) return withExtension(vm, name);
  if (/^\.\.?\//.test(name)) return withExtension(vm, join(vm.host.workingDirectory, name));
  const paths = vm.globals.get('$:');
  if (!(paths instanceof RArray)) return undefined;
  for (const path of paths.items) {
    const found = path instanceof RString ? withExtension(vm, join(join(vm.host.workingDirectory, path.text), name)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function withExtension(vm: Machine, path: string): string | undefined {
  for (const candidate of path.endsWith('.rb') ? [path] : [`${path}.rb`, path]) if (readText(vm, candidate) !== undefined) return candidate;
  return undefined;
}

/** Joins two paths and takes out `.` and `..`. */
function join(from: string, to: string): string {
  const parts: string[] = [];
  for (const part of (to.startsWith('/') ? to : `${from}/${to}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function cannotLoad(vm: Machine, name: string): never {
  return vm.raise('LoadError', `cannot load such file -- ${name}`, { path: new RString(name) });
}
