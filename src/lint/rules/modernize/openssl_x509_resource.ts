import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids openssl_x509. */
export const opensslX509Resource = defineRule({
  name: 'modernize/openssl_x509_resource',
  describe: 'Forbids openssl_x509.',
  sameAs: ['Chef/Modernize/OpensslX509Resource'],
  severity: 'info',

  since: 14.4,
  bad: [["openssl_x509 '/a' do\n  common_name 'x'\nend", "openssl_x509_certificate '/a' do\n  common_name 'x'\nend"]],
  good: ["openssl_x509_certificate '/a'"],
  ...oldResource('openssl_x509', 'openssl_x509_certificate', 'openssl_x509 is called openssl_x509_certificate.'),
});
