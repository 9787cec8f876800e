import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

const WORDS = '(Author|Cookbook|Library|Attribute|Recipe|Resource|Definition|License)';

/** `Cookbook Name: nova`. */
const NAMED = new RegExp(`^#\\s*${WORDS}s?\\s+(?:Name|File)\\s*::?\\s*(\\S.*)$`);

/** `Author : Jane`. */
const SPACED = new RegExp(`^#\\s*${WORDS}\\s+::?\\s+(\\S.*)$`);

const COPYRIGHT = /^#\s*(Copyright)\s+(?:\([cC]\)\s*)?(\d{4}.*)$/;

/** Asks for two colons behind the words of a head comment. */
export const commentFormat = defineRule({
  name: 'style/comment_format',
  describe: 'Asks for two colons behind the words of a head comment.',
  sameAs: ['Chef/Style/CommentFormat'],
  severity: 'info',

  bad: [
    ['# Cookbook Name: nova\npackage "a"', '# Cookbook:: nova\npackage "a"'],
    ['# Author : Jane\npackage "a"', '# Author:: Jane\npackage "a"'],
    ['# Copyright 2012, Rackspace\npackage "a"', '# Copyright:: 2012, Rackspace\npackage "a"'],
    ['# Recipe Name:: default\npackage "a"', '# Recipe:: default\npackage "a"'],
  ],
  good: [
    '# Cookbook:: nova\n# Recipe:: default\npackage "a"',
    '# Copyright:: 2012-2014, Rackspace US, Inc.\npackage "a"',
    '# Author: Jane\npackage "a"',
    '# Recipe for compute nodes\npackage "a"',
    '#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n# Author: Jane',
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'metadata'],
  file(context) {
    for (const comment of context.file.comments) {
      if (comment.line > 10) continue;
      const [, word, value] =
        NAMED.exec(comment.text) ?? SPACED.exec(comment.text) ?? COPYRIGHT.exec(comment.text) ?? [];
      if (word === undefined || value === undefined) continue;
      context.report(comment, `Write "# ${word}:: ${value}".`, { fix: replace(comment, `# ${word}:: ${value}`) });
    }
  },
});
