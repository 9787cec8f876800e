import { type ClassDefinition, defineModule } from '../../ruby/core/define_class.ts';
import { chefClassDefinitions } from '../library/chef_class.ts';
import { chefUtils } from '../library/chef_utils.ts';
import { dataBagClasses } from '../library/data_bag.ts';
import { shellOutClasses } from '../library/shell_out.ts';
import { platformIntrospection } from './platform_introspection.ts';

/** What recipes, resources, providers and nodes can all call, in the order in which it builds up. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const universalModules: readonly ClassDefinition<any>[] = [
  ...chefClassDefinitions,
  ...chefUtils,
  platformIntrospection,
  ...shellOutClasses,
  ...dataBagClasses,
  defineModule({
    name: 'Chef::DSL::Universal',
    includes: ['Chef::DSL::PlatformIntrospection', 'Chef::DSL::DataQuery', 'Chef::DSL::ChefVault', 'Chef::Mixin::ShellOut'],
    methods: {
      'registry_key_exists?(*args)': () => false,
      'registry_data_exists?(*args)': () => false,
      'powershell_out(*args)': (vm, _self, args) => vm.call(vm.main, 'raise', [vm.str(`Expected no PowerShell, found ${vm.inspect(vm.array(args))}`)]),
    },
  }),
];
