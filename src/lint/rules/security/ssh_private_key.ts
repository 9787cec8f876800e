import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';
import { stringOf } from '../../literals.ts';
import { pattern } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids private keys in code. */
export const sshPrivateKey = defineRule({
  name: 'security/ssh_private_key',
  describe: 'Forbids private keys in code.',
  sameAs: ['Chef/Security/SshPrivateKey'],
  severity: 'error',

  bad: [
    "file '/a' do\n  content '-----BEGIN RSA PRIVATE KEY-----\nMIIE'\nend",
    "file '/a' do\n  content <<-KEY\n-----BEGIN OPENSSH PRIVATE KEY-----\nKEY\nend",
    { 'attributes/default.rb': "default['a'] = '-----BEGIN EC PRIVATE KEY-----'\n" },
  ],
  good: [
    "content.start_with?('-----BEGIN CERTIFICATE')",
    "raise 'x' unless key =~ /BEGIN RSA PRIVATE/",
    "key.include?('-----BEGIN RSA PRIVATE KEY-----')",
  ],
  files: CHEF_CODE,
  nodes: { string: check, heredoc_beginning: check },
});

function check(node: Node, context: FileContext): void {
  const text = pattern(node) ?? stringOf(node) ?? '';
  if (!/^\s*-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY/.test(text)) return;
  const list = context.file.parent(node);
  const call = context.file.callAt(list && context.file.parent(list));
  if (call && /^(?:include\?|start_with\?|match\??|index|=~|scan|sub|gsub|split|delete|count)$/.test(call.method))
    return;
  context.report(node, 'A private key does not belong into code: take it from a vault.');
}
