import { defineModule } from './define_class.ts';
import { refuse } from './refuse.ts';

/** GC: memory is JavaScript's business; collecting can be asked for and does nothing that shows. */
export const gc = defineModule({
  name: 'GC',
  singletonMethods: {
    compact: () => null,
    count: () => 0,
    disable: () => false,
    enable: () => false,
    'start(**options)': () => null,
    'stat(*args)': (vm) => refuse(vm, 'GC.stat'),
    stress: () => false,
  },
});
