import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Forbids require 'mixlib/shellout' in resources. */
export const unnecessaryMixlibShelloutRequire = defineRule({
  name: 'modernize/unnecessary_mixlib_shellout_require',
  describe: "Forbids require 'mixlib/shellout' in resources.",
  sameAs: ['Chef/Modernize/UnnecessaryMixlibShelloutRequire'],
  severity: 'info',

  bad: [["require 'mixlib/shellout'\nproperty :a, String", 'property :a, String']],
  good: ["require 'json'", { 'libraries/a.rb': "require 'mixlib/shellout'\n" }],
  files: ['resource', 'provider'],
  calls: {
    require(call, context) {
      if (!call.receiver && stringOf(call.args[0]) === 'mixlib/shellout')
        context.report(call.node, 'Chef has loaded it already.', { fix: remove(context.file, call.node) });
    },
  },
});
