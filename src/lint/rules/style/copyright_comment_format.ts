import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';

/** Asks for copyright comments such as "# Copyright:: 2020, Someone". */
export const copyrightCommentFormat = defineRule({
  name: 'style/copyright_comment_format',
  describe: 'Asks for copyright comments such as "# Copyright:: 2020, Someone".',
  sameAs: ['Chef/Style/CopyrightCommentFormat'],
  severity: 'info',

  isOptional: true,
  bad: ['# Copyright 2012, Rackspace'],
  good: ['# Copyright:: 2012, Rackspace', '# Copyright:: 2012-2020, Rackspace'],
  files: CHEF_CODE,
  file(context) {
    for (const comment of context.file.comments)
      if (/^# Copyright\b/.test(comment.text) && !/^# Copyright:: \d{4}(?:-\d{4})?, \S/.test(comment.text))
        context.report(comment, 'Write "# Copyright:: YEAR, HOLDER".');
  },
});
