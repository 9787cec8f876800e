import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import { compareText } from '../machine/compare.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { absolutePath, factsAt } from '../core/file/tree.ts';
import { hashCode } from '../core/hash_code.ts';
import { pathOf } from '../core/io/opening.ts';
import { rawBody } from '../core/raw_method.ts';
import { cleanPath, joinPaths, partsOf, relativePath } from './pathname/parts.ts';

/** pathname */
export function pathname(vm: Machine): void {
  installClass(vm, pathnameClass);
  installClass(vm, kernelFunction);
}

/** A Pathname. */
class RPathname extends RObject {
  path = '';
}

function make(vm: Machine, path: string, klass: RClass = vm.classAt('Pathname')): RPathname {
  const made = new RPathname(klass);
  made.path = path;
  return made;
}

function textOf(vm: Machine, value: RValue): string {
  return value instanceof RPathname ? value.path : pathOf(vm, value);
}

/** What File, Dir and FileTest do with the path: method name → class, and whether the answer is a path. */
const TO_FILE = [
  'atime', 'birthtime', 'blockdev?', 'chardev?', 'ctime', 'delete', 'directory?', 'executable?', 'executable_real?', 'exist?', 'file?',
  'ftype', 'grpowned?', 'lstat', 'mtime', 'owned?', 'pipe?', 'readable?', 'readable_real?', 'setgid?', 'setuid?', 'size', 'size?', 'socket?',
  'stat', 'sticky?', 'symlink?', 'truncate', 'unlink', 'world_readable?', 'world_writable?', 'writable?', 'writable_real?', 'zero?',
  'read', 'binread', 'readlines', 'write', 'binwrite', 'open', 'foreach',
] as const; // prettier-ignore

const NAMES: Readonly<Record<string, string>> = { each_line: 'foreach' };

