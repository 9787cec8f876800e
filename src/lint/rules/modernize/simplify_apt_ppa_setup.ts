import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the whole address of a PPA. */
export const simplifyAptPpaSetup = defineRule({
  name: 'modernize/simplify_apt_ppa_setup',
  describe: 'Forbids the whole address of a PPA.',
  sameAs: ['Chef/Modernize/SimplifyAptPpaSetup'],
  severity: 'info',

  bad: [
    [
      "apt_repository 'a' do\n  uri 'http://ppa.launchpad.net/nova/stable/ubuntu'\nend",
      "apt_repository 'a' do\n  uri 'ppa:nova/stable'\nend",
    ],
  ],
  good: ["apt_repository 'a' do\n  uri 'ppa:nova/stable'\nend"],
  ...properties(['apt_repository'], ['uri'], ({ value }, context) => {
    const [, name] = /^https?:\/\/ppa\.launchpad(?:content)?\.net\/(.*)\/ubuntu\/?$/.exec(stringOf(value) ?? '') ?? [];
    if (value && name !== undefined)
      context.report(value, `Write 'ppa:${name}'.`, { fix: replace(value, `'ppa:${name}'`) });
  }),
});
