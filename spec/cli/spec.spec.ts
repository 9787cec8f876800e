import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '../../src/cli/spec_threads.ts';
import type { SpecEvent } from '../../src/cli/spec_units.ts';
import { cli, cookbook, folderOf } from '../support/cli.ts';

const HELPER = "require 'chefspec'\n";

const WEB = `require_relative 'spec_helper'
describe 'web::default' do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04').converge(described_recipe) }
  it('installs nginx') { expect(chef_run).to install_package('nginx') }
  it('installs apache', :slow) { expect(chef_run).to install_package('apache') }
  context 'later' do
    it('waits') do
      pending 'not yet'
      expect(chef_run).to install_package('later')
    end
    it { expect(chef_run).to_not install_package('apache') }
  end
end
`;

const PLAIN = `describe 'plain' do
  it('works') { expect(1).to eq 1 }
  it('works too', kind: :unit) { expect(1).to eq 1 }
end
`;

function repository(): string {
  return folderOf({
    ...cookbook('web', {
      'recipes/default.rb': "package 'nginx'\n",
      'spec/spec_helper.rb': HELPER,
      'spec/a_spec.rb': WEB,
      'spec/b_spec.rb': PLAIN,
    }),
    ...cookbook('db', { 'spec/plain_spec.rb': PLAIN }),
  });
}

/** The examples of a run as "description: status". */
async function examples(folder: string, ...args: string[]): Promise<string[]> {
  const { out } = await cli(folder, ['spec', '-f', 'json', ...args]);
  const { examples: all } = JSON.parse(out) as { examples: { full_description: string; status: string }[] };
  return all.map(({ full_description: description, status }) => `${description}: ${status}`);
}

const PLAIN_RESULTS = ['plain works: passed', 'plain works too: passed'];
const WEB_RESULTS = [
  'web::default installs nginx: passed',
  'web::default installs apache: failed',
  'web::default later waits: pending',
  'web::default later is expected not to install package "apache": passed',
];