const methods: Record<string, NativeMethod<RPathname>> = {
  '<=>(other)': (_vm, self, other: RValue) =>
    other instanceof RPathname
      ? Math.sign(compareText(self.path.replaceAll('/', '\0'), other.path.replaceAll('/', '\0')))
      : null,
  '==(other)': (_vm, self, other: RValue) => other instanceof RPathname && other.path === self.path,
  '+(other)': (vm, self, other: RValue) => make(vm, joinPaths(self.path, textOf(vm, other))),
  'absolute?': (_vm, self) => self.path.startsWith('/'),
  'ascend(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'ascend');
    for (const path of lineage(self.path)) vm.yield(block, make(vm, path));
    return null;
  },
  'basename(suffix = "")': (vm, self, suffix: RValue) =>
    make(vm, fileText(vm, 'basename', [new RString(self.path), suffix])),
  'children(with_folder = true)': (vm, self, withFolder: RValue) => {
    const names = vm.toAry(vm.call(vm.classAt('Dir'), 'children', [new RString(self.path)])).items;
    return new RArray(
      names.map((name) =>
        make(vm, truthy(withFolder) && self.path !== '.' ? joinPaths(self.path, vm.toStr(name)) : vm.toStr(name)),
      ),
    );
  },
  'chmod(mode)': (vm, self, mode: RValue) => vm.call(vm.classAt('File'), 'chmod', [mode, new RString(self.path)]),
  'cleanpath(symlinks = false)': (vm, self) => make(vm, cleanPath(self.path)),
  'descend(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'descend');
    for (const path of lineage(self.path).toReversed()) vm.yield(block, make(vm, path));
    return null;
  },
  dirname: (vm, self) => make(vm, fileText(vm, 'dirname', [new RString(self.path)])),
  'each_child(with_folder = true, &block)': (vm, self, withFolder: RValue, block: RProc | null) =>
    vm.call(vm.call(self, 'children', [withFolder]), 'each', [], block),
  'each_entry(&block)': (vm, self, block: RProc | null) => vm.call(vm.call(self, 'entries', []), 'each', [], block),
  'each_filename(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_filename');
    for (const part of partsOf(self.path)) vm.yield(block, new RString(part));
    return null;
  },
  'empty?': (vm, self) => {
    const isFolder = factsAt(vm, absolutePath(vm, self.path))?.kind === 'directory';
    return vm.call(vm.classAt(isFolder ? 'Dir' : 'File'), 'empty?', [new RString(self.path)]);
  },
  entries: (vm, self) =>
    new RArray(
      vm
        .toAry(vm.call(vm.classAt('Dir'), 'entries', [new RString(self.path)]))
        .items.map((name) => make(vm, vm.toStr(name))),
    ),
  'eql?(other)': (_vm, self, other: RValue) => other instanceof RPathname && other.path === self.path,
  'expand_path(from = nil)': (vm, self, from: RValue) =>
    make(vm, fileText(vm, 'expand_path', [new RString(self.path), from])),
  extname: (vm, self) => new RString(fileText(vm, 'extname', [new RString(self.path)])),
  'find(**options, &block)': (vm, self, _options: RHash, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'find');
    walk(vm, self.path, block);
    return null;
  },
  'fnmatch(pattern, flags = 0)': (vm, self, pattern: RValue, flags: RValue) =>
    vm.call(vm.classAt('File'), 'fnmatch', [pattern, new RString(self.path), flags]),
  freeze: (_vm, self) => {
    self.frozen = true;
    return self;
  },
  'glob(pattern, flags = 0, &block)': (vm, self, pattern: RValue, flags: RValue, block: RProc | null) => {
    const options = new RHash();
    options.set(vm, vm.call(new RString('base'), 'to_sym', []), new RString(self.path));
    options.isKeywords = true;
    const found = vm
      .toAry(vm.call(vm.classAt('Dir'), 'glob', [pattern, flags, options]))
      .items.map((path) => make(vm, joinPaths(self.path, vm.toStr(path))));
    if (!block) return new RArray(found);
    for (const path of found) vm.yield(block, path);
    return null;
  },
  hash: (_vm, self) => hashCode(self.path),
  inspect: (vm, self) => new RString(`#<${vm.className(self)}:${self.path}>`),
  'join(*parts)': (vm, self, parts: RValue[]) =>
    make(
      vm,
      parts.reduce((path: string, part) => joinPaths(path, textOf(vm, part)), self.path),
    ),
  'mkdir(mode = nil)': (vm, self, mode: RValue) => vm.call(vm.classAt('Dir'), 'mkdir', [new RString(self.path), mode]),
  'mkpath(**options)': (vm, self) => {
    vm.call(vm.classes.Kernel, 'require', [new RString('fileutils')]);
    vm.call(vm.classAt('FileUtils'), 'mkdir_p', [new RString(self.path)]);
    return self;
  },
  'mountpoint?': (_vm, self) => self.path === '/',
  parent: (vm, self) => make(vm, joinPaths(self.path, '..')),
  'realpath(from = nil)': (vm, self, from: RValue) =>
    make(vm, fileText(vm, 'realpath', [new RString(self.path), from])),
  'realdirpath(from = nil)': (vm, self, from: RValue) =>
    make(vm, fileText(vm, 'realdirpath', [new RString(self.path), from])),
  'relative?': (_vm, self) => !self.path.startsWith('/'),
  'relative_path_from(base)': (vm, self, base: RValue) => {
    const from = textOf(vm, base);
    const found = relativePath(self.path, from);
    if (found === undefined)
      return vm.raise('ArgumentError', `different prefix: ${prefix(self.path)} and ${vm.inspect(new RString(from))}`);
    return make(vm, found);
  },
  'rename(to)': (vm, self, to: RValue) =>
    vm.call(vm.classAt('File'), 'rename', [new RString(self.path), new RString(textOf(vm, to))]),
  rmdir: (vm, self) => vm.call(vm.classAt('Dir'), 'rmdir', [new RString(self.path)]),
  'rmtree(**options)': (vm, self) => {
    vm.call(vm.classes.Kernel, 'require', [new RString('fileutils')]);
    vm.call(vm.classAt('FileUtils'), 'rm_r', [new RString(self.path)]);
    return self;
  },
  'root?': (_vm, self) => /^\/+$/.test(self.path),
  split: (vm, self) =>
    new RArray(
      vm
        .toAry(vm.call(vm.classAt('File'), 'split', [new RString(self.path)]))
        .items.map((part) => make(vm, vm.toStr(part))),
    ),
  'sub(pattern, replacement = absent, &block)': (
    vm,
    self,
    pattern: RValue,
    replacement: RValue | undefined,
    block: RProc | null,
  ) =>
    make(
      vm,
      vm.toStr(
        vm.call(new RString(self.path), 'sub', replacement === undefined ? [pattern] : [pattern, replacement], block),
      ),
    ),
  'sub_ext(extension)': (vm, self, extension: RValue) => {
    const old = fileText(vm, 'extname', [new RString(self.path)]);
    return make(vm, self.path.slice(0, self.path.length - old.length) + vm.toStr(extension));
  },
  to_s: (_vm, self) => new RString(self.path),
  'utime(accessed, modified)': (vm, self, accessed: RValue, modified: RValue) =>
    vm.call(vm.classAt('File'), 'utime', [accessed, modified, new RString(self.path)]),
};

