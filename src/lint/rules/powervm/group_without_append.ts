import { defineRule } from '../../define_rule.ts';
import { hasPowervm } from '../../powervm_path.ts';

/** Forbids to replace the members of a group. */
export const groupWithoutAppend = defineRule({
  name: 'powervm/group_without_append',
  describe: 'Forbids to replace the members of a group.',
  why: "Without `append true` the members become the group's only ones: NovaLink's own are put out.",

  severity: 'error',
  bad: [
    {
      'attributes/default.rb': "default['a']['powervm']['group'] = 'pvm_admin'\n",
      'recipes/powervm.rb': "group node['a']['powervm']['group'] do\n  members ['nova']\n  action :create\nend\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['group'] = 'pvm_admin'\n",
      'recipes/powervm.rb': "group 'pvm_admin' do\n  members ['nova']\n  append false\nend\n",
    },
  ],
  good: [
    {
      'attributes/default.rb': "default['a']['powervm']['group'] = 'pvm_admin'\n",
      'recipes/powervm.rb':
        "group node['a']['powervm']['group'] do\n  members ['nova']\n  append true\nend\ngroup 'x'\ngroup 'own' do\n  gid 99\n  members 'a'\nend\ngroup 'b' do\n  members 'a'\n  action :remove\nend\n",
    },
  ],
  files: ['recipe', 'provider', 'resource'],
  resources: {
    group(resource, context) {
      if (!hasPowervm(context.cookbook) || !resource.has('members') || resource.has('gid')) return;
      if (resource.actions.some(({ name }) => name === 'remove' || name === 'nothing')) return;
      const append = resource.get('append');
      const isOfPowervm = /pvm|powervm/i.test(resource.nameNode?.text ?? '');
      if (append && (append.value?.kind !== 'false' || !isOfPowervm)) return;
      context.report(resource.call.head, 'This puts all other members out of the group: add "append true".');
    },
  },
});
