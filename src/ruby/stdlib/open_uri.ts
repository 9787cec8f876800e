import { requireFeature } from '../machine/loader.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** open-uri: its errors stand to be rescued; opening anything is refused. */
export function openUri(vm: Machine): void {
  requireFeature(vm, 'uri');
  installClass(vm, defineModule({ name: 'OpenURI' }));
  installClass(vm, defineClass({ name: 'OpenURI::HTTPError', superclass: 'StandardError' }));
  installClass(vm, defineClass({ name: 'OpenURI::HTTPRedirect', superclass: 'OpenURI::HTTPError' }));
  installClass(vm, defineModule({ name: 'URI', singletonMethods: { 'open(*args, &block)': (machine) => refuse(machine, 'URI.open') } }));
}
