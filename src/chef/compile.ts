import { loadFile, requireFeature } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RString } from '../ruby/value/string.ts';
import { ProblemError } from '../source/problem.ts';
import { chefOf } from './chef_state.ts';
import type { Cookbook } from './cookbook/cookbook.ts';
import { dependencyOrder } from './cookbook/dependency_order.ts';
import { parseRecipeName } from './cookbook/recipe_name.ts';
import { loadAttributeFile } from './dsl/recipe.ts';
import { buildProvider, buildResource, installLwrps } from './lwrp.ts';
import { noteCookbooks } from './node.ts';
import { loadAttributesShared } from './shared_attributes.ts';
import { loadDefinitions } from './resource_definition_list.ts';
import { provideGemFeatures } from './features.ts';
import type { RRunContext } from './run_context.ts';

/** Is told when a stage of loading cookbooks is over. */
export interface LoadStages {
  libraries(): void;
  attributes(context: RRunContext): void;
  /** The classes of custom resources and their providers. */
  classes(context: RRunContext): void;
}

/**
 * Loads all of the cookbooks that recipes (or cookbooks) of a run list reach but their recipes: the libraries of all,
 * then their attributes, their providers and resources, their definitions.
 */
export function compileCookbooks(
  vm: Machine,
  context: RRunContext,
  names: readonly string[],
  options: { readonly withoutAttributes: boolean; readonly stages?: LoadStages | undefined } = {
    withoutAttributes: false,
  },
): void {
  installLwrps(vm);
  const { cookbooks } = context;
  for (const cookbook of cookbooks.values()) cookbook.validateVersions(vm);
  noteCookbooks(vm, context.node, new Map([...cookbooks].map(([name, cookbook]) => [name, cookbook.version])));
  const wanted = names.map((name) => parseRecipeName(vm, name, null)[0]);
  const ordered = dependencyOrder(vm, cookbooks, wanted);
  for (const { name } of ordered) context.reachable.add(name);
  for (const cookbook of ordered) refuseOhaiPlugins(cookbook);
  provideGemFeatures(
    vm,
    ordered.flatMap(({ metadata }) => metadata.gems.map((gem) => String([gem].flat()[0]))),
  );
  for (const cookbook of ordered) loadLibraries(vm, cookbook);
  const { stages } = options;
  stages?.libraries();
  if (!options.withoutAttributes)
    loadAttributesShared(vm, context, ordered, () => {
      for (const { name, attributes } of ordered)
        for (const file of attributes.keys()) loadAttributeFile(vm, context, name, file);
    });
  stages?.attributes(context);
  for (const { name, providers, resources } of ordered) {
    for (const path of providers) buildProvider(vm, name, path);
    for (const path of resources) buildResource(vm, context, name, path);
  }
  stages?.classes(context);
  for (const { definitions } of ordered) for (const path of definitions) loadDefinitions(vm, context, path);
}

function loadLibraries(vm: Machine, { metadata, root, libraries }: Cookbook): void {
  const { generation, loadedFiles } = chefOf(vm);
  if (metadata.eagerLoadLibraries !== true) addLoadPath(vm, `${root}/libraries`);
  for (const path of libraries) {
    if (generation.name !== '12') requireFeature(vm, path);
    else if (!loadedFiles.has(path)) {
      loadedFiles.set(path, true);
      loadFile(vm, path);
    }
  }
}

function addLoadPath(vm: Machine, folder: string): void {
  const paths = vm.globals.get('$:');
  if (paths instanceof RArray && paths.items.some((path) => path instanceof RString && path.text === folder)) return;
  if (paths instanceof RArray) paths.items.unshift(vm.str(folder));
  else vm.globals.set('$:', new RArray([vm.str(folder)]));
}

/** Ohai plugins would ask the machine that they run on. */
function refuseOhaiPlugins(cookbook: Cookbook): void {
  const plugin = cookbook.filesIn('ohai').find((file) => file.endsWith('.rb'));
  if (plugin === undefined) return;
  const path = cookbook.pathOf(`ohai/${plugin}`) ?? cookbook.root;
  const message = `Expected a cookbook without Ohai plugins, found "ohai/${plugin}" in the cookbook "${cookbook.name}".`;
  const hint = 'List the file in chefignore, and set the attributes that it would find.';
  throw new ProblemError([{ kind: 'load', severity: 'error', message, path, hint }]);
}
