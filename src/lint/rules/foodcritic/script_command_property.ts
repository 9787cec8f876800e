import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids command in resources that run a script. */
export const scriptCommandProperty = defineRule({
  name: 'foodcritic/script_command_property',
  describe: 'Forbids command in resources that run a script.',
  sameAs: ['FC110'],

  severity: 'error',
  bad: [["bash 'a' do\n  command 'ls'\nend", "bash 'a' do\n  code 'ls'\nend"]],
  good: ["bash 'a' do\n  code 'ls'\nend", "execute 'a' do\n  command 'ls'\nend"],
  ...properties(
    ['bash', 'ksh', 'csh', 'script', 'batch', 'perl', 'python', 'ruby', 'powershell_script'],
    ['command'],
    ({ call }, context, resource) => {
      if (call.args.length > 0)
        context.report(call.node, 'A script stands in "code".', {
          fix: resource.has('code') ? undefined : rename(call, 'code'),
        });
    },
  ),
});
