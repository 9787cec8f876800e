import { defineRule } from '../../define_rule.ts';
import { below, constantOf } from '../../literals.ts';

/** Forbids to rescue Exception. */
export const rescueException = defineRule({
  name: 'ruby/rescue_exception',
  describe: 'Forbids to rescue Exception.',
  sameAs: ['Lint/RescueException'],
  severity: 'warning',

  why: 'It catches the signals too that end Chef.',
  bad: ['begin\n  a\nrescue Exception => e\n  b\nend'],
  good: ['begin\n  a\nrescue StandardError => e\n  b\nend', 'begin\n  a\nrescue Exception => e\n  b\n  raise\nend'],
  files: ['recipe', 'library', 'resource', 'provider', 'definition', 'attributes'],
  nodes: {
    rescue(node, context) {
      const names = node.field('exceptions')?.children ?? [];
      const caught = names.find((each) => constantOf(each) === 'Exception');
      const raises = [...below(node)].some(
        (each) => each.kind === 'identifier' && /^(?:raise|exit|exit!|abort)$/.test(each.text),
      );
      if (caught && !raises) context.report(caught, 'Rescue StandardError: Exception takes signals and exits with it.');
    },
  },
});
