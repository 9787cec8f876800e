import { defineRule } from '../../define_rule.ts';
import { NO_PLATFORMS, platformHelper } from '../../shapes/platforms.ts';

/** Forbids platform? of a platform that does not exist. */
export const invalidPlatformHelper = defineRule({
  name: 'correctness/invalid_platform_helper',
  describe: 'Forbids platform? of a platform that does not exist.',
  sameAs: ['Chef/Correctness/InvalidPlatformHelper'],
  severity: 'error',

  bad: [
    ["platform?('rhel')", "platform?('redhat')"],
    ["platform?('ubuntu', 'macosx')", "platform?('ubuntu', 'mac_os_x')"],
  ],
  good: ["platform?('redhat', 'ubuntu', 'mac_os_x', 'suse')"],
  ...platformHelper('platform?', 'platform', NO_PLATFORMS),
});
