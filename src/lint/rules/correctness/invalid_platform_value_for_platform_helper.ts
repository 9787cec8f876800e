import { defineRule } from '../../define_rule.ts';
import { NO_PLATFORMS, platformValue } from '../../shapes/platforms.ts';

/** Forbids value_for_platform with a platform that does not exist. */
export const invalidPlatformValueForPlatformHelper = defineRule({
  name: 'correctness/invalid_platform_value_for_platform_helper',
  describe: 'Forbids value_for_platform with a platform that does not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformValueForPlatformHelper'],
  severity: 'error',

  bad: [
    "value_for_platform('rhel' => { 'default' => 'a' })",
    "value_for_platform(%w(ubuntu debuan) => { 'default' => 'a' })",
  ],
  good: ["value_for_platform('redhat' => { 'default' => 'a' }, 'default' => 'b')"],
  ...platformValue('value_for_platform', 'platform', NO_PLATFORMS),
});
