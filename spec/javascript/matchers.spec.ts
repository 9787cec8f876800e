import { expect, use } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHEF_18 } from '../../src/chef/generation.ts';
import { runSpecFiles } from '../../src/chefspec/run_specs.ts';
import { chefspec } from '../../src/javascript/chai_plugin.ts';
import type { ConvergedRun } from '../../src/javascript/converged_run.ts';
import { camelCase, matcherForms, resourceForm } from '../../src/javascript/matcher_forms.ts';
import { soloRunner } from '../../src/javascript/solo_runner.ts';
import { diskFiles } from '../../src/source/files.ts';
import { top } from '../house/modules.ts';
import { cookbook, folderOf } from '../support/cli.ts';
import { resourceTypes } from '../support/resource_types.ts';

use(chefspec);

/** What the examples of the matchers are about. */
const RECIPE = `include_recipe 'web::server'
template('/etc/motd') { mode '0644'; notifies :restart, 'service[web]' }
file('/etc/web.conf') { content "[server]\\nport = 8080\\nnames = a, b\\nnames = c\\nactive = yes\\n" }
file '/etc/port'
service('web') { subscribes :restart, 'file[/etc/port]'; action [:enable, :start] }
link('/srv/web') { to '/opt/web' }
execute('reload') { action :nothing }
`;

/** The same, where nothing is as the examples expect it. */
const OTHER = `template('/etc/motd') { mode '0600'; source 'other.erb' }
file('/etc/web.conf') { content "[server]\\nport = 81\\n" }
file '/etc/port'
service 'web'
link('/srv/web') { to '/opt/other' }
execute 'reload'
`;

function folderWith(recipe: string, spec = ''): string {
  return folderOf(
    cookbook('web', {
      'recipes/default.rb': recipe,
      'recipes/server.rb': '',
      'templates/default/motd.erb': 'Hello\n',
      'templates/default/other.erb': 'Bye\n',
      'spec/web_spec.rb': spec,
    }),
  );
}

function converge(recipe: string): ConvergedRun {
  return soloRunner({ platform: 'ubuntu:18.04', cookbook: join(folderWith(recipe), 'web') }).converge('web');
}

