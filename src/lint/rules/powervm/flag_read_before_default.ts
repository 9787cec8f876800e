import { defineRule } from '../../define_rule.ts';

/** Forbids to read PowerVM's attributes before the line that sets them. */
export const flagReadBeforeDefault = defineRule({
  name: 'powervm/flag_read_before_default',
  describe: "Forbids to read PowerVM's attributes before the line that sets them.",
  why: 'Attribute files run from top to bottom: what has no value yet is nil there, or an error.',

  severity: 'error',
  bad: [
    {
      'attributes/default.rb':
        "if node['a']['powervm']['enable']\n  default['a']['driver'] = 'x'\nend\ndefault['a']['powervm']['enable'] = false\n",
    },
    {
      'attributes/default.rb': "default['a']['driver'] = 'x' if node['a']['powervm']['enable']\n",
      'attributes/powervm.rb': "default['a']['powervm']['enable'] = false\n",
    },
  ],
  good: [
    {
      'attributes/default.rb':
        "default['a']['powervm']['enable'] = false\nif node['a']['powervm']['enable']\n  default['a']['driver'] = 'x'\nend\n",
    },
    {
      'attributes/default.rb':
        "include_attribute 'demo::powervm'\ndefault['a']['driver'] = 'x' if node['a']['powervm']['enable']\n",
      'attributes/powervm.rb': "default['a']['powervm']['enable'] = false\n",
    },
    {
      'attributes/default.rb':
        "default['a']['powervm']['enable'] = node['a']['powervm']['enable'] || false\ndefault['b']['powervm']['enable'] = node.read('a', 'powervm', 'x') || false\n",
    },
  ],
  cookbook(context) {
    const files = context.cookbook
      .filesOf('attributes')
      .toSorted((a, b) => Number(b.name === 'attributes/default.rb') - Number(a.name === 'attributes/default.rb') || (a.name < b.name ? -1 : 1));
    if (files.some((file) => file.calls.some(({ method }) => method === 'include_attribute'))) return;
    const keyOf = (path: readonly (string | undefined)[]): string => path.join('\0');
    const uses = files.flatMap((file, index) => file.attributes.map((use) => ({ file, index, use })));
    const first = new Map<string, { index: number; start: number; end: number }>();
    for (const { file, index, use } of uses) {
      if (use.kind !== 'write') continue;
      const parent = file.parent(use.node) ?? use.node;
      const place = { index, start: use.node.start, end: parent.end };
      for (let length = use.path.length; length > 0; length -= 1) {
        const key = keyOf(use.path.slice(0, length));
        if (!first.has(key)) first.set(key, place);
      }
    }
    for (const { file, index, use } of uses) {
      if (use.kind !== 'read' || use.level !== undefined) continue;
      if (use.path.at(-2) !== 'powervm' || use.path.includes(undefined) || use.node.kind !== 'element_reference') continue;
      const set = first.get(keyOf(use.path));
      if (!set || set.index < index || (set.index === index && use.node.start > set.start)) continue;
      context.reportIn(file, use.node, 'This is read before the cookbook sets it: it is nil unless a role or the node says so.');
    }
  },
});
