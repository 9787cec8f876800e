import { defineRule } from '../../define_rule.ts';
import { hasPowervm, isForPowervm } from '../../powervm_path.ts';

const FORCED = /^(?:force_override|override|override_unless|automatic|force_default)!?$/;

/** Forbids to set what follows from PowerVM's switch at a level that users cannot override. */
export const forcedValue = defineRule({
  name: 'powervm/forced_value',
  describe: "Forbids to set what follows from PowerVM's switch at a level that users cannot override.",
  why: 'At the default level a role, an environment and the node have the last word.',

  bad: [
    { 'attributes/default.rb': "default['a']['powervm']['enable'] = false\nif node['a']['powervm']['enable']\n  override['a']['driver'] = 'x'\nend\n" },
    { 'attributes/default.rb': "force_override['a']['powervm']['enable'] = false\n" },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "node.override['a']['driver'] = 'x'\n",
    },
  ],
  good: [
    {
      'attributes/default.rb':
        "default['a']['powervm']['enable'] = false\nif node['a']['powervm']['enable']\n  default['a']['driver'] = 'x'\nelse\n  override['b'] = 1\nend\n",
      'recipes/default.rb': "node.override['a']['b'] = 'x'\n",
    },
  ],
  files: ['attributes', 'recipe'],
  file(context) {
    if (!hasPowervm(context.cookbook)) return;
    for (const { kind, level, node, path } of context.file.attributes) {
      if (kind !== 'write' || level === undefined || !FORCED.test(level)) continue;
      if (path.includes('powervm') || isForPowervm(context.file, node))
        context.report(node, `At the level "${level}" users cannot override this: use "default".`);
    }
  },
});
