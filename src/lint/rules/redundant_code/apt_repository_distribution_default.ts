import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { nodeKeys } from '../../shapes/node_attribute.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids distribution node['lsb']['codename'] in apt_repository, which is the default. */
export const aptRepositoryDistributionDefault = defineRule({
  name: 'redundant_code/apt_repository_distribution_default',
  describe: "Forbids distribution node['lsb']['codename'] in apt_repository, which is the default.",
  sameAs: ['Chef/RedundantCode/AptRepositoryDistributionDefault'],
  severity: 'info',

  bad: [
    [
      "apt_repository 'a' do\n  uri 'https://a'\n  distribution node['lsb']['codename']\nend",
      "apt_repository 'a' do\n  uri 'https://a'\nend",
    ],
  ],
  good: [
    "apt_repository 'a' do\n  distribution 'xenial'\nend",
    "apt_repository 'a' do\n  distribution \"#{node['lsb']['codename']}-updates\"\nend",
  ],
  ...properties(['apt_repository'], ['distribution'], ({ call, value }, context) => {
    if (nodeKeys(value)?.join('.') === 'lsb.codename')
      context.report(call.node, 'That is the default.', { fix: remove(context.file, call.node) });
  }),
});
