import { defineRule } from '../../define_rule.ts';

/** Asks for unified_mode true in custom resources. */
export const resourceWithoutUnifiedTrue = defineRule({
  name: 'deprecations/resource_without_unified_true',
  describe: 'Asks for unified_mode true in custom resources.',
  sameAs: ['Chef/Deprecations/ResourceWithoutUnifiedTrue'],
  severity: 'warning',

  why: 'Chef 18 runs all resources so; until then the order of code and resources in an action surprises.',
  since: 15.3,
  bad: [
    ['provides :nova\nproperty :a, String', 'provides :nova\nunified_mode true\nproperty :a, String'],
    'property :a, String\naction :create do\n  b\nend',
  ],
  good: [
    'unified_mode true\nproperty :a, String',
    'unified_mode false',
    { 'resources/_shared.rb': 'property :a, String\n' },
  ],
  files: ['resource'],
  file(context) {
    const { file } = context;
    if (/(?:^|\/)_[^/]*$/.test(file.name) || !file.root || file.root.children.length === 0) return;
    if (file.calls.some((call) => call.method === 'unified_mode')) return;
    const after =
      file.calls.find((call) => !call.receiver && call.method === 'provides') ??
      file.calls.find((call) => !call.receiver && call.method === 'resource_name');
    const line = after && file.parent(after.node)?.kind === 'program' ? after.node : undefined;
    const fix = line && { edits: [{ start: line.end, end: line.end, text: '\nunified_mode true' }] };
    context.report({ start: 0, end: 0 }, 'Expected "unified_mode true", which is how resources will always be run.', {
      fix,
    });
  },
});
