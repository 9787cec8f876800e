import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids openssl_rsa_key. */
export const opensslRsaKeyResource = defineRule({
  name: 'modernize/openssl_rsa_key_resource',
  describe: 'Forbids openssl_rsa_key.',
  sameAs: ['Chef/Modernize/OpensslRsaKeyResource'],
  severity: 'info',

  since: 14,
  bad: [["openssl_rsa_key '/a' do\n  key_length 2048\nend", "openssl_rsa_private_key '/a' do\n  key_length 2048\nend"]],
  good: ["openssl_rsa_private_key '/a'"],
  ...oldResource('openssl_rsa_key', 'openssl_rsa_private_key', 'openssl_rsa_key is called openssl_rsa_private_key.'),
});
