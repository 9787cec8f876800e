import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids cron_manage. */
export const cronManageResource = defineRule({
  name: 'modernize/cron_manage_resource',
  describe: 'Forbids cron_manage.',
  sameAs: ['Chef/Modernize/CronManageResource'],
  severity: 'info',

  since: 14.4,
  bad: [["cron_manage 'nova'", "cron_access 'nova'"]],
  good: ["cron_access 'nova'"],
  ...oldResource('cron_manage', 'cron_access', 'cron_manage comes with Chef as cron_access.'),
});
