import { defineRule } from '../../define_rule.ts';
import { RESOURCE_CODE, oldResource } from '../../shapes/resources.ts';

/** Forbids erl_call, which is gone. */
export const erlCallResource = defineRule({
  name: 'deprecations/erl_call_resource',
  describe: 'Forbids erl_call, which is gone.',
  sameAs: ['Chef/Deprecations/ErlCallResource', 'FC105'],
  severity: 'warning',

  bad: ["erl_call 'a' do\n  code 'x'\nend"],
  good: ["execute 'erl_call x'"],
  files: RESOURCE_CODE,
  ...oldResource('erl_call', undefined, 'erl_call is gone since Chef 13.'),
});
