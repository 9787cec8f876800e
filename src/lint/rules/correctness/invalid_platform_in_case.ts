import { defineRule } from '../../define_rule.ts';
import { NO_PLATFORMS, platformCase } from '../../shapes/platforms.ts';

/** Forbids branches for platforms that do not exist. */
export const invalidPlatformInCase = defineRule({
  name: 'correctness/invalid_platform_in_case',
  describe: 'Forbids branches for platforms that do not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformInCase'],
  severity: 'error',

  bad: [
    [
      "case node['platform']\nwhen 'rhel', 'centos'\n  a\nend",
      "case node['platform']\nwhen 'redhat', 'centos'\n  a\nend",
    ],
  ],
  good: ["case node['platform']\nwhen 'redhat'\n  a\nend", "case node['platform_family']\nwhen 'rhel'\n  a\nend"],
  ...platformCase('platform', 'platform', NO_PLATFORMS),
});
