import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import { filesFor } from '../../template_files.ts';

/** Forbids to render partials that the cookbook does not have. */
export const missingPartial = defineRule({
  name: 'templates/missing_partial',
  describe: 'Forbids to render partials that the cookbook does not have.',

  severity: 'error',
  bad: [{ 'templates/default/a.erb': "<%= render 'b.erb' %>\n" }],
  good: [
    {
      'templates/default/a.erb': "<%= render 'b.erb' %><%= render 'c.erb', cookbook: 'other' %><%= render name %>\n",
      'templates/default/b.erb': '',
    },
  ],
  files: ['template'],
  calls: {
    render(call, context) {
      const name = stringOf(call.args[0]);
      if (
        call.receiver ||
        name === undefined ||
        !call.argumentList ||
        call.hash.has('cookbook') ||
        call.hash.has('local')
      )
        return;
      if (filesFor(context.cookbook, 'templates', name).length === 0)
        context.report(call.args[0] as Node, `The cookbook has no template "${name}".`);
    },
  },
});
