import { defineRule } from '../../define_rule.ts';

/** Forbids comments for Foodcritic. */
export const foodcriticComments = defineRule({
  name: 'modernize/foodcritic_comments',
  describe: 'Forbids comments for Foodcritic.',
  sameAs: ['Chef/Modernize/FoodcriticComments'],
  severity: 'info',

  bad: [['a # ~FC001', 'a']],
  good: ['a # about FC001'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'metadata', 'spec', 'ruby'],
  file(context) {
    for (const comment of context.file.comments) {
      if (!/^#\s*~FC\d{3}/.test(comment.text)) continue;
      const { text } = context.file.source;
      let { start } = comment;
      while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
      const isAlone = start === 0 || text[start - 1] === '\n';
      context.report(comment, 'Foodcritic is dead: nothing reads this comment.', {
        fix: { edits: [{ start, end: isAlone ? comment.end + 1 : comment.end, text: '' }] },
      });
    }
  },
});
