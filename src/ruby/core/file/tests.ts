import { RIO } from '../../value/io.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { FileFacts } from '../../../source/files.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { raiseErrno } from '../exception/system_call_error.ts';
import { timeAt } from '../file_stat.ts';
import { pathOf } from '../io/opening.ts';
import { absolutePath, factsAt, factsOrRaise } from './tree.ts';

/** Questions about what is at a path: File's and FileTest's. */
export const fileTests: Record<string, NativeMethod<RValue>> = {
  'blockdev?(path)': () => false,
  'chardev?(path)': (vm, _self, path: RValue) => pathOf(vm, path) === '/dev/null',
  'directory?(path)': (vm, _self, path: RValue) => facts(vm, path)?.kind === 'directory',
  'empty?(path)': (vm, _self, path: RValue) => facts(vm, path)?.size === 0,
  'executable?(path)': (vm, _self, path: RValue) => ((facts(vm, path)?.mode ?? 0) & 0o111) !== 0,
  'executable_real?(path)': (vm, _self, path: RValue) => ((facts(vm, path)?.mode ?? 0) & 0o111) !== 0,
  'exist?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'exists?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'file?(path)': (vm, _self, path: RValue) => facts(vm, path)?.kind === 'file',
  'grpowned?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'identical?(path, other)': (vm, _self, path: RValue, other: RValue) =>
    facts(vm, path) !== undefined && absolutePath(vm, pathOf(vm, path)) === absolutePath(vm, pathOf(vm, other)),
  'owned?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'pipe?(path)': () => false,
  'readable?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'readable_real?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'setgid?(path)': (vm, _self, path: RValue) => ((facts(vm, path)?.mode ?? 0) & 0o2000) !== 0,
  'setuid?(path)': (vm, _self, path: RValue) => ((facts(vm, path)?.mode ?? 0) & 0o4000) !== 0,
  'size(path)': (vm, _self, path: RValue) => factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_size').size,
  'size?(path)': (vm, _self, path: RValue) => facts(vm, path)?.size || null,
  'socket?(path)': () => false,
  'sticky?(path)': (vm, _self, path: RValue) => ((facts(vm, path)?.mode ?? 0) & 0o1000) !== 0,
  // The host follows symbolic links, so that nothing is one.
  'symlink?(path)': (vm, _self, path: RValue) => {
    pathOf(vm, path);
    return false;
  },
  'world_readable?(path)': (vm, _self, path: RValue) => worldBits(facts(vm, path), 0o004),
  'world_writable?(path)': (vm, _self, path: RValue) => worldBits(facts(vm, path), 0o002),
  'writable?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'writable_real?(path)': (vm, _self, path: RValue) => facts(vm, path) !== undefined,
  'zero?(path)': (vm, _self, path: RValue) => facts(vm, path)?.size === 0,
};

/** Times and kinds, which only File tells. */
export const fileFacts: Record<string, NativeMethod<RValue>> = {
  'atime(path)': (vm, _self, path: RValue) =>
    timeAt(vm, factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_atime').modified),
  'ctime(path)': (vm, _self, path: RValue) =>
    timeAt(vm, factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_ctime').modified),
  'ftype(path)': (vm, _self, path: RValue) => new RString(factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_ftype').kind),
  'lstat(path)': (vm, _self, path: RValue) => {
    factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_lstat');
    return vm.send(vm.classAt('File::Stat'), 'new', path);
  },
  'mtime(path)': (vm, _self, path: RValue) =>
    timeAt(vm, factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_mtime').modified),
  'readlink(path)': (vm, _self, path: RValue) => {
    const text = pathOf(vm, path);
    raiseErrno(vm, facts(vm, path) ? 'EINVAL' : 'ENOENT', text, 'rb_readlink');
  },
  'realdirpath(path, from = nil)': (vm, _self, path: RValue, from: RValue) =>
    new RString(absolutePath(vm, pathOf(vm, path), from === null ? undefined : pathOf(vm, from))),
  'realpath(path, from = nil)': (vm, _self, path: RValue, from: RValue) => {
    const place = absolutePath(vm, pathOf(vm, path), from === null ? undefined : pathOf(vm, from));
    if (!factsAt(vm, place)) raiseErrno(vm, 'ENOENT', place, 'rb_check_realpath_internal');
    return new RString(place);
  },
  'stat(path)': (vm, _self, path: RValue) => vm.send(vm.classAt('File::Stat'), 'new', path),
};

function facts(vm: Machine, path: RValue): FileFacts | undefined {
  const text = path instanceof RIO ? (path.place ?? '') : pathOf(vm, path);
  if (text === '') return undefined;
  const found = factsAt(vm, absolutePath(vm, text));
  return text.endsWith('/') && found?.kind === 'file' ? undefined : found;
}

function worldBits(found: FileFacts | undefined, bit: number): number | null {
  return found && found.mode & bit ? found.mode & 0o777 : null;
}