const pathnameClass = defineClass<RPathname>({
  name: 'Pathname',
  superclass: 'Object',
  allocate: (_vm, klass) => new RPathname(klass),
  methods,

  privateMethods: {
    'initialize(path)': (vm, self, path: RValue) => {
      if (path instanceof RString && path.text.includes('\0')) vm.raise('ArgumentError', 'pathname contains null byte');
      self.path = textOf(vm, path);
    },
  },

  singletonMethods: {
    'glob(*args)': (vm, _self, args: RValue[]) =>
      new RArray(vm.toAry(vm.call(vm.classAt('Dir'), 'glob', args)).items.map((path) => make(vm, vm.toStr(path)))),
    pwd: (vm) => make(vm, vm.toStr(vm.call(vm.classAt('Dir'), 'pwd', []))),
  },

  aliases: { '/': '+', '===': '==', 'fnmatch?': 'fnmatch', mkdir_p: 'mkpath', to_path: 'to_s' },
  singletonAliases: { getwd: 'pwd' },

  afterwards(vm, klass) {
    klass.methods.delete('mkdir_p');
    for (const name of [...TO_FILE, ...Object.keys(NAMES)])
      vm.addMethod(
        klass,
        name,
        rawBody((_vm, self, args, block) =>
          vm.call(vm.classAt('File'), NAMES[name] ?? name, [new RString((self as RPathname).path), ...args], block),
        ),
      );
  },
});

const kernelFunction = defineModule({
  name: 'Kernel',
  moduleFunctions: {
    'Pathname(path)': (vm, _self, path: RValue) =>
      path instanceof RPathname ? path : vm.call(vm.classAt('Pathname'), 'new', [path]),
  },
});

function fileText(vm: Machine, method: string, args: RValue[]): string {
  return vm.toStr(vm.call(vm.classAt('File'), method, args));
}

function prefix(path: string): string {
  return path.startsWith('/') ? '"/"' : '""';
}

/** A path, its parent, the parent's, and so on. */
function lineage(path: string): string[] {
  const paths = [path];
  for (let at = path.replace(/\/+$/, ''); at.includes('/');) {
    at = at.slice(0, at.lastIndexOf('/')).replace(/\/+$/, '');
    paths.push(at === '' ? '/' : at);
  }
  return path === '/' ? ['/'] : paths;
}

function walk(vm: Machine, path: string, block: RProc): void {
  vm.yield(block, make(vm, path));
  if (factsAt(vm, absolutePath(vm, path))?.kind !== 'directory') return;
  const names = vm.toAry(vm.call(vm.classAt('Dir'), 'children', [new RString(path)])).items;
  for (const name of names) walk(vm, joinPaths(path, vm.toStr(name)), block);
}
