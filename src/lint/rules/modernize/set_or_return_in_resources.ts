import { defineRule } from '../../define_rule.ts';

/** Forbids set_or_return. */
export const setOrReturnInResources = defineRule({
  name: 'modernize/set_or_return_in_resources',
  describe: 'Forbids set_or_return.',
  sameAs: ['Chef/Modernize/SetOrReturnInResources'],
  severity: 'info',

  bad: ['def port(arg = nil)\n  set_or_return(:port, arg, kind_of: Integer)\nend'],
  good: ['property :port, Integer'],
  files: ['resource', 'library'],
  calls: {
    set_or_return(call, context) {
      if (!call.receiver) context.report(call.methodNode, 'Write a property rather than a method with set_or_return.');
    },
  },
});