describe('powervm-spec spec', () => {
  it('runs the specs of all cookbooks in a folder, in order', async () => {
    expect(await examples(repository())).to.deep.equal([...PLAIN_RESULTS, ...WEB_RESULTS, ...PLAIN_RESULTS]);
  });

  it('takes cookbooks, folders, files, lines and ids', async () => {
    const folder = repository();
    expect(await examples(folder, 'db')).to.deep.equal(PLAIN_RESULTS);
    expect(await examples(folder, 'web/spec')).to.deep.equal([...WEB_RESULTS, ...PLAIN_RESULTS]);
    expect(await examples(folder, 'web/spec/a_spec.rb')).to.deep.equal(WEB_RESULTS);
    expect(await examples(folder, 'web/spec/a_spec.rb:4:11')).to.deep.equal([WEB_RESULTS[0], WEB_RESULTS[3]]);
    expect(await examples(folder, 'web/spec/a_spec.rb[1:2]')).to.deep.equal([WEB_RESULTS[1]]);
  });

  it('names files from where it was called', async () => {
    const folder = repository();
    const paths = async (at: string, ...args: string[]): Promise<unknown> => {
      const { out } = await cli(at, ['spec', '-f', 'json', ...args]);
      const [first] = (JSON.parse(out) as { examples: { id: string; file_path: string }[] }).examples;
      return [first?.id, first?.file_path];
    };
    expect(await paths(folder, 'db')).to.deep.equal(['./db/spec/plain_spec.rb[1:1]', './db/spec/plain_spec.rb']);
    expect(await paths(join(folder, 'db'))).to.deep.equal(['./spec/plain_spec.rb[1:1]', './spec/plain_spec.rb']);
  });

  it('answers 1 when one fails, 0 when none does', async () => {
    expect((await cli(repository(), ['spec', 'web'])).code).to.equal(1);
    expect((await cli(repository(), ['spec', 'db'])).code).to.equal(0);
  });

  it('shows where the resource is declared that is not as expected, and where its value comes from', async () => {
    const spec = `${WEB}describe('web::default') do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04').converge(described_recipe) }
  it('has a version') { expect(chef_run).to install_package('nginx').with(version: '1') }
end\n`;
    const folder = folderOf(
      cookbook('web', {
        'recipes/default.rb':
          "\npackage 'nginx' do\n  version node['web']['version']\n  options node['web']['options']\nend\n",
        'attributes/default.rb':
          "default['web']['version'] = '0.1'\ndefault['web']['version'] = '2'\ndefault['web']['options'] = ''\n",
        'spec/spec_helper.rb': HELPER,
        'spec/a_spec.rb': spec,
      }),
    );
    const { out } = await cli(folder, ['spec', '-e', 'has a version', '-f', 'progress', '-f', 'json:report.json']);
    const shown =
      "  - apt_package[nginx] is declared web/recipes/default.rb:2\n  > 2 | package 'nginx' do\n" +
      "  - node['web']['version'] is \"2\" (default) web/attributes/default.rb:2\n  > 2 | default['web']['version'] = '2'\n\n";
    expect(out).to.include('version "1", was "2"').and.to.include(shown);
    expect((await cli(folder, ['merge', 'report.json'])).out).to.include(shown);
  });

  it('filters by description and tag', async () => {
    const folder = repository();
    expect(await examples(folder, 'web', '-e', 'installs nginx')).to.deep.equal([WEB_RESULTS[0]]);
    expect(await examples(folder, 'web', '--grep', '/INSTALLS (nginx|apache)/i')).to.deep.equal(
      WEB_RESULTS.slice(0, 2),
    );
    expect(await examples(folder, 'web', '--tag', 'slow')).to.deep.equal([WEB_RESULTS[1]]);
    expect(await examples(folder, 'db', '--tag', 'kind:unit')).to.deep.equal([PLAIN_RESULTS[1]]);
    expect(await examples(folder, 'db', '--tag', '~kind:unit')).to.deep.equal([PLAIN_RESULTS[0]]);
  });

  it('filters by the tags of .rspec, unless others are given', async () => {
    const folder = folderOf(cookbook('web', { '.rspec': '--tag ~kind\n', 'spec/a_spec.rb': PLAIN }));
    expect(await examples(folder)).to.deep.equal([PLAIN_RESULTS[0]]);
    expect(await examples(folder, '--tag', 'kind')).to.deep.equal([PLAIN_RESULTS[1]]);
  });

  it('finds specs where .rspec says that they are', async () => {
    const folder = folderOf(
      cookbook('web', { '.rspec': '--default-path test/unit\n', 'test/unit/a_spec.rb': PLAIN, 'spec/b_spec.rb': WEB }),
    );
    expect(await examples(folder)).to.deep.equal(PLAIN_RESULTS);
  });

  it('stops after failures', async () => {
    const folder = repository();
    expect(await examples(folder, '--fail-fast', 'web', 'db')).to.deep.equal(WEB_RESULTS.slice(0, 2));
    expect(await examples(folder, '--fail-fast=2', 'web')).to.have.length(6);
  });

  it('runs again what failed', async () => {
    const folder = repository();
    const { code, err } = await cli(folder, ['spec', '--only-failures']);
    expect([code, err]).to.deep.equal([
      2,
      'error: Found no earlier run of these specs: run them once without --only-failures.\n',
    ]);
    await examples(folder);
    expect(await examples(folder, '--only-failures')).to.deep.equal([WEB_RESULTS[1]]);
    expect(await examples(folder, '--next-failure', 'web')).to.deep.equal([WEB_RESULTS[1]]);
    await examples(folder, 'db');
    const none = await cli(folder, ['spec', 'db', '--only-failures']);
    expect([none.code, none.err]).to.deep.equal([0, 'No example failed when it ran last.\n']);
  });

  it('remembers where the specs say, in the format of RSpec', async () => {
    const helper = "RSpec.configure { |config| config.example_status_persistence_file_path = 'spec/status.txt' }\n";
    const folder = folderOf(cookbook('db', { 'spec/plain_spec.rb': helper + PLAIN }));
    await cli(folder, ['spec']);
    expect(
      readFileSync(join(folder, 'db/spec/status.txt'), 'utf8')
        .replace(/\d[\d.e-]* seconds/g, 'N seconds')
        .replace(/ +/g, ' '),
    ).to.match(
      /^example_id \| status \| run_time \|\n-+ \| -+ \| -+ \|\n\.\/spec\/plain_spec\.rb\[1:1\] \| passed \| N seconds \|\n/,
    );
  });

  it('writes over nothing else that specs name', async () => {
    for (const path of ['recipes/default.rb', '../outside.txt', '/tmp/powervm-spec-outside.txt']) {
      const helper = `RSpec.configure { |config| config.example_status_persistence_file_path = '${path}' }\n`;
      const folder = folderOf(
        cookbook('db', { 'recipes/default.rb': "log 'x'\n", 'spec/plain_spec.rb': helper + PLAIN }),
      );
      await cli(folder, ['spec']);
      expect(readFileSync(join(folder, 'db/recipes/default.rb'), 'utf8')).to.equal("log 'x'\n");
      expect(existsSync(join(folder, 'outside.txt')) || existsSync('/tmp/powervm-spec-outside.txt'), path).to.equal(
        false,
      );
    }
  });

  it('orders by chance, the same for a seed', async () => {
    const folder = repository();
    const first = await examples(folder, 'web', '--seed', '7');
    expect(first).not.to.deep.equal([...WEB_RESULTS, ...PLAIN_RESULTS]);
    expect(first.toSorted()).to.deep.equal([...WEB_RESULTS, ...PLAIN_RESULTS].toSorted());
    expect(await examples(folder, 'web', '--order', 'rand:7')).to.deep.equal(first);
    expect(await examples(folder, 'web', '--order', 'defined', '--seed', '7')).to.deep.equal([
      ...WEB_RESULTS,
      ...PLAIN_RESULTS,
    ]);
    expect((await cli(folder, ['spec', 'db', '--seed', '7'])).out).to.match(/Randomized with seed 7\n$/);
  });

  it('lists what it would run', async () => {
    const results = await examples(repository(), 'web', '--dry-run');
    expect(results).to.include('web::default installs apache: passed').and.to.have.length(6);
  });

  it('tells what is slow', async () => {
    const { out } = await cli(repository(), ['spec', '--profile=2', 'db']);
    expect(out).to.match(/Top 2 slowest examples \([\d.]+ seconds, [\d.]+% of total time\):\n {2}plain works/);
    expect(out).to.match(
      /Top 1 slowest example groups:\n {2}plain\n {4}[\d.]+ seconds average \([\d.]+ seconds \/ 2 examples\) \.\/db\/spec\/plain_spec\.rb:1/,
    );
  });

  it('loads Ruby first', async () => {
    const folder = repository();
    const more = folderOf({ 'extra.rb': 'RSpec.configure { |config| config.filter_run_excluding kind: :unit }\n' });
    expect(await examples(folder, 'db', '--require', join(more, 'extra.rb'))).to.deep.equal([PLAIN_RESULTS[0]]);
  });

  it('finds cookbooks where it is told to', async () => {
    const elsewhere = folderOf(cookbook('base', { 'recipes/default.rb': "package 'base'\n" }));
    const spec = `require 'chefspec'\nrequire 'chefspec/berkshelf'
describe 'web::default' do
  let(:chef_run) { ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04').converge(described_recipe) }
  it('includes base') { expect(chef_run).to include_recipe('base') }
end\n`;
    const files = { 'recipes/default.rb': "include_recipe 'base'\n", 'spec/a_spec.rb': spec };
    const folder = folderOf(cookbook('web', files, "depends 'base'\n"));
    expect(await examples(folder)).to.deep.equal(['web::default includes base: failed']);
    expect(await examples(folder, '--cookbook-path', elsewhere)).to.deep.equal(['web::default includes base: passed']);
  });

  it('reports in several formats at once', async () => {
    const folder = repository();
    const { out } = await cli(folder, [
      'spec',
      'db',
      '-f',
      'documentation',
      '-f',
      'json:reports/a.json',
      '-f',
      'junit:reports/a.xml',
    ]);
    expect(out).to.match(/^\nplain\n {2}works\n {2}works too\n\n2 examples, 0 failures/);
    expect(JSON.parse(readFileSync(join(folder, 'reports/a.json'), 'utf8'))).to.have.property(
      'summary_line',
      '2 examples, 0 failures',
    );
    expect(readFileSync(join(folder, 'reports/a.xml'), 'utf8')).to.include('<testsuite name="rspec" tests="2"');
  });

  it('keeps what specs print out of reports', async () => {
    const folder = folderOf(
      cookbook('db', { 'spec/a_spec.rb': "puts 'hello'\ndescribe('x') { it('y') { puts 'there' } }\n" }),
    );
    const { out, err } = await cli(folder, ['spec', '-f', 'json']);
    expect(JSON.parse(out)).to.have.property('summary_line', '1 example, 0 failures');
    expect(err).to.equal('hello\nthere\n');
  });

  it('gives the same in jobs, in the same order', async () => {
    const folder = repository();
    expect(await examples(folder, '--jobs', '3')).to.deep.equal([...PLAIN_RESULTS, ...WEB_RESULTS, ...PLAIN_RESULTS]);
  });

  it('puts in order what threads tell', () => {
    const seen: string[] = [];
    const output = (unit: number, text: string): SpecEvent => ({ unit, kind: 'output', stream: 'stdout', text });
    const end = { outsideErrors: [], notices: [], statusFile: undefined, statuses: [], knowsNoRun: false };
    const take = inOrder(3, (event) => seen.push(event.kind === 'output' ? event.text : `end ${event.unit}`));
    take(output(1, 'b'));
    take(output(0, 'a'));
    take({ unit: 2, kind: 'end', end });
    take({ unit: 0, kind: 'end', end });
    take(output(1, 'c'));
    take({ unit: 1, kind: 'end', end });
    expect(seen).to.deep.equal(['a', 'end 0', 'b', 'c', 'end 1', 'end 2']);
  });
});

