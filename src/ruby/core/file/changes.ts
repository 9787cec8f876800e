import { RFloat } from '../../value/float.ts';
import type { RClass } from '../../value/class.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { raiseErrno } from '../exception/system_call_error.ts';
import { pathOf } from '../io/opening.ts';
import { refuse } from '../refuse.ts';
import { absolutePath, bytesAt, factsAt, factsOrRaise, move, remove, setMode, setTime, store } from './tree.ts';

/** What File does to files by their names. */
export const fileChanges: Record<string, NativeMethod<RClass>> = {
  'chmod(mode, *paths)': (vm, _self, mode: RValue, paths: RValue[]) => {
    for (const path of paths) setMode(vm, existing(vm, path), vm.toInt(mode) & 0o7777);
    return paths.length;
  },
  'chown(owner, group, *paths)': (vm, _self, _owner: RValue, _group: RValue, paths: RValue[]) => {
    for (const path of paths) existing(vm, path);
    return paths.length;
  },
  'delete(*paths)': (vm, _self, paths: RValue[]) => {
    for (const path of paths) {
      const text = pathOf(vm, path);
      const place = existing(vm, path);
      if (factsAt(vm, place)?.kind === 'directory') raiseErrno(vm, 'EISDIR', text, 'apply2files');
      remove(vm, place);
    }
    return paths.length;
  },
  'lchown(owner, group, *paths)': (vm) => refuse(vm, 'File.lchown'),
  'link(from, to)': (vm) => refuse(vm, 'File.link'),
  'mkfifo(path, mode = 438)': (vm) => refuse(vm, 'File.mkfifo'),
  'rename(from, to)': (vm, _self, from: RValue, to: RValue) => {
    const [source, target] = [pathOf(vm, from), pathOf(vm, to)];
    const place = absolutePath(vm, target);
    const above = place.slice(0, place.lastIndexOf('/')) || '/';
    if (!factsAt(vm, absolutePath(vm, source)) || !factsAt(vm, above))
      raiseErrno(vm, 'ENOENT', `(${source}, ${target})`, 'rb_file_s_rename');
    if (factsAt(vm, place)?.kind === 'directory')
      raiseErrno(vm, 'EISDIR', `(${source}, ${target})`, 'rb_file_s_rename');
    if (absolutePath(vm, source) !== place) move(vm, absolutePath(vm, source), place);
    return 0;
  },
  'symlink(from, to)': (vm) => refuse(vm, 'File.symlink'),
  'truncate(path, length)': (vm, _self, path: RValue, length: RValue) => {
    factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_truncate');
    const place = absolutePath(vm, pathOf(vm, path));
    const resized = new Uint8Array(vm.toInt(length));
    resized.set(bytesAt(vm, place).subarray(0, resized.length));
    store(vm, place, resized);
    return 0;
  },
  'umask(mask = nil)': () => 0o022,
  'utime(accessed, modified, *paths)': (vm, _self, _accessed: RValue, modified: RValue, paths: RValue[]) => {
    for (const path of paths) setTime(vm, existing(vm, path), seconds(vm, modified) * 1000);
    return paths.length;
  },
};

function existing(vm: Machine, path: RValue): string {
  const text = pathOf(vm, path);
  factsOrRaise(vm, text, 'apply2files');
  return absolutePath(vm, text);
}

function seconds(vm: Machine, time: RValue): number {
  if (isInteger(time) || time instanceof RFloat) return vm.toFloat(time);
  return time === null ? vm.host.now() / 1000 : vm.toFloat(vm.call(time, 'to_f', []));
}
