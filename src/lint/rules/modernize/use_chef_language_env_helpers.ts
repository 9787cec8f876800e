import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Forbids ENV['CI'] and ENV['TEST_KITCHEN']. */
export const useChefLanguageEnvHelpers = defineRule({
  name: 'modernize/use_chef_language_env_helpers',
  describe: "Forbids ENV['CI'] and ENV['TEST_KITCHEN'].",
  sameAs: ['Chef/Modernize/UseChefLanguageEnvHelpers'],
  severity: 'info',

  since: 15.5,
  bad: [
    ["a if ENV['CI']", 'a if ci?'],
    ["a if ENV['TEST_KITCHEN']", 'a if kitchen?'],
  ],
  good: ['a if ci?', "a if ENV['CI'].nil?", "a if ENV['HOME']", "ENV['CI'] = '1'"],
  files: ['resource', 'provider', 'recipe'],
  nodes: {
    element_reference(node, context) {
      const [object, key] = node.children;
      const name = stringOf(key);
      if (object?.text !== 'ENV' || (name !== 'CI' && name !== 'TEST_KITCHEN')) return;
      const parent = context.file.parent(node);
      const call = context.file.callAt(parent);
      if (call?.receiver === node || (parent?.kind === 'assignment' && parent.field('left') === node)) return;
      if (parent?.kind === 'binary' && !['&&', '||', 'and', 'or'].includes(parent.operator)) return;
      const helper = name === 'CI' ? 'ci?' : 'kitchen?';
      context.report(node, `Ask ${helper}.`, { fix: replace(node, helper) });
    },
  },
});
