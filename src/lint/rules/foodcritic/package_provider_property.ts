import { defineRule } from '../../define_rule.ts';
import { properties } from '../../shapes/resources.ts';

/** Asks for the package resource of a provider rather than its provider property. */
export const packageProviderProperty = defineRule({
  name: 'foodcritic/package_provider_property',
  describe: 'Asks for the package resource of a provider rather than its provider property.',
  sameAs: ['FC109'],

  severity: 'info',
  bad: ["package 'a' do\n  provider Chef::Provider::Package::Rubygems\nend"],
  good: ["gem_package 'a'", "service 'a' do\n  provider Chef::Provider::Service::Upstart\nend"],
  ...properties(['package'], ['provider'], ({ call }, context) =>
    context.report(call.node, 'Use the resource of that provider: gem_package, dpkg_package, rpm_package.'),
  ),
});
