import { defineModule } from '../ruby/core/define_class.ts';
import { addRawMethods, type RawMethods, takeKeywords } from '../ruby/core/raw_method.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import { RShellOut } from '../chef/library/shell_out.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { shellOutNotStubbed } from './errors.ts';

/** What `stubs_for_resource` and its kin register: a block that is run on what is made, in the example. */
export interface StubForTarget {
  readonly kind: 'resource' | 'provider' | 'current_value';
  /** A resource's name or `name[x]`; undefined for all. */
  readonly target: string | undefined;
  readonly block: RProc;
  /** The example's object. */
  readonly example: RValue;
}

function register(vm: Machine, example: RValue, kind: StubForTarget['kind'], target: RValue, block: RProc | null): void {
  if (!block) return;
  chefSpecOf(vm).stubsFor.push({ kind, target: target === null ? undefined : vm.toS(target), block, example });
}

/** Runs the blocks that are meant for a resource or provider that was made just now. */
export function setUpStubs(vm: Machine, object: RObject, kind: StubForTarget['kind']): void {
  const { stubsFor } = chefSpecOf(vm);
  if (stubsFor.length === 0) return;
  const actual = kind === 'resource' && isLoadingCurrent(vm) ? 'current_value' : kind;
  const resource = kind === 'provider' ? vm.call(object, 'new_resource', []) : object;
  const name = vm.toS(vm.call(resource, 'resource_name', []));
  const full = vm.toS(resource);
  for (const wanted of [undefined, name, full])
    for (const { block, example, ...each } of [...stubsFor])
      if (each.kind === actual && each.target === wanted) vm.callProc(block, [object], { self: example as RObject, definee: 'singleton' });
}

/** Whether a provider's own code is looking at what is there. */
function isLoadingCurrent(vm: Machine): boolean {
  for (let frame = vm.frame; frame; frame = frame.caller)
    if (['load_current_resource', 'load_after_resource', 'load_current_value!'].includes(frame.method?.originalName ?? '')) return true;
  return false;
}

/** ChefSpec::API::StubsFor */
export const stubsFor = defineModule({
  name: 'ChefSpec::API::StubsFor',
  singletonMethods: { 'setup_stubs_for(object, type)': () => null },
  methods: {
    'stubs_for_resource(target = nil, current_value: true, current_resource: true, &block)': (vm, self, target, currentValue, currentResource, block) => {
      register(vm, self, 'resource', target, block);
      if (truthy(currentValue) && truthy(currentResource)) register(vm, self, 'current_value', target, block);
    },
    'stubs_for_current_value(target = nil, &block)': (vm, self, target, block) => register(vm, self, 'current_value', target, block),
    'stubs_for_provider(target = nil, &block)': (vm, self, target, block) => register(vm, self, 'provider', target, block),
    'receive_shell_out(*command, stdout: "", stderr: "", exitstatus: 0, **options)': (
      vm, self, command: RValue[], stdout, stderr, exitstatus, options: RHash,
    ) => {
      const faked = new RShellOut(vm.classAt('Mixlib::ShellOut'));
      faked.command = command.map((part) => vm.toS(part)).join(' ');
      faked.result = { stdout: vm.toS(stdout), stderr: vm.toS(stderr), status: vm.toInt(exitstatus) };
      faked.isFixed = true;
      const method = chefOf(vm).generation.name === '12' ? 'shell_out' : 'shell_out_compacted';
      const expected = vm.call(self, 'receive', [symbol(method)]);
      const others = options.size === 0 ? vm.call(self, 'any_args', []) : vm.call(self, 'hash_including', [options]);
      return vm.call(vm.call(expected, 'with', [...command, others]), 'and_return', [faked]);
    }, // prettier-ignore
  },
  aliases: { stubs_for_current_resource: 'stubs_for_current_value' },
});

/** The same for groups: registered before each of their examples. */
export const stubsForClassMethods = defineModule({
  name: 'ChefSpec::API::StubsFor::ClassMethods',
  afterwards: (vm, module) => {
    const methods = ['stubs_for_resource', 'stubs_for_current_value', 'stubs_for_current_resource', 'stubs_for_provider'];
    const raw: RawMethods = Object.fromEntries(
      methods.map((name) => [
        name,
        (machine: Machine, self: RValue, args: RValue[], block: RProc | null) => {
          const given = [...args];
          const keywords = takeKeywords(given);
          const hook = machine.proc((_args, _block, example) => machine.call(example, name, withKeywords(given, keywords), block), 0);
          return machine.call(self, 'before', [], hook);
        },
      ]),
    );
    addRawMethods(vm, module, raw);
  },
});

function withKeywords(args: readonly RValue[], keywords: RHash | null): RValue[] {
  if (!keywords) return [...args];
  const copy = new RHash();
  for (const [key, entry] of keywords.entries) copy.entries.set(key, { key: entry.key, value: entry.value });
  copy.isKeywords = true;
  return [...args, copy];
}

type Refuse = (vm: Machine, self: RValue, args: RValue[]) => never;

function shellOutModule(name: string, refuse: Refuse): ReturnType<typeof defineModule> {
  return defineModule({
    name,
    methods: {
      'shell_out_compacted(*args)': (vm, self, args: RValue[]) => refuse(vm, self, args),
      'shell_out_compacted!(*args)': (vm, self, args: RValue[]) => {
        const result = vm.call(self, 'shell_out_compacted', args);
        vm.call(result, 'error!', []);
        return result;
      },
    },
  });
}

/** Go before the methods with which resources, providers and libraries run commands: what no example stubs is refused. */
export const shellOutModules = [
  shellOutModule('ChefSpec::ResourceShellOut', (vm, self, args) => shellOutNotStubbed(vm, 'resource', self, args)),
  shellOutModule('ChefSpec::ProviderShellOut', (vm, self, args) => shellOutNotStubbed(vm, 'provider', vm.call(self, 'new_resource', []), args)),
  // ChefSpec means to name another error, but its name leads nowhere.
  shellOutModule('ChefSpec::MixinShellOut', (vm, _self, args) =>
    vm.raise('NameError', 'uninitialized constant ChefSpec::Error::LibraryShellOutNotStubbed', {
      hint: vm.str(`No real command is run: stub shell_out(${vm.inspect(new RArray(args)).slice(1, -1)}).`),
    }),
  ),
];
