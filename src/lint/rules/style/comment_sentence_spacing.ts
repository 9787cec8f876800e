import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { CHEF_CODE } from '../../lint_file.ts';

/** Forbids two blanks behind a sentence in comments. */
export const commentSentenceSpacing = defineRule({
  name: 'style/comment_sentence_spacing',
  describe: 'Forbids two blanks behind a sentence in comments.',
  sameAs: ['Chef/Style/CommentSentenceSpacing'],
  severity: 'info',

  isOptional: true,
  bad: [['# One.  Two.', '# One. Two.']],
  good: ['# One. Two.'],
  files: CHEF_CODE,
  file(context) {
    for (const comment of context.file.comments)
      if (/[.?]\s{2}/.test(comment.text))
        context.report(comment, 'Leave one blank behind a sentence.', {
          fix: replace(comment, comment.text.replace(/([.?])\s{2,}/g, '$1 ')),
        });
  },
});
