import { type ClassDefinition, defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefSpecOf } from '../chefspec_state.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

/** ChefSpec::Matchers::DoNothingMatcher */
const doNothingMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::DoNothingMatcher',
  superclass: 'Object',
  methods: {
    'matches?(resource)': (vm, self, resource) => {
      self.setIvar('@resource', resource);
      if (!truthy(resource)) return false;
      chefSpecOf(vm).coverage.cover(vm, resource as RObject);
      const actions = vm.splat(vm.call(resource, 'performed_actions', []));
      return actions.length === 0 || (actions.length === 1 && actions[0] === symbol('nothing'));
    },
    description: (vm) => vm.str('do nothing'),
    failure_message: (vm, self) => {
      const resource = ivar(self, '@resource');
      if (!truthy(resource))
        return vm.str(
          'expected _something_ to do nothing, but the _something_ you gave me was nil! If you are running a test like:\n\n' +
            '  expect(_something_).to do_nothing\n\nmake sure that `_something_` exists, because I got nil!',
        );
      const actions = vm.splat(vm.call(resource, 'performed_actions', [])).map((action) => `  :${vm.toS(action)}`);
      return vm.str(`expected ${vm.toS(resource)} to do nothing, but the following actions were performed:\n\n${actions.join('')}`);
    },
    failure_message_when_negated: (vm, self) => {
      const resource = ivar(self, '@resource');
      return vm.str(`expected ${truthy(resource) ? vm.toS(resource) : '_something_'} to do something, but no actions were performed.`);
    },
  },
});

/** ChefSpec::Matchers::LinkToMatcher */
const linkToMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::LinkToMatcher',
  superclass: 'Object',
  methods: {
    'initialize(path)': (_vm, self, path) => {
      self.setIvar('@path', path);
    },
    'matches?(link)': (vm, self, link) => {
      self.setIvar('@link', link);
      if (!truthy(link)) return false;
      chefSpecOf(vm).coverage.cover(vm, link as RObject);
      return (
        vm.isA(link, vm.classAt('Chef::Resource::Link')) &&
        vm.truthyCall(link, 'performed_action?', [symbol('create')]) &&
        vm.caseEqual(ivar(self, '@path'), vm.call(link, 'to', []))
      );
    },
    description: (vm, self) => vm.str(`link to "${vm.toS(ivar(self, '@path'))}"`),
    failure_message: (vm, self) => {
      const [link, path] = [ivar(self, '@link'), vm.toS(ivar(self, '@path'))];
      if (link === null) return vm.str(`expected "link[${path}]" with action :create to be in Chef run`);
      return vm.str(`expected "${vm.toS(link)}" to link to "${path}" but was "${vm.toS(vm.call(link, 'to', []))}"`);
    },
    failure_message_when_negated: (vm, self) =>
      vm.str(`expected "${vm.toS(ivar(self, '@link'))}" to not link to "${vm.toS(ivar(self, '@path'))}"`),
  },
});

function names(vm: Machine, values: readonly RValue[]): RArray {
  return new RArray(values.map((name) => symbol(vm.toS(name))));
}

function stateOf(vm: Machine, self: RObject): RArray {
  return names(vm, vm.splat(vm.call(vm.realClassOf(ivar(self, '@resource')), 'state_attrs', [])));
}

function whatToDo(words: string): string {
  return `expected _something_ to ${words}, but the _something_ you gave me was nil!\nEnsure the resource exists before making assertions:\n\n  expect(resource).to be\n `;
}

/** ChefSpec::Matchers::StateAttrsMatcher */
const stateAttrsMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::StateAttrsMatcher',
  superclass: 'Object',
  methods: {
    'initialize(state_attrs)': (vm, self, attributes) => {
      self.setIvar('@expected_attrs', names(vm, vm.splat(attributes)));
    },
    'matches?(resource)': (vm, self, resource) => {
      self.setIvar('@resource', resource);
      return truthy(resource) ? vm.equal(ivar(self, '@expected_attrs'), stateOf(vm, self)) : resource;
    },
    description: (vm, self) => vm.str(`have state attributes ${vm.inspect(ivar(self, '@expected_attrs'))}`),
    failure_message: (vm, self) => {
      if (!truthy(ivar(self, '@resource'))) return vm.str(whatToDo('have state attributes'));
      return vm.str(`expected ${vm.inspect(stateOf(vm, self))} to equal ${vm.inspect(ivar(self, '@expected_attrs'))}`);
    },
    failure_message_when_negated: (vm, self) => {
      if (!truthy(ivar(self, '@resource'))) return vm.str(whatToDo('not have state attributes'));
      return vm.str(`expected ${vm.inspect(stateOf(vm, self))} to not equal ${vm.inspect(ivar(self, '@expected_attrs'))}`);
    },
  },
});

/** The matchers of single resources. */
export const stateMatchers: readonly ClassDefinition<RObject>[] = [doNothingMatcher, linkToMatcher, stateAttrsMatcher];
