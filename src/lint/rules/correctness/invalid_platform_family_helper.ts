import { defineRule } from '../../define_rule.ts';
import { NO_FAMILIES, platformHelper } from '../../shapes/platforms.ts';

/** Forbids platform_family? of a family that does not exist. */
export const invalidPlatformFamilyHelper = defineRule({
  name: 'correctness/invalid_platform_family_helper',
  describe: 'Forbids platform_family? of a family that does not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformFamilyHelper'],
  severity: 'error',

  bad: [
    ["platform_family?('redhat')", "platform_family?('rhel')"],
    ["platform_family?('rhel', 'sles')", "platform_family?('rhel', 'suse')"],
  ],
  good: ["platform_family?('rhel', 'fedora', 'amazon', 'suse', 'debian')"],
  ...platformHelper('platform_family?', 'platform family', NO_FAMILIES),
});
