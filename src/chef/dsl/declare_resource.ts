import { defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { noteResource } from '../coverage_facts.ts';
import { declaredKey, loadFrom } from '../resource/resource.ts';
import { resolveClass } from '../resource/resolve.ts';
import { RRunContext } from '../run_context.ts';
import { callerPlace } from '../source_line.ts';

/** Chef::DSL::DeclareResource: how resources are declared, found, edited and taken away. */
export const declareResource = defineModule({
  name: 'Chef::DSL::DeclareResource',
  methods: {
    'declare_resource(type, name, created_at: nil, run_context: nil, enclosing_provider: nil, &block)': (vm, self, type, name, createdAt, context, enclosing, block) =>
      declare(vm, self as RObject, type, name, createdAt, context, enclosing, block),
    'build_resource(type, name, created_at: nil, run_context: nil, enclosing_provider: nil, &block)': (vm, self, type, name, createdAt, context, enclosing, block) =>
      build(vm, self as RObject, type, name, createdAt, context, enclosing, block),
    'resources(*references)': (vm, self, references: RValue[]) => contextFor(vm, self, null).resources.find(vm, references),
    'find_resource!(type, name, run_context: nil)': (vm, self, type, name, context) => find(vm, self, type, name, context),
    'find_resource(type, name, created_at: nil, run_context: nil, &block)': (vm, self, type, name, createdAt, context, block) =>
      quietly(vm, () => find(vm, self, type, name, context)) ?? (block ? declare(vm, self as RObject, type, name, createdAt, context, null, block) : null),
    'edit_resource!(type, name, created_at: nil, run_context: nil, &block)': (vm, self, type, name, _createdAt, context, block) =>
      edit(vm, self as RObject, find(vm, self, type, name, context) as RObject, block),
    'edit_resource(type, name, created_at: nil, run_context: nil, &block)': (vm, self, type, name, createdAt, context, block) => {
      const found = quietly(vm, () => find(vm, self, type, name, context)) as RObject | null;
      return found ? edit(vm, self as RObject, found, block) : declare(vm, self as RObject, type, name, createdAt, context, null, block);
    },
    'delete_resource!(type, name, run_context: nil)': (vm, self, type, name, context) => remove(vm, self, type, name, context),
    'delete_resource(type, name, run_context: nil)': (vm, self, type, name, context) => quietly(vm, () => remove(vm, self, type, name, context)),
    'with_run_context(context, &block)': (vm, self, context, block) => withRunContext(vm, self as RObject, context, block),
  },
});

function contextFor(vm: Machine, self: RValue, given: RValue): RRunContext {
  return (given ?? vm.call(self, 'run_context', [])) as RRunContext;
}

function quietly(vm: Machine, body: () => RValue): RValue {
  return vm.rescue(body, ['Chef::Exceptions::ResourceNotFound'], () => null);
}

function find(vm: Machine, self: RValue, type: RValue, name: RValue, context: RValue): RValue {
  const hash = vm.call(vm.classes.Hash, 'new', []);
  vm.call(hash, '[]=', [type, name]);
  return contextFor(vm, self, context).resources.find(vm, [hash]);
}

function newResourceOf(vm: Machine, self: RObject): RObject | null {
  const isProvider = vm.isA(self, vm.classAt('Chef::Provider'));
  return isProvider ? ((self.ivar('@new_resource') ?? null) as RObject | null) : null;
}

function edit(vm: Machine, self: RObject, resource: RObject, block: RProc | null): RValue {
  const own = newResourceOf(vm, self);
  if (block) vm.callProc(block, own ? [own] : [], { self: resource });
  return resource;
}

function remove(vm: Machine, self: RValue, type: RValue, name: RValue, given: RValue): RValue {
  const context = contextFor(vm, self, given);
  const resource = context.resources.delete(vm, `${vm.toS(type)}[${vm.toS(name)}]`);
  const key = declaredKey(vm, resource);
  for (const timing of ['before', 'immediate', 'delayed'] as const) context.notifications[timing].delete(key);
  return resource;
}

function declare(
  vm: Machine, self: RObject, type: RValue, name: RValue, createdAt: RValue, given: RValue, enclosing: RValue, block: RProc | null,
): RValue {
  const context = contextFor(vm, self, given);
  const resource = build(vm, self, type, name, createdAt ?? vm.str(callerPlace(vm)), given, enclosing, block) as RObject;
  const key = `${vm.toS(resource.ivar('@declared_type') ?? null)}[${vm.toS(vm.call(resource, 'name', []))}]`;
  context.resources.insert(resource, key);
  noteResource(vm, resource, 'declared');
  if (context.resources.unifiedMode) {
    for (const action of vm.splat(resource.ivar('@action') ?? null)) vm.call(resource, 'run_action', [action]);
    resource.setIvar('@executed_by_runner', true);
  }
  return resource;
} // prettier-ignore

/** Makes a resource and runs its block (Chef::ResourceBuilder). */
function build(
  vm: Machine, self: RObject, type: RValue, name: RValue, createdAt: RValue, given: RValue, enclosing: RValue, block: RProc | null,
): RValue {
  const context = contextFor(vm, self, given);
  const { generation } = chefOf(vm);
  const typeName = vm.toName(type);
  if (generation.name === '12' && name === null) vm.raise('ArgumentError', `You must supply a name when declaring a ${typeName} resource`);
  const klass = resolveClass(vm, typeName, context.node);
  const resource = vm.call(klass, 'new', [name, context]) as RObject;
  if (vm.call(resource, 'resource_name', []) === null)
    return vm.raise(
      'Chef::Exceptions::InvalidResourceSpecification',
      `${vm.toS(resource)}.resource_name is \`nil\`!  Did you forget to put \`provides :blah\` or \`resource_name :blah\` in your resource class?`,
    );
  // Chef 12 lets a resource take over what an earlier one of its name had.
  if (generation.name === '12') {
    const prior = context.resources.lookupOrNull(`${typeName}[${vm.toS(resource.ivar('@name') ?? null)}]`);
    if (prior) loadFrom(resource, prior);
  }
  const isProvider = vm.isA(self, vm.classAt('Chef::Provider'));
  resource.setIvar('@source_line', createdAt ?? vm.str(callerPlace(vm)));
  resource.setIvar('@declared_type', symbol(typeName));
  resource.setIvar('@cookbook_name', textOf(vm, vm.call(self, 'cookbook_name', [])));
  resource.setIvar('@recipe_name', vm.call(self, 'recipe_name', []));
  resource.setIvar('@enclosing_provider', enclosing ?? (isProvider ? self : null));
  resource.setIvar('@params', vm.respondTo(self, 'params') ? vm.call(self, 'params', []) : null);
  const own = newResourceOf(vm, self);
  if (block) vm.callProc(block, own ? [own] : [resource], { self: resource });
  vm.call(resource, 'after_created', []);
  const compileTime = vm.find(vm.classOf(resource), 'compile_time') ? vm.call(resource, 'compile_time', []) : null;
  if (truthy(compileTime) && generation.name !== '12') {
    for (const action of vm.splat(resource.ivar('@action') ?? null)) vm.call(resource, 'run_action', [action]);
    vm.call(resource, 'action', [symbol('nothing')]);
  }
  return resource;
} // prettier-ignore

function textOf(vm: Machine, value: RValue): RValue {
  return value === null || value instanceof RString ? value : vm.str(vm.toS(value));
}

function withRunContext(vm: Machine, self: RObject, given: RValue, block: RProc | null): RValue {
  if (!block) return vm.raise('ArgumentError', 'with_run_context is useless without a block');
  const current = contextFor(vm, self, null);
  let next: RValue = given;
  if (given === symbol('root')) next = current.root;
  else if (given === symbol('parent')) next = current.parent;
  else if (!(given instanceof RRunContext))
    return vm.raise('ArgumentError', 'bad argument to run_context helper, must be :root, :parent, or a Chef::RunContext');
  vm.call(self, 'run_context=', [next]);
  try {
    return vm.callProc(block, []);
  } finally {
    vm.call(self, 'run_context=', [current]);
  }
}

