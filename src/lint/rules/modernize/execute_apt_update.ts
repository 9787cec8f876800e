import { defineRule } from '../../define_rule.ts';
import { commandOf } from '../../shapes/commands.ts';

/** Forbids apt-get update in a command. */
export const executeAptUpdate = defineRule({
  name: 'modernize/execute_apt_update',
  describe: 'Forbids apt-get update in a command.',
  sameAs: ['Chef/Modernize/ExecuteAptUpdate'],
  severity: 'info',

  bad: [
    "execute 'apt-get update'",
    "execute 'update' do\n  command 'apt-get -y update'\nend",
    "file '/a' do\n  notifies :run, 'execute[apt-get update]'\nend",
  ],
  good: ["apt_update 'update'", "execute 'apt-get install nova'", "execute 'apt-get update && apt-get upgrade'"],
  resources: {
    execute(resource, context) {
      const command = commandOf(resource);
      if (command && /^(?:sudo )?apt(?:-get)? (?:-y |-q+ )*update(?: -y| -q+)*$/.test(command.text))
        context.report(command.node, 'Chef has apt_update.');
    },
    '*'(resource, context) {
      for (const { target, targetNode } of resource.notifications)
        if (targetNode && target?.startsWith('execute[apt-get update]'))
          context.report(targetNode, 'Notify apt_update rather than a command.');
    },
  },
});