/** Runs an example of JavaScript; the error that it throws. */
function inJavaScript(code: string, run: ConvergedRun): Error | undefined {
  try {
    // oxlint-disable-next-line no-new-func -- the examples are code
    new Function('expect', 'run', code)(expect, run);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Runs examples of Ruby; what each fails with. */
function inRuby(examples: readonly string[], recipe: string): (string | undefined)[] {
  const lines = examples.map((code, index) => `  it('${index}') { ${code} }`);
  const head = "require 'chefspec'\nrequire 'powervm_spec'\ndescribe 'web::default' do\n";
  const run =
    "  cached(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04').converge(described_recipe) }\n";
  const folder = folderWith(recipe, `${head}${run}${lines.join('\n')}\nend\n`);
  const root = join(folder, 'web');
  const { results, outsideErrors } = runSpecFiles({
    files: diskFiles([folder]),
    root,
    cookbookPaths: [],
    generation: CHEF_18,
    specFiles: [join(root, 'spec/web_spec.rb')],
  });
  expect(outsideErrors.map(({ message }) => message)).to.deep.equal([]);
  expect(results).to.have.length(examples.length);
  return results.map(({ exception }) => exception?.message);
}

const forms = [...matcherForms, { ...resourceForm, ruby: 'create_template' }];

describe('matchers', () => {
  describe('have an example in both forms', () => {
    it('that passes', () => {
      const run = converge(RECIPE);
      for (const { example } of forms)
        expect(inJavaScript(example.javascript, run)?.message, example.javascript).to.equal(undefined);
      const verdicts = inRuby(
        forms.map(({ example }) => example.ruby),
        RECIPE,
      );
      forms.forEach(({ example }, index) => expect(verdicts[index], example.ruby).to.equal(undefined));
    });

    it('that fails where nothing is as it expects, in the same words', () => {
      const changeable = forms.filter(({ ruby }) => ruby !== 'have_state_attrs');
      const run = converge(OTHER);
      const verdicts = inRuby(
        changeable.map(({ example }) => example.ruby),
        OTHER,
      );
      changeable.forEach(({ ruby, example }, index) => {
        expect(verdicts[index], example.ruby).to.be.a('string');
        const message = inJavaScript(example.javascript, run)?.message;
        // Each step is judged as it is said: the first that fails does not know what would follow.
        if (['notify', 'subscribe_to'].includes(ruby)) expect(message).to.match(/^expected ".*" to notify /);
        else expect(message, example.javascript).to.equal(verdicts[index]);
      });
    });

    it('that README.md shows', () => {
      const readme = readFileSync(join(top, 'README.md'), 'utf8');
      const [, body = ''] = /<!-- matchers -->\n([\s\S]*?)<!-- \/matchers -->/.exec(readme) ?? [];
      const rows = [...forms.slice(-1), ...forms.slice(0, -1)].map(
        ({ example, passes }) => `| \`${example.ruby}\` | \`${example.javascript}\` | ${passes} |`,
      );
      expect(body.trim().split('\n').slice(2)).to.deep.equal(rows);
    });
  });

  it('of resources are there for all types and actions, with types', () => {
    expect(readFileSync(join(top, 'src/javascript/resource_types.ts'), 'utf8')).to.equal(resourceTypes());
    for (const name of resourceTypes()
      .match(/'\w+_\w+'/g)
      ?.slice(0, 20) ?? [])
      expect(expect(1).to, name).to.have.property(camelCase(name.slice(1, -1)));
  });

  describe('of resources', () => {
    const run = (): ConvergedRun => converge(RECIPE);
    it('take properties as a second argument, after not too', () => {
      expect(run()).to.createTemplate('/etc/motd', { mode: '0644' }).and.includeRecipe('web::server');
      expect(run()).not.to.createTemplate('/etc/motd', { mode: '0600' });
      expect(() => expect(run()).not.to.createTemplate('/etc/motd', { mode: '0644' })).to.throw(
        'expected "template[/etc/motd]" actions [:create] to not exist',
      );
    });
    it('refuse steps after not: the first has been judged', () => {
      expect(() => expect(run()).not.to.createTemplate('/etc/other').with({ mode: '0644' })).to.throw(
        'Expected nothing after not.createTemplate(…), found .with(…)',
      );
      expect(() => expect(run()).not.to.renderConfig('/etc/other').section('server')).to.throw('Say it without `not`.');
    });
    it('take patterns, tests, lists and symbols', () => {
      expect(run())
        .to.createTemplate(/motd$/)
        .with({ mode: /^06/, path: (path) => path === '/etc/motd' });
      expect(run()).to.enableService('web', { action: [Symbol.for('enable'), Symbol.for('start')] });
      expect(() => expect(run()).to.createTemplate('/etc/motd').with({ mode: /^07/ })).to.throw(
        'mode /^07/, was "0644"',
      );
    });
    it('know when an action was performed', () => {
      expect(run()).to.createTemplate('/etc/motd').atConvergeTime();
      expect(() => expect(run()).to.createTemplate('/etc/motd').atCompileTime()).to.throw('to be run at compile time');
    });
    it('can be named by their parts', () => {
      expect(run()).to.perform('create', 'template', '/etc/motd').with({ mode: '0644' });
      expect(() => expect(run()).to.perform('frobnicate', 'template', '/etc/motd')).to.throw('frobnicate_template');
    });
    it('are unknown by a wrong name', () => {
      expect(() => (expect(run()).to as unknown as { createTemplat(name: string): void }).createTemplat('x')).to.throw(
        'Invalid Chai property: createTemplat. Did you mean "createTemplate"?',
      );
    });
    it('ask runs and resources alone', () => {
      expect(() => expect('text').to.createTemplate('x')).to.throw(
        'Expected a run of soloRunner before createTemplate',
      );
      expect(() => expect(run().resource('template', '/etc/none')).not.to.doNothing()).to.throw(
        'the run has no such resource',
      );
    });
  });

  describe('render_config', () => {
    const run = converge(RECIPE);
    const config = () => expect(run).to.renderConfig('/etc/web.conf');
    it('reads values as oslo.config does', () => {
      config()
        .section('server')
        .key('port')
        .equal('8080')
        .equal(8080)
        .match(/^80/)
        .key('active')
        .equal(true)
        .equal('yes');
      config().section('server').key('names').equal('c').equal(['a, b', 'c']).include('b').include('c');
      config().withoutSection('client').section('server').withoutKey('host');
    });
    it('says what is there instead', () => {
      const fails = (body: () => unknown, message: string): void => void expect(body).to.throw(message);
      fails(() => config().section('client'), 'expected "/etc/web.conf" to have [client], which has [server]');
      fails(() => config().section('server').key('host'), 'to set [server] host, found port, names, active there');
      fails(() => config().section('server').key('port').equal(81), 'to set [server] port = 81, was "8080" (line 2)');
      fails(
        () => config().section('server').key('port').match(/x/),
        'to set [server] port matching /x/, was "8080" (line 2)',
      );
      fails(
        () => config().section('server').key('names').include('d'),
        'to set [server] names including "d", was "a, b", "c" (line 4)',
      );
      fails(() => config().withoutSection('server'), 'not to have [server] (line 1)');
      fails(() => config().section('server').withoutKey('port'), 'not to set [server] port, was "8080" (line 2)');
      fails(
        () => config().section('server').key('active').equal(false),
        'to set [server] active = false, was "yes" (line 5)',
      );
      fails(() => config().key('port'), 'Must specify the section first');
      fails(() => config().section('server').equal('x'), 'Must specify the key first');
      fails(() => expect(run).to.renderConfig('/etc/none'), 'expected Chef run to render "/etc/none"');
    });
    it('refuses what oslo.config cannot read', () => {
      const broken = converge('file(\'/etc/web.conf\') { content "[server]\\nport\\n" }\n');
      expect(() => expect(broken).to.renderConfig('/etc/web.conf')).to.throw('to be a configuration file, but line 2');
    });
  });
});
