import { defineClass } from '../../ruby/core/define_class.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { type RSymbol, symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../../chef/chef_state.ts';
import { chefSpecOf } from '../chefspec_state.ts';
import { diffOf } from './diff.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

/** The resource that was found, or nil: looked for until there is one. */
function found(vm: Machine, self: RObject): RValue {
  return vm.call(self, 'resource', []);
}

/** ChefSpec::Matchers::ResourceMatcher: `create_template('/x').with(mode: '0640')`. */
export const resourceMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::ResourceMatcher',
  superclass: 'Object',
  methods: {
    'initialize(resource_name, expected_action, expected_identity)': (_vm, self, name, action, identity) => {
      self.setIvar('@resource_name', name);
      self.setIvar('@expected_action', action);
      self.setIvar('@expected_identity', identity);
    },
    'with(parameters = {})': (vm, self, parameters: RHash) => {
      vm.call(vm.call(self, 'params', []), 'merge!', [parameters]);
      return self;
    },
    at_compile_time: (vm, self) => {
      if (truthy(ivar(self, '@converge_time')))
        vm.raise('ArgumentError', 'Cannot specify both .at_converge_time and .at_compile_time!');
      self.setIvar('@compile_time', true);
      return self;
    },
    at_converge_time: (vm, self) => {
      if (truthy(ivar(self, '@compile_time')))
        vm.raise('ArgumentError', 'Cannot specify both .at_compile_time and .at_converge_time!');
      self.setIvar('@converge_time', true);
      return self;
    },
    'method_missing(name, *args, &block)': (vm, self, name: RSymbol, args: RValue[]) => {
      const property = /^with_(.+)$/m.exec(name.name)?.[1];
      if (property === undefined) return noMethod(vm, self, name.name, vm.missingStyle, args);
      const parameters = new RHash();
      parameters.set(vm, symbol(property), args[0] ?? null);
      vm.call(self, 'with', [parameters]);
      return self;
    },
    description: (vm, self) =>
      vm.str(
        `${vm.toS(ivar(self, '@expected_action'))} ${vm.toS(ivar(self, '@resource_name'))} "${vm.toS(ivar(self, '@expected_identity'))}"`,
      ),
    'matches?(runner)': (vm, self, runner) => {
      self.setIvar('@runner', runner);
      const resource = found(vm, self);
      const isOld = chefOf(vm).generation.name === '12';
      if (!truthy(resource)) return isOld ? false : null;
      chefSpecOf(vm).coverage.cover(vm, resource as RObject);
      if (isOld && !vm.truthyCall(resource, 'performed_action?', [ivar(self, '@expected_action')])) return false;
      return vm.truthyCall(vm.call(self, 'unmatched_parameters', []), 'empty?', []) && vm.truthyCall(self, 'correct_phase?', []);
    },
    failure_message: (vm, self) => vm.str(failureMessage(vm, self)),
    failure_message_when_negated: (vm, self) => {
      const resource = found(vm, self);
      const what = truthy(resource)
        ? `expected "${vm.toS(resource)}" actions ${vm.inspect(vm.call(resource, 'performed_actions', []))} to not exist`
        : `expected "${vm.toS(resource)}" to not exist`;
      const when = `${truthy(ivar(self, '@compile_time')) ? ' at compile time' : ''}${truthy(ivar(self, '@converge_time')) ? ' at converge time' : ''}`;
      return vm.str(what + when);
    },
  },
  privateMethods: {
    unmatched_parameters: (vm, self) => {
      const known = ivar(self, '@_unmatched_parameters');
      if (known !== null) return known;
      const unmatched = new RHash();
      self.setIvar('@_unmatched_parameters', unmatched);
      for (const { key, value } of vm.call(self, 'params', []) as RHash) {
        if (vm.truthyCall(self, 'matches_parameter?', [key, value])) continue;
        const difference = new RHash();
        difference.set(vm, symbol('expected'), value);
        difference.set(vm, symbol('actual'), vm.call(self, 'safe_send', [key]));
        unmatched.set(vm, key, difference);
      }
      return unmatched;
    },
    'matches_parameter?(parameter, expected)': (vm, self, parameter, expected) => {
      const value = vm.call(self, 'safe_send', [parameter]);
      // Chef keeps sources as a list.
      if (parameter === symbol('source')) return vm.equal(new RArray(vm.splat(expected)), new RArray(vm.splat(value)));
      return expected instanceof RClass && !expected.isModule ? vm.equal(expected, value) : vm.caseEqual(expected, value);
    },
    'correct_phase?': (vm, self) => {
      const phase = truthy(ivar(self, '@compile_time')) ? 'compile_time' : truthy(ivar(self, '@converge_time')) ? 'converge_time' : null;
      if (phase === null) return true;
      const performed = vm.call(found(vm, self), 'performed_action', [ivar(self, '@expected_action')]);
      return vm.call(performed, '[]', [symbol(phase)]);
    },
    'safe_send(parameter)': (vm, self, parameter) =>
      vm.rescue<RValue>(
        () => vm.call(found(vm, self), vm.toName(parameter), []),
        ['NoMethodError'],
        () => null,
      ),
    similar_resources: (vm, self) => vm.call(ivar(self, '@runner'), 'find_resources', [ivar(self, '@resource_name')]),
    resource: (vm, self) => {
      const known = ivar(self, '@_resource');
      if (known !== null) return known;
      const wanted = [ivar(self, '@resource_name'), ivar(self, '@expected_identity')];
      if (chefOf(vm).generation.name !== '12') wanted.push(ivar(self, '@expected_action'));
      const resource = vm.call(ivar(self, '@runner'), 'find_resource', wanted);
      self.setIvar('@_resource', resource);
      return resource;
    },
    params: (_vm, self) => {
      const known = ivar(self, '@_params');
      if (known !== null) return known;
      const made = new RHash();
      self.setIvar('@_params', made);
      return made;
    },
  },
});

function failureMessage(vm: Machine, self: RObject): string {
  const resource = found(vm, self);
  const action = vm.toS(ivar(self, '@expected_action'));
  if (!truthy(resource)) {
    const name = vm.toS(ivar(self, '@resource_name'));
    const similar = vm.splat(vm.call(self, 'similar_resources', [])).map((each) => vm.toS(each));
    return (
      `expected "${name}[${vm.toS(ivar(self, '@expected_identity'))}]" with action :${action} to be in Chef run.` +
      ` Other ${name} resources:\n\n  ${similar.join('\n  ')}\n `
    );
  }
  const shown = vm.toS(resource);
  if (!vm.truthyCall(resource, 'performed_action?', [ivar(self, '@expected_action')]))
    return `expected "${shown}" actions ${vm.inspect(vm.call(resource, 'performed_actions', []))} to include :${action}`;
  const unmatched = vm.call(self, 'unmatched_parameters', []) as RHash;
  if (unmatched.size === 0)
    return `expected "${shown}" to be run at ${truthy(ivar(self, '@compile_time')) ? 'compile' : 'converge'} time`;
  const lines = [...unmatched].map(({ key, value }) => {
    const expected = (value as RHash).option(symbol('expected')) ?? null;
    const actual = (value as RHash).option(symbol('actual')) ?? null;
    return `${vm.toS(key)} ${vm.inspect(expected)}, was ${vm.inspect(actual)}${diffOf(vm, expected, actual)}`;
  });
  return `expected "${shown}" to have parameters:\n\n  ${lines.join('\n  ')}`;
}
