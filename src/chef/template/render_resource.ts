import { readText } from '../../ruby/machine/loader.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { SourceName } from '../cookbook/file_specificity.ts';
import { contextOf } from '../resource/references.ts';
import type { RRunContext } from '../run_context.ts';
import { renderFile, RTemplateContext } from './template_context.ts';
import { findInCookbook, RTemplateFinder } from './template_finder.ts';

/** The content that a file, cookbook_file or template resource gives its file; undefined for other resources. */
export function renderResource(vm: Machine, resource: RObject): string | undefined {
  const context = contextOf(resource);
  if (!context) return undefined;
  const type = vm.toS(vm.call(resource, 'resource_name', []));
  if (type === 'template') return renderTemplate(vm, resource, context);
  if (type === 'cookbook_file') return cookbookFile(vm, resource, context);
  if (type !== 'file') return undefined;
  const content = vm.call(resource, 'content', []);
  return content === null ? undefined : vm.toS(content);
}

function cookbookOf(vm: Machine, resource: RObject): string {
  const named = vm.call(resource, 'cookbook', []);
  return vm.toS(named ?? resource.ivar('@cookbook_name') ?? null);
}

function renderTemplate(vm: Machine, resource: RObject, context: RRunContext): string {
  const cookbookName = cookbookOf(vm, resource);
  const finder = new RTemplateFinder(vm, context, cookbookName);
  const source = vm.toS(vm.call(resource, 'source', []));
  const path = truthy(vm.call(resource, 'local', []))
    ? source
    : findInCookbook(vm, context, cookbookName, 'templates', sourceName(vm, vm.call(resource, 'source', [])));
  const variables = vm.call(resource, 'variables', []);
  const template = new RTemplateContext(vm);
  if (variables instanceof RHash) template.update(vm, variables);
  const line = vm.toS(resource.ivar('@source_line') ?? null);
  const facts: Record<string, RValue> = {
    node: context.node,
    template_finder: finder,
    cookbook_name: resource.ivar('@cookbook_name') ?? null,
    recipe_name: resource.ivar('@recipe_name') ?? null,
    recipe_line_string: vm.str(line),
    recipe_path: vm.call(resource, 'source_line_file', []),
    recipe_line: vm.call(resource, 'source_line_number', []),
    template_name: vm.str(source),
    template_path: vm.str(path),
  };
  for (const [name, value] of Object.entries(facts)) template.setIvar(`@${name}`, value);
  const modules = vm.call(resource, 'helper_modules', []);
  if (modules instanceof RArray) template.extend(vm, modules.items as RClass[]);
  const output = renderFile(vm, template, path);
  return output instanceof RString ? output.text : vm.toS(output);
}

/** A source may be a list of paths, the first of which that exists is taken. */
function sourceName(vm: Machine, source: RValue): SourceName {
  return source instanceof RArray ? source.items.map((item) => vm.toS(item)) : vm.toS(source);
}

function cookbookFile(vm: Machine, resource: RObject, context: RRunContext): string | undefined {
  const source = vm.call(resource, 'source', []);
  const path = findInCookbook(vm, context, cookbookOf(vm, resource), 'files', sourceName(vm, source));
  return readText(vm, path);
}
