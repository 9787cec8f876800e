import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { RResourceCollection } from './collection.ts';

/** A Chef::Resource::Notification: who tells whom to do what. A resource is given as text until it is resolved. */
export class RNotification extends RObject {
  resource: RValue;
  readonly action: RValue;
  notifying: RValue;

  constructor(vm: Machine, resource: RValue, action: RValue, notifying: RValue) {
    super(vm.classAt('Chef::Resource::Notification'));
    this.resource = resource;
    this.action = action;
    this.notifying = notifying;
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
    'duplicates?(other)': (vm, self, other: RNotification) =>
      vm.toS(other.resource) === vm.toS(self.resource) && vm.equal(other.action, self.action),
    to_s: (vm, self) => vm.str(`${vm.toS(self.notifying)} ${vm.toS(self.action)} ${vm.toS(self.resource)}`),
  },
});

/** Finds the resource that a notification names; raises ResourceNotFound in Chef's words. */
export function resolveNotification(vm: Machine, notification: RNotification, collection: RResourceCollection): void {
  notification.resource = resolveEnd(vm, notification, notification.resource, collection, 'resource');
  const { notifying } = notification;
  if (notifying instanceof RObject && vm.isA(notifying, vm.classAt('Chef::Resource::UnresolvedSubscribes')))
    notification.notifying = resolveEnd(
      vm,
      notification,
      notifying.ivar('@name') ?? null,
      collection,
      'notifying_resource',
    );
}

function resolveEnd(
  vm: Machine,
  notification: RNotification,
  reference: RValue,
  collection: RResourceCollection,
  end: string,
): RValue {
  const isText = reference instanceof RString || reference instanceof RHash || reference instanceof RArray;
  if (!isText) return reference;
  const found = vm.rescue(
    () => collection.find(vm, [reference]),
    ['Chef::Exceptions::ResourceNotFound'],
    () => vm.raise('Chef::Exceptions::ResourceNotFound', notFound(vm, notification, reference, end)),
  );
  if (!(found instanceof RArray)) return found;
  return vm.raise(
    'Chef::Exceptions::InvalidResourceReference',
    `The resource ${vm.toS(notification.notifying)} attempted to notify ${vm.inspect(notification.action)} on ${vm.inspect(reference)}, which matches several resources`,
  );
}

function notFound(vm: Machine, { notifying, action }: RNotification, reference: RValue, end: string): string {
  const name = vm.toS(reference);
  if (end !== 'resource')
    return `resource ${name} is configured to be subscribed to by a resource, but ${name} cannot be found in the resource collection.`;
  const declaredAt = (resource: RValue) =>
    resource instanceof RObject ? vm.toS(resource.ivar('@source_line') ?? null) : '';
  return (
    `resource ${vm.toS(notifying)} is configured to notify resource ${name} with action ${vm.toS(action)}, but ${name} cannot be found in the resource collection. ` +
    `${vm.toS(notifying)} is defined in ${declaredAt(notifying)}`
  );
}
