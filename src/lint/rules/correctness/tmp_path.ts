import { defineRule } from '../../define_rule.ts';
import { pattern } from '../../resource_use.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids downloads to fixed temporary folders. */
export const tmpPath = defineRule({
  name: 'correctness/tmp_path',
  describe: 'Forbids downloads to fixed temporary folders.',
  sameAs: ['Chef/Correctness/TmpPath', 'FC013'],
  severity: 'error',

  why: 'Whoever may write there can put another file in its place; Chef has a folder of its own for downloads.',
  bad: [
    "remote_file '/tmp/nova.tar.gz'",
    "remote_file 'nova' do\n  path '/var/tmp/nova.tar.gz'\nend",
    'remote_file "/tmp/#{name}.deb" do\n  mode \'0644\'\nend',
  ],
  good: [
    'remote_file "#{Chef::Config[:file_cache_path]}/nova.tar.gz"',
    "remote_file '/opt/tmp/a'",
    "file '/tmp/marker'",
  ],
  files: RESOURCE_CODE,
  resources: {
    remote_file(resource, context) {
      const node = resource.get('path')?.value ?? resource.nameNode;
      if (node && /^\/(?:var\/)?tmp\//.test(pattern(node) ?? ''))
        context.report(
          node,
          'Download to Chef::Config[:file_cache_path] rather than to a folder that everybody may write to.',
        );
    },
  },
});
