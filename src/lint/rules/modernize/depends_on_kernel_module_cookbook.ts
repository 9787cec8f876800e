import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on kernel_module. */
export const dependsOnKernelModuleCookbook = defineRule({
  name: 'modernize/depends_on_kernel_module_cookbook',
  describe: 'Forbids the dependency on kernel_module.',
  sameAs: ['Chef/Modernize/DependsOnKernelModuleCookbook'],
  severity: 'info',

  since: 14.3,
  bad: [["name 'a'\ndepends 'kernel_module'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['kernel_module'], () => 'Chef has kernel_module since 14.3.'),
});
