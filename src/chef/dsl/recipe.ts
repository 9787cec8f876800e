import { defineModule, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { loadRecipe } from '../cookbook/load_recipe.ts';
import { loadInto } from '../load_into.ts';
import type { RNode } from '../node.ts';
import { resolveClass } from '../resource/resolve.ts';
import { includeRecipe, type RRunContext } from '../run_context.ts';

/** `include_recipe` and `load_recipe`. */
const includeRecipeModule = defineModule({
  name: 'Chef::DSL::IncludeRecipe',
  methods: {
    'include_recipe(*names)': (vm, self, names: RValue[]) => {
      const current = vm.call(self, 'cookbook_name', []);
      return includeRecipe(vm, vm.call(self, 'run_context', []) as RRunContext, names, current === null ? null : vm.toS(current));
    },
    'load_recipe(name)': (vm, self, name) => {
      const current = vm.call(self, 'cookbook_name', []);
      return loadRecipe(vm, vm.call(self, 'run_context', []) as RRunContext, vm.toS(name), current === null ? null : vm.toS(current)) ?? false;
    },
  },
});

/** `include_attribute`, in attribute files. */
const includeAttribute = defineModule({
  name: 'Chef::DSL::IncludeAttribute',
  methods: {
    'include_attribute(*names)': (vm, self, names: RValue[]) => {
      const node = self as RNode;
      for (const name of names.flatMap((each) => (each instanceof RArray ? each.items : [each]))) {
        const [cookbookName = '', file = 'default'] = vm.toS(name).split(/::(.+)/);
        loadAttributeFile(vm, node.runContext as RRunContext, cookbookName, file);
      }
      return true;
    },
  },
});

/** Runs an attribute file on the node, once. */
export function loadAttributeFile(vm: Parameters<typeof loadInto>[0], context: RRunContext, cookbookName: string, file: string): void {
  const fullName = `${cookbookName}::${file}`;
  if (context.loadedAttributes.has(fullName)) return;
  context.loadedAttributes.add(fullName);
  const cookbook = context.cookbooks.get(cookbookName);
  if (!cookbook) return vm.raise('Chef::Exceptions::CookbookNotFound', `could not find cookbook ${cookbookName} while loading attribute ${file}`);
  const path = cookbook.attributes.get(file);
  if (path === undefined)
    return vm.raise('Chef::Exceptions::AttributeNotFound', `could not find filename for attribute ${file} in cookbook ${cookbookName}`);
  chefOf(vm).record.attributeFiles.push(fullName);
  loadInto(vm, path, context.node);
}

/** Chef::DSL::Recipe: all that a recipe can call. */
const recipeModule = defineModule({
  name: 'Chef::DSL::Recipe',
  includes: [
    'Chef::DSL::Universal',
    'Chef::DSL::DeclareResource',
    'Chef::DSL::IncludeRecipe',
    'Chef::DSL::Resources',
    'Chef::DSL::Definitions',
  ],
  methods: {
    'resource_class_for(name)': (vm, self, name) => resolveClass(vm, vm.toName(name), (vm.call(self, 'run_context', []) as RRunContext).node),
    'notifying_block(&block)': (vm, self, block) => vm.callProc(block, [], { self: self as RObject }),
    'reboot_pending?': () => false,
    'exec(*args)': (vm) =>
      vm.raise(
        'Chef::Exceptions::ResourceNotFound',
        'exec was called, but you probably meant to use an execute resource.  If not, please call Kernel#exec explicitly.',
      ),
  },
});

/** The modules of the recipe language, in the order in which they build on each other. */
export const recipeModules: readonly ClassDefinition[] = [
  includeAttribute,
  includeRecipeModule,
  defineModule({ name: 'Chef::DSL::Resources' }),
  defineModule({ name: 'Chef::DSL::Definitions' }),
  recipeModule,
];
