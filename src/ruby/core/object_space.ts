import { RClass } from '../value/class.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import { defineModule } from './define_class.ts';
import { refuse } from './refuse.ts';

/** ObjectSpace: only classes can be counted up; other objects are not kept track of. */
export const objectSpace = defineModule({
  name: 'ObjectSpace',
  moduleFunctions: {
    '_id2ref(id)': (vm) => refuse(vm, 'ObjectSpace._id2ref'),
    'count_objects(*args)': (vm) => refuse(vm, 'ObjectSpace.count_objects'),
    'define_finalizer(object, proc = nil)': (vm) => refuse(vm, 'ObjectSpace.define_finalizer'),
    'each_object(kind = nil, &block)': (vm, self, kind: RValue, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'each_object', [kind]);
      const wanted = kind instanceof RClass && vm.ancestors(kind).includes(vm.classes.Class) ? kind : null;
      if (!wanted) return refuse(vm, 'ObjectSpace.each_object of other than classes');
      const found = classesBelow(vm.classes.BasicObject).filter((each) => vm.isA(each, wanted));
      for (const each of found) vm.yield(block, each);
      return found.length;
    },
    'garbage_collect(*args)': () => null,
    'undefine_finalizer(object)': (_vm, _self, object: RValue) => object,
  },
});

function classesBelow(klass: RClass): RClass[] {
  return [klass, ...klass.subclasses.flatMap((each) => classesBelow(each))];
}
