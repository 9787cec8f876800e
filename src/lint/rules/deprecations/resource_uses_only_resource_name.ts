import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';

/** Asks for provides beside resource_name. */
export const resourceUsesOnlyResourceName = defineRule({
  name: 'deprecations/resource_uses_only_resource_name',
  describe: 'Asks for provides beside resource_name.',
  sameAs: ['Chef/Deprecations/ResourceUsesOnlyResourceName'],
  severity: 'warning',

  why: 'Since Chef 16 resource_name alone gives a resource no name in recipes.',
  bad: [
    ['resource_name :compute', 'resource_name :compute\nprovides :compute'],
    [
      { 'resources/compute.rb': 'resource_name :demo_compute\nproperty :a, String\n' },
      { 'resources/compute.rb': 'property :a, String\n' },
    ],
  ],
  good: [
    'provides :compute\nresource_name :compute',
    'provides :compute',
    'resource_name :compute\nprovides :compute, os: "linux"',
    'resource_name :other\nprovides :other',
  ],
  files: ['resource', 'library'],
  calls: {
    resource_name(call, context) {
      const name = symbolOf(call.args[0]);
      if (call.receiver || name === undefined) return;
      if (
        context.file.calls.some(
          (other) => !other.receiver && other.method === 'provides' && symbolOf(other.args[0]) === name,
        )
      )
        return;
      const file = /([^/]+)\.rb$/.exec(context.file.name)?.[1];
      const isImplied = name === `${context.cookbook.name}_${file}`;
      const indent = ' '.repeat(call.node.range.start.column - 1);
      const fix = isImplied
        ? remove(context.file, call.node)
        : { edits: [{ start: call.node.end, end: call.node.end, text: `\n${indent}provides :${name}` }] };
      context.report(
        call.node,
        isImplied
          ? 'The file is named like the resource: resource_name is not needed.'
          : `Expected "provides :${name}" too: since Chef 16 resource_name does not suffice.`,
        { fix },
      );
    },
  },
});
