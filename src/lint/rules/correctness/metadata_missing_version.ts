import { defineRule } from '../../define_rule.ts';

/** Asks for the version of the cookbook in its metadata. */
export const metadataMissingVersion = defineRule({
  name: 'correctness/metadata_missing_version',
  describe: 'Asks for the version of the cookbook in its metadata.',
  sameAs: ['Chef/Correctness/MetadataMissingVersion', 'FC062'],
  severity: 'error',

  bad: ["name 'nova'"],
  good: ["name 'nova'\nversion '1.0.0'"],
  files: ['metadata'],
  file(context) {
    if (!context.file.calls.some((call) => !call.receiver && call.method === 'version' && call.args.length > 0))
      context.report({ start: 0, end: 0 }, 'Expected the version of the cookbook.');
  },
});
