import type { RClass } from '../../ruby/value/class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** The classes that attributes are made of, of one machine. */
export interface AttributeClasses {
  readonly mash: RClass;
  readonly vividMash: RClass;
  readonly attrArray: RClass;
  readonly immutableMash: RClass;
  readonly immutableArray: RClass;
  readonly attribute: RClass;
}

const CLASSES = Symbol('attribute classes');

export function attributeClasses(vm: Machine): AttributeClasses {
  const known = vm.momentary.get(CLASSES) as AttributeClasses | undefined;
  if (known) return known;
  const classes: AttributeClasses = {
    mash: vm.classAt('Mash'),
    vividMash: vm.classAt('Chef::Node::VividMash'),
    attrArray: vm.classAt('Chef::Node::AttrArray'),
    immutableMash: vm.classAt('Chef::Node::ImmutableMash'),
    immutableArray: vm.classAt('Chef::Node::ImmutableArray'),
    attribute: vm.classAt('Chef::Node::Attribute'),
  };
  vm.momentary.set(CLASSES, classes);
  return classes;
}
