import { expect } from 'chai';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cli, cookbook, folderOf } from '../support/cli.ts';

type Contents = Record<string, string | Uint8Array>;

/** A folder with a cookbook `a` whose default recipe is given. */
function recipe(code: string | Uint8Array, more: Contents = {}, metadata = ''): string {
  return folderOf(cookbook('a', { 'recipes/default.rb': code, ...more }, metadata));
}

/** A recipe whose template is given. */
function template(text: string | Uint8Array): string {
  return recipe("template '/x' do\n  source 'x.erb'\nend\n", { 'templates/default/x.erb': text });
}

/** What is wrong with a run of `a`: the message must be there, at the place. */
async function fails(
  folder: string,
  place: string,
  message: string | RegExp,
  args = ['converge', 'recipe[a]', '--platform', 'ubuntu:14.04'],
): Promise<string> {
  const { code, out, err } = await cli(folder, args);
  expect(code, err || out).to.equal(1);
  expectsProblem(err, place, message);
  return err;
}

/** What is wrong with a call. */
async function refuses(folder: string, args: string[], place: string, message: string | RegExp): Promise<string> {
  const { code, err } = await cli(folder, args);
  expect(code, err).to.equal(2);
  expectsProblem(err, place, message);
  return err;
}

function expectsProblem(err: string, place: string, message: string | RegExp): void {
  expect(err).to.match(
    typeof message === 'string' ? new RegExp(message.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')) : message,
  );
  if (place !== '') expect(err).to.include(`at ${place}`);
  expect(err).not.to.match(/internal error|node:internal|\.ts:\d|\.js:\d/);
}

const binary = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));

