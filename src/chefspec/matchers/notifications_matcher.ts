import { type ClassDefinition, defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../../chef/chef_state.ts';
import { normalizedName } from '../normalize.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

const TIMINGS = ['immediately', 'delayed', 'before'] as const;
type TimingName = (typeof TIMINGS)[number];

/** The methods of a resource that list its notifications. */
const LISTS: Readonly<Record<TimingName, string>> = {
  immediately: 'immediate_notifications',
  delayed: 'delayed_notifications',
  before: 'before_notifications',
};

function readSignature(vm: Machine, self: RObject, signature: RValue): void {
  const found = /^([^[]*)\[(.*)\]$/m.exec(vm.toStr(signature));
  self.setIvar('@expected_resource_type', found ? vm.str(found[1] as string) : null);
  self.setIvar('@expected_resource_name', found ? vm.str(found[2] as string) : null);
}

/** `immediately`, `delayed` and `before`; the last is unknown to ChefSpec 4 (of Chef 12). */
const timings = Object.fromEntries(
  TIMINGS.map((name) => [
    name,
    (_vm: Machine, self: RObject) => {
      self.setIvar(`@${name}`, true);
      return self;
    },
  ]),
);

function timingWords(self: RObject): string {
  return TIMINGS.map((name) => (truthy(ivar(self, `@${name}`)) ? ` ${name}` : '')).join('');
}

function actionWords(vm: Machine, self: RObject): string {
  const action = ivar(self, '@action');
  return truthy(action) ? ` with action :${vm.toS(action)}` : '';
}

function target(vm: Machine, self: RObject): string {
  return `${vm.toS(ivar(self, '@expected_resource_type'))}[${vm.toS(ivar(self, '@expected_resource_name'))}]`;
}

function notificationsOf(vm: Machine, self: RObject, names: readonly TimingName[]): RObject[] {
  const resource = ivar(self, '@resource');
  return names.flatMap((name) => vm.splat(vm.call(resource, LISTS[name], []))) as RObject[];
}

function all(vm: Machine, self: RObject): RObject[] {
  return notificationsOf(vm, self, chefOf(vm).generation.name === '12' ? ['immediately', 'delayed'] : TIMINGS);
}

/** ChefSpec::Matchers::NotificationsMatcher: `notify('service[x]').to(:restart).immediately`. */
const notificationsMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::NotificationsMatcher',
  superclass: 'Object',
  includes: ['ChefSpec::Normalize'],
  methods: {
    'initialize(signature)': (vm, self, signature) => readSignature(vm, self, signature),
    'matches?(resource)': (vm, self, resource) => {
      self.setIvar('@resource', resource);
      if (!truthy(resource)) return null;
      const timing = TIMINGS.find((name) => truthy(ivar(self, `@${name}`)));
      return (timing ? notificationsOf(vm, self, [timing]) : all(vm, self)).some((each) => fits(vm, self, each));
    },
    'to(action)': (vm, self, action) => {
      self.setIvar('@action', symbol(vm.toS(action)));
      return self;
    },
    ...timings,
    description: (vm, self) => vm.str(`notify "${target(vm, self)}"${actionWords(vm, self)}${timingWords(self)}`),
    failure_message: (vm, self) => {
      const resource = ivar(self, '@resource');
      const words = `to notify "${target(vm, self)}"${actionWords(vm, self)}${timingWords(self)}, but `;
      if (truthy(resource))
        return vm.str(`expected "${vm.toS(resource)}" ${words}did not.\n\nOther notifications were:\n\n${others(vm, self)}\n `);
      return vm.str(
        `expected _something_ ${words}the _something_ you gave me was nil! If you are running a test like:\n\n` +
          "  expect(_something_).to notify('...')\n\nMake sure that `_something_` exists, because I got nil\n ",
      );
    },
    failure_message_when_negated: (vm, self) => {
      const resource = ivar(self, '@resource');
      return truthy(resource) ? vm.str(`expected "${vm.toS(resource)}" to not notify "${target(vm, self)}", but it did.`) : null;
    },
  },
});

function fits(vm: Machine, self: RObject, notification: RObject): boolean {
  const notified = vm.call(notification, 'resource', []);
  const expectedName = ivar(self, '@expected_resource_name');
  const isNamed = (name: RValue): boolean => vm.caseEqual(expectedName, vm.str(vm.toS(name)));
  if (normalizedName(vm, notified) !== vm.toS(ivar(self, '@expected_resource_type'))) return false;
  if (!isNamed(vm.call(notified, 'identity', [])) && !isNamed(vm.call(notified, 'name', []))) return false;
  const action = ivar(self, '@action');
  return action === null || vm.toS(action) === vm.toS(vm.call(notification, 'action', []));
}

function others(vm: Machine, self: RObject): string {
  return all(vm, self)
    .map((notification) => {
      const notifying = vm.call(notification, 'notifying_resource', []);
      const notified = vm.call(notification, 'resource', []);
      const isIn = (list: string): boolean => (vm.call(notifying, list, []) as RArray).items.some((each) => vm.equal(each, notification));
      const type = isIn('immediate_notifications') ? 'immediately' : isIn('before_notifications') ? 'before' : 'delayed';
      const named = `${normalizedName(vm, notified)}[${vm.toS(vm.call(notified, 'name', []))}]`;
      return `    "${vm.toS(notifying)}" notifies "${named}" to :${vm.toS(vm.call(notification, 'action', []))}, :${type}`;
    })
    .join('\n');
}

/** ChefSpec::Matchers::SubscribesMatcher: `subscribe_to('template[x]').on(:create)`. */
const subscribesMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::SubscribesMatcher',
  superclass: 'Object',
  includes: ['ChefSpec::Normalize'],
  methods: {
    'initialize(signature)': (vm, self, signature) => readSignature(vm, self, signature),
    'matches?(resource)': (vm, self, resource) => {
      const instance = vm.call(vm.classAt('ChefSpec::Matchers::NotificationsMatcher'), 'new', [vm.str(vm.toS(resource))]);
      self.setIvar('@instance', instance);
      const action = ivar(self, '@action');
      if (truthy(action)) vm.call(instance, 'to', [action]);
      for (const name of TIMINGS) if (truthy(ivar(self, `@${name}`))) vm.call(instance, name, []);
      if (!truthy(resource)) return vm.call(instance, 'matches?', [null]);
      const runner = vm.call(vm.call(vm.call(resource, 'run_context', []), 'node', []), 'runner', []);
      const type = ivar(self, '@expected_resource_type');
      const expected = vm.call(runner, 'find_resource', [type, ivar(self, '@expected_resource_name')]);
      return vm.call(instance, 'matches?', [expected]);
    },
    'on(action)': (_vm, self, action) => {
      self.setIvar('@action', action);
      return self;
    },
    ...timings,
    description: (vm, self) => vm.call(ivar(self, '@instance'), 'description', []),
    failure_message: (vm, self) => vm.call(ivar(self, '@instance'), 'failure_message', []),
    failure_message_when_negated: (vm, self) => vm.call(ivar(self, '@instance'), 'failure_message_when_negated', []),
  },
});

/** The matchers of notifications. */
export const notificationMatchers: readonly ClassDefinition<RObject>[] = [notificationsMatcher, subscribesMatcher];
