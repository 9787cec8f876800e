import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lintReporters } from '../../src/report/lint/index.ts';
import { cli, folderOf } from '../support/cli.ts';

const METADATA = `name 'demo'
maintainer 'Jane'
maintainer_email 'jane@example.org'
license 'Apache-2.0'
version '1.0.0'
source_url 'https://example.org'
issues_url 'https://example.org'
chef_version '>= 16.0'
supports 'ubuntu'
`;

/** A cookbook with nothing to find but what is given. */
function cookbook(files: Readonly<Record<string, string>>): string {
  return folderOf({ 'metadata.rb': METADATA, 'README.md': '# demo\n', ...files });
}

const MODE = "file '/a' do\n  mode 0644\nend\n";

describe('powervm-spec lint', () => {
  it('finds nothing in a clean cookbook', async () => {
    const { code, out } = await cli(cookbook({ 'recipes/default.rb': "package 'a'\n" }), ['lint']);
    expect(out).to.equal('2 files: no problems\n');
    expect(code).to.equal(0);
  });

  it('draws problems', async () => {
    const { code, out } = await cli(cookbook({ 'recipes/default.rb': MODE }), ['lint']);
    expect(out).to.include('info: Write the mode as a string.\n  at recipes/default.rb:2:8\n');
    expect(out).to.include('  rule: style/file_mode (--fix)\n');
    expect(code).to.equal(1);
  });

  it('reports files that do not parse, and lints the rest', async () => {
    const { code, out } = await cli(cookbook({ 'recipes/default.rb': MODE, 'recipes/broken.rb': 'if x\n' }), [
      'lint',
      '--format',
      'compact',
    ]);
    expect(out).to.match(/^recipes\/broken\.rb:1:\d+: error: syntax error.* \[syntax\]$/m);
    expect(out).to.match(/style\/file_mode/);
    expect(code).to.equal(1);
  });

  it('takes files, and reports those only', async () => {
    const root = cookbook({ 'recipes/default.rb': MODE, 'recipes/other.rb': MODE });
    const { out } = await cli(root, ['lint', 'recipes/other.rb', '--format', 'compact']);
    expect(out).to.equal('recipes/other.rb:2:8: info: Write the mode as a string. [style/file_mode]\n');
  });

  it('reads standard input', async () => {
    const root = cookbook({ 'recipes/default.rb': '' });
    const lines = MODE.split(/(?<=\n)/);
    const { out } = await cli(root, ['lint', '--stdin-filename', 'recipes/default.rb', '--format', 'compact'], lines);
    expect(out).to.include('recipes/default.rb:2:8');
  });

  it('lints what has changed', async () => {
    const root = cookbook({ 'recipes/default.rb': MODE, 'recipes/other.rb': MODE });
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'a');
    writeFileSync(join(root, 'recipes/other.rb'), `${MODE}# more\n`);
    const { out } = await cli(root, ['lint', '--changed', '--format', 'compact']);
    expect(out).to.equal('recipes/other.rb:2:8: info: Write the mode as a string. [style/file_mode]\n');
    const wrong = await cli(root, ['lint', '--changed', 'nowhere']);
    expect(wrong.code).to.equal(2);
  });

  describe('chooses rules', () => {
    const both = { 'recipes/default.rb': `${MODE}node.set['a'] = 1\n` };
    const found = async (...args: string[]): Promise<string[]> => {
      const { out } = await cli(cookbook(both), ['lint', '--format', 'jsonl', ...args]);
      return out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { rule: string }).rule);
    };
    it('by name', async () => expect(await found('--only', 'style/file_mode')).to.deep.equal(['style/file_mode']));
    it('by the name of another linter', async () =>
      expect(await found('--only', 'FC006')).to.deep.equal(['style/file_mode']));
    it('by department and list', async () =>
      expect(await found('--only', 'Chef/Style,Chef/Security')).to.deep.equal(['style/file_mode']));
    it('all but some', async () => expect(await found('--except', 'style')).to.deep.equal(['deprecations/node_set']));
    it('by tag', async () => expect(await found('--only', 'fixable')).to.have.length(2));
    it('that are known', async () => {
      const { code, err } = await cli(cookbook(both), ['lint', '--only', 'style/file_mod']);
      expect(err).to.include('Unknown rule "style/file_mod". Did you mean "style/file_mode"?');
      expect(code).to.equal(2);
    });
  });

  describe('answers', () => {
    const root = (): string => cookbook({ 'recipes/default.rb': `${MODE}node.set['a'] = 1\n` });
    const code = async (...args: string[]): Promise<number> => (await cli(root(), ['lint', ...args])).code;
    it('1 for anything', async () => expect(await code()).to.equal(1));
    it('0 below the level', async () => expect(await code('--fail-level', 'error')).to.equal(0));
    it('1 at the level', async () => expect(await code('--fail-level', 'warning')).to.equal(1));
    it('0 when asked to', async () => expect(await code('--exit-zero')).to.equal(0));
    it('0 for as many warnings as may be', async () => expect(await code('--max-warnings', '1')).to.equal(0));
    it('1 for more warnings', async () => expect(await code('--max-warnings', '0')).to.equal(1));
    it('2 for a path of nothing', async () => expect(await code('nowhere')).to.equal(2));
    it('2 for a format that is none', async () => expect(await code('--format', 'xml')).to.equal(2));
    it('2 for a number that is none', async () => expect(await code('--max-warnings', 'many')).to.equal(2));
  });

  describe('mends', () => {
    it('what is safe', async () => {
      const root = cookbook({ 'recipes/default.rb': `${MODE}directory '/b' do\n  mode 755\nend\n` });
      const { out, code } = await cli(root, ['lint', '--fix']);
      expect(readFileSync(join(root, 'recipes/default.rb'), 'utf8')).to.equal(
        "file '/a' do\n  mode '0644'\nend\ndirectory '/b' do\n  mode 755\nend\n",
      );
      expect(out).to.include('1 error, 1 fixed');
      expect(code).to.equal(1);
    });
    it('what is not, when asked to', async () => {
      const root = cookbook({ 'recipes/default.rb': "directory '/b' do\n  mode 755\nend\n" });
      const { code } = await cli(root, ['lint', '--fix-unsafe']);
      expect(readFileSync(join(root, 'recipes/default.rb'), 'utf8')).to.equal(
        "directory '/b' do\n  mode '0755'\nend\n",
      );
      expect(code).to.equal(0);
    });
    it('nothing in a dry run, and shows the difference', async () => {
      const root = cookbook({ 'recipes/default.rb': MODE });
      const { out } = await cli(root, ['lint', '--fix-dry-run']);
      expect(out).to.equal(
        "--- a/recipes/default.rb\n+++ b/recipes/default.rb\n@@ -1,3 +1,3 @@\n file '/a' do\n-  mode 0644\n+  mode '0644'\n end\n",
      );
      expect(readFileSync(join(root, 'recipes/default.rb'), 'utf8')).to.equal(MODE);
    });
    it('only the given files', async () => {
      const root = cookbook({ 'recipes/default.rb': MODE, 'recipes/other.rb': MODE });
      await cli(root, ['lint', '--fix', 'recipes/other.rb']);
      expect(readFileSync(join(root, 'recipes/default.rb'), 'utf8')).to.equal(MODE);
    });
    it('and leaves a byte order mark and line breaks as they are', async () => {
      const root = cookbook({ 'recipes/default.rb': `\uFEFF${MODE.replaceAll('\n', '\r\n')}` });
      await cli(root, ['lint', '--fix']);
      expect(readFileSync(join(root, 'recipes/default.rb'), 'utf8')).to.equal(
        "\uFEFFfile '/a' do\r\n  mode '0644'\r\nend\r\n",
      );
    });
    it('nothing in a file that is not UTF-8', async () => {
      const bytes = Buffer.from(`x = 'caf\u00E9'\n${MODE}`, 'latin1');
      const root = folderOf({ 'metadata.rb': METADATA, 'README.md': '# demo\n', 'recipes/default.rb': bytes });
      const { out } = await cli(root, ['lint', '--fix', '--format', 'compact']);
      expect(out).to.include('[style/file_mode]');
      expect(readFileSync(join(root, 'recipes/default.rb')).equals(bytes)).to.equal(true);
    });
    it('nothing that changes a run of a scenario', async () => {
      const root = folderOf({
        'cookbooks/demo/metadata.rb': METADATA,
        'cookbooks/demo/README.md': '# demo\n',
        'cookbooks/demo/recipes/default.rb':
          "directory '/b' do\n  mode 755\nend\nfile '/a' do\n  notifies :create, 'directory[/b]', :immediate\nend\n",
        'cookbooks/demo/scenarios.yml':
          "scenarios:\n  it runs:\n    platforms: ['ubuntu:18.04']\n    run_list: ['recipe[demo]']\n    expect: { recipes: { 'demo::default': included } }\n",
      });
      const { err } = await cli(join(root, 'cookbooks/demo'), ['lint', '--fix-unsafe']);
      const text = readFileSync(join(root, 'cookbooks/demo/recipes/default.rb'), 'utf8');
      expect(err).to.include('The fixes of "style/file_mode" were left out: they change what the scenarios\' runs do.');
      expect(text).to.include('mode 755');
      expect(text).to.include(':immediately');
    });
  });

  describe('reads a configuration', () => {
    const lint = async (
      files: Readonly<Record<string, string>>,
      ...args: string[]
    ): Promise<{ code: number; out: string; err: string }> =>
      cli(cookbook({ 'recipes/default.rb': MODE, 'test/fixtures/a.rb': 'binding.pry\n', ...files }), [
        'lint',
        '--format',
        'compact',
        ...args,
      ]);
    it('that switches rules off', async () =>
      expect(
        (await lint({ '.powervm-spec.yml': 'rules: { style: off, foodcritic/debugger_left: off }\n' })).out,
      ).to.equal(''));
    it('that gives a severity', async () =>
      expect((await lint({ '.powervm-spec.yml': 'rules: { FC006: error }\n' })).out).to.include(
        'error: Write the mode',
      ));
    it('that leaves files out', async () =>
      expect((await lint({ '.powervm-spec.yml': 'exclude: ["recipes/**", "test/"]\n' })).out).to.equal(''));
    it('with other rules for some files', async () =>
      expect(
        (await lint({ '.powervm-spec.yml': 'overrides:\n  - files: ["recipes/*.rb"]\n    rules: { style: off }\n' }))
          .out,
      ).not.to.include('style/'));
    it('that extends another', async () =>
      expect(
        (
          await lint({
            '.powervm-spec.yml': 'extends: base.yml\n',
            'base.yml': 'rules: { style: off, foodcritic: off }\n',
          })
        ).out,
      ).to.equal(''));
    it('that is said', async () =>
      expect((await lint({ 'other.yml': 'rules: { all: off }\n' }, '--config', 'other.yml')).out).to.equal(''));
    it('or none', async () =>
      expect((await lint({ '.powervm-spec.yml': 'rules: { all: off }\n' }, '--no-config')).out).to.include(
        'style/file_mode',
      ));
    it('of RuboCop', async () =>
      expect(
        (await lint({ '.rubocop.yml': "AllCops:\n  Exclude: ['test/**/*']\nChef/Style/FileMode:\n  Enabled: false\n" }))
          .out,
      ).to.equal(''));
    it('of Foodcritic', async () =>
      expect((await lint({ '.foodcritic': '~FC006\n' }, '--only', 'style')).out).to.include('FC006'.slice(0, 0)));
    it('and refuses one with unknown keys', async () => {
      const { code, err } = await lint({ '.powervm-spec.yml': 'rulez: {}\n' });
      expect(err).to.include('rulez');
      expect(code).to.equal(2);
    });
    it('and refuses one with unknown rules', async () => {
      const { code, err } = await lint({ '.powervm-spec.yml': 'rules: { style/file_mod: off }\n' });
      expect(err).to.include('Did you mean "style/file_mode"?');
      expect(code).to.equal(2);
    });
    it('and refuses one that extends itself', async () =>
      expect((await lint({ '.powervm-spec.yml': 'extends: .powervm-spec.yml\n' })).code).to.equal(2));
    it('and refuses what is no YAML', async () =>
      expect((await lint({ '.powervm-spec.yml': 'rules: [\n' })).code).to.equal(2));
  });

  describe('obeys comments', () => {
    const found = async (recipe: string): Promise<string> =>
      (await cli(cookbook({ 'recipes/default.rb': recipe }), ['lint', '--format', 'compact'])).out;
    it('of a line', async () =>
      expect(
        await found("file '/a' do\n  mode 0644 # powervm-spec:disable style/file_mode -- as upstream\nend\n"),
      ).to.equal(''));
    it('of the next line', async () =>
      expect(await found("file '/a' do\n  # powervm-spec:disable-next-line style\n  mode 0644\nend\n")).to.equal(''));
    it('until they end', async () =>
      expect(
        (
          await found(`# powervm-spec:disable style/file_mode\n${MODE}# powervm-spec:enable style/file_mode\n${MODE}`)
        ).split('\n'),
      ).to.have.length(2));
    it('of RuboCop', async () =>
      expect(await found("file '/a' do\n  mode 0644 # rubocop:disable Chef/Style/FileMode\nend\n")).to.equal(''));
    it('of Cookstyle', async () =>
      expect(await found("file '/a' do\n  mode 0644 # cookstyle: disable Chef/Style/FileMode\nend\n")).to.equal(''));
    it('of Foodcritic', async () =>
      expect(await found("file '/a' do\n  mode 0644 # ~FC006\nend\n")).not.to.include('file_mode'));
    it('and says which are not needed', async () =>
      expect(await found("package 'a' # powervm-spec:disable style/file_mode\n")).to.include('[directives/unused]'));
    it('and says which are misspelt', async () =>
      expect(await found("package 'a' # powervm-spec:disable style/file_mod\n")).to.include(
        'Did you mean "style/file_mode"? [directives/unknown]',
      ));
    it('and says which cops of Chef are misspelt', async () =>
      expect(await found("package 'a' # rubocop:disable Chef/Style/FileMod\n")).to.include('[directives/unknown]'));
    it('and leaves other cops alone', async () =>
      expect(await found("package 'a' # rubocop:disable Metrics/LineLength\n")).to.equal(''));
  });

  describe('knows a baseline', () => {
    it('that it writes, and tells what is stale', async () => {
      const root = cookbook({ 'recipes/default.rb': MODE });
      const written = await cli(root, ['lint', '--baseline', 'known.json', '--update-baseline']);
      expect(written.code).to.equal(0);
      const again = await cli(root, ['lint', '--baseline', 'known.json']);
      expect(again.code).to.equal(0);
      writeFileSync(join(root, 'recipes/default.rb'), `# moved\n${MODE}${MODE.replace('0644', '0600')}`);
      const more = await cli(root, ['lint', '--baseline', 'known.json', '--format', 'compact']);
      expect(more.out).to.equal('recipes/default.rb:6:8: info: Write the mode as a string. [style/file_mode]\n');
      writeFileSync(join(root, 'recipes/default.rb'), '');
      const stale = await cli(root, ['lint', '--baseline', 'known.json']);
      expect(stale.err).to.include('The baseline has 1 stale entry of "style/file_mode" in recipes/default.rb');
    });
    it('or refuses what is none', async () => {
      const root = cookbook({ 'known.json': '[]' });
      expect((await cli(root, ['lint', '--baseline', 'known.json'])).code).to.equal(2);
      expect((await cli(root, ['lint', '--baseline', 'nothing.json'])).code).to.equal(2);
      expect((await cli(root, ['lint', '--update-baseline'])).code).to.equal(2);
    });
  });

  describe('reports', () => {
    for (const { name } of lintReporters)
      it(`as ${name}, with and without problems`, async () => {
        const some = await cli(cookbook({ 'recipes/default.rb': MODE }), ['lint', '--format', name]);
        expect(some.out).to.include('Write the mode as a string');
        const none = await cli(cookbook({}), ['lint', '--format', name]);
        expect(none.out).not.to.include('mode');
        for (const { out } of [some, none])
          if (['json', 'sarif', 'gitlab'].includes(name)) expect(() => JSON.parse(out)).not.to.throw();
      });
    it('in several forms at once', async () => {
      const root = cookbook({ 'recipes/default.rb': MODE });
      const { out } = await cli(root, [
        'lint',
        '--format',
        'compact',
        '--format',
        'sarif:out/lint.sarif',
        '--format',
        'junit:out/lint.xml',
      ]);
      expect(out).to.include('recipes/default.rb:2:8');
      expect(JSON.parse(readFileSync(join(root, 'out/lint.sarif'), 'utf8'))).to.have.nested.property(
        'runs[0].results[0].ruleId',
        'style/file_mode',
      );
      expect(readFileSync(join(root, 'out/lint.xml'), 'utf8')).to.include('failures="1"');
    });
  });
});

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files?: string;
    readonly pass_filenames?: boolean;
  }
  const hooks = parse(readFileSync(join(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

  it('are these', () =>
    expect(hooks.map(({ id }) => id)).to.deep.equal([
      'powervm-spec-lint',
      'powervm-spec-lint-fix',
      'powervm-spec-test',
    ]));

  for (const { id, entry, language, files, pass_filenames: passes = true } of hooks)
    it(`${id} can be run`, async () => {
      expect(language).to.equal('node');
      const home = folderOf({
        'cookbooks/demo/metadata.rb': METADATA,
        'cookbooks/demo/README.md': '# demo\n',
        'cookbooks/demo/recipes/default.rb': MODE,
        'cookbooks/demo/scenarios.yml':
          "scenarios:\n  it runs:\n    platforms: ['ubuntu:18.04']\n    run_list: ['recipe[demo]']\n    expect: { recipes: { 'demo::default': included } }\n",
      });
      const root = join(home, 'cookbooks/demo');
      if (files !== undefined) expect('recipes/default.rb').to.match(new RegExp(files));
      const [program, ...args] = entry.split(' ');
      expect(program).to.equal('powervm-spec');
      const { code } = await cli(root, [...args, ...(passes ? ['recipes/default.rb'] : [])]);
      expect(code).to.equal(id === 'powervm-spec-lint' ? 1 : 0);
    });

  it('report what the given files cause elsewhere', async () => {
    const root = cookbook({
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(port: 1)\nend\n",
      'templates/default/a.erb': 'x\n',
    });
    const { out } = await cli(root, ['lint', '--format', 'compact', 'templates/default/a.erb']);
    expect(out).to.include('recipes/default.rb:3:13: warning: The template does not read @port.');
  });
});

describe('powervm-spec rules', () => {
  it('lists them', async () => {
    const { out, code } = await cli('/', ['rules', 'Chef/Security']);
    expect(out).to.include('security/ssh_private_key (error)');
    expect(out).to.match(/\d+ rules\n$/);
    expect(code).to.equal(0);
  });
  it('as JSON', async () => {
    const { out } = await cli('/', ['rules', 'FC006', '--format', 'json']);
    expect(JSON.parse(out)).to.have.nested.property('[0].name', 'style/file_mode');
  });
  it('refuses what is none', async () => expect((await cli('/', ['rules', 'nonsense'])).code).to.equal(2));
});

describe('powervm-spec explain RULE', () => {
  it('tells why, with examples', async () => {
    const { out } = await cli('/', ['explain', 'Chef/Correctness/TmpPath']);
    expect(out).to.include('correctness/tmp_path');
    expect(out).to.include('\nbad\n');
    expect(out).to.include('\ngood\n');
  });
  it('suggests names', async () => {
    const { err, code } = await cli('/', ['explain', 'correctness/tmp_pat']);
    expect(err).to.include('Did you mean "correctness/tmp_path"?');
    expect(code).to.equal(2);
  });
});

describe('powervm-spec init', () => {
  for (const ci of ['github', 'gitlab', 'zuul', 'none'])
    it(`writes configuration, hooks and a job for ${ci}`, async () => {
      const root = cookbook({ 'recipes/default.rb': "package 'a'\n" });
      const { code } = await cli(root, ['init', '--ci', ci]);
      expect(code).to.equal(0);
      expect(readFileSync(join(root, '.pre-commit-config.yaml'), 'utf8')).to.include('powervm-spec-lint');
      expect((await cli(root, ['lint'])).code).to.equal(0);
    });
  it('leaves what is there', async () => {
    const root = cookbook({ '.powervm-spec.yml': 'rules: {}\n' });
    const { out } = await cli(root, ['init']);
    expect(out).to.include('.powervm-spec.yml is there already');
    expect(readFileSync(join(root, '.powervm-spec.yml'), 'utf8')).to.equal('rules: {}\n');
  });
  it('wants a cookbook', async () => expect((await cli(folderOf({ a: '' }), ['init'])).code).to.equal(2));
});
