import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids chefspec/librarian. */
export const librarianChefSpec = defineRule({
  name: 'deprecations/librarian_chef_spec',
  describe: 'Forbids chefspec/librarian.',
  sameAs: ['Chef/Deprecations/LibrarianChefSpec'],
  severity: 'warning',

  bad: ["require 'chefspec/librarian'"],
  good: ["require 'chefspec/berkshelf'"],
  files: ['spec'],
  calls: {
    require(call, context) {
      if (stringOf(call.args[0]) === 'chefspec/librarian')
        context.report(call.node, 'Librarian-Chef is dead: use chefspec/policyfile or chefspec/berkshelf.');
    },
  },
});
