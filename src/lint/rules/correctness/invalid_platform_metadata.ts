import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { NO_PLATFORMS, notA } from '../../shapes/platforms.ts';

/** Forbids metadata that support a platform which does not exist. */
export const invalidPlatformMetadata = defineRule({
  name: 'correctness/invalid_platform_metadata',
  describe: 'Forbids metadata that support a platform which does not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformMetadata', 'FC070'],
  severity: 'error',

  bad: [
    ["name 'nova'\nsupports 'rhel'", "name 'nova'\nsupports 'redhat'"],
    '%w(ubuntu macosx).each { |os| supports os }',
  ],
  good: ["supports 'redhat', '>= 7.0'\nsupports 'mac_os_x'\nsupports 'ubuntu'"],
  files: ['metadata'],
  file(context) {
    for (const { name, node } of context.cookbook.metadata.supports) {
      if (!node) continue;
      const meant = NO_PLATFORMS.has(name)
        ? NO_PLATFORMS.get(name)
        : /[A-Z,]/.test(name)
          ? name.toLowerCase().replaceAll(',', '')
          : undefined;
      if (meant === undefined) continue;
      const fix = meant && node.kind === 'string' ? replace(node, `'${meant}'`) : undefined;
      context.report(node, notA('platform', name, meant), { fix });
    }
  },
});
