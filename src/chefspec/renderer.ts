import { defineClass } from '../ruby/core/define_class.ts';
import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import { RProc } from '../ruby/value/proc.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { newMash } from '../chef/attribute/mash.ts';
import { chefOf } from '../chef/chef_state.ts';
import type { SourceName } from '../chef/cookbook/file_specificity.ts';
import { isDelayed } from '../chef/delayed_evaluator.ts';
import type { RNode } from '../chef/node.ts';
import type { RRunContext } from '../chef/run_context.ts';
import { renderFile, RTemplateContext } from '../chef/template/template_context.ts';
import { findInCookbook, RTemplateFinder } from '../chef/template/template_finder.ts';
import { normalizedName } from './normalize.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

/** ChefSpec::Renderer: the content that a file-like resource would give its file. */
export const renderer = defineClass<RObject>({
  name: 'ChefSpec::Renderer',
  superclass: 'Object',
  includes: ['ChefSpec::Normalize'],
  methods: {
    'initialize(chef_run, resource)': (_vm, self, run, resource) => {
      self.setIvar('@chef_run', run);
      self.setIvar('@resource', resource);
    },
    chef_run: (_vm, self) => ivar(self, '@chef_run'),
    resource: (_vm, self) => ivar(self, '@resource'),
    content: (vm, self) => {
      const [run, resource] = [ivar(self, '@chef_run'), ivar(self, '@resource') as RObject];
      const type = normalizedName(vm, resource);
      if (type === 'template') return fromTemplate(vm, run, resource);
      if (type === 'file') return vm.call(resource, 'content', []);
      return type === 'cookbook_file' ? fromCookbookFile(vm, run, resource) : null;
    },
  },
});

function contextOf(vm: Machine, run: RValue): RRunContext {
  return vm.call(run, 'run_context', []) as RRunContext;
}

function cookbookOf(vm: Machine, resource: RObject): string {
  const named = vm.call(resource, 'cookbook', []);
  return vm.toS(truthy(named) ? named : vm.call(resource, 'cookbook_name', []));
}

function sourceOf(vm: Machine, resource: RObject): SourceName {
  const source = vm.call(resource, 'source', []);
  return source instanceof RArray ? source.items.map((item) => vm.toS(item)) : vm.toS(source);
}

function fromCookbookFile(vm: Machine, run: RValue, resource: RObject): RValue {
  const path = findInCookbook(vm, contextOf(vm, run), cookbookOf(vm, resource), 'files', sourceOf(vm, resource));
  const text = readText(vm, path);
  return text === undefined ? vm.raise('Errno::ENOENT', `No such file or directory @ rb_sysopen - ${path}`) : vm.str(text);
}

function fromTemplate(vm: Machine, run: RValue, resource: RObject): RValue {
  const context = contextOf(vm, run);
  const cookbookName = cookbookOf(vm, resource);
  const path = findInCookbook(vm, context, cookbookName, 'templates', sourceOf(vm, resource));
  const template = new RTemplateContext(vm);
  template.setIvar('@node', vm.call(run, 'node', []) as RNode);
  template.setIvar('@template_finder', new RTemplateFinder(vm, context, cookbookName));
  const variables = vm.call(resource, 'variables', []);
  if (variables instanceof RHash) template.update(vm, visited(vm, resource, variables) as RHash);
  const modules = vm.respondTo(resource, 'helper_modules') ? vm.call(resource, 'helper_modules', []) : null;
  if (modules instanceof RArray) template.extend(vm, modules.items as RClass[]);
  return renderFile(vm, template, path);
}

/** Variables with the lazy ones asked, at any depth; ChefSpec 4 (of Chef 12) takes them as they are. */
function visited(vm: Machine, resource: RObject, value: RValue): RValue {
  if (chefOf(vm).generation.name === '12') return value;
  if (value instanceof RProc && isDelayed(vm, value)) return vm.callProc(value, [resource], { self: resource, definee: 'singleton' });
  if (value instanceof RArray) return new RArray(value.items.map((item) => visited(vm, resource, item)));
  if (!(value instanceof RHash)) return value;
  const isMash = value.klass !== undefined && vm.isA(value, vm.classAt('Chef::Node::ImmutableMash'));
  const made = isMash ? newMash(vm, null) : value.klass === undefined ? new RHash() : (vm.call(vm.realClassOf(value), 'new', []) as RHash);
  vm.each(value, (pair) => {
    const [key = null, item = null] = (pair as RArray).items;
    vm.call(made, '[]=', [key, visited(vm, resource, item)]);
  });
  return made;
}

