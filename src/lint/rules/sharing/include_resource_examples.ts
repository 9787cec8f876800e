import { defineRule } from '../../define_rule.ts';

/** Asks for examples of each custom resource. */
export const includeResourceExamples = defineRule({
  name: 'sharing/include_resource_examples',
  describe: 'Asks for examples of each custom resource.',
  sameAs: ['Chef/Sharing/IncludeResourceExamples'],
  severity: 'info',

  since: 13.9,
  isOptional: true,
  bad: ['property :a, String'],
  good: ["examples <<~DOC\n  nova 'a'\nDOC\nproperty :a, String"],
  files: ['resource'],
  file(context) {
    if (!context.file.calls.some((call) => call.method === 'examples' && !call.receiver))
      context.report({ start: 0, end: 0 }, 'Expected examples of the resource.');
  },
});
