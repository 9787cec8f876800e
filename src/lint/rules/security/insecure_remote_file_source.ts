import { defineRule } from '../../define_rule.ts';
import { listOf } from '../../literals.ts';
import { pattern } from '../../resource_use.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids downloads by http:// and ftp://. */
export const insecureRemoteFileSource = defineRule({
  name: 'security/insecure_remote_file_source',
  describe: 'Forbids downloads by http:// and ftp://.',
  sameAs: ['Chef/Security/InsecureRemoteFileSource'],

  bad: [
    "remote_file '/a' do\n  source 'http://example.org/a'\nend",
    'remote_file "/a" do\n  source ["https://a", "ftp://b/#{v}"]\nend',
    "windows_package 'a' do\n  source 'http://example.org/a.msi'\nend",
  ],
  good: [
    "remote_file '/a' do\n  source 'https://example.org/a'\nend",
    'remote_file "/a" do\n  source node["url"]\nend',
    "remote_file '/a' do\n  source 'file:///b'\nend",
    "remote_file '/a' do\n  source 'http://localhost:15672/cli/rabbitmqadmin'\nend",
  ],
  severity: 'warning',
  ...properties(
    ['remote_file', 'windows_package', 'msu_package', 'dmg_package', 'cab_package'],
    ['source'],
    ({ call }, context) => {
      for (const url of call.args.flatMap(listOf))
        if (/^(?:http|ftp):\/\/(?!localhost\b|127\.|\[::1\])/i.test(pattern(url) ?? ''))
          context.report(url, 'Download it by https: what comes by http can be changed on its way.');
    },
  ),
});
