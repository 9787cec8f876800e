import { defineRule } from '../../define_rule.ts';
import { NO_FAMILIES, platformValue } from '../../shapes/platforms.ts';

/** Forbids value_for_platform_family with a family that does not exist. */
export const invalidPlatformValueForPlatformFamilyHelper = defineRule({
  name: 'correctness/invalid_platform_value_for_platform_family_helper',
  describe: 'Forbids value_for_platform_family with a family that does not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformValueForPlatformFamilyHelper'],
  severity: 'error',

  bad: [
    "value_for_platform_family('ubuntu' => 'a', 'rhel' => 'b')",
    "value_for_platform_family(%w(rhel centos) => 'a')",
  ],
  good: ["value_for_platform_family('debian' => 'a', %w(rhel fedora) => 'b', 'default' => 'c')"],
  ...platformValue('value_for_platform_family', 'platform family', NO_FAMILIES),
});
