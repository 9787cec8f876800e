import { requireFeature } from '../machine/loader.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';

/** weakref: what a reference points to stays, since nothing is collected while a program runs. */
export function weakref(vm: Machine): void {
  requireFeature(vm, 'delegate');
  installClass(vm, weakRef);
  installClass(vm, refError);
}

const weakRef = defineClass({
  name: 'WeakRef',
  superclass: 'SimpleDelegator',
  methods: { 'weakref_alive?': () => true },
});

const refError = defineClass({ name: 'WeakRef::RefError', superclass: 'StandardError' });
