import { defineRule } from '../../define_rule.ts';
import { hasPowervm } from '../../powervm_path.ts';
import type { ResourceUse } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';

const INSTALLS = /\bpip[\d.]*\s+install\b|-m\s+pip\s+install\b|\bsetup\.py\s+(?:\S+\s+)*?install\b|\bgit\s+clone\b|\beasy_install\s+\S|\b(?:rpm\s+-[iU]|dpkg\s+-i)/; // prettier-ignore

/** Forbids commands that install anew in every run. */
export const installsEveryRun = defineRule({
  name: 'powervm/installs_every_run',
  describe: 'Forbids commands that install anew in every run.',
  why: 'Each run would build the driver again and restart the service: let the checkout notify it, or guard it.',

  bad: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "execute 'pip install nova-powervm'\n",
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "bash 'install' do\n  code <<-CODE\n    python setup.py build\n    python setup.py install\n  CODE\nend\n",
    },
  ],
  good: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb':
        "bash 'install' do\n  code 'python setup.py install'\n  action :nothing\nend\nexecute 'pip install x' do\n  not_if 'pip show x'\nend\nexecute 'b' do\n  command 'git clone x /y'\n  creates '/y'\nend\nexecute 'pip uninstall -y x'\n",
    },
    "execute 'pip install nova'",
  ],
  files: ['recipe', 'provider', 'resource'],
  resources: { execute: look, bash: look, script: look, sh: look },
});

function look(resource: ResourceUse, context: FileContext): void {
  if (!hasPowervm(context.cookbook) || resource.guards.length > 0 || resource.has('creates')) return;
  if (resource.actions.some(({ name }) => name === 'nothing')) return;
  const property = resource.get('command') ?? resource.get('code');
  const node = property ? property.value : resource.nameNode;
  if (!node) return;
  const text = `${node.text}\n${node.field('body')?.text ?? ''}`;
  if (INSTALLS.test(text)) context.report(resource.call.head, 'This installs anew in every run: add a guard, "creates" or "action :nothing".');
}
