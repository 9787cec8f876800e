import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids File.exists? and Dir.exists?, which Ruby 3.2 has lost. */
export const deprecatedExists = defineRule({
  name: 'ruby/deprecated_exists',
  describe: 'Forbids File.exists? and Dir.exists?, which Ruby 3.2 has lost.',
  sameAs: ['Lint/DeprecatedClassMethods'],
  severity: 'warning',

  bad: [
    ["a if ::File.exists?('/a')", "a if ::File.exist?('/a')"],
    ["a if Dir.exists?('/a')", "a if Dir.exist?('/a')"],
  ],
  good: ["a if ::File.exist?('/a')", 'a if record.exists?'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template', 'metadata'],
  calls: {
    'exists?'(call, context) {
      const name = constantOf(call.receiver);
      if (name === 'File' || name === 'Dir' || name === 'FileTest')
        context.report(call.methodNode, `${name}.exists? is called exist?: Ruby 3.2 has lost the old name.`, {
          fix: rename(call, 'exist?'),
        });
    },
  },
});
