import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf } from '../../literals.ts';
import { pattern } from '../../resource_use.ts';

/** Forbids guards on the init script of a service that is stopped and disabled. */
export const serviceGuardOnStopDisable = defineRule({
  name: 'redundant_code/service_guard_on_stop_disable',
  describe: 'Forbids guards on the init script of a service that is stopped and disabled.',
  sameAs: ['Chef/RedundantCode/ServiceGuardOnStopDisable'],
  severity: 'info',

  bad: [
    [
      "service 'a' do\n  action [:stop, :disable]\n  only_if { ::File.exist?('/etc/init.d/a') }\nend",
      "service 'a' do\n  action [:stop, :disable]\nend",
    ],
  ],
  good: [
    "service 'a' do\n  action [:stop, :start]\n  only_if { ::File.exist?('/etc/init.d/a') }\nend",
    "service 'a' do\n  action :stop\n  only_if { ::File.exist?('/etc/a.conf') }\nend",
  ],
  resources: {
    service(resource, context) {
      const actions = resource.actions.map(({ name }) => name);
      if (actions.length === 0 || !actions.every((name) => name === 'stop' || name === 'disable')) return;
      for (const { call } of resource.guards) {
        const test = context.file.callAt(call.body.length === 1 ? call.body[0] : undefined);
        if (
          !test ||
          constantOf(test.receiver) !== 'File' ||
          !/^(?:exist|exists|executable|file|readable)\?$/.test(test.method)
        )
          continue;
        if (
          /\/(?:etc\/init\.d|etc\/rc\.d|usr\/local\/etc\/rc\.d|etc\/sv|systemd\/system)\//.test(
            pattern(test.args[0] ?? call.node) ?? '',
          )
        )
          context.report(call.node, 'Stopping and disabling do nothing where the service is not there.', {
            fix: remove(context.file, call.node),
          });
      }
    },
  },
});
