import { defineRule } from '../../define_rule.ts';
import type { ResourceUse } from '../../resource_use.ts';

const WRITERS = new Set(['template', 'cookbook_file', 'file']);

/** Asks for a notification from a configuration file to the service of the same name. */
export const serviceNotRestarted = defineRule({
  name: 'evaluated/service_not_restarted',
  describe: 'Asks for a notification from a configuration file to the service of the same name.',

  severity: 'warning',
  why: 'A service that runs reads its changed configuration when it is restarted or reloaded.',
  bad: [
    "template '/etc/ntp/ntp.conf' do\n  source 'a.erb'\nend\nservice 'ntp' do\n  action [:enable, :start]\nend",
    "template '/etc/ntp/ntp.conf'\ntemplate '/etc/b'\nservice 'ntp' do\n  action :start\n  subscribes :restart, 'template[/etc/b]'\nend",
  ],
  good: [
    "template '/etc/ntp/ntp.conf' do\n  notifies :restart, 'service[ntp]'\nend\nservice 'ntp' do\n  action :start\nend",
    "template '/etc/ntp/ntp.conf'\nservice 'ntp' do\n  action :start\n  subscribes :restart, 'template[/etc/ntp/ntp.conf]'\nend",
    "template '/etc/ntp/ntp.conf'\nservice 'ntp' do\n  action [:stop, :disable]\nend",
    "template '/etc/ntp/ntp.conf'\nservice 'ntp' do\n  action [:start, :restart]\nend",
    "template '/etc/ntp/ntp.conf' do\n  action :create_if_missing\nend\nservice 'ntp' do\n  action :start\nend",
    "template '/etc/chrony/a.conf'\nservice 'ntp' do\n  action :start\nend",
    "template '/etc/ntp/ntp.conf'\nservice 'ntp' do\n  action :start\n  subscribes :restart, \"template[#{x}]\"\nend",
    "template '/etc/ntp/ntp.conf'\nservice 'ntp' do\n  action :start\nend\nexecute 'a' do\n  subscribes :run, 'template[/etc/ntp/ntp.conf]'\nend",
  ],
  files: ['recipe'],
  file(context) {
    const { file, cookbook } = context;
    const services = file.resources.filter((each) => each.type === 'service' && isKeptRunning(each));
    if (services.length === 0) return;
    const targets = cookbook
      .filesOf('recipe', 'resource', 'provider', 'definition')
      .flatMap((each) => each.resources.flatMap((resource) => resource.all('subscribes')))
      .map(({ call }) => call.args[1]?.text ?? '');
    for (const writer of file.resources) {
      if (!WRITERS.has(writer.type) || writer.all('notifies').length > 0) continue;
      const path = writer.has('path') ? writer.text('path') : writer.name;
      const [, folder] = /^\/etc\/([\w.@-]+)\/[^/]+$/.exec(path ?? '') ?? [];
      if (folder === undefined || writer.actions.some(({ name }) => name !== 'create')) continue;
      if (writer.has('action') && writer.actions.length === 0) continue;
      const service = services.find((each) => each.name === folder);
      if (!service) continue;
      const isHeard = targets.some(
        (target) => target.includes('#{') || !/\[/.test(target) || target.includes(`[${writer.name ?? path}]`),
      );
      if (isHeard) continue;
      context.report(writer.call.head, `The service "${folder}" is not restarted when ${path} changes.`, {
        related: [
          {
            message: 'The service:',
            path: file.path,
            range: file.source.rangeOf(service.call.head.start, service.call.head.end),
          },
        ],
      });
    }
  },
});

/** Whether a service is started, and not restarted in each run. */
function isKeptRunning(service: ResourceUse): boolean {
  const actions = service.actions.map(({ name }) => name);
  const written = service.get('service_name');
  return (
    actions.includes('start') &&
    !actions.some((name) => ['restart', 'reload', 'stop'].includes(name)) &&
    (!written || service.text('service_name') === service.name)
  );
}
