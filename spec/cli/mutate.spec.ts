import { expect } from 'chai';
import { cli, folderOf } from '../support/cli.ts';
import { smallCookbook, wholeScenarios } from '../support/small_cookbook.ts';

interface Found {
  readonly mutants: readonly {
    readonly kind: string;
    readonly path: string;
    readonly line: number;
    readonly change: string;
    readonly status: string;
  }[];
}

describe('powervm-spec mutate', () => {
  it('lists what it would change', async () => {
    const { code, out } = await cli(folderOf(smallCookbook), ['mutate', '--list']);
    expect(code).to.equal(0);
    expect(out.trim().split('\n')).to.deep.equal([
      'small/attributes/default.rb:1 default: false → true',
      'small/attributes/default.rb:2 default: 80 → 81',
      "small/recipes/default.rb:1 condition: not node['small']['on']",
      "small/recipes/default.rb:2 resource: without package 'a'",
      "small/recipes/default.rb:4 resource: without package 'b'",
      "small/recipes/default.rb:7 resource: without template '/etc/small.conf' do …",
      "small/recipes/default.rb:8 property: without mode '0644'",
      "small/recipes/default.rb:9 property: without not_if { node['small']['port'] == 81 }",
      "small/recipes/default.rb:10 notification: without notifies :restart, 'service[small]'",
      "small/recipes/default.rb:13 resource: without service 'small' do …",
      'small/recipes/default.rb:14 property: without action :nothing',
      "small/recipes/other.rb:1 resource: without log 'never'",
      'small/templates/default/small.conf.erb:2 template: without [DEFAULT]',
      "small/templates/default/small.conf.erb:3 condition: not node['small']['on']",
      "small/templates/default/small.conf.erb:4 template: without on = <%= node['small']['on'] %>",
      "small/templates/default/small.conf.erb:6 template: without port = <%= node['small']['port'] %>",
    ]);
  });

  it('tells which changes survive', async () => {
    const { code, out } = await cli(folderOf(smallCookbook), ['mutate', '--format', 'json']);
    expect(code).to.equal(1);
    const statuses = Object.fromEntries(
      (JSON.parse(out) as Found).mutants.map(({ path, line, kind, status }) => [
        `${path.split('/').at(-1)}:${line} ${kind}`,
        status,
      ]),
    );
    expect(statuses).to.deep.equal({
      'default.rb:1 default': 'killed',
      'default.rb:2 default': 'killed',
      'default.rb:1 condition': 'killed',
      'default.rb:2 resource': 'unreached',
      'default.rb:4 resource': 'killed',
      'default.rb:7 resource': 'killed',
      'default.rb:8 property': 'survived',
      'default.rb:9 property': 'survived',
      'default.rb:10 notification': 'survived',
      // The notification would find nobody.
      'default.rb:13 resource': 'killed',
      'default.rb:14 property': 'survived',
      'other.rb:1 resource': 'unreached',
      'small.conf.erb:2 template': 'killed',
      'small.conf.erb:3 condition': 'survived',
      'small.conf.erb:4 template': 'unreached',
      'small.conf.erb:6 template': 'killed',
    });
  });

  it('takes a reason, and what specs notice', async () => {
    const recipe =
      smallCookbook['small/recipes/default.rb']?.replace("  mode '0644'", "  # survives: who cares\n  mode '0644'") ??
      '';
    const folder = folderOf({
      ...smallCookbook,
      'small/scenarios.yml': wholeScenarios,
      'small/recipes/default.rb': recipe,
      'small/spec/a_spec.rb':
        "require 'chefspec'\ndescribe 'small' do\n  it('tells') { expect(ChefSpec::SoloRunner.new.converge(described_recipe).template('/etc/small.conf')).to notify('service[small]') }\nend\n",
    });
    const { code, out } = await cli(folder, [
      'mutate',
      '--kind',
      'property',
      '--kind',
      'notification',
      '--include',
      'recipes',
      '--format',
      'json',
    ]);
    expect(code).to.equal(1);
    const { mutants } = JSON.parse(out) as Found;
    expect(mutants.map(({ line, status }) => `${line} ${status}`)).to.deep.equal([
      '9 justified',
      '10 survived',
      '11 killed',
      '15 survived',
    ]);
  });

  it('makes parts of the changes', async () => {
    const folder = folderOf(smallCookbook);
    const lines = async (...args: string[]): Promise<string[]> =>
      (await cli(folder, ['mutate', '--list', ...args])).out.trim().split('\n');
    const all = await lines();
    expect([...(await lines('--shard', '1/2')), ...(await lines('--shard', '2/2'))].toSorted()).to.deep.equal(
      all.toSorted(),
    );
    expect(await lines('--limit', '3')).to.have.length(3);
    expect(await lines('--exclude', 'recipes', '--exclude', 'attributes')).to.have.length(4);
  });

  it('refuses to begin where something fails already, and what it does not know', async () => {
    const failing = folderOf({
      ...smallCookbook,
      'small/scenarios.yml': wholeScenarios.replace('port: 80', 'port: 79'),
    });
    const { code, err } = await cli(failing, ['mutate']);
    expect(code).to.equal(2);
    expect(err).to.include('but 1 fail');
    for (const args of [['--kind', 'x'], ['--limit', '0'], ['--shard', '3/2'], ['nowhere']])
      expect((await cli(folderOf(smallCookbook), ['mutate', ...args])).code, args.join(' ')).to.equal(2);
  });
});
