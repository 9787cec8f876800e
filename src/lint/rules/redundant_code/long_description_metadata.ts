import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids long_description in metadata. */
export const longDescriptionMetadata = defineRule({
  name: 'redundant_code/long_description_metadata',
  describe: 'Forbids long_description in metadata.',
  sameAs: ['Chef/RedundantCode/LongDescriptionMetadata'],
  severity: 'info',

  bad: [
    [
      "name 'a'\nlong_description IO.read(File.join(File.dirname(__FILE__), 'README.md'))\nversion '1'",
      "name 'a'\nversion '1'",
    ],
    ["name 'a'\nlong_description <<-EOH\nx\nEOH\nversion '1'", "name 'a'\nversion '1'"],
  ],
  good: ["name 'a'\ndescription 'b'"],
  ...unusedField('long_description'),
});
