import { defineRule } from '../../define_rule.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the property lc_all of locale. */
export const localeDeprecatedLcAllProperty = defineRule({
  name: 'deprecations/locale_deprecated_lc_all_property',
  describe: 'Forbids the property lc_all of locale.',
  sameAs: ['Chef/Deprecations/LocaleDeprecatedLcAllProperty'],
  severity: 'warning',

  bad: ["locale 'a' do\n  lc_all 'en_US.utf-8'\nend"],
  good: ["locale 'a' do\n  lang 'en_US.utf-8'\nend"],
  ...properties(['locale'], ['lc_all'], ({ call }, context) =>
    context.report(call.node, 'The property "lc_all" is gone: LC_ALL overrides what users choose.'),
  ),
});
