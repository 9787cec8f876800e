import { defineRule } from '../../define_rule.ts';
import { pattern, type ResourceUse } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids files in /etc/cron.d, where cron_d does it. */
export const cronDFileOrTemplate = defineRule({
  name: 'modernize/cron_d_file_or_template',
  describe: 'Forbids files in /etc/cron.d, where cron_d does it.',
  sameAs: ['Chef/Modernize/CronDFileOrTemplate'],
  severity: 'info',

  since: 14.4,
  bad: [
    "template '/etc/cron.d/nova' do\n  source 'nova.erb'\nend",
    "file 'nova' do\n  path '/etc/cron.d/nova'\n  content 'x'\nend",
    "file File.join('/etc/cron.d', job) do\n  action :delete\nend",
    'cookbook_file "/etc/cron.d/#{x}" do\n  source \'a\'\nend',
  ],
  good: ["cron_d 'nova' do\n  command 'x'\nend", "file '/etc/cron.daily/nova' do\n  content 'x'\nend"],
  files: RESOURCE_CODE,
  resources: { template: check, file: check, cookbook_file: check },
});

function check(resource: ResourceUse, context: FileContext): void {
  const node = resource.get('path')?.value ?? resource.nameNode;
  if (!node || !resource.call.block) return;
  const joined = context.file.callAt(node);
  const first = joined?.method === 'join' ? joined.args[0] : node;
  const path = (first && pattern(first)) ?? '';
  const isInside = first === node ? /^\/etc\/cron\.d\/./.test(path) : /^\/etc\/cron\.d\/?/.test(path);
  if (isInside) context.report(node, 'Chef has cron_d for files in /etc/cron.d.');
}
