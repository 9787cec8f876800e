import { defineRule } from '../../define_rule.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the property path of execute. */
export const executePathProperty = defineRule({
  name: 'deprecations/execute_path_property',
  describe: 'Forbids the property path of execute.',
  sameAs: ['Chef/Deprecations/ExecutePathProperty', 'FC083'],
  severity: 'warning',

  why: 'It never changed the PATH that the command is looked for in.',
  bad: ["execute 'a' do\n  path ['/opt/bin']\nend"],
  good: ["execute 'a' do\n  environment 'PATH' => '/opt/bin'\nend"],
  ...properties(
    ['execute', 'bash', 'script', 'ruby', 'perl', 'python', 'csh', 'ksh'],
    ['path'],
    ({ call }, context) => {
      if (call.args.length > 0)
        context.report(call.node, 'Set PATH in the property "environment": "path" has no effect.');
    },
  ),
});
