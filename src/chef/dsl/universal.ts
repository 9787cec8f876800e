import { type ClassDefinition, defineModule } from '../../ruby/core/define_class.ts';
import { platformIntrospection } from './platform_introspection.ts';

/** What recipes, resources, providers, nodes and templates' helpers can all call, in the order in which it builds up. */
export const universalModules: readonly ClassDefinition[] = [
  platformIntrospection,
  defineModule({ name: 'Chef::DSL::Universal', includes: ['Chef::DSL::PlatformIntrospection'] }),
];
