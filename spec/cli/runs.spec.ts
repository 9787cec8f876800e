import { expect } from 'chai';
import { join } from 'node:path';
import { cli, cookbook, folderOf } from '../support/cli.ts';

/** A small repository: two cookbooks, a role, an environment, a data bag. */
function repository(): string {
  return folderOf({
    ...cookbook(
      'web',
      {
        'attributes/default.rb':
          "default['web']['port'] = 80\ndefault['web']['host'] = 'localhost'\noverride['web']['tls'] = false\n",
        'recipes/default.rb':
          "package 'nginx'\ninclude_recipe 'site'\ntemplate '/etc/web.conf' do\n  source 'web.conf.erb'\n  notifies :restart, 'service[nginx]'\nend\n" +
          "service 'nginx' do\n  action [:enable, :start]\n  only_if { node['web']['port'] == 80 }\nend\n",
        'recipes/secret.rb': "log data_bag_item('keys', 'one')['value']\n",
        'templates/web.conf.erb':
          "[server]\nport = <%= node['web']['port'] %>\n<% if node['web']['tls'] %>\ntls = true\n<% end %>\n",
      },
      "depends 'site'\n",
    ),
    ...cookbook('site', {
      'recipes/default.rb': "directory '/srv/site'\nlog 'x' do\n  level :warn\n  not_if 'test -d /srv'\nend\n",
    }),
    'roles/edge.json': JSON.stringify({
      name: 'edge',
      run_list: ['recipe[web]'],
      default_attributes: { web: { port: 8080 } },
    }),
    'environments/live.json': JSON.stringify({ name: 'live', override_attributes: { web: { host: 'example.org' } } }),
    'data_bags/keys/one.json': JSON.stringify({ id: 'one', value: 'abc' }),
    'answers.yml': "commands:\n  'test -d /srv': true\n",
  });
}

const ubuntu = ['--platform', 'ubuntu:14.04', '--answers', 'answers.yml'];

describe('powervm-spec converge', () => {
  it('shows a tree by recipe', async () => {
    const { code, out, err } = await cli(repository(), ['converge', 'recipe[web]', ...ubuntu]);
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(out).to.equal(
      `recipe[web] on ubuntu 14.04, Chef 18

web::default
  1  package[nginx] install  web/recipes/default.rb:1
  4  template[/etc/web.conf] create  web/recipes/default.rb:3
       → restart service[nginx] delayed
  5  service[nginx] enable, start  web/recipes/default.rb:7
  site::default
    2  directory[/srv/site] create  site/recipes/default.rb:1
    3  log[x] write  site/recipes/default.rb:2
         skipped write: not_if command \`test -d /srv\`

2 recipes, 5 resources, 5 actions performed, 1 skipped, 1 file rendered
`,
    );
  });

  it('gives JSON in the shape of dumps of real runs', async () => {
    const { code, out } = await cli(repository(), [
      'converge',
      'recipe[web]',
      ...ubuntu,
      '--format',
      'json',
      '--set',
      'override:web.host=other',
    ]);
    expect(code).to.equal(0);
    const dump = JSON.parse(out) as { spec: object; resources: Record<string, unknown>[]; node: object };
    expect(Object.keys(dump)).to.deep.equal([
      'spec',
      'chef',
      'error',
      'fatal',
      'recipes',
      'attribute_files',
      'guard_commands',
      'node',
      'resources',
    ]);
    expect(dump).to.deep.include({
      spec: { run_list: ['web'], platform: 'ubuntu', version: '14.04', override: { web: { host: 'other' } } },
      chef: '18.11.21',
      error: null,
      fatal: null,
      recipes: ['web::default', 'site::default'],
      attribute_files: ['web::default'],
      guard_commands: ['test -d /srv'],
      node: { platform: 'ubuntu', platform_family: 'debian', platform_version: '14.04' },
    });
    const [first, , log, template, service] = dump.resources;
    expect(first).to.deep.include({
      type: 'apt_package',
      declared_type: 'package',
      name: 'nginx',
      action: ['install'],
      performed: ['install'],
      cookbook: 'web',
      recipe: 'default',
    });
    expect(first?.['source_line']).to.equal("web/recipes/default.rb:1:in `from_file'");
    expect(log?.['not_if']).to.deep.equal([{ command: 'test -d /srv', opts: {} }]);
    expect(service?.['only_if']).to.deep.equal([{ block: 'COOKBOOKS/web/recipes/default.rb:9' }]);
    expect(template?.['notifies_delayed']).to.deep.equal([
      { action: 'restart', resource: 'service[nginx]', from: 'template[/etc/web.conf]' },
    ]);
    expect(template?.['content']).to.deep.include({ bytes: 19, settings: ['[server]', 'port = 80'] });
  });

  it('takes roles, environments and data bags from around the cookbooks', async () => {
    const { code, out } = await cli(repository(), [
      'render',
      '/etc/web.conf',
      '-r',
      'role[edge]',
      '--environment',
      'live',
      ...ubuntu,
    ]);
    expect(code).to.equal(0);
    expect(out).to.include('port = 8080');
    const secret = await cli(repository(), ['converge', 'web::secret', ...ubuntu]);
    expect(secret.out).to.include('log[abc]');
  });

  it('finds the cookbooks beside the one that it is called in', async () => {
    const folder = repository();
    const { code, out } = await cli(join(folder, 'web/recipes'), ['converge', 'web', '--answers', '../../answers.yml']);
    expect(code, out).to.equal(0);
    expect(out).to.include('directory[/srv/site]');
  });

  it('reads values as YAML and lays them over each other', async () => {
    const set = [
      '--set',
      'override:web.port=81',
      '--set',
      'force_override:web.tls=true',
      '--set',
      "force_override:web['port']=82",
    ];
    const { out } = await cli(repository(), ['render', '/etc/web.conf', '-r', 'web', ...set, ...ubuntu]);
    expect(out).to.equal('[server]\nport = 82\ntls = true\n');
  });
});

