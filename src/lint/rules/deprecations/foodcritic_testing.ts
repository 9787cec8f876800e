import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids Foodcritic in Gemfile and Rakefile. */
export const foodcriticTesting = defineRule({
  name: 'deprecations/foodcritic_testing',
  describe: 'Forbids Foodcritic in Gemfile and Rakefile.',
  sameAs: ['Chef/Deprecations/FoodcriticTesting'],
  severity: 'warning',

  bad: ["require 'foodcritic'", { Gemfile: "source 'https://rubygems.org'\ngem 'foodcritic', '~> 11'\n" }],
  good: ["require 'cookstyle'"],
  files: ['ruby'],
  calls: { require: check, gem: check },
});

function check(call: Call, context: FileContext): void {
  if (!call.receiver && stringOf(call.args[0]) === 'foodcritic')
    context.report(call.node, 'Foodcritic is dead since 2020.');
}
