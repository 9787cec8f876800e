import { defineRule } from '../../define_rule.ts';
import { isCompound, singleCommand } from '../../shapes/commands.ts';

/** Forbids commands that manage a service, where a resource does it. */
export const serviceResource = defineRule({
  name: 'correctness/service_resource',
  describe: 'Forbids commands that manage a service, where a resource does it.',
  sameAs: ['Chef/Correctness/ServiceResource', 'FC004'],
  severity: 'error',

  why: 'The service resource acts only when something is to change, and knows the init system.',
  bad: [
    "execute 'systemctl restart nova-compute'",
    "execute 'restart' do\n  command '/etc/init.d/nova restart'\nend",
    "execute 'service nova start'",
    "bash 'x' do\n  code 'service nova restart'\nend",
    "execute 'chkconfig nova on'",
    'execute "service #{name} restart"',
  ],
  good: [
    "execute 'systemctl daemon-reload'",
    "execute 'service nova status'",
    "execute 'systemctl restart a && systemctl restart b'",
    "service 'nova' do\n  action :restart\nend",
    "service 'nova' do\n  restart_command 'service nova reload'\nend",
    "execute 'systemctl --user list-units'",
  ],
  ...singleCommand(({ text, node }, context) => {
    if (!isCompound(text) && manages(text)) context.report(node, 'Manage the service with the service resource.');
  }),
});

const ACTIONS = new Set([
  'start',
  'stop',
  'restart',
  'reload',
  'force-reload',
  'try-restart',
  'reload-or-restart',
  'enable',
  'disable',
  'mask',
  'unmask',
  'condrestart',
  'try-reload-or-restart',
]);

const WITH_ACTION = [
  /^(?:sudo\s+)?\/(?:etc\/init\.d|etc\/rc\.d|usr\/local\/etc\/rc\.d)\/\S+\s+(\S+)/,
  /^(?:sudo\s+)?(?:\/usr\/sbin\/|\/sbin\/)?service\s+\S+\s+(\S+)/,
  /^(?:sudo\s+)?(?:\/usr\/bin\/|\/bin\/)?systemctl\s+(?:--\S+\s+)*(\S+)\s+\S+/,
  /^invoke-rc\.d\s+\S+\s+(\S+)/,
  /^initctl\s+(\S+)\s+\S+/,
  /^svcadm\s+(\S+)\s+\S+/,
];

const DIRECT = [
  /^(?:start|stop|restart)\s+\S+$/,
  /^launchctl\s+(?:load|unload|start|stop|enable|disable|bootstrap|bootout)\s/,
  /^(?:\/sbin\/)?chkconfig\s+(?:--\S+\s+)*\S+\s+(?:on|off)$/,
  /^update-rc\.d\s/,
  /^(?:sc|net)\s+(?:start|stop|config)\s+\S+/i,
];

function manages(command: string): boolean {
  return (
    WITH_ACTION.some((each) => ACTIONS.has(each.exec(command)?.[1]?.toLowerCase() ?? '')) ||
    DIRECT.some((each) => each.test(command))
  );
}