describe('powervm-spec render', () => {
  it('prints the file and nothing else', async () => {
    const { code, out, err } = await cli(repository(), ['render', '/etc/web.conf', '-r', 'web', ...ubuntu]);
    expect({ code, out, err }).to.deep.equal({ code: 0, out: '[server]\nport = 80\n', err: '' });
  });

  it('lists what is rendered for a file that is not', async () => {
    const { code, out, err } = await cli(repository(), ['render', '/etc/web.cnf', '-r', 'web', ...ubuntu]);
    expect(code).to.equal(2);
    expect(out).to.equal('');
    expect(err).to.equal(
      'error: The run renders no file "/etc/web.cnf".\n  help: Did you mean "/etc/web.conf"? Rendered: /etc/web.conf.\n',
    );
  });
});

describe('powervm-spec explain', () => {
  it('shows every write by precedence, the winner and the readers', async () => {
    const set = ['--set', 'override:web.port=81'];
    const { code, out } = await cli(repository(), ['explain', 'web.port', '-r', 'role[edge]', ...set, ...ubuntu]);
    expect(code).to.equal(0);
    expect(out).to.equal(
      `web.port is 81

Set, lowest precedence first:
  default       = 80                            web/attributes/default.rb:1
  role_default  assign {"web"=>{"port"=>8080}}  (run list)
> override      = 81                            (command line)  wins

Read by:
  recipe web/recipes/default.rb:9
  template web/templates/web.conf.erb:2
`,
    );
  });

  it('suggests a name for an attribute that is not set', async () => {
    const { code, out, err } = await cli(repository(), ['explain', 'web.prot', '-r', 'web', ...ubuntu]);
    expect(code).to.equal(0);
    expect(out).to.equal('web.prot is not set\n');
    expect(err).to.equal('help: Did you mean "port"?\n');
  });

  it('gives JSON', async () => {
    const { out } = await cli(repository(), ['explain', "web['tls']", '-r', 'web', '--format', 'json', ...ubuntu]);
    const explained = JSON.parse(out) as { writes: object[] };
    expect(explained).to.deep.include({ attribute: 'web.tls', value: 'false', isSet: true });
    expect(explained.writes).to.have.length(1);
    expect(explained.writes[0]).to.deep.include({
      level: 'override',
      operation: '=',
      value: 'false',
      line: 3,
      wins: true,
    });
  });
});

describe('powervm-spec diff', () => {
  it('says what an attribute changes', async () => {
    const { code, out } = await cli(repository(), [
      'diff',
      '-r',
      'web',
      '--set-b',
      'force_override:web.tls=true',
      '--set-b',
      'override:web.port=81',
      ...ubuntu,
    ]);
    expect(code).to.equal(1);
    expect(out).to.equal(
      `- web · ubuntu:14.04 · answers.yml
+ web · ubuntu:14.04 · force_override:web.tls=true · override:web.port=81 · answers.yml

Attributes
  web.port: 80 → 81  override (command line)
  web.tls: false → true  force_override (command line)

Resources
  service[nginx]
      performed: ["enable","start"] → []

Rendered files
  /etc/web.conf
    [server]
      - port = 80
      + port = 81
      + tls = true
`,
    );
  });

  it('answers 0 when nothing differs', async () => {
    const { code, out } = await cli(repository(), ['diff', '-r', 'web', ...ubuntu]);
    expect(code).to.equal(0);
    expect(out).to.include('Nothing differs.');
  });

  it('compares run lists, platforms and versions of cookbooks', async () => {
    const { out } = await cli(repository(), [
      'diff',
      '-r',
      'web',
      '--run-list-b',
      'site',
      '--platform-b',
      'redhat:7.1',
      ...ubuntu,
    ]);
    expect(out).to.include('- web::default').and.to.include('- package[nginx]').and.to.include('- /etc/web.conf');
    expect(out).to.match(/\d+ automatic attributes differ too/);
  });

  it('asks for what to run', async () => {
    const { code, err } = await cli(repository(), ['diff']);
    expect(code).to.equal(2);
    expect(err).to.include('Missing what to run.');
  });
});
