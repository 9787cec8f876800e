import { RArray } from '../../../ruby/value/array.ts';
import { arrayOfTexts } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import type { Accepts, Coerce } from '../define_resource.ts';
import { mapArray } from '../coercions.ts';

/** Permission bits: an Integer, or octal digits in a String. */
export const isMode: Accepts = (vm, value) => {
  const text = value instanceof RString && !/^0/m.test(value.text) ? vm.str(`0${value.text}`) : value;
  const bits = Number(vm.call(vm.main, 'Integer', [text]));
  return bits >= 0 && bits <= 0o7777;
};

/** mount: options as a list. */
export const mountOptions: Coerce = (vm, _resource, value) =>
  mapArray(vm, value instanceof RString ? vm.send(value, 'split', vm.str(',')) : value, (item) =>
    vm.send(item, 'strip'),
  );

/** mount, Chef 12: options as they are read, commas and blanks apart. */
export const mountOptionList: Coerce = (_vm, _resource, value) => {
  if (!(value instanceof RString)) return value;
  const parts = value.text.replaceAll(',', ' ').split(' ');
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return arrayOfTexts(parts);
};

/** mount: a path without the slash at its end, unless it is the root or a network share. */
export const mountPoint: Coerce = (vm, _resource, value) => {
  const path = vm.toStr(value);
  return path === '/' || /:\/$/m.test(path) ? value : vm.str(path.replace(/\/$/, ''));
};

/** A resource's name: an array's items with commas between, or any value's text. */
export const joinedName: Coerce = (vm, _resource, value) =>
  value instanceof RArray ? vm.send(value, 'join', vm.str(', ')) : vm.send(value, 'to_s');

/** remote_file: one flat array of sources. */
export const remoteSource: Coerce = (vm, _resource, value) => vm.send(vm.call(vm.main, 'Array', [value]), 'flatten');

/** chef_gem: whether a gem program is that of Chef itself. */
export const isGemBinary: Accepts = (vm, value) => vm.toS(value) === '/usr/bin/gem';
