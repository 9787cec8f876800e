import { defineRule } from '../../define_rule.ts';

/** Forbids the copyright of a generator. */
export const defaultCopyrightComments = defineRule({
  name: 'style/default_copyright_comments',
  describe: 'Forbids the copyright of a generator.',
  sameAs: ['Chef/Style/DefaultCopyrightComments'],
  severity: 'info',

  bad: [
    '# Copyright:: 2020, YOUR_NAME',
    '# Copyright 2014, YOUR_COMPANY_NAME',
    '# Copyright:: 2019, The Authors, All Rights Reserved.',
  ],
  good: ['# Copyright:: 2020, Rackspace'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'metadata', 'spec'],
  file(context) {
    for (const comment of context.file.comments)
      if (/^#\s*Copyright\W.*(?:YOUR_(?:NAME|COMPANY_NAME)|\bThe Authors\b)/.test(comment.text))
        context.report(comment, 'Say whose copyright it is.');
  },
});
