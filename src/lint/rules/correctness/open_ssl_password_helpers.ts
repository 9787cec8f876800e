import { defineRule } from '../../define_rule.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Opscode::OpenSSL::Password. */
export const openSslPasswordHelpers = defineRule({
  name: 'correctness/open_ssl_password_helpers',
  describe: 'Forbids Opscode::OpenSSL::Password.',
  sameAs: ['Chef/Correctness/OpenSSLPasswordHelpers'],
  severity: 'error',

  why: 'Its passwords are guessable.',
  bad: [
    'Chef::Recipe.include Opscode::OpenSSL::Password',
    '::Chef::Recipe.send(:include, ::Opscode::OpenSSL::Password)',
  ],
  good: ["require 'securerandom'\nSecureRandom.hex(20)"],
  nodes: {
    scope_resolution(node, context) {
      if (constantOf(node) === 'Opscode::OpenSSL::Password')
        context.report(node, 'Passwords of Opscode::OpenSSL::Password are weak: use SecureRandom, or better a vault.');
    },
  },
});
