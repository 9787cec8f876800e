import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include xml::ruby. */
export const includingXmlRubyRecipe = defineRule({
  name: 'deprecations/including_xml_ruby_recipe',
  describe: 'Forbids to include xml::ruby.',
  sameAs: ['Chef/Deprecations/IncludingXMLRubyRecipe'],
  severity: 'warning',

  bad: [
    ["include_recipe 'xml::ruby'\npackage 'a'", "package 'a'"],
    ["include_recipe 'xml::ruby' unless node['a']\npackage 'a'", "package 'a'"],
  ],
  good: ["include_recipe 'xml'"],
  ...includesRecipe(['xml::ruby'], 'Nokogiri comes with Chef: xml::ruby is not needed.', 'nothing'),
});
