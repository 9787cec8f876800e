import { defineRule } from '../../define_rule.ts';
import { symbolOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the install method :servermanagercmd. */
export const windowsFeatureServermanagercmd = defineRule({
  name: 'deprecations/windows_feature_servermanagercmd',
  describe: 'Forbids the install method :servermanagercmd.',
  sameAs: ['Chef/Deprecations/WindowsFeatureServermanagercmd'],
  severity: 'warning',

  bad: ["windows_feature 'a' do\n  install_method :servermanagercmd\nend"],
  good: ["windows_feature 'a' do\n  install_method :windows_feature_dism\nend"],
  ...properties(['windows_feature'], ['install_method'], ({ value }, context) => {
    if (value && symbolOf(value) === 'servermanagercmd')
      context.report(value, 'No Windows that Chef runs on has servermanagercmd.');
  }),
});
