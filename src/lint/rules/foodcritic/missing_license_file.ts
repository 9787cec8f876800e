import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Asks for a file with the license. */
export const missingLicenseFile = defineRule({
  name: 'foodcritic/missing_license_file',
  describe: 'Asks for a file with the license.',
  sameAs: ['FC071'],

  severity: 'info',
  isOptional: true,
  bad: [{ 'metadata.rb': "name 'demo'\nlicense 'Apache-2.0'\n" }],
  good: [
    { 'metadata.rb': "name 'demo'\nlicense 'Apache-2.0'\n", LICENSE: 'x' },
    { 'metadata.rb': "name 'demo'\nlicense 'All Rights Reserved'\n" },
  ],
  cookbook(context) {
    const license = context.cookbook.metadata.file?.calls.find((call) => call.method === 'license');
    if (
      /all rights reserved/i.test(stringOf(license?.args[0]) ?? '') ||
      context.cookbook.fileNames.some((name) => /^(?:license|copying)(?:\.\w+)?$/i.test(name))
    )
      return;
    context.reportFile('metadata.rb', 'Expected a file LICENSE.');
  },
});
