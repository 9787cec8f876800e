import { defineRule } from '../../define_rule.ts';
import { pairsOf, stringOf } from '../../literals.ts';

const UAC = new Set([
  'EnableLUA',
  'ValidateAdminCodeSignatures',
  'PromptOnSecureDesktop',
  'ConsentPromptBehaviorAdmin',
  'ConsentPromptBehaviorUser',
  'EnableInstallerDetection',
]);

/** Forbids registry keys of UAC. */
export const windowsRegistryUac = defineRule({
  name: 'modernize/windows_registry_uac',
  describe: 'Forbids registry keys of UAC.',
  sameAs: ['Chef/Modernize/WindowsRegistryUAC'],
  severity: 'info',

  since: 15,
  bad: [
    "registry_key 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System' do\n  values [{ name: 'EnableLUA', type: :dword, data: 0 }]\nend",
  ],
  good: [
    "windows_uac 'a'",
    "registry_key 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System' do\n  values [{ name: 'Other', type: :dword, data: 0 }]\nend",
    "registry_key 'HKLM\\SOFTWARE\\Nova' do\n  values [{ name: 'EnableLUA' }]\nend",
  ],
  resources: {
    registry_key(resource, context) {
      const key = stringOf(resource.get('key')?.value ?? resource.nameNode) ?? '';
      if (!/^(?:HKLM|HKEY_LOCAL_MACHINE)\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\b/i.test(key))
        return;
      const values = resource.get('values')?.value;
      const hashes = values?.kind === 'array' ? values.children : values?.kind === 'hash' ? [values] : [];
      const names = hashes.map((hash) => stringOf(pairsOf(hash.children).get('name')));
      if (names.length > 0 && names.every((name) => name !== undefined && UAC.has(name)))
        context.report(resource.call.head, 'Chef has windows_uac since 15.0.');
    },
  },
});
