import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { type DeclaredPlace, noteAt, placeForCoverage } from '../coverage_facts.ts';
import type { RResourceCollection } from './collection.ts';

/** A Chef::Resource::Notification: who tells whom to do what. A resource is given as text until it is resolved. */
export class RNotification extends RObject {
  resource: RValue;
  readonly action: RValue;
  notifying: RValue;
  /** Where it is declared; known where coverage is wanted. */
  readonly place: DeclaredPlace | undefined;

  constructor(vm: Machine, resource: RValue, action: RValue, notifying: RValue) {
    super(vm.classAt('Chef::Resource::Notification'));
    this.resource = resource;
    this.action = action;
    this.notifying = notifying;
    this.place = placeForCoverage(vm);
    noteAt(vm, 'notification declared', this.place);
  }
}

export const notification = defineClass<RNotification>({
  name: 'Chef::Resource::Notification',
  superclass: 'Object',
  singletonMethods: {
    'new(resource, action, notifying_resource, unified_mode = false)': (vm, _klass, resource, action, notifying) =>
      new RNotification(vm, resource, action, notifying),
  },
  methods: {
    resource: (_vm, self) => self.resource,
    'resource=(value)': (_vm, self, value) => (self.resource = value),
    action: (_vm, self) => self.action,
    notifying_resource: (_vm, self) => self.notifying,
    'resolve_resource_reference(collection, always_raise = false)': (vm, self, collection) => {
      resolveNotification(vm, self, collection as RResourceCollection);
      return self.resource;
    },
    'duplicates?(other)': (vm, self, other: RNotification) => vm.equal(other.resource, self.resource) && vm.equal(other.action, self.action),
    '==(other)': (vm, self, other) =>
      other instanceof RNotification &&
      vm.equal(other.resource, self.resource) &&
      vm.equal(other.action, self.action) &&
      vm.equal(other.notifying, self.notifying),
  },
});

/** Finds the resource that a notification names; raises in Chef's words where there is none, or more than one. */
export function resolveNotification(vm: Machine, notification: RNotification, collection: RResourceCollection): void {
  const { resource: reference, notifying, action } = notification;
  if (reference instanceof RObject && vm.isA(reference, vm.classAt('Chef::Resource'))) return;
  const declared = notifying instanceof RObject ? vm.toS(notifying.ivar('@source_line') ?? null) : '';
  const configured = `${vm.toS(notifying)} is configured to notify resource ${vm.toS(reference)} with action ${vm.toS(action)}, `;
  const found = vm.rescue(
    () => collection.find(vm, [reference]),
    ['Chef::Exceptions::ResourceNotFound', 'Chef::Exceptions::InvalidResourceSpecification'],
    (exception) =>
      vm.isA(exception, vm.classAt('Chef::Exceptions::ResourceNotFound'))
        ? vm.raise(
            'Chef::Exceptions::ResourceNotFound',
            `resource ${configured}but ${vm.toS(reference)} cannot be found in the resource collection. ${vm.toS(notifying)} is defined in ${declared}\n`,
          )
        : vm.raise(
            'Chef::Exceptions::InvalidResourceSpecification',
            `Resource ${configured}but ${vm.inspect(reference)} is not valid syntax to look up a resource in the resource collection. Notification is defined near ${declared}\n`,
          ),
  );
  if (found instanceof RArray && found.items.length > 1)
    vm.raise(
      'Chef::Exceptions::InvalidResourceReference',
      `Notification ${vm.anyToS(notification)} from ${vm.toS(notifying)} was created with a reference to multiple resources, but can only notify one resource. Notifying resource was defined on ${declared}`,
    );
  notification.resource = found;
}
