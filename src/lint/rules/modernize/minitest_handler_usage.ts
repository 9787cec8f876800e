import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on minitest-handler. */
export const minitestHandlerUsage = defineRule({
  name: 'modernize/minitest_handler_usage',
  describe: 'Forbids the dependency on minitest-handler.',
  sameAs: ['Chef/Modernize/MinitestHandlerUsage'],
  severity: 'info',

  bad: [["name 'a'\ndepends 'minitest-handler'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['minitest-handler'], () => 'minitest-handler is dead: use InSpec.'),
});
