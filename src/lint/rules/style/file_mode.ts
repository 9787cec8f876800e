import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Asks for modes that are strings. */
export const fileMode = defineRule({
  name: 'style/file_mode',
  describe: 'Asks for modes that are strings.',
  sameAs: ['Chef/Style/FileMode', 'FC006'],
  severity: 'info',

  why: 'A mode without a leading zero is a decimal number: 644 is --w----r-T.',
  bad: [
    ["file '/a' do\n  mode 0644\nend", "file '/a' do\n  mode '0644'\nend"],
    ["directory '/a' do\n  mode 755\nend", "directory '/a' do\n  mode '0755'\nend"],
    ["remote_directory '/a' do\n  files_mode 0o600\nend", "remote_directory '/a' do\n  files_mode '0600'\nend"],
  ],
  good: [
    "file '/a' do\n  mode '0644'\nend",
    "file '/a' do\n  mode '644'\nend",
    'file "/a" do\n  mode node["mode"]\nend',
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      for (const { value } of resource.all('mode', 'files_mode', 'directory_mode')) {
        if (value?.kind !== 'integer') continue;
        const digits = value.text.replace(/^0o?/i, '').replaceAll('_', '');
        const isOctal = /^[0-7]{3,4}$/.test(digits);
        const isPlain = !value.text.startsWith('0');
        context.report(
          value,
          isPlain
            ? `${value.text} is a decimal number, not the mode ${digits}: write it as a string.`
            : 'Write the mode as a string.',
          {
            fix: !isOctal
              ? undefined
              : isPlain
                ? unsafe(replace(value, `'${digits.padStart(4, '0')}'`))
                : replace(value, `'${digits.padStart(4, '0')}'`),
            severity: isPlain ? 'error' : undefined,
          },
        );
      }
    },
  },
});
