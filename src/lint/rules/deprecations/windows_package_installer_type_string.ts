import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Asks for a symbol as installer_type. */
export const windowsPackageInstallerTypeString = defineRule({
  name: 'deprecations/windows_package_installer_type_string',
  describe: 'Asks for a symbol as installer_type.',
  sameAs: ['Chef/Deprecations/WindowsPackageInstallerTypeString'],
  severity: 'warning',

  bad: [["windows_package 'a' do\n  installer_type 'msi'\nend", "windows_package 'a' do\n  installer_type :msi\nend"]],
  good: ["windows_package 'a' do\n  installer_type :msi\nend"],
  ...properties(['windows_package'], ['installer_type'], ({ value }, context) => {
    const text = stringOf(value);
    if (value && text !== undefined)
      context.report(value, 'The type of an installer is a symbol.', {
        fix: /^\w+$/.test(text) ? replace(value, `:${text}`) : undefined,
      });
  }),
});
