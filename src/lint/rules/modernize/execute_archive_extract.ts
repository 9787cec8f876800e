import { defineRule } from '../../define_rule.ts';
import { isCompound, singleCommand } from '../../shapes/commands.ts';

/** Forbids tar and unzip in a command, where archive_file does it. */
export const executeArchiveExtract = defineRule({
  name: 'modernize/execute_archive_extract',
  describe: 'Forbids tar and unzip in a command, where archive_file does it.',
  sameAs: ['Chef/Modernize/ExecuteArchiveExtract'],
  severity: 'info',

  since: 15,
  isOptional: true,
  bad: [
    "execute 'tar xzf /a.tgz -C /opt'",
    "bash 'a' do\n  code 'unzip /a.zip -d /opt'\nend",
    'execute "tar -xf #{file}"',
  ],
  good: [
    "execute 'tar czf /a.tgz /opt'",
    "archive_file '/a.tgz' do\n  destination '/opt'\nend",
    "execute 'tar xzf a && make'",
  ],
  ...singleCommand(({ text, node }, context) => {
    if (!isCompound(text) && /^(?:\S*\/)?(?:tar\s+-?[a-z]*x[a-z]*(?:\s|$)|tar\s+--extract\b|unzip(?:\s|$))/i.test(text))
      context.report(node, 'Chef has archive_file since 15.0.');
  }),
});
