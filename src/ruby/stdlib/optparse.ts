import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** optparse: a name to be refused when it is used; a cookbook has no command line. */
export function optparse(vm: Machine): void {
  const klass = installClass(vm, DEFINITION);
  vm.setConstant(vm.classes.Object, 'OptParse', klass);
}

const DEFINITION = defineClass({
  name: 'OptionParser',
  superclass: 'Object',
  singletonMethods: { 'new(*options)': (vm) => refuse(vm, 'OptionParser.new') },
});
