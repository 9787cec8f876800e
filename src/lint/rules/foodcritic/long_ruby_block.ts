import { defineRule } from '../../define_rule.ts';

/** Asks for a library rather than a long ruby_block. */
export const longRubyBlock = defineRule({
  name: 'foodcritic/long_ruby_block',
  describe: 'Asks for a library rather than a long ruby_block.',
  sameAs: ['FC014'],

  severity: 'info',
  bad: [
    "ruby_block 'a' do\n  block do\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n    a\n  end\nend",
  ],
  good: ["ruby_block 'a' do\n  block do\n    a\n  end\nend"],
  resources: {
    ruby_block(resource, context) {
      const block = resource.get('block')?.call.block;
      if (block && block.range.end.line - block.range.start.line > 17)
        context.report(resource.call.head, 'Put code of this length into a library, where it can be tested.');
    },
  },
});
