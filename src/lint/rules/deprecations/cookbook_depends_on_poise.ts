import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids dependencies on cookbooks of Poise. */
export const cookbookDependsOnPoise = defineRule({
  name: 'deprecations/cookbook_depends_on_poise',
  describe: 'Forbids dependencies on cookbooks of Poise.',
  sameAs: ['Chef/Deprecations/CookbookDependsOnPoise'],
  severity: 'warning',

  bad: ["depends 'poise'", "depends 'poise-service', '~> 1.0'"],
  good: ["depends 'apt'"],
  ...dependsOn(
    ['poise', 'poise-service', 'poise-hoist'],
    (name) => `"${name}" is not kept any more: write a custom resource.`,
    false,
  ),
});
