import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids old names of properties of yum_repository. */
export const deprecatedYumRepositoryProperties = defineRule({
  name: 'deprecations/deprecated_yum_repository_properties',
  describe: 'Forbids old names of properties of yum_repository.',
  sameAs: ['Chef/Deprecations/DeprecatedYumRepositoryProperties'],
  severity: 'warning',

  since: 12.14,
  bad: [
    [
      "yum_repository 'a' do\n  url 'https://example.org'\n  keyurl 'https://example.org/key'\nend",
      "yum_repository 'a' do\n  baseurl 'https://example.org'\n  gpgkey 'https://example.org/key'\nend",
    ],
  ],
  good: ["yum_repository 'a' do\n  baseurl 'https://example.org'\nend"],
  ...properties(['yum_repository'], ['url', 'keyurl', 'mirrorexpire'], ({ call, name }, context) => {
    const instead = { url: 'baseurl', keyurl: 'gpgkey', mirrorexpire: 'mirror_expire' }[name] as string;
    context.report(call.node, `The property "${name}" is called "${instead}".`, { fix: rename(call, instead) });
  }),
});
