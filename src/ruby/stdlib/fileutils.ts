import { RArray } from '../value/array.ts';
import { RString } from '../value/string.ts';
import type { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { symbol } from '../value/symbol.ts';
import { isInteger, truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { raiseErrno } from '../core/exception/system_call_error.ts';
import { basename } from '../core/file/names.ts';
import {
  absolutePath,
  bytesAt,
  factsAt,
  factsOrRaise,
  makeFolder,
  move,
  namesAt,
  remove,
  setMode,
  setTime,
  store,
} from '../core/file/tree.ts';
import { pathOf } from '../core/io/opening.ts';
import { refuse } from '../core/refuse.ts';

/** fileutils */
export function fileutils(vm: Machine): void {
  installClass(vm, fileUtils);
  for (const name of ['Verbose', 'NoWrite', 'DryRun'])
    vm.setConstant(vm.classAt('FileUtils'), name, vm.classAt('FileUtils'));
}

function pathsOf(vm: Machine, list: RValue): string[] {
  return (list instanceof RArray ? list.items : [list]).map((path) => pathOf(vm, path));
}

function isOn(options: RHash, name: string): boolean {
  return truthy(options.option(symbol(name)) ?? null);
}

/** Where something goes: into the target if that is a folder, else to its very path. */
function destination(vm: Machine, from: string, to: string): string {
  const place = absolutePath(vm, to);
  return factsAt(vm, place)?.kind === 'directory' ? `${place === '/' ? '' : place}/${basename(from, '')}` : place;
}

function checkAbove(vm: Machine, path: string, place: string): void {
  if (!factsAt(vm, place.slice(0, place.lastIndexOf('/')) || '/')) raiseErrno(vm, 'ENOENT', path, 'rb_sysopen');
}

function copyTree(vm: Machine, from: string, to: string): void {
  const facts = factsAt(vm, from);
  if (facts?.kind === 'directory') {
    if (!factsAt(vm, to)) makeFolder(vm, to, facts.mode);
    for (const name of namesAt(vm, from)) copyTree(vm, `${from}/${name}`, `${to}/${name}`);
  } else if (facts) {
    store(vm, to, bytesAt(vm, from).slice());
    setMode(vm, to, facts.mode);
  }
}

function makeFolders(vm: Machine, path: string, mode: RValue): void {
  const place = absolutePath(vm, path);
  const parts = place.split('/');
  for (let count = 2; count <= parts.length; count += 1) {
    const at = parts.slice(0, count).join('/');
    const facts = factsAt(vm, at);
    if (facts && facts.kind !== 'directory') raiseErrno(vm, 'EEXIST', path, 'dir_s_mkdir');
    if (!facts)
      makeFolder(vm, at, mode !== null && isInteger(mode) && count === parts.length ? Number(mode) : undefined);
  }
}

/** Each file and folder at and below a path. */
function* below(vm: Machine, place: string): Generator<string> {
  yield place;
  if (factsAt(vm, place)?.kind === 'directory')
    for (const name of namesAt(vm, place)) yield* below(vm, `${place}/${name}`);
}

function removeAll(vm: Machine, list: RValue, options: RHash, isRecursive: boolean, isForced: boolean): RValue {
  for (const path of pathsOf(vm, list)) {
    const place = absolutePath(vm, path);
    const facts = factsAt(vm, place);
    const force = isForced || isOn(options, 'force');
    if (!facts) {
      if (!force) raiseErrno(vm, 'ENOENT', path, 'apply2files');
    } else if (facts.kind === 'directory' && !isRecursive) {
      if (!force) raiseErrno(vm, 'EISDIR', path, 'apply2files');
    } else remove(vm, place);
  }
  return list instanceof RArray ? list : new RArray([list]);
}

function modeNumber(vm: Machine, mode: RValue, current: number): number {
  if (isInteger(mode)) return Number(mode) & 0o7777;
  let bits = current;
  for (const clause of vm.toStr(mode).split(',')) {
    const [, who = '', sign, what = ''] =
      /^([ugoa]*)([+=-])([rwxXst]*)$/.exec(clause) ??
      vm.raise('ArgumentError', `invalid symbolic file mode: ${vm.toStr(mode)}`);
    if (/[Xst]/.test(what)) refuse(vm, 'FileUtils.chmod with X, s or t');
    const shifts = (who === '' || who.includes('a') ? 'ugo' : who)
      .split('')
      .map((each) => ({ u: 6, g: 3, o: 0 })[each] as number);
    const wanted = (what.includes('r') ? 4 : 0) | (what.includes('w') ? 2 : 0) | (what.includes('x') ? 1 : 0);
    for (const shift of shifts) {
      if (sign === '=') bits = (bits & ~(7 << shift)) | (wanted << shift);
      else bits = sign === '+' ? bits | (wanted << shift) : bits & ~(wanted << shift);
    }
  }
  return bits;
}

const functions: Record<string, NativeMethod<RValue>> = {
  'cd(path, **options, &block)': (vm, _self, path: RValue, _options: RHash, block: RProc | null) =>
    vm.call(vm.classAt('Dir'), 'chdir', [path], block),
  'chmod(mode, list, **options)': (vm, _self, mode: RValue, list: RValue) => {
    for (const path of pathsOf(vm, list)) {
      const facts = factsOrRaise(vm, path, 'apply2files');
      setMode(vm, absolutePath(vm, path), modeNumber(vm, mode, facts.mode));
    }
    return list instanceof RArray ? list : new RArray([list]);
  },
  'chmod_R(mode, list, **options)': (vm, _self, mode: RValue, list: RValue) => {
    for (const path of pathsOf(vm, list)) {
      factsOrRaise(vm, path, 'apply2files');
      for (const place of below(vm, absolutePath(vm, path)))
        setMode(vm, place, modeNumber(vm, mode, factsAt(vm, place)?.mode ?? 0));
    }
    return list instanceof RArray ? list : new RArray([list]);
  },
  'chown(user, group, list, **options)': (vm, _self, _user: RValue, _group: RValue, list: RValue) => {
    for (const path of pathsOf(vm, list)) factsOrRaise(vm, path, 'apply2files');
    return list instanceof RArray ? list : new RArray([list]);
  },
  'chown_R(user, group, list, **options)': (vm, _self, _user: RValue, _group: RValue, list: RValue) => {
    for (const path of pathsOf(vm, list)) factsOrRaise(vm, path, 'apply2files');
    return list instanceof RArray ? list : new RArray([list]);
  },
  'compare_file(a, b)': (vm, _self, a: RValue, b: RValue) => {
    const [left, right] = [a, b].map((path) => {
      factsOrRaise(vm, pathOf(vm, path), 'rb_sysopen');
      return bytesAt(vm, absolutePath(vm, pathOf(vm, path)));
    }) as [Uint8Array, Uint8Array];
    return left.length === right.length && left.every((byte, index) => byte === right[index]);
  },
  'cp(from, to, **options)': (vm, _self, from: RValue, to: RValue) => {
    for (const path of pathsOf(vm, from)) {
      const facts = factsOrRaise(vm, path, 'rb_sysopen');
      if (facts.kind === 'directory') raiseErrno(vm, 'EISDIR', path, 'rb_sysopen');
      const target = destination(vm, path, pathOf(vm, to));
      checkAbove(vm, pathOf(vm, to), target);
      copyTree(vm, absolutePath(vm, path), target);
    }
  },
  'cp_r(from, to, **options)': (vm, _self, from: RValue, to: RValue) => {
    for (const path of pathsOf(vm, from)) {
      factsOrRaise(vm, path, 'rb_file_s_stat');
      const target = path.endsWith('/.') ? absolutePath(vm, pathOf(vm, to)) : destination(vm, path, pathOf(vm, to));
      copyTree(vm, absolutePath(vm, path), target);
    }
  },
  'install(from, to, **options)': (vm, _self, from: RValue, to: RValue, options: RHash) => {
    for (const path of pathsOf(vm, from)) {
      factsOrRaise(vm, path, 'rb_sysopen');
      const target = destination(vm, path, pathOf(vm, to));
      copyTree(vm, absolutePath(vm, path), target);
      const mode = options.option(symbol('mode'));
      if (mode !== undefined && mode !== null) setMode(vm, target, modeNumber(vm, mode, 0o644));
    }
  },
  'ln(from, to, **options)': (vm) => refuse(vm, 'FileUtils.ln'),
  'ln_s(from, to, **options)': (vm) => refuse(vm, 'FileUtils.ln_s'),
  'ln_sf(from, to, **options)': (vm) => refuse(vm, 'FileUtils.ln_sf'),
  'mkdir(list, **options)': (vm, _self, list: RValue, options: RHash) => {
    for (const path of pathsOf(vm, list))
      vm.call(vm.classAt('Dir'), 'mkdir', [new RString(path), options.option(symbol('mode')) ?? null]);
    return list instanceof RArray ? list : new RArray([list]);
  },
  'mkdir_p(list, **options)': (vm, _self, list: RValue, options: RHash) => {
    for (const path of pathsOf(vm, list)) makeFolders(vm, path, options.option(symbol('mode')) ?? null);
    return list instanceof RArray ? list : new RArray([list]);
  },
  'mv(from, to, **options)': (vm, _self, from: RValue, to: RValue) => {
    for (const path of pathsOf(vm, from)) {
      factsOrRaise(vm, path, 'rb_file_s_stat');
      const target = destination(vm, path, pathOf(vm, to));
      if (factsAt(vm, target)) remove(vm, target);
      move(vm, absolutePath(vm, path), target);
    }
    return 0;
  },
  pwd: (vm) => vm.call(vm.classAt('Dir'), 'pwd', []),
  'rm(list, **options)': (vm, _self, list: RValue, options: RHash) => removeAll(vm, list, options, false, false),
  'rm_f(list, **options)': (vm, _self, list: RValue, options: RHash) => removeAll(vm, list, options, false, true),
  'rm_r(list, **options)': (vm, _self, list: RValue, options: RHash) => removeAll(vm, list, options, true, false),
  'rm_rf(list, **options)': (vm, _self, list: RValue, options: RHash) => removeAll(vm, list, options, true, true),
  'rmdir(list, **options)': (vm, _self, list: RValue) => {
    for (const path of pathsOf(vm, list)) vm.call(vm.classAt('Dir'), 'rmdir', [new RString(path)]);
    return list instanceof RArray ? list : new RArray([list]);
  },
  'touch(list, **options)': (vm, _self, list: RValue) => {
    for (const path of pathsOf(vm, list)) {
      const place = absolutePath(vm, path);
      checkAbove(vm, path, place);
      if (factsAt(vm, place)) setTime(vm, place, vm.host.now());
      else store(vm, place, new Uint8Array(0));
    }
    return list instanceof RArray ? list : new RArray([list]);
  },
};

const ALIASES: Readonly<Record<string, string>> = {
  chdir: 'cd', cmp: 'compare_file', copy: 'cp', copy_file: 'cp', getwd: 'pwd', link: 'ln', makedirs: 'mkdir_p',
  mkpath: 'mkdir_p', move: 'mv', remove: 'rm', remove_dir: 'rm_r', remove_entry: 'rm_r', remove_entry_secure: 'rm_r', remove_file: 'rm',
  rmtree: 'rm_rf', safe_unlink: 'rm_f', symlink: 'ln_s', 'identical?': 'compare_file',
}; // prettier-ignore

const fileUtils = defineModule({
  name: 'FileUtils',
  moduleFunctions: functions,
  aliases: ALIASES,
  singletonAliases: ALIASES,
});
