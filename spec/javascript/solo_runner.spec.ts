import { expect, use } from 'chai';
import { join } from 'node:path';
import { chefspec } from '../../src/javascript/chai_plugin.ts';
import { type RunnerOptions, type SoloRunner, soloRunner } from '../../src/javascript/solo_runner.ts';
import { cookbook, folderOf } from '../support/cli.ts';

use(chefspec);

function runner(recipe: string, options: RunnerOptions = {}, more: Readonly<Record<string, string>> = {}): SoloRunner {
  const folder = folderOf(cookbook('web', { 'recipes/default.rb': recipe, ...more }));
  return soloRunner({ platform: 'ubuntu:18.04', cookbook: join(folder, 'web', 'recipes'), ...options });
}

const log = (expression: string): string => `log (${expression}).inspect\n`;

describe('soloRunner', () => {
  it('runs recipes on a platform', () => {
    const run = runner(log("[node['platform'], node['platform_version']]"), {
      platform: 'centos',
      version: '7',
    }).converge('web');
    expect(run).to.writeLog(/^\["centos", "7/);
    expect(run.recipes).to.deep.equal(['web::default']);
  });

  it('has attributes at levels', () => {
    const attributes = {
      default: { 'web.port': 80, 'web.names': ['a', 'b'] },
      override: { 'web.port': 81, web: undefined },
    };
    delete (attributes.override as { web?: undefined }).web;
    const run = runner('', { attributes }).set('override', 'web.tls.on', true).converge('web');
    expect(run.attribute('web', 'port')).to.equal(81);
    expect(run.attribute('web', 'names')).to.deep.equal(['a', 'b']);
    expect(run.attribute('web', 'tls')).to.deep.equal({ on: true });
    expect(run.attribute('web', 'nothing')).to.equal(null);
  });

  it('answers what recipes ask', () => {
    const recipe =
      "execute('x') { not_if 'test -f /x' }\n" +
      log("search(:node, 'role:db').map { |node| node['name'] }") +
      log("data_bag('users')") +
      log("data_bag_item('users', 'ann')['uid']") +
      log("secret_of('a', 1)");
    const more = {
      'libraries/secret.rb': 'module Secret\n  def secret_of(*) = raise\nend\nChef::Recipe.include(Secret)\n',
    };
    const run = runner(recipe, {}, more)
      .stubCommand(/^test -f/, false)
      .stubSearch('node', 'role:db', [{ name: 'db1' }])
      .stubDataBag('users', ['ann'])
      .stubDataBagItem('users', 'ann', { id: 'ann', uid: 1000 })
      .stubMethods('Chef::Recipe', { secret_of: (name, count) => `${String(name)}-${String(count)}` })
      .converge('web');
    expect(run).to.runExecute('x');
    for (const text of ['["db1"]', '["ann"]', '1000', '"a-1"']) expect(run).to.writeLog(text);
  });

  it('shows resources', () => {
    const run = runner("package('nginx') { version '1' }\npackage 'curl'\n").converge('web');
    expect(run.resources('package').map(String)).to.deep.equal(['apt_package[nginx]', 'apt_package[curl]']);
    expect(run.resource('package', 'nginx')?.property('version')).to.equal('1');
    expect(run.resource('package', 'nginx')?.performedActions).to.deep.equal(['install']);
    expect(run.resource('package', 'other')).to.equal(undefined);
    expect(() => run.resource('package', 'nginx')?.property('colour')).to.throw("undefined method `colour'");
  });

  it('steps into custom resources', () => {
    const resource = {
      'resources/site.rb':
        'resource_name :site\nprovides :site\nproperty :port\naction(:create) { file("/etc/#{new_resource.name}") }\n',
    };
    const recipe = "site('a') { port 80 }\n";
    const plain = runner(recipe, {}, resource).converge('web');
    expect(plain).to.perform('create', 'site', 'a').with({ port: 80 });
    expect(plain).not.to.createFile('/etc/a');
    expect(runner(recipe, { stepInto: 'site' }, resource).converge('web')).to.createFile('/etc/a');
  });

  it('imitates Chef 12', () => {
    const recipe = log('Chef::VERSION');
    expect(runner(recipe, { chef: '12', platform: 'ubuntu:14.04' }).converge('web')).to.writeLog(/^"12\./);
    expect(runner(recipe).converge('web')).to.writeLog(/^"18\./);
  });

  it('keeps runs apart', () => {
    const first = runner('class Object; def shared = 1; end\n').converge('web');
    expect(first.recipes).to.have.length(1);
    expect(() => runner('shared\n').converge('web')).to.throw('shared');
  });

  describe('refuses', () => {
    const throwsNamed = (body: () => unknown, name: string, message: string | RegExp): void => {
      try {
        body();
      } catch (error) {
        expect((error as Error).name).to.equal(name);
        expect((error as Error).message).to.match(
          typeof message === 'string' ? new RegExp(message.replace(/[[\]().*+?$^|\\]/g, '\\$&')) : message,
        );
        return;
      }
      throw new Error(`Expected ${name}, found none`);
    };

    it('what a recipe raises, with its place', () => {
      throwsNamed(() => runner("\nraise ArgumentError, 'no'\n").converge('web'), 'ArgumentError', 'no');
      try {
        runner("\nraise ArgumentError, 'no'\n").converge('web');
      } catch (error) {
        expect((error as Error).stack).to.match(/ArgumentError: no\n {4}at .*web\/recipes\/default\.rb:2:in/);
      }
    });
    it('a command that nobody answers', () =>
      throwsNamed(
        () => runner("execute('x') { not_if 'false' }\n").converge('web'),
        'ChefSpec::Error::CommandNotStubbed',
        'stub_command("false").and_return(...)',
      ));
    it('a platform that is not there', () =>
      throwsNamed(
        () => runner('', { platform: 'ubunt:18.04' }).converge('web'),
        'Fauxhai::Exception::InvalidPlatform',
        'ubunt',
      ));
    it('a recipe that is not there', () =>
      throwsNamed(() => runner('').converge('web::no'), 'Chef::Exceptions::RecipeNotFound', 'no'));
    it('a folder that is in no cookbook', () =>
      throwsNamed(
        () => soloRunner({ cookbook: folderOf({ x: '' }) }),
        'Error',
        'Expected a folder of a cookbook, found no metadata.rb',
      ));
    it('a recipe without an end', () =>
      throwsNamed(
        () => runner('def f(x) = f(x + 1)\nf(0)\n').converge('web'),
        'SystemStackError',
        'stack level too deep',
      ));
  });
});
