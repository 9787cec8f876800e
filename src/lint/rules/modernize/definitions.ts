import { defineRule } from '../../define_rule.ts';

/** Forbids definitions. */
export const definitions = defineRule({
  name: 'modernize/definitions',
  describe: 'Forbids definitions.',
  sameAs: ['Chef/Modernize/Definitions', 'FC015'],
  severity: 'info',

  why: 'A custom resource can be notified and guarded.',
  bad: [{ 'definitions/nova.rb': "define :nova, port: 1 do\n  package 'a'\nend\n" }],
  good: [{ 'resources/nova.rb': "action :create do\n  package 'a'\nend\n" }],
  files: ['definition'],
  calls: {
    define(call, context) {
      if (!call.receiver && call.block) context.report(call.head, 'Write a custom resource rather than a definition.');
    },
  },
});
