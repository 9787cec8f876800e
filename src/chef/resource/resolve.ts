import { meets } from '../../ruby/core/gem.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { MethodBody } from '../../ruby/value/method.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import type { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import type { RNode } from '../node.ts';
import { callerPlace } from '../source_line.ts';
import { type NodeFilters } from './node_map.ts';

/** `provides :name, platform: …`: makes a name stand for a class, and callable in recipes. */
export function provide(vm: Machine, klass: RClass, name: string, options: RHash, block: RProc | null): void {
  const { handlers, generation } = chefOf(vm);
  const constraint = options.option(symbol('chef_version'));
  if (constraint !== undefined && constraint !== null && !vm.splat(constraint).every((each) => meets(generation.version, vm.toS(each)))) return;
  handlers.set(name, klass, filtersOf(vm, options, block), () => klass.name);
  addDslMethod(vm, name);
}

/** For which nodes the options and the block of `provides` are. */
export function filtersOf(vm: Machine, options: RHash, block: RProc | null): NodeFilters {
  const list = (key: string): readonly string[] | undefined => {
    const value = options.option(symbol(key));
    return value === undefined || value === null ? undefined : (value instanceof RArray ? value.items : [value]).map((item) => vm.toS(item));
  };
  const [os, platform, platformFamily, platformVersion] = ['os', 'platform', 'platform_family', 'platform_version'].map(list);
  return {
    ...(os && { os }),
    ...(platform && { platform }),
    ...(platformFamily && { platformFamily }),
    ...(platformVersion && { platformVersion }),
    ...(truthy(options.option(symbol('override')) ?? null) && { override: true }),
    ...(block && { block: () => truthy(vm.callProc(block, [asked.get(vm) ?? null])) }),
  };
}

/** The node for which a name is being resolved: what the block of `provides` is given. */
const asked = new WeakMap<Machine, RNode>();

/** The class that a name stands for on a node; Chef's error when there is none. */
export function resolveClass(vm: Machine, name: string, node: RNode | null): RClass {
  const { handlers, generation } = chefOf(vm);
  const facts = node?.platformFacts(vm);
  if (node) asked.set(vm, node);
  const found = handlers.get(name, facts);
  if (found instanceof RClass) return found;
  if (found !== undefined) return vm.classAt(`Chef::Resource::${found}`);
  const tail = generation.name === '12' ? '' : ' with target_mode? false';
  return vm.raise('Chef::Exceptions::NoSuchResourceType', `Cannot find a resource for ${name} on ${facts?.platform} version ${facts?.platform_version}${tail}`);
}

const bodies = new Map<string, MethodBody>();

/** The recipe's method for a resource: `directory '/x' do … end`. */
export function addDslMethod(vm: Machine, name: string): void {
  const { dslNames } = chefOf(vm);
  if (dslNames.has(name)) return;
  dslNames.add(name);
  let body = bodies.get(name);
  if (!body) bodies.set(name, (body = dslMethod(name)));
  vm.addMethod(vm.classAt('Chef::DSL::Resources'), name, body);
}

/** Takes a name from a class again; what nothing else provides is no method of recipes any more. */
export function withdraw(vm: Machine, klass: RClass, name: string): void {
  const { handlers, dslNames } = chefOf(vm);
  if (handlers.delete(name, klass)) return;
  dslNames.delete(name);
  const module = vm.classAt('Chef::DSL::Resources');
  if (module.methods.has(name)) vm.call(module, 'remove_method', [symbol(name)]);
}

function dslMethod(name: string): MethodBody {
  return {
    arity: -1,
    parameters: [{ kind: 'opt', name: 'args' }, { kind: 'block', name: 'block' }],
    invoke: (vm, self, args, block) => {
      if (args.length > 1) return vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0..1)`);
      const [given] = args;
      return vm.call(self, 'declare_resource', [symbol(name), (given ?? null) as RValue, keywordCreatedAt(vm)], block);
    },
  };
}

function keywordCreatedAt(vm: Machine): RHash {
  const keywords = vm.call(vm.classes.Hash, 'new', []) as RHash;
  keywords.set(vm, symbol('created_at'), vm.str(callerPlace(vm)));
  keywords.isKeywords = true;
  return keywords;
}
