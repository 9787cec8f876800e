import { defineRule } from '../../define_rule.ts';

/** Forbids partial_search. */
export const partialSearchHelperUsage = defineRule({
  name: 'deprecations/partial_search_helper_usage',
  describe: 'Forbids partial_search.',
  sameAs: ['Chef/Deprecations/PartialSearchHelperUsage'],
  severity: 'warning',

  bad: ["partial_search(:node, 'a:b', keys: {})"],
  good: ["search(:node, 'a:b', filter_result: {})"],
  calls: {
    partial_search(call, context) {
      if (!call.receiver && call.argumentList)
        context.report(call.methodNode, 'partial_search is gone: search with filter_result.');
    },
  },
});
