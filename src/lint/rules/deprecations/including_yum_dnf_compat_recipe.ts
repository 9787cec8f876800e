import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include yum::dnf_yum_compat. */
export const includingYumDnfCompatRecipe = defineRule({
  name: 'deprecations/including_yum_dnf_compat_recipe',
  describe: 'Forbids to include yum::dnf_yum_compat.',
  sameAs: ['Chef/Deprecations/IncludingYumDNFCompatRecipe'],
  severity: 'warning',

  bad: [["include_recipe 'yum::dnf_yum_compat'\npackage 'a'", "package 'a'"]],
  good: ["include_recipe 'yum'"],
  ...includesRecipe(['yum::dnf_yum_compat'], 'Chef knows DNF itself: yum::dnf_yum_compat is not needed.', 'nothing'),
});
