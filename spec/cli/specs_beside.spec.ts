import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, cookbook, folderOf } from '../support/cli.ts';

const SCENARIOS = `scenarios:
  plain:
    platforms: [ubuntu:18.04]
    run_list: [web]
    expect:
      resources: { 'package[nginx]': present }
`;

const spec = (name: string): string => `require 'chefspec'
describe 'web::default' do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04').converge(described_recipe) }
  it('installs ${name}') { expect(chef_run).to install_package('${name}') }
end
`;

function repository(name: string, scenarios: string | undefined = SCENARIOS): string {
  return folderOf(
    cookbook('web', {
      'recipes/default.rb': "package 'nginx'\n",
      'spec/web_spec.rb': spec(name),
      ...(scenarios !== undefined && scenarios !== '' && { 'scenarios.yml': scenarios }),
    }),
  );
}

describe('powervm-spec without a command', () => {
  it('runs scenarios and specs', async () => {
    const { code, out } = await cli(repository('nginx'), []);
    expect(code, out).to.equal(0);
    expect(out).to.match(/1 scenario of 1 cookbook: 1 passed \(.*\)\n\n1 example, 0 failures \(.*\)\n$/);
  });

  it('fails when a spec fails, and shows it', async () => {
    const { code, out } = await cli(repository('apache'), ['.']);
    expect(code).to.equal(1);
    expect(out).to.include('1 scenario of 1 cookbook: 1 passed').and.to.include('1 example, 1 failure');
    expect(out)
      .to.include('expected "package[apache]" with action :install to be in Chef run.')
      .and.to.include('at web/spec/web_spec.rb:4');
  });

  it('fails when a spec cannot be loaded', async () => {
    const folder = folderOf(cookbook('web', { 'recipes/default.rb': '', 'spec/web_spec.rb': "describe 'x' do\n" }));
    const { code, out } = await cli(folder, []);
    expect([code, out.includes('syntax error')]).to.deep.equal([1, true]);
  });

  it('runs specs where there is no scenario, and scenarios where there is no spec', async () => {
    expect((await cli(repository('nginx', ''), [])).out).to.match(/1 example, 0 failures/);
    const folder = folderOf(cookbook('web', { 'recipes/default.rb': "package 'nginx'\n", 'scenarios.yml': SCENARIOS }));
    expect((await cli(folder, [])).out).to.match(/1 scenario of 1 cookbook: 1 passed \(.*\)\n$/);
  });

  it('takes spec files, scenario files and cookbooks', async () => {
    const folder = repository('nginx');
    const counts = async (...paths: string[]): Promise<[boolean, boolean]> => {
      const { out } = await cli(folder, paths);
      return [out.includes('1 scenario of 1 cookbook: 1 passed'), out.includes('1 example, 0 failures')];
    };
    expect(await counts('web')).to.deep.equal([true, true]);
    expect(await counts('web/scenarios.yml')).to.deep.equal([true, false]);
    expect(await counts('web/spec/web_spec.rb:4')).to.deep.equal([false, true]);
    expect(await counts('web', '--no-specs')).to.deep.equal([true, false]);
    expect(await counts('web', '--only', 'plain*')).to.deep.equal([true, false]);
  });

  it('answers 2 when there is neither', async () => {
    const folder = folderOf(cookbook('web', { 'recipes/default.rb': '', 'spec/empty_spec.rb': "describe('x') { }\n" }));
    const { code, err } = await cli(folder, []);
    expect(code).to.equal(2);
    expect(err).to.include('error: Found no scenario and no spec below the current folder.');
  });

  it('tells both in all formats', async () => {
    const folder = repository('apache');
    const formats = ['json', 'junit', 'github', 'summary', 'html'];
    await cli(
      folder,
      formats.flatMap((format) => ['--format', `${format}:report.${format}`]),
    );
    const text = (format: string): string => readFileSync(join(folder, `report.${format}`), 'utf8');
    expect(JSON.parse(text('json')))
      .to.deep.include({ passed: 1, failed: 0 })
      .and.to.have.nested.property('specs.summary_line', '1 example, 1 failure');
    expect(text('junit')).to.match(
      /^<\?xml [^>]*>\n<testsuites name="powervm-spec" tests="2" failures="1" errors="0" time="[\d.]+">\n<testsuite name="web"/,
    );
    expect(text('junit')).to.match(
      /<testsuite name="rspec" tests="1" skipped="0" failures="1"[\s\S]*<failure message="expected &quot;package\[apache\]/,
    );
    expect(text('github')).to.match(
      /^1 passed, 0 failed\n::error file=web\/spec\/web_spec\.rb,line=4,title=web%3A%3Adefault installs apache::/,
    );
    expect(text('summary')).to.include('### ✅ 1 scenarios passed').and.to.include('❌ 1 example, 1 failure');
    expect(text('html')).to.include('installs apache');
  });
});
