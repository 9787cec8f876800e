import { defineRule } from '../../define_rule.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Chef::PartialSearch. */
export const partialSearchClassUsage = defineRule({
  name: 'deprecations/partial_search_class_usage',
  describe: 'Forbids Chef::PartialSearch.',
  sameAs: ['Chef/Deprecations/PartialSearchClassUsage'],
  severity: 'warning',

  bad: ['Chef::PartialSearch.new.search(:node)', '::Chef::PartialSearch.new'],
  good: ['search(:node, "a:b", filter_result: { a: %w(b) })'],
  calls: {
    new(call, context) {
      if (constantOf(call.receiver) === 'Chef::PartialSearch')
        context.report(call.node, 'Chef::PartialSearch is gone: search with filter_result.');
    },
  },
});
