import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids to install nokogiri as a chef_gem. */
export const chefGemNokogiri = defineRule({
  name: 'modernize/chef_gem_nokogiri',
  describe: 'Forbids to install nokogiri as a chef_gem.',
  sameAs: ['Chef/Modernize/ChefGemNokogiri'],
  severity: 'info',

  bad: [["chef_gem 'nokogiri'\npackage 'a'", "package 'a'"], "chef_gem 'xml' do\n  package_name 'nokogiri'\nend"],
  good: ["chef_gem 'aws-sdk'", "gem_package 'nokogiri'"],
  files: RESOURCE_CODE,
  resources: {
    chef_gem(resource, context) {
      const name = resource.has('package_name') ? resource.text('package_name') : resource.name;
      if (name === 'nokogiri')
        context.report(resource.node, 'Nokogiri comes with Chef.', { fix: remove(context.file, resource.node) });
    },
  },
});
