import { defineRule } from '../../define_rule.ts';
import { hasPowervm, isForPowervm } from '../../powervm_path.ts';

const KEPT = /^(?:set|set_unless|normal|normal_unless)!?$/;

/** Forbids to keep what follows from PowerVM's switch on the node. */
export const valueOutlivesFlag = defineRule({
  name: 'powervm/value_outlives_flag',
  describe: "Forbids to keep what follows from PowerVM's switch on the node.",
  why: 'Normal attributes are saved with the node: they stay when the switch is turned off again.',

  bad: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/default.rb': "if node['a']['powervm']['enable']\n  node.set['a']['driver'] = 'x'\nend\n",
    },
    { 'attributes/default.rb': "default['a']['powervm']['enable'] = false\nnormal['a']['driver'] = 'x' if node['a']['powervm']['enable']\n" },
  ],
  good: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/default.rb': "if node['a']['powervm']['enable']\n  node.default['a']['driver'] = 'x'\nend\nnode.normal['a']['id'] = 1\n",
    },
  ],
  files: ['attributes', 'recipe'],
  file(context) {
    if (!hasPowervm(context.cookbook)) return;
    for (const { kind, level, node, path } of context.file.attributes) {
      if (kind !== 'write' || level === undefined || !KEPT.test(level)) continue;
      if (path.includes('powervm') || isForPowervm(context.file, node))
        context.report(node, `"${level}" is saved with the node and outlives the switch: use "default".`);
    }
  },
});
