import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Forbids a cookbook that depends on itself. */
export const cookbooksDependsOnSelf = defineRule({
  name: 'deprecations/cookbooks_depends_on_self',
  describe: 'Forbids a cookbook that depends on itself.',
  sameAs: ['Chef/Deprecations/CookbooksDependsOnSelf', 'FC063'],

  severity: 'error',
  bad: [["name 'nova'\ndepends 'nova'\ndepends 'apt'", "name 'nova'\ndepends 'apt'"]],
  good: ["name 'nova'\ndepends 'apt'"],
  files: ['metadata'],
  calls: {
    depends(call, context) {
      const name = stringOf(call.args[0]);
      if (name !== undefined && name === context.cookbook.metadata.name)
        context.report(call.node, `"${name}" depends on itself.`, { fix: remove(context.file, call.node) });
    },
  },
});
