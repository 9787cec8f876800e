import { defineClass, nativeMethod } from './define_class.ts';
import { refuse } from './refuse.ts';

/** Complex: there only to be refused, and to be asked about in `is_a?`. */
export const complex = defineClass({
  name: 'Complex',
  superclass: 'Numeric',

  singletonMethods: {
    'polar(*parts)': (vm) => refuse(vm, 'Complex.polar'),
    'rect(*parts)': (vm) => refuse(vm, 'Complex.rect'),
    'rectangular(*parts)': (vm) => refuse(vm, 'Complex.rectangular'),
  },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
    const convert = nativeMethod('Complex(*parts, **options)', (machine) => refuse(machine, 'Complex()'));
    vm.addMethod(vm.classes.Kernel, 'Complex', convert, 'private');
    vm.addMethod(vm.singletonClass(vm.classes.Kernel), 'Complex', convert);
  },
});
