import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintCookbook } from '../../lint_cookbook.ts';
import type { LintFile } from '../../lint_file.ts';
import { hasPowervm } from '../../powervm_path.ts';
import { pattern, type ResourceUse } from '../../resource_use.ts';

/** The services that read PowerVM's options, by the names of their files. */
const READERS: readonly (readonly [file: RegExp, service: RegExp])[] = [
  [/\/nova\.conf$/, /^(?:openstack-)?nova-compute$/],
  [/\/ml2_conf\.ini$/, /powervm.*agent|sea-agent/],
  [/\/ceilometer\.conf$/, /^(?:ceilometer-agent-compute|openstack-ceilometer-compute)$/],
];

/** Asks for a restart of the service when PowerVM's driver, group or configuration changes. */
export const missingRestart = defineRule({
  name: 'powervm/missing_restart',
  describe: "Asks for a restart of the service when PowerVM's driver, group or configuration changes.",
  why: 'A service loads its driver, its groups and its configuration when it starts.',

  bad: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "node['a']['powervm_packages'].each do |pkg|\n  package pkg do\n    action :upgrade\n  end\nend\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "package 'nova-powervm'\nservice 'nova-compute' do\n  action :start\nend\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "bash 'install nova-powervm' do\n  code 'python setup.py install'\n  action :nothing\nend\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "group 'pvm_admin' do\n  members ['nova']\n  append true\nend\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/default.rb': "template '/etc/nova/nova.conf' do\n  source 'nova.conf.erb'\nend\n",
      'recipes/compute.rb': "service 'nova-compute' do\n  action [:enable, :start]\nend\n",
    },
  ],
  good: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/default.rb': "template '/etc/nova/nova.conf' do\n  source 'nova.conf.erb'\nend\n",
      'recipes/compute.rb': "service 'nova-compute' do\n  action [:enable, :start]\n  subscribes :restart, 'template[/etc/nova/nova.conf]'\nend\n",
      'recipes/powervm.rb':
        "node['a']['powervm_build_packages'].each do |pkg|\n  package pkg\nend\npackage 'nova-powervm' do\n  notifies :restart, 'service[nova-compute]', :delayed\nend\npackage 'python-powervm-old' do\n  action :remove\nend\ngroup 'pvm_admin' do\n  members ['nova']\n  append true\n  notifies :restart, 'service[nova-compute]'\nend\npackage 'networking-powervm'\nservice 'agent' do\n  subscribes :restart, 'package[networking-powervm]'\nend\n",
    },
  ],
  cookbook(context) {
    const { cookbook } = context;
    if (!hasPowervm(cookbook)) return;
    const recipes = cookbook.filesOf('recipe');
    const heard = recipes.flatMap(({ resources }) =>
      resources.flatMap((resource) => resource.notifications.flatMap(({ kind, target }) => (kind === 'subscribes' ? (target ?? '*') : []))),
    );
    for (const file of recipes)
      for (const resource of file.resources) {
        if (!installsDriver(file, resource) || notifiesService(resource)) continue;
        const own = `${resource.type}[${(resource.nameNode && pattern(resource.nameNode)) ?? '*'}]`;
        if (own.includes('*') ? heard.some((each) => each.startsWith(`${resource.type}[`)) : heard.some((each) => matches(each, own))) continue;
        context.reportIn(file, resource.call.head, 'The service goes on with the old state: notify it to restart.');
      }
    for (const [path, service] of READERS) {
      const written = templates(cookbook).filter(({ name }) => path.test(name ?? ''));
      if (written.length === 0 || written.some(notifiesService)) continue;
      const places = recipes.flatMap((file) =>
        file.resources.filter(({ type, name }) => type === 'service' && service.test(name ?? '')).map((resource) => ({ file, resource })),
      );
      const isHeard = places.some(({ resource }) =>
        resource.notifications.some(({ kind, target }) => kind === 'subscribes' && written.some(({ name }) => matches(target ?? '*', `template[${name}]`))),
      );
      const started = places.find(({ resource }) => resource.actions.some(({ name }) => name === 'start'));
      if (started && !isHeard)
        context.reportIn(started.file, started.resource.call.head, `This service reads ${written[0]?.name}, and does not restart when it changes.`);
    }
  },
});

function templates(cookbook: LintCookbook): ResourceUse[] {
  return cookbook.filesOf('recipe').flatMap(({ resources }) => resources.filter(({ type }) => type === 'template'));
}

/** Whether a notification's target stands for a resource; "*" is anything. */
function matches(target: string, name: string): boolean {
  const parts = target.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function notifiesService(resource: ResourceUse): boolean {
  return (
    resource.notifications.some(({ kind, target }) => kind === 'notifies' && (target === undefined || /^(?:service\[|\*)/.test(target))) ||
    /\bnotifies\b/.test(resource.node.text)
  );
}

/** Whether a resource changes what a service of PowerVM loads. */
function installsDriver(file: LintFile, resource: ResourceUse): boolean {
  const isOwn = /^recipes\/.*powervm/.test(file.name);
  const actions = resource.actions.map(({ name }) => name);
  if (resource.type === 'group') return isOwn && resource.has('members') && !actions.includes('remove');
  if (resource.type === 'package') {
    if (actions.some((name) => /remove|purge|nothing/.test(name))) return false;
    return /^(?:nova|neutron|networking|ceilometer)-powervm$|powervm_packages\b/.test(`${packageName(file, resource)}`);
  }
  if (resource.type !== 'bash' && resource.type !== 'execute') return false;
  const node = (resource.get('code') ?? resource.get('command'))?.value ?? resource.nameNode;
  const text = node ? `${node.text}\n${node.field('body')?.text ?? ''}` : '';
  return isOwn && /\bpip[\d.]*\s+install\b|\bsetup\.py\s+(?:\S+\s+)*?install\b/.test(text) && !resource.has('creates');
}

/** What a package resource installs: a name, or the text of the list that its loop goes over. */
function packageName(file: LintFile, resource: ResourceUse): string {
  const node: Node | undefined = resource.get('package_name')?.value ?? resource.nameNode;
  const name = node && pattern(node);
  if (name !== undefined) return name;
  const block = file.enclosing(resource.node, 'do_block', 'block');
  const loop = block && file.callAt(file.parent(block));
  const list = node?.kind === 'identifier' ? loop?.receiver : node;
  return /\bpowervm_packages\b|_powervm_packages\b/.test(list?.text ?? '') ? 'powervm_packages' : '';
}