describe('bad input', () => {
  describe('syntax errors', () => {
    it('in a recipe', async () => {
      const err = await fails(
        recipe("package 'x' do\n  action :install\n"),
        'a/recipes/default.rb:1:13',
        'syntax error, missing end for do',
      );
      expect(err).to.include("  > 1 | package 'x' do\n      |             ^^\n");
    });
    it('in an attribute file', () =>
      fails(recipe('', { 'attributes/default.rb': "default['a' = 1\n" }), 'a/attributes/default.rb:1', 'syntax error'));
    it('in a library', () =>
      fails(recipe('', { 'libraries/x.rb': 'def x\n' }), 'a/libraries/x.rb:1', 'syntax error, missing end'));
    it('in a custom resource', () =>
      fails(recipe('', { 'resources/x.rb': 'action :run do\n' }), 'a/resources/x.rb:1', 'syntax error'));
    it('in metadata.rb', () =>
      fails(folderOf({ 'a/metadata.rb': "name 'a\n", 'a/recipes/default.rb': '' }), 'a/metadata.rb:1', 'syntax error'));
    it('in metadata.json', () =>
      fails(
        folderOf({ 'a/metadata.json': '{\n "name": "a",\n}', 'a/recipes/default.rb': '' }),
        'a/metadata.json:',
        'JSON::ParseError',
      ));
    it('in a template, on its own line', () =>
      fails(template('a\n<% if true %>\nb\n'), 'a/templates/default/x.erb:2', 'syntax error'));
    it('in what render shows', () =>
      fails(template('a\n<%= foo( %>\n'), 'a/templates/default/x.erb:2', 'syntax error', ['render', '/x', '-r', 'a']));
    it('of constructs that are not supported', () =>
      fails(
        recipe('\nBEGIN { x = 1 }\n'),
        'a/recipes/default.rb:2:1',
        'Expected a supported construct, found BEGIN block.',
      ));
  });

  describe('errors of code', () => {
    it('in a template name its line and the resource', async () => {
      const err = await fails(
        template('a\n<%= @foo.bar %>\n'),
        'a/templates/default/x.erb:2',
        "NoMethodError: undefined method `bar' for nil:NilClass",
      );
      expect(err).to.include("called in `template[/x]' a/recipes/default.rb:1");
    });
    it('for a resource that does not exist', async () => {
      expect(await fails(recipe("packge 'x'\n"), 'a/recipes/default.rb:1', "undefined method `packge'")).to.include(
        'Did you mean "package"?',
      );
    });
    it('for a property that does not exist', async () => {
      const err = await fails(
        recipe("package 'x' do\n  versoin '1'\nend\n"),
        'a/recipes/default.rb:2',
        "undefined method `versoin' for Chef::Resource::AptPackage",
      );
      expect(err).to.include('Did you mean "version"?');
    });
    it('for an action that does not exist', () =>
      fails(recipe("package 'x' do\n  action :instal\nend\n"), 'a/recipes/default.rb:2', 'ValidationFailed'));
    it('that ends the program', () => fails(recipe('exit 3\n'), 'a/recipes/default.rb:1', 'SystemExit'));
    it('that jumps nowhere', () => fails(recipe('throw :x\n'), 'a/recipes/default.rb:1', 'uncaught throw :x'));
    it('for a guard that nobody answers', async () => {
      const err = await fails(
        recipe("execute 'x' do\n  not_if 'test -f /x'\nend\n"),
        'a/recipes/default.rb:1',
        'Expected an answer to the guard',
      );
      expect(err).to.include('commands: {"test -f /x": false}');
    });
  });

  describe('things that are not there', () => {
    it('a recipe', async () => {
      const err = await fails(
        recipe("include_recipe 'a::tow'", { 'recipes/two.rb': '' }),
        'a/recipes/default.rb:1',
        'could not find recipe tow for cookbook a',
      );
      expect(err).to.include('Did you mean "two"?');
    });
    it('a cookbook that is included', () =>
      fails(recipe("include_recipe 'other'"), 'a/recipes/default.rb:1', 'Cookbook other not found'));
    it('a dependency', async () => {
      const err = await fails(recipe('', {}, "depends 'other'"), 'a/metadata.rb', 'Cookbook other not found');
      expect(err).to.include('The cookbook "a" depends on "other"');
    });
    it('a template', () =>
      fails(
        recipe("\ntemplate '/x' do\n  source 'nope.erb'\nend\n"),
        'a/recipes/default.rb:2',
        "Cookbook 'a' (1.0.0) does not contain a file",
      ));
    it('a cookbook file', () =>
      fails(recipe("cookbook_file '/x'\n"), 'a/recipes/default.rb:1', "Cookbook 'a' (1.0.0) does not contain a file"));
    it('a role', () => fails(recipe(''), '', 'nonexistent roles: x', ['converge', 'role[x]']));
    it('a folder of environments', () =>
      refuses(recipe(''), ['converge', 'a', '--environment', 'x'], '', 'Found no folder of environments for "x".'));
    it('an environment', () =>
      fails(
        folderOf({ ...cookbook('a', { 'recipes/default.rb': '' }), 'environments/y.json': '{"name":"y"}' }),
        '',
        /environment|Environment/,
        ['converge', 'a', '--environment', 'x'],
      ));
    it('metadata: the folder is no cookbook', () =>
      refuses(folderOf({ 'a/recipes/default.rb': '' }), ['converge', 'a'], '', 'Found no cookbook'));
    it('a name in metadata', () =>
      fails(
        folderOf({ 'a/metadata.rb': "version '1.0.0'\n", 'a/recipes/default.rb': '' }),
        '',
        "The `name' attribute is required",
      ));
    it('recipes: an empty cookbook', () =>
      fails(folderOf(cookbook('a', {})), '', 'could not find recipe default for cookbook a'));
    it('a file that render shall show', async () => {
      const err = await refuses(template('x'), ['render', '/y', '-r', 'a'], '', 'The run renders no file "/y".');
      expect(err).to.include('Did you mean "/x"?');
    });
  });

  describe('dependencies that a Chef server refuses', () => {
    it('in a circle', async () => {
      const folder = folderOf({
        ...cookbook('a', { 'recipes/default.rb': '' }, "depends 'b'\n"),
        ...cookbook('b', {}, "depends 'a'\n"),
      });
      const { code, err } = await cli(folder, ['converge', 'a']);
      expect(code).to.equal(0);
      expectsProblem(err, 'b/metadata.rb:3', 'warning: Expected no circle of dependencies, found a -> b -> a.');
    });
    it('in a version that is not there', async () => {
      const folder = folderOf({
        ...cookbook('a', { 'recipes/default.rb': '' }, "depends 'b', '~> 2.0'\n"),
        ...cookbook('b', {}),
      });
      const { code, err } = await cli(folder, ['converge', 'a']);
      expect(code).to.equal(0);
      expectsProblem(err, 'a/metadata.rb:3', 'warning: Expected "b" ~> 2.0, found 1.0.0.');
    });
  });

  describe('programs without an end', () => {
    it('loop', () => fails(recipe('loop { }\n'), 'a/recipes/default.rb:1', 'Expected the program to end within'));
    it('while', () =>
      fails(recipe('x = 0\nx += 1 while true\n'), 'a/recipes/default.rb', 'Expected the program to end within'));
    it('in a template', () =>
      fails(template('a\n<% loop { } %>\n'), 'a/templates/default/x.erb:2', 'Expected the program to end within'));
    it('recursion', () =>
      fails(recipe('def f(x)\n  f(x + 1)\nend\nf(0)\n'), 'a/recipes/default.rb:', 'stack level too deep'));
    it('growing texts', () =>
      fails(recipe("x = 'a'\nloop { x << x }\n"), 'a/recipes/default.rb:2', 'Expected no string or array longer than'));
    it('recipes that include each other are none', async () => {
      const { code } = await cli(recipe("include_recipe 'a::b'", { 'recipes/b.rb': "include_recipe 'a::default'" }), [
        'converge',
        'a',
      ]);
      expect(code).to.equal(0);
    });
  });

  describe('files that are none of ours', () => {
    it('a binary recipe', () =>
      fails(recipe(binary(0, 1, 2, 255, 254, 10, 0)), 'a/recipes/default.rb:1', 'invalid multibyte char (UTF-8)'));
    it('a recipe that is no UTF-8', () =>
      fails(recipe(binary("package 'x", 0xff, "'\n")), 'a/recipes/default.rb:1:11', 'invalid multibyte char (UTF-8)'));
    it('a template that is no UTF-8', () =>
      fails(template(binary('x', 0xff)), 'a/templates/default/x.erb', 'invalid byte sequence in UTF-8'));
    it('a comment may be no UTF-8', async () => {
      const { code, err } = await cli(recipe(binary('# caf', 0xe9, "\npackage 'x'\n")), ['converge', 'a']);
      expect(code, err).to.equal(0);
    });
    it('a recipe of 50 MB', () =>
      fails(recipe('x = 1\n'.repeat(50_000_000 / 6)), 'a/recipes/default.rb:1', 'Expected a Ruby file of at most'));
    it('a directory as a recipe', () => {
      const folder = recipe("include_recipe 'a::b'");
      mkdirSync(join(folder, 'a/recipes/b.rb'));
      return fails(folder, 'a/recipes/default.rb:1', 'could not find recipe b');
    });
    it('a directory as a template', () => {
      const folder = recipe("template '/x' do\n  source 'x.erb'\nend\n");
      mkdirSync(join(folder, 'a/templates/default/x.erb'), { recursive: true });
      return fails(folder, 'a/recipes/default.rb:1', 'does not contain a file');
    });
    it('a directory as a file of attributes', () => {
      const folder = recipe('');
      return refuses(folder, ['converge', 'a', '--json-attributes', 'a'], 'a', 'Expected a file, found a folder.');
    });
  });

  describe('ways out of the cookbook', () => {
    const secret = (): string => folderOf({ 'secret.erb': 'top secret', 'evil.rb': "package 'evil'" });
    it('a symbolic link to a recipe', () => {
      const folder = recipe("include_recipe 'a::evil'");
      symlinkSync(join(secret(), 'evil.rb'), join(folder, 'a/recipes/evil.rb'));
      return fails(folder, 'a/recipes/default.rb:1', 'could not find recipe evil');
    });
    it('a symbolic link to a template', () => {
      const folder = recipe("template '/x' do\n  source 'x.erb'\nend\n", { 'templates/default/y.erb': '' });
      symlinkSync(join(secret(), 'secret.erb'), join(folder, 'a/templates/default/x.erb'));
      return fails(folder, 'a/recipes/default.rb:1', 'does not contain a file');
    });
    it('a symbolic link to its own folder', async () => {
      const folder = recipe('');
      symlinkSync(folder, join(folder, 'a/files'));
      const { code, err } = await cli(folder, ['converge', 'a']);
      expect(code, err).to.equal(0);
    });
    it('`..` in a source', () => {
      const folder = folderOf({
        ...cookbook('a', { 'recipes/default.rb': "template '/x' do\n  source '../../../secret.erb'\nend\n" }),
        'secret.erb': 'S',
      });
      return fails(folder, 'a/recipes/default.rb:1', 'does not contain a file');
    });
    it('reading the real machine', async () => {
      const { code, out } = await cli(
        recipe(
          "log(begin; File.read('/etc/passwd'); rescue => e; e.class.name; end)\nlog File.exist?('/etc/passwd').to_s + 'x'\n",
        ),
        ['converge', 'a'],
      );
      expect(code).to.equal(0);
      expect(out).to.include('log[Errno::ENOENT]').and.to.include('log[falsex]');
    });
  });

  describe('what other editors leave', () => {
    it('line ends of Windows', async () => {
      const { code, out, err } = await cli(
        recipe(
          "package 'x' do\r\n  action :install\r\nend\r\nfile '/x' do\r\n  content <<-END\r\nabc\r\nEND\r\nend\r\n",
        ),
        ['render', '/x', '-r', 'a'],
      );
      expect(code, err).to.equal(0);
      expect(out).to.equal('abc\n');
    });
    it('a byte order mark', async () => {
      const folder = folderOf({
        'a/metadata.rb': "\uFEFFname 'a'\nversion '1.0.0'\n",
        'a/recipes/default.rb': "\uFEFFpackage 'x'\n",
      });
      const { code, out, err } = await cli(folder, ['converge', 'a']);
      expect(code, err).to.equal(0);
      expect(out).to.include('package[x] install');
    });
    it('a byte order mark before an error', () =>
      fails(recipe("\uFEFFpackage 'x' do\n"), 'a/recipes/default.rb:1:13', 'missing end for do'));
  });

  describe('command lines', () => {
    const folder = (): string =>
      folderOf({
        ...cookbook('a', { 'recipes/default.rb': '' }),
        'x.json': '{"a": 1,\n "b" 2}\n',
        'answers.yml': 'commads: {}\n',
      });
    it('an unknown platform', async () =>
      expect(
        await refuses(folder(), ['converge', 'a', '--platform', 'ubunt'], '', 'Unknown platform "ubunt".'),
      ).to.include('Did you mean "ubuntu"?'));
    it('an unknown version', () =>
      refuses(folder(), ['converge', 'a', '--platform', 'redhat:99'], '', 'Unknown version "99" of redhat.'));
    it('an unknown machine', () =>
      refuses(folder(), ['converge', 'a', '--platform', 'redhat:7.1:ppc65'], '', 'Unknown machine "ppc65"'));
    it('an unknown level', async () =>
      expect(
        await refuses(folder(), ['converge', 'a', '--set', 'overide:a=1'], '', 'Unknown attribute level "overide".'),
      ).to.include('Did you mean "override"?'));
    it('a missing level', () =>
      refuses(folder(), ['converge', 'a', '--set', 'a.b=1'], '', 'Missing a level in "a.b=1".'));
    it('a path of nothing', () => refuses(folder(), ['explain', 'a[', '-r', 'a'], '', "Expected an attribute's path"));
    it('JSON with an error', () =>
      refuses(folder(), ['converge', 'a', '--json-attributes', 'x.json'], 'x.json', /Expected|Unexpected/));
    it('an unknown answer', async () =>
      expect(
        await refuses(
          folder(),
          ['converge', 'a', '--answers', 'answers.yml'],
          'answers.yml:1:1',
          'Unknown key "commads"',
        ),
      ).to.include('Did you mean "commands"?'));
    it('an unknown option', async () =>
      expect(await refuses(folder(), ['converge', 'a', '--platfrm', 'x'], '', "unknown option '--platfrm'")).to.include(
        '--platform',
      ));
    it('an unknown command', async () =>
      expect(await refuses(folder(), ['convrge'], 'convrge', 'Expected a folder or a scenario file')).to.include(
        'Did you mean "converge"?',
      ));
    it('a folder that is not there', () =>
      refuses(folder(), ['converge', 'a', '--roles', 'nope'], '', 'Missing folder "nope"'));
    it('a run list that is none', () =>
      fails(folder(), '', 'Unable to create Chef::RunList::RunListItem', ['converge', 'recipe[a']));
  });

  describe('scenario files', () => {
    const scenarios = (text: string | Uint8Array): string =>
      folderOf(cookbook('a', { 'recipes/default.rb': '', 'scenarios.yml': text }));
    it('none', () => refuses(recipe(''), [], '', 'Found no scenario and no spec below the current folder.'));
    it('an unknown key', async () =>
      expect(
        await refuses(
          scenarios('scenarios:\n  x:\n    run_lst: [a]\n'),
          [],
          'a/scenarios.yml:3:5',
          'Unknown key "run_lst"',
        ),
      ).to.include('Did you mean "run_list"?'));
    it('no YAML', () => refuses(scenarios('scenarios: [\n'), [], 'a/scenarios.yml:', 'Flow sequence'));
    it('no text', () => refuses(scenarios(binary(0, 255)), [], 'a/scenarios.yml', 'Expected UTF-8 text.'));
    it('beyond measure', () =>
      refuses(scenarios(' '.repeat(6_000_000)), [], 'a/scenarios.yml', 'Expected a scenario file of at most 5 MB.'));
  });
});
