import { defineClass } from './define_class.ts';
import { refuse } from './refuse.ts';

/** Fiber: refused when it is used. */
export const fiber = defineClass({
  name: 'Fiber',
  superclass: 'Object',
  singletonMethods: {
    'new(*args, **options)': (vm) => refuse(vm, 'Fiber.new'),
    'yield(*args)': (vm) => refuse(vm, 'Fiber.yield'),
  },
});

/** Ractor: refused when it is used. */
export const ractor = defineClass({
  name: 'Ractor',
  superclass: 'Object',
  singletonMethods: {
    'make_shareable(object, **options)': (vm) => refuse(vm, 'Ractor.make_shareable'),
    'new(*args, **options)': (vm) => refuse(vm, 'Ractor.new'),
  },
});
