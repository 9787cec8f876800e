import { defineRule } from '../../define_rule.ts';

/** Asks for the name of the cookbook in its metadata. */
export const metadataMissingName = defineRule({
  name: 'correctness/metadata_missing_name',
  describe: 'Asks for the name of the cookbook in its metadata.',
  sameAs: ['Chef/Correctness/MetadataMissingName', 'FC045'],
  severity: 'error',

  why: 'Without it the cookbook is called like its folder, wherever it is checked out.',
  bad: [["version '1.0.0'", "name 'demo'\nversion '1.0.0'"]],
  good: ["name 'nova'\nversion '1.0.0'", 'name folder'],
  files: ['metadata'],
  file(context) {
    if (context.file.calls.some((call) => !call.receiver && call.method === 'name' && call.args.length > 0)) return;
    const folder = context.cookbook.root.split('/').at(-1) as string;
    const first = context.file.root?.children[0]?.start ?? 0;
    context.report({ start: 0, end: 0 }, 'Expected the name of the cookbook.', {
      fix: { edits: [{ start: first, end: first, text: `name '${folder}'\n` }] },
    });
  },
});
