import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on partial_search. */
export const cookbookDependsOnPartialSearch = defineRule({
  name: 'deprecations/cookbook_depends_on_partial_search',
  describe: 'Forbids the dependency on partial_search.',
  sameAs: ['Chef/Deprecations/CookbookDependsOnPartialSearch', 'FC081'],
  severity: 'warning',

  since: 13,
  bad: ["depends 'partial_search'"],
  good: ["depends 'apt'"],
  ...dependsOn(['partial_search'], () => 'Chef has partial search itself: search with filter_result.', false),
});
