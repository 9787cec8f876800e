import { defineRule } from '../../define_rule.ts';
import { isCompound, singleCommand } from '../../shapes/commands.ts';

/** Forbids sleep in a command. */
export const executeSleep = defineRule({
  name: 'modernize/execute_sleep',
  describe: 'Forbids sleep in a command.',
  sameAs: ['Chef/Modernize/ExecuteSleep'],
  severity: 'info',

  since: 15.5,
  bad: ["execute 'sleep 60'", "execute 'wait' do\n  command 'sleep 5'\nend", "bash 'wait' do\n  code 'sleep 5'\nend"],
  good: ["chef_sleep '60'", "execute 'nova-manage db sync'", "execute 'sleep 5 && nova-manage'"],
  ...singleCommand(({ text, node }, context) => {
    if (/^sleep\b/i.test(text) && !isCompound(text)) context.report(node, 'Chef has chef_sleep since 15.5.');
  }),
});
