import { defineRule } from '../../define_rule.ts';

/** Asks for a description of each custom resource. */
export const includeResourceDescriptions = defineRule({
  name: 'sharing/include_resource_descriptions',
  describe: 'Asks for a description of each custom resource.',
  sameAs: ['Chef/Sharing/IncludeResourceDescriptions'],
  severity: 'info',

  since: 13.9,
  isOptional: true,
  bad: ['property :a, String'],
  good: ["description 'What it is.'\nproperty :a, String"],
  files: ['resource'],
  file(context) {
    if (!context.file.calls.some((call) => call.method === 'description' && !call.receiver))
      context.report({ start: 0, end: 0 }, 'Expected a description of the resource.');
  },
});