describe('powervm-spec merge', () => {
  async function shards(folder: string, count: number): Promise<string[]> {
    const names: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      names.push(`${index}.json`);
      await cli(folder, ['spec', '--shard', `${index}/${count}`, '-f', `json:${index}.json`]);
    }
    return names;
  }

  it('makes one report of all shards', async () => {
    const folder = repository();
    const names = await shards(folder, 3);
    const { code, out } = await cli(folder, ['merge', ...names, '-f', 'json']);
    expect(code).to.equal(1);
    const report = JSON.parse(out) as {
      examples: { full_description: string; status: string }[];
      summary_line: string;
    };
    expect(report.summary_line).to.equal('8 examples, 1 failure, 1 pending');
    expect(
      report.examples.map(({ full_description: description, status }) => `${description}: ${status}`),
    ).to.deep.equal([...PLAIN_RESULTS, ...WEB_RESULTS, ...PLAIN_RESULTS]);
  });

  it('draws failures as the run itself', async () => {
    const folder = repository();
    const plain = (text: string): string => text.replace(/\([\d.]+ s\)/, '');
    const { out: whole } = await cli(folder, ['spec', 'web', '-f', 'documentation', '-f', 'json:all.json']);
    const { out: merged } = await cli(folder, ['merge', 'all.json', '-f', 'documentation']);
    expect(plain(merged)).to.equal(plain(whole));
  });

  it('misses no shard', async () => {
    const folder = repository();
    const [one = '', two = '', three = ''] = await shards(folder, 3);
    const refused = async (...args: string[]): Promise<string> => {
      const { code, err } = await cli(folder, ['merge', ...args]);
      expect(code).to.equal(2);
      return err;
    };
    expect(await refused(one, three)).to.equal('error: Missing the report of shard 2/3.\n');
    expect(await refused(one, two, two, three)).to.equal('error: Expected every shard once, found 2/3 twice.\n');
    await cli(folder, ['spec', '--shard', '1/2', '-f', 'json:other.json']);
    expect(await refused(one, two, three, 'other.json')).to.match(/^error: Expected shards of one run, found /);
    expect(await refused('nothing.json')).to.equal('error: There is no file nothing.json.\n');
    expect(await refused('web/metadata.rb')).to.match(/^error: Expected a JSON report of specs, found none in /);
  });

  it('lets shards without a file pass', async () => {
    const { code, err } = await cli(repository(), ['spec', '--shard', '9/9']);
    expect([code, err]).to.deep.equal([0, 'notice: There are fewer spec files than shards: this one has none.\n']);
  });

  it("reads RSpec's own reports", async () => {
    const example = {
      description: 'b',
      full_description: 'a b',
      status: 'passed',
      file_path: './spec/a_spec.rb',
      line_number: 2,
    };
    const folder = folderOf({
      'rspec.json': JSON.stringify({ version: '3.12.0', examples: [example], summary: { duration: 1 } }),
    });
    const { code, out } = await cli(folder, ['merge', 'rspec.json', '-f', 'documentation']);
    expect(code).to.equal(0);
    expect(out).to.equal('\na\n  b\n\n1 example, 0 failures (1.00 s)\n');
  });
});
