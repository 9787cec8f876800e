import { RObject } from '../value/object.ts';
import { defineClass } from './define_class.ts';

/** Object: the default superclass; its methods are Kernel's. */
export const object = defineClass({
  name: 'Object',
  superclass: 'BasicObject',
  includes: ['Kernel'],
  allocate: (_vm, klass) => new RObject(klass),
});
