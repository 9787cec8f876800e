import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';

/** Forbids the bare word Chef in comments. */
export const chefWhaaat = defineRule({
  name: 'style/chef_whaaat',
  describe: 'Forbids the bare word Chef in comments.',
  sameAs: ['Chef/Style/ChefWhaaat'],
  severity: 'info',

  isOptional: true,
  bad: ['# Chef does it'],
  good: ['# Chef Infra Client does it'],
  files: CHEF_CODE,
  file(context) {
    for (const comment of context.file.comments)
      if (/Chef [a-z]/.test(comment.text))
        context.report(comment, 'Say which Chef: Chef Infra, Chef InSpec, Chef Habitat.');
  },
});
