import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf, stringOf } from '../../literals.ts';

/** Forbids require of File.expand_path. */
export const useRequireRelative = defineRule({
  name: 'modernize/use_require_relative',
  describe: 'Forbids require of File.expand_path.',
  sameAs: ['Chef/Modernize/UseRequireRelative'],
  severity: 'info',

  bad: [["require File.expand_path('../helpers', __FILE__)", "require_relative 'helpers'"]],
  good: ["require_relative 'helpers'", "require 'json'", "require File.expand_path('a', dir)"],
  calls: {
    require(call, context) {
      const path = context.file.callAt(call.args[0]);
      const file = stringOf(path?.args[0]);
      if (
        call.receiver ||
        path?.method !== 'expand_path' ||
        constantOf(path.receiver) !== 'File' ||
        path.args[1]?.text !== '__FILE__' ||
        file === undefined
      )
        return;
      context.report(call.node, 'Use require_relative.', {
        fix: replace(call.node, `require_relative '${file.replace(/^\.\.\//, '')}'`),
      });
    },
  },
});
