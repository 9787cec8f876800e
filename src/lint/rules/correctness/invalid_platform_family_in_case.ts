import { defineRule } from '../../define_rule.ts';
import { NO_FAMILIES, platformCase } from '../../shapes/platforms.ts';

/** Forbids branches for platform families that do not exist. */
export const invalidPlatformFamilyInCase = defineRule({
  name: 'correctness/invalid_platform_family_in_case',
  describe: 'Forbids branches for platform families that do not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformFamilyInCase'],
  severity: 'error',

  bad: [
    ["case node['platform_family']\nwhen 'ubuntu'\n  a\nend", "case node['platform_family']\nwhen 'debian'\n  a\nend"],
  ],
  good: [
    "case node['platform_family']\nwhen 'debian', 'rhel'\n  a\nend",
    "case node['platform']\nwhen 'ubuntu'\n  a\nend",
  ],
  ...platformCase('platform_family', 'platform family', NO_FAMILIES),
});
