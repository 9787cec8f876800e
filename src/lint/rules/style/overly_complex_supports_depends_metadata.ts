import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isArray, stringOf } from '../../literals.ts';

/** Forbids loops over one or two names in metadata. */
export const overlyComplexSupportsDependsMetadata = defineRule({
  name: 'style/overly_complex_supports_depends_metadata',
  describe: 'Forbids loops over one or two names in metadata.',
  sameAs: ['Chef/Style/OverlyComplexSupportsDependsMetadata'],
  severity: 'info',

  bad: [['%w(ubuntu debian).each do |os|\n  supports os\nend', "supports 'ubuntu'\nsupports 'debian'"]],
  good: ['%w(ubuntu debian redhat).each do |os|\n  supports os\nend', "supports 'ubuntu'"],
  files: ['metadata'],
  calls: {
    each(call, context) {
      const list = call.receiver;
      const made = context.file.callAt(call.body.length === 1 ? call.body[0] : undefined);
      if (
        !list ||
        !isArray(list) ||
        list.children.length > 2 ||
        !made ||
        made.receiver ||
        !['supports', 'depends'].includes(made.method)
      )
        return;
      if (made.args.length !== 1 || made.args[0]?.kind !== 'identifier') return;
      const names = list.children.map(stringOf);
      context.report(call.node, 'Write the statements out.', {
        fix: names.includes(undefined)
          ? undefined
          : replace(call.node, names.map((name) => `${made.method} '${name}'`).join('\n')),
      });
    },
  },
});
