import { RArray } from '../../value/array.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { RClass } from '../../value/class.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { pathOf } from '../io/opening.ts';
import { guardRecursion } from '../recursion.ts';
import { refuse } from '../refuse.ts';
import { fnmatch } from './fnmatch.ts';
import { absolutePath } from './tree.ts';

/** File's dealings with names alone. */
export const fileNames: Record<string, NativeMethod<RClass>> = {
  'absolute_path(path, from = nil)': (vm, _self, path: RValue, from: RValue) =>
    new RString(absolutePath(vm, pathOf(vm, path), from === null ? undefined : pathOf(vm, from))),
  'absolute_path?(path)': (vm, _self, path: RValue) => pathOf(vm, path).startsWith('/'),
  'basename(path, suffix = nil)': (vm, _self, path: RValue, suffix: RValue) =>
    new RString(basename(pathOf(vm, path), suffix === null ? '' : vm.toStr(suffix))),
  'dirname(path, level = 1)': (vm, _self, path: RValue, level: RValue) => {
    const count = vm.toInt(level);
    if (count < 0) vm.raise('ArgumentError', `negative level: ${count}`);
    let text = pathOf(vm, path);
    for (let done = 0; done < count; done += 1) text = dirname(text);
    return new RString(text);
  },
  'expand_path(path, from = nil)': (vm, _self, path: RValue, from: RValue) =>
    new RString(expandPath(vm, pathOf(vm, path), from === null ? undefined : pathOf(vm, from))),
  'extname(path)': (vm, _self, path: RValue) => new RString(extname(pathOf(vm, path))),
  'fnmatch(pattern, path, flags = 0)': (vm, _self, pattern: RValue, path: RValue, flags: RValue) =>
    fnmatch(vm.toStr(pattern), pathOf(vm, path), vm.toInt(flags)),
  'join(*parts)': (vm, _self, parts: RValue[]) => new RString(join(vm, parts)),
  'path(path)': (vm, _self, path: RValue) => new RString(pathOf(vm, path)),
  'split(path)': (vm, _self, path: RValue) => {
    const text = pathOf(vm, path);
    return new RArray([new RString(dirname(text)), new RString(basename(text, ''))]);
  },
};

/** The last part of a path, without a suffix; `.*` stands for any extension. */
export function basename(path: string, suffix: string): string {
  if (path === '') return '';
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return '/';
  const name = trimmed.slice(trimmed.lastIndexOf('/') + 1);
  if (suffix === '.*') {
    const dot = name.lastIndexOf('.');
    return dot > 0 ? name.slice(0, dot) : name;
  }
  return suffix !== '' && name.endsWith(suffix) && name !== suffix ? name.slice(0, -suffix.length) : name;
}

/** A path without its last part. */
function dirname(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  const at = trimmed.lastIndexOf('/');
  if (at === -1) return trimmed === '' && path !== '' ? '/' : '.';
  return trimmed.slice(0, at).replace(/\/+$/, '') || '/';
}

/** The extension of a path's last part, with its dot. */
function extname(path: string): string {
  const name = basename(path, '');
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || /^\.+$/.test(name.slice(0, dot + 1))) return '';
  return name.slice(dot);
}

/** A path made absolute; `~` is the home. */
function expandPath(vm: Machine, path: string, from?: string): string {
  const home = /^~([^/]*)/.exec(path);
  if (!home) return absolutePath(vm, path, from === undefined ? undefined : expandPath(vm, from));
  return absolutePath(vm, homeOf(vm, home[1] as string) + path.slice(home[0].length));
}

/** A user's home. */
export function homeOf(vm: Machine, user: string): string {
  if (user === 'root') return '/root';
  if (user !== '') refuse(vm, `the home of the user ${user}`);
  return vm.host.env.get('HOME') ?? vm.raise('ArgumentError', "couldn't find HOME environment -- expanding `~'");
}

function join(vm: Machine, parts: readonly RValue[]): string {
  let joined: string | undefined;
  for (const part of parts) {
    const text =
      part instanceof RArray
        ? guardRecursion(
            vm,
            'join',
            part,
            () => join(vm, part.items),
            () => vm.raise('ArgumentError', 'recursive array'),
          )
        : pathOf(vm, part);
    if (joined === undefined) joined = text;
    else if (text.startsWith('/')) joined = joined.replace(/\/+$/, '') + text;
    else joined = joined.endsWith('/') ? joined + text : `${joined}/${text}`;
  }
  return joined ?? '';
}
