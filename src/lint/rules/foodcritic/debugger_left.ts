import { defineRule } from '../../define_rule.ts';

/** Forbids debuggers that were left in the code. */
export const debuggerLeft = defineRule({
  name: 'foodcritic/debugger_left',
  describe: 'Forbids debuggers that were left in the code.',
  sameAs: ['FC030'],

  severity: 'error',
  bad: [
    'binding.pry',
    "package 'a'\nrequire 'pry'; binding.pry",
    { 'templates/default/a.erb': '<% binding.pry %>' },
    'byebug',
    'binding.irb',
  ],
  good: ['data = binding', 'b.pry'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template', 'spec', 'metadata'],
  calls: {
    pry(call, context) {
      if (call.receiver?.text === 'binding') context.report(call.node, 'A debugger is left here.');
    },
    irb(call, context) {
      if (call.receiver?.text === 'binding') context.report(call.node, 'A debugger is left here.');
    },
    byebug(call, context) {
      if (!call.receiver && call.args.length === 0 && context.file.parent(call.node)?.kind !== 'argument_list')
        context.report(call.node, 'A debugger is left here.');
    },
  },
});
