import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageData } from '../../src/coverage/coverage_data.ts';
import { cli, folderOf } from '../support/cli.ts';
import { smallCookbook, wholeScenarios } from '../support/small_cookbook.ts';

const read = (folder: string, name: string): CoverageData =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as CoverageData;

describe('powervm-spec coverage', () => {
  it('tells what is reached, and what not', async () => {
    const folder = folderOf(smallCookbook);
    const { code, out, err } = await cli(folder, ['coverage']);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    for (const line of [
      '    lines 2',
      '    1: if is never true',
      '    2: package[a] is never declared',
      "    9: not_if { node['small']['port'] == 81 } never holds an action back",
      'lines           82.3%  14 of 17',
      'branches          50%  2 of 4',
      'resources         60%  3 of 5',
      'guards            50%  1 of 2',
      'notifications    100%  1 of 1',
      'recipes           50%  1 of 2',
      'keys              50%  1 of 2',
      'attributes         0%  0 of 2',
      'by 1 scenarios and 0 examples',
    ])
      expect(out).to.include(`\n${line}`);
  });

  it('reaches all with another scenario and a spec', async () => {
    const folder = folderOf({
      ...smallCookbook,
      'small/scenarios.yml': wholeScenarios,
      'small/spec/a_spec.rb':
        "require 'chefspec'\ndescribe 'small::other' do\n  it('logs') { expect(ChefSpec::SoloRunner.new.converge(described_recipe)).to write_log('never') }\nend\n",
    });
    const { code, out } = await cli(folder, [
      'coverage',
      '--threshold',
      '100',
      '--threshold',
      'guards=100',
      '--format',
      'json:c.json',
      '--format',
      'text',
    ]);
    expect(code, out).to.equal(0);
    const { runs, attributes, files } = read(folder, 'c.json');
    expect(runs.map(({ kind, name }) => `${kind} ${name}`)).to.deep.equal([
      'example small::other logs',
      'scenario off on ubuntu:14.04',
      'scenario on on ubuntu:14.04',
    ]);
    expect(attributes.map(({ name, sets, reads }) => [name, sets, reads])).to.deep.equal([
      ['small.on', 1, 2],
      ['small.port', 1, 2],
    ]);
    const template = files.find(({ kind }) => kind === 'template');
    expect(template?.renderings.length).to.equal(2);
    const other = files.find(({ path }) => path.endsWith('other.rb'));
    expect(other?.resources[0]).to.include({ declared: 2, touched: 1 });
  });

  it('misses thresholds', async () => {
    const { code, err } = await cli(folderOf(smallCookbook), [
      'coverage',
      '--threshold',
      'branches=50',
      '--threshold',
      'lines=90',
    ]);
    expect({ code, err }).to.deep.equal({
      code: 1,
      err: 'error: Expected at least 90% of lines to be reached, found 82.3%.\n',
    });
  });

  it('tells who reaches a line', async () => {
    const folder = folderOf({ ...smallCookbook, 'small/scenarios.yml': wholeScenarios });
    const place = (line: number): string => `small/recipes/default.rb:${line}`;
    expect((await cli(folder, ['coverage', '--covers', place(2)])).out).to.match(
      /:2 is reached by 1 of 2 runs\.\n  scenario small: on on/,
    );
    expect((await cli(folder, ['coverage', '--covers', place(1)])).out).to.include('2 of 2 runs');
    expect(await cli(folder, ['coverage', '--covers', place(5)])).to.include({ code: 2 });
    expect(await cli(folder, ['coverage', '--covers', 'nothing'])).to.include({ code: 2 });
  });

  it('puts files together', async () => {
    const folder = folderOf({ ...smallCookbook, 'small/scenarios.yml': wholeScenarios });
    await cli(folder, ['coverage', '--only', 'off*', '--format', 'json:a.json']);
    await cli(folder, ['coverage', '--only', 'on*', '--format', 'json:b.json']);
    await cli(folder, ['coverage', '--format', 'json:c.json']);
    await cli(folder, ['coverage', '--no-run', '--merge', 'a.json', '--merge', 'b.json', '--format', 'json:d.json']);
    expect(read(folder, 'd.json')).to.deep.equal(read(folder, 'c.json'));
  });

  it('notices that a file has changed since', async () => {
    const folder = folderOf(smallCookbook);
    await cli(folder, ['coverage', '--format', 'json:a.json']);
    writeFileSync(join(folder, 'small/recipes/other.rb'), "log 'other'\n");
    const later = await cli(folder, ['coverage', '--no-run', '--merge', 'a.json']);
    expect(later.err).to.include('small/recipes/other.rb has changed since its coverage was taken');
    const both = await cli(folder, ['coverage', '--merge', 'a.json']);
    expect(both).to.include({ code: 2 });
    expect(both.err).to.include('one and the same text');
  });

  for (const [name, args, message] of [
    ['foreign files', ['--no-run', '--merge', 'small/metadata.rb'], 'found no JSON'],
    ['files that are not there', ['--no-run', '--merge', 'x.json'], 'found nothing'],
    ['nothing to do', ['--no-run'], 'Expected files to put together'],
    ['folders without cookbooks', ['small/recipes/..', 'empty'], ''],
    ['thresholds above 100', ['--threshold', 'lines=101'], 'Expected a share from 0 to 100.'],
    ['thresholds below 0', ['--threshold', '-1'], ''],
    ['thresholds of what there is not', ['--threshold', 'files=1'], 'Expected one of lines'],
    ['unknown formats', ['--format', 'pdf'], 'Expected text, json'],
    ['pages without a place', ['--format', 'html'], 'Expected a folder'],
    ['commits that there are not', ['--coverage-diff', 'nowhere'], 'nowhere'],
    ['commits that are options', ['--coverage-diff=--output=x'], 'Expected a commit'],
  ] as const)
    it(`refuses ${name}`, async () => {
      const folder = folderOf(name.startsWith('folders') ? { 'empty/x': '' } : smallCookbook);
      const { code, err } = await cli(folder, ['coverage', ...args]);
      expect(code, err).to.equal(2);
      expect(err).to.include(message);
    });

  it('counts a file that is no Ruby as not reached, and says so', async () => {
    const folder = folderOf({ ...smallCookbook, 'small/recipes/other.rb': "log 'a\n\n" });
    const { out, err } = await cli(folder, ['coverage']);
    expect(err).to.include('small/recipes/other.rb');
    expect(out).to.match(/other\.rb +0%/);
  });

  it('counts only changed lines', async () => {
    const folder = folderOf(smallCookbook);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    const recipe = join(folder, 'small/recipes/default.rb');
    writeFileSync(recipe, readFileSync(recipe, 'utf8').replace("package 'a'", "package 'c'"));
    writeFileSync(join(folder, 'small/recipes/new.rb'), "log 'new'\n");
    const { out } = await cli(folder, ['coverage', '--coverage-diff', 'HEAD', '--format', 'json']);
    const { files } = JSON.parse(out) as CoverageData;
    expect(files.map(({ path, lines }) => [path, lines])).to.deep.equal([
      ['small/recipes/default.rb', { 2: 0 }],
      ['small/recipes/new.rb', { 1: 0 }],
    ]);
  });

  it('goes beside other runs', async () => {
    const folder = folderOf(smallCookbook);
    const { code, out } = await cli(folder, ['test', '--coverage']);
    expect(code).to.equal(0);
    expect(out).to.match(/1 scenario of 1 cookbook: 1 passed[^]*branches +50%/);
    const threshold = await cli(folder, ['test', '--coverage-threshold', 'branches=51']);
    expect(threshold.code).to.equal(1);
    expect((await cli(folder, ['test'])).out).not.to.include('branches');
  });

  it('writes lcov and Cobertura', async () => {
    const folder = folderOf(smallCookbook);
    await cli(folder, [
      'coverage',
      '--format',
      'lcov:a.info',
      '--format',
      'cobertura:a.xml',
      '--format',
      'chefspec:a.txt',
    ]);
    const lcov = readFileSync(join(folder, 'a.info'), 'utf8');
    expect(lcov)
      .to.include('SF:small/recipes/default.rb\n')
      .and.to.include('DA:2,0\n')
      .and.to.include('BRDA:1,0,0,0\n')
      .and.to.include('FNDA:0,package[a]:2\n');
    const xml = readFileSync(join(folder, 'a.xml'), 'utf8');
    expect(xml).to.match(
      /<class name="default\.rb" filename="small\/recipes\/default\.rb" line-rate="[\d.]+" branch-rate="[\d.]+" complexity="0">/,
    );
    expect(xml.match(/<method /g)?.length).to.equal(
      xml.match(/<method name="[^"]+" line-rate="[01]" branch-rate="1" complexity="0" signature="\(\)V">/g)?.length,
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).to.include('  Total Resources:   5\n  Touched Resources: 2\n');
  });

  it('never writes a page over what is not ours', async () => {
    const folder = folderOf({ ...smallCookbook, 'mine/a.txt': 'a', 'page.html': '<p>mine</p>', file: '' });
    mkdirSync(join(folder, 'void'));
    for (const target of ['mine', 'page.html', 'file']) {
      const { code, err } = await cli(folder, ['coverage', '--format', `html:${target}`]);
      expect({ code, target }).to.deep.equal({ code: 2, target });
      expect(err).to.include('Expected room for an HTML report');
    }
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).to.equal('<p>mine</p>');
    expect(await cli(folder, ['coverage', '--format', 'html:void'])).to.include({ code: 0 });
    expect(await cli(folder, ['coverage', '--format', 'html:void']), 'ours').to.include({ code: 0 });
    expect(await cli(folder, ['coverage', '--format', 'html:mine', '--force'])).to.include({ code: 0 });
    expect(existsSync(join(folder, 'mine/a.txt'))).to.equal(true);
    expect(await cli(folder, ['test', '--format', 'html:page.html'])).to.include({ code: 2 });
  });
});
