import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Ohai::Config[...]. */
export const oldOhaiConfig = defineRule({
  name: 'foodcritic/old_ohai_config',
  describe: 'Forbids Ohai::Config[...].',
  sameAs: ['FC114'],
  severity: 'warning',

  bad: [["Ohai::Config[:plugin_path] << '/a'", "Ohai.config[:plugin_path] << '/a'"]],
  good: ["Ohai.config[:plugin_path] << '/a'"],
  nodes: {
    element_reference(node, context) {
      const object = node.field('object');
      if (object && constantOf(object) === 'Ohai::Config')
        context.report(object, 'Ohai::Config[...] is called Ohai.config[...].', {
          fix: replace(object, 'Ohai.config'),
        });
    },
  },
});
