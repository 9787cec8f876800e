import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, cookbook, folderOf } from '../support/cli.ts';

const SCENARIOS = `defaults:
  platforms: [ubuntu:14.04, redhat:7.1]
  run_list: [web]
scenarios:
  plain:
    expect:
      resources: { 'package[nginx]': present }
  with a port:
    attributes: { normal: { web.port: 81 } }
    expect:
      attributes: { web.port: { is: 80, level: default } }
`;

function repository(): string {
  return folderOf(
    cookbook('web', {
      'attributes/default.rb': "default['web']['port'] = 80\n",
      'recipes/default.rb': "package 'nginx'\n",
      'scenarios.yml': SCENARIOS,
    }),
  );
}

describe('powervm-spec test', () => {
  it('reports by cookbook and scenario, with the place of what is wrong', async () => {
    const { code, out } = await cli(repository(), []);
    expect(code).to.equal(1);
    const lines = out.replace(/\d+ ms/g, 'N ms');
    expect(lines).to.include(
      'web web\n  ✓ plain on ubuntu:14.04 N ms\n  ✓ plain on redhat:7.1 N ms\n  ✗ with a port on ubuntu:14.04 N ms\n',
    );
    expect(lines).to.include('web/scenarios.yml:11');
    expect(lines).to.include("default['web']['port'] = 80");
    expect(lines).to.match(/4 scenarios of 1 cookbook: 2 passed, 2 failed \(N ms\)\n$/);
  });

  it('answers 0 when all pass', async () => {
    const { code, out } = await cli(repository(), ['test', '--only', 'plain']);
    expect(code).to.equal(0);
    expect(out).to.match(/2 scenarios of 1 cookbook: 2 passed/);
  });

  it('takes cookbooks, folders and scenario files', async () => {
    const folder = repository();
    for (const path of ['.', 'web', 'web/scenarios.yml', folder]) {
      const { code } = await cli(folder, [path, '--only', 'plain on ubuntu*']);
      expect(code, path).to.equal(0);
    }
  });

  it('writes JSON, into a file too', async () => {
    const folder = repository();
    const { out } = await cli(folder, ['--format', 'json', '--format', 'text:report.txt', '.']);
    const report = JSON.parse(out) as {
      passed: number;
      failed: number;
      cookbooks: { name: string; scenarios: { title: string; passed: boolean; problems: object[] }[] }[];
    };
    expect(report).to.deep.include({ passed: 2, failed: 2 });
    expect(report.cookbooks[0]?.name).to.equal('web');
    expect(report.cookbooks[0]?.scenarios.map(({ title, passed }) => [title, passed])).to.deep.equal([
      ['plain on ubuntu:14.04', true],
      ['plain on redhat:7.1', true],
      ['with a port on ubuntu:14.04', false],
      ['with a port on redhat:7.1', false],
    ]);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).to.include('2 passed, 2 failed');
  });

  it('lists scenarios', async () => {
    const { code, out } = await cli(repository(), ['--list', '--only', 'plain']);
    expect(code).to.equal(0);
    expect(out).to.equal('web: plain on ubuntu:14.04\nweb: plain on redhat:7.1\n');
  });

  it('says when no scenario has the name', async () => {
    const { code, err } = await cli(repository(), ['--only', 'nope']);
    expect(code).to.equal(2);
    expect(err).to.include('Found no scenario named "nope" below the current folder.');
  });

  it('refuses an unknown format', async () => {
    const { code, err } = await cli(repository(), ['--format', 'xml']);
    expect(code).to.equal(2);
    expect(err).to.include('Expected text, json');
  });
});

describe('powervm-spec', () => {
  for (const command of ['test', 'converge', 'render', 'explain', 'diff', 'ruby'])
    it(`explains ${command}`, async () => {
      const { code, out, err } = await cli('/', [command, '--help']);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
      expect(out).to.match(new RegExp(`^Usage: powervm-spec ${command} `));
    });

  it('lists its commands', async () => {
    const { code, out } = await cli('/', ['--help']);
    expect(code).to.equal(0);
    expect(out).to.include('run the scenarios and specs of cookbooks').and.to.include('run a Ruby program');
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await cli('/', ['--version'])).to.deep.equal({ code: 0, out: `${version}\n`, err: '' });
  });
});
