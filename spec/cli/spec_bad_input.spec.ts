import { expect } from 'chai';
import { type CliResult, cli, cookbook, folderOf } from '../support/cli.ts';

const GOOD = "describe('good') { it('passes') { expect(1).to eq 1 } }\n";

/** Runs specs beside a good one, which must still pass. */
async function run(
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<CliResult & { readonly passed: string[] }> {
  const folder = folderOf(
    cookbook('a', { 'recipes/default.rb': "package 'x'\n", 'spec/good_spec.rb': GOOD, ...files }),
  );
  const result = await cli(folder, ['spec', '-f', 'json:report.json', '-f', 'progress', ...args]);
  const { out } = await cli(folder, ['merge', 'report.json', '-f', 'tap']);
  return { ...result, passed: out.split('\n').filter((line) => line.startsWith('ok ')) };
}

/** What is wrong with a spec: it fails at its place, and the good one passes. */
async function fails(spec: string, place: string, message: string): Promise<string> {
  const { code, out, err, passed } = await run({ 'spec/bad_spec.rb': spec });
  expect(code, err + out).to.equal(1);
  expect(out).to.include(message).and.to.include(place);
  expect(passed.join()).to.include('good passes');
  expect(out + err).not.to.match(/internal error|node:internal|\.ts:\d/);
  return out;
}

const RUN = "require 'chefspec'\nRUN = { platform: 'ubuntu', version: '18.04' }\n";

describe('bad specs', () => {
  it('a syntax error fails its file', async () => {
    const out = await fails(
      "describe 'x' do\n  it('y') { }\n",
      'a/spec/bad_spec.rb:1',
      'syntax error, missing end for do',
    );
    expect(out)
      .to.include('An error occurred while loading ./spec/bad_spec.rb.')
      .and.to.include('1 error occurred outside of examples');
  });
  it('an unknown matcher fails its example', () =>
    fails(
      "describe('x') { it('y') { expect(1).to be_shiny_and_new(2).very } }\n",
      'at a/spec/bad_spec.rb:1',
      "undefined method `very'",
    ));
  it('an unknown predicate fails its example', () =>
    fails(
      "describe('x') { it('y') { expect(1).to be_shiny_and_new(2) } }\n",
      'at a/spec/bad_spec.rb:1',
      'shiny_and_new?',
    ));
  it('an unknown helper fails its example', () =>
    fails(
      "describe('x') do\n  it('y') { frobnicate(1) }\nend\n",
      'at a/spec/bad_spec.rb:2',
      "undefined method `frobnicate'",
    ));
  it('an unknown helper in a group fails its file', () =>
    fails("describe('x') do\n  frobnicate(1)\nend\n", 'at a/spec/bad_spec.rb:2', "undefined method `frobnicate'"));
  it('an infinite loop ends', () =>
    fails(
      "describe('x') do\n  it('y') { loop { } }\nend\n",
      'at a/spec/bad_spec.rb:2',
      'Expected the program to end within',
    ));
  it('an infinite loop in a group ends', () =>
    fails("describe('x') do\n  loop { }\nend\n", 'at a/spec/bad_spec.rb:2', 'Expected the program to end within'));
  it('endless recursion ends', () =>
    fails(
      "def f(x) = f(x + 1)\ndescribe('x') { it('y') { f(0) } }\n",
      'at a/spec/bad_spec.rb:',
      'stack level too deep',
    ));
  it('a file that is not there', () =>
    fails("require_relative 'nothing'\n", 'at a/spec/bad_spec.rb:1', 'cannot load such file'));
  it('a gem that is not there', () =>
    fails("require 'no_such_gem'\n", 'at a/spec/bad_spec.rb:1', 'cannot load such file -- no_such_gem'));
  it('a helper with a syntax error', () =>
    run({ 'spec/bad_spec.rb': "require_relative 'helper'\n", 'spec/helper.rb': 'def x\n' }).then(
      ({ code, out, passed }) => {
        expect(code).to.equal(1);
        expect(out).to.include('a/spec/helper.rb:1').and.to.include('syntax error');
        expect(passed).to.have.length(1);
      },
    ));
  it('exit', () => fails("describe('x') { it('y') { exit 0 } }\n", 'at a/spec/bad_spec.rb:1', 'SystemExit'));
  it('a hook that raises', () =>
    fails(
      "describe('x') do\n  before(:all) { raise 'broken' }\n  it('y') { }\nend\n",
      'at a/spec/bad_spec.rb:2',
      'broken',
    ));
  it('a missing dependency', async () => {
    const spec = `${RUN}describe('a') { it('runs') { ChefSpec::SoloRunner.new(RUN).converge('a') } }\n`;
    const files = { 'spec/bad_spec.rb': spec, 'metadata.rb': "name 'a'\nversion '1.0.0'\ndepends 'elsewhere'\n" };
    const { code, out, passed } = await run(files);
    expect(code).to.equal(1);
    expect(out).to.include('elsewhere').and.to.include('a/spec/bad_spec.rb:3');
    expect(passed).to.have.length(1);
  });
  it('a recipe that is not there', () =>
    fails(
      `${RUN}describe('a') { it('runs') { ChefSpec::SoloRunner.new(RUN).converge('a::nothing') } }\n`,
      'at a/spec/bad_spec.rb:3',
      'could not find recipe nothing',
    ));
  it('a platform that is not there', () =>
    fails(
      "require 'chefspec'\ndescribe('a') { it('runs') { ChefSpec::SoloRunner.new(platform: 'ubunt').converge('a') } }\n",
      'at a/spec/bad_spec.rb:2',
      'ubunt',
    ));
  it('a command that nobody answers', async () => {
    const { out } = await run({
      'recipes/default.rb': "execute 'x' do\n  not_if 'test -f /x'\nend\n",
      'spec/bad_spec.rb': `${RUN}describe('a') { it('runs') { ChefSpec::SoloRunner.new(RUN).converge('a') } }\n`,
    });
    expect(out).to.include('stub_command("test -f /x").and_return(...)');
  });
  it('a binary file', () =>
    fails('\u0000\u0001\u0002', 'a/spec/bad_spec.rb', 'An error occurred while loading ./spec/bad_spec.rb.'));
  it('what .rspec requires', async () => {
    const { code, out, passed } = await run({ '.rspec': '--require nothing\n' });
    expect(code).to.equal(1);
    expect(out)
      .to.include('An error occurred while loading what .rspec or --require names.')
      .and.to.include('cannot load such file -- nothing');
    expect(passed).to.have.length(1);
  });
});

describe('bad calls of spec', () => {
  const folder = (): string => folderOf(cookbook('a', { 'spec/good_spec.rb': GOOD, 'recipes/default.rb': '' }));
  async function refuses(args: string[], message: string, at = folder()): Promise<void> {
    const { code, out, err } = await cli(at, ['spec', ...args]);
    expect(code, out + err).to.equal(2);
    expect(err).to.include(message);
  }

  it('no spec', () =>
    refuses(
      [],
      'Found no spec/**/*_spec.rb in the cookbooks of the current folder.',
      folderOf(cookbook('a', { 'recipes/default.rb': '' })),
    ));
  it('no spec in a folder', () => refuses(['a/recipes'], 'Found no spec file in a/recipes.'));
  it('a path that is not there', () => refuses(['b'], 'There is no file or folder b.'));
  it('no example', () =>
    refuses(
      [],
      'Found no example that is wanted.',
      folderOf(cookbook('a', { 'spec/empty_spec.rb': "describe('x') { }\n" })),
    ));
  it('no example that is wanted', () => refuses(['-e', 'nothing like it'], 'Found no example that is wanted.'));
  it('a line without an example is the one before it', async () => {
    const { code } = await cli(folder(), ['spec', 'a/spec/good_spec.rb:99']);
    expect(code).to.equal(0);
  });
  it('no pattern', () => refuses(['--grep', '/(/'], 'Expected a pattern, found /(/'));
  it('an unknown format', () =>
    refuses(['-f', 'xml'], 'Expected progress, documentation, json, junit, tap, github, failures'));
  it('a count that is none', async () => {
    for (const option of ['--jobs', '--fail-fast', '--profile'])
      for (const value of ['0', '-1', 'many']) await refuses([`${option}=${value}`], 'Expected a count.');
  });
  it('a seed that is none', () => refuses(['--seed', 'x'], 'Expected a whole number.'));
  it('an order that is none', () => refuses(['--order', 'backwards'], 'Expected defined, random or random:SEED.'));
  it('a shard that is none', async () => {
    for (const value of ['0/3', '4/3', '1', 'x/y'])
      await refuses(['--shard', value], 'Expected a part of a whole, such as 2/3.');
  });
  it('an unknown option', () => refuses(['--only-failure'], '--only-failures'));
  it('an unknown Chef', () => refuses(['--chef', '17'], 'Allowed choices are 12, 18.'));
});
