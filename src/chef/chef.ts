import { type ClassDefinition, defineModule, installClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { NO_ANSWERS } from './answers.ts';
import { installAttributes } from './attribute/install.ts';
import { setChef } from './chef_state.ts';
import { cookbookClasses } from './cookbook/classes.ts';
import { currentChef } from './current_chef.ts';
import { definition } from './definition.ts';
import { delayedEvaluator } from './delayed_evaluator.ts';
import { declareResource } from './dsl/declare_resource.ts';
import { recipeModules } from './dsl/recipe.ts';
import { universalModules } from './dsl/universal.ts';
import { chefExceptions } from './exceptions.ts';
import { provideChefFeatures } from './features.ts';
import type { Generation } from './generation.ts';
import { oldPlatform } from './library/chef_class.ts';
import { libraryClasses } from './library/index.ts';
import { paramsValidate } from './mixin/params_validate.ts';
import { whyRunClasses } from './mixin/why_run.ts';
import { node, oldNode } from './node.ts';
import { actionClass, lwrpProvider, provider } from './provider.ts';
import { providerPriorityMap, providerResolver } from './provider_resolver.ts';
import { installOldRuby } from './old_ruby.ts';
import { oldLanguage } from './old_language.ts';
import { oldResource } from './old_resource.ts';
import { recipe } from './recipe.ts';
import { installBuiltInResources } from './resource/built_in.ts';
import { resourceCollection } from './resource/collection.ts';
import { conditional } from './resource/conditional.ts';
import { NodeMap } from './resource/node_map.ts';
import { notification } from './resource/notification.ts';
import { propertyClass } from './resource/property_object.ts';
import { noteNodeMethods } from './shared_attributes.ts';
import { resource, unresolvedSubscribes } from './resource/resource.ts';
import { createRunRecord } from './run.ts';
import { childRunContext, runContext } from './run_context.ts';
import { runList, runListExpansion } from './run_list.ts';
import { templateClasses } from './template/template_context.ts';
import { templateFinder } from './template/template_finder.ts';

/** Chef's classes, in the order in which they need each other. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
const chefClasses: readonly ClassDefinition<any>[] = [
  ...chefExceptions,
  delayedEvaluator,
  defineModule({ name: 'Chef::DSL' }),
  paramsValidate,
  ...universalModules,
  declareResource,
  ...recipeModules,
  runList,
  runListExpansion,
  node,
  runContext,
  childRunContext,
  propertyClass,
  resource,
  resourceCollection,
  notification,
  conditional,
  unresolvedSubscribes,
  ...whyRunClasses,
  provider,
  actionClass,
  lwrpProvider,
  providerResolver,
  providerPriorityMap,
  recipe,
  definition,
  ...templateClasses,
  templateFinder,
  ...libraryClasses,
  ...cookbookClasses,
];

/** Gives a machine Chef: its classes, resources and configuration, as a generation has them. */
export function installChef(vm: Machine, generation: Generation): void {
  installAttributes(vm, generation);
  setChef(vm, {
    handlers: new NodeMap({ breaksTiesByName: generation.name === '12' }),
    dslNames: new Set(),
    config: new RHash(),
    answers: NO_ANSWERS,
    record: createRunRecord(),
    loadedFiles: new Map(),
  });
  for (const each of chefClasses) installClass(vm, each);
  for (const each of generation.name === '12' ? [oldNode, oldPlatform, oldResource, ...oldLanguage] : currentChef) installClass(vm, each);
  installBuiltInResources(vm);
  provideChefFeatures(vm);
  noteNodeMethods(vm);
  if (generation.name === '12') installOldRuby(vm);
}
