import type { Machine } from '../../ruby/machine/machine.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { ask } from './coercions.ts';
import type { Lazy } from './define_resource.ts';

/** The value of another property (or any method) of the resource. */
export function fromProperty(name: string): { readonly lazy: Lazy } {
  return { lazy: (vm, resource) => ask(vm, resource, name) };
}

/** The name as it was given, before it became a text: a list of packages. */
export const givenName: { readonly lazy: Lazy } = { lazy: (_vm, _resource, given) => given ?? null };

/** A text with the values of other properties in place of their {names}. */
export function fromText(text: string): { readonly lazy: Lazy } {
  return {
    lazy: (vm, resource) => vm.str(text.replace(/\{(\w+)\}/g, (_, name: string) => vm.toS(ask(vm, resource, name)))),
  };
}

/** The last part of a path property. */
export function basenameOf(name: string, suffix = ''): { readonly lazy: Lazy } {
  return {
    lazy: (vm, resource) => vm.str(basename(vm.toStr(ask(vm, resource, name))) + suffix),
  };
}

/** An attribute of the node. */
export function fromNode(...path: string[]): { readonly lazy: Lazy } {
  return { lazy: (vm, resource) => nodeAttribute(vm, resource, ...path) };
}

/** A setting of Chef::Config. */
export function fromConfig(name: string): { readonly lazy: Lazy } {
  return { lazy: (vm) => vm.send(vm.classAt('Chef::Config'), '[]', symbol(name)) };
}

/** Whether another property is set to something. */
export function isGiven(name: string): { readonly lazy: Lazy } {
  return { lazy: (vm, resource) => truthy(ask(vm, resource, name)) };
}

/** An attribute of a resource's node, level by level. */
export function nodeAttribute(vm: Machine, resource: RObject, ...path: string[]): RValue {
  let value = ask(vm, resource, 'node');
  for (const key of path) value = vm.send(value, '[]', vm.str(key));
  return value;
}

/** An attribute of a resource's node as text; empty when it is none. */
export function nodeText(vm: Machine, resource: RObject, ...path: string[]): string {
  const value = nodeAttribute(vm, resource, ...path);
  return value instanceof RString ? value.text : '';
}

/** As File.basename: what follows the last slash, slashes at the end aside. */
function basename(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path === '' ? '' : '/';
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}
