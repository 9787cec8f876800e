import { expect } from 'chai';
import Mocha from 'mocha';
import { RSpecSuite } from '../../src/rspec/suite.ts';
import { addToMocha } from '../../src/rspec/mocha_suite.ts';
import { createVirtualHost } from '../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../src/ruby/ruby.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { defineModule, installClass } from '../../src/ruby/core/define_class.ts';

function suiteOf(files: Readonly<Record<string, string>>, load = Object.keys(files)): RSpecSuite {
  const budgets = { steps: 100_000, depth: 1000, size: 1_000_000 };
  const suite = new RSpecSuite(
    createRuby(createVirtualHost({ files: memoryFiles(files), workingDirectory: '/' }), budgets),
  );
  for (const path of load) suite.loadFile(path);
  return suite;
}

const summary = (suite: RSpecSuite, options = {}) =>
  suite.run(options).map((result) => `${result.fullDescription}: ${result.status}`);

function at(lines: number[], ids: string[] = []): string[] {
  return suiteOf({ '/a_spec.rb': GREEK })
    .selected({ locations: [{ path: '/a_spec.rb', lines, ids }] })
    .map((example) => example.location);
}

const GREEK = `
describe 'alpha' do
  it('one') { expect(1).to eq 1 }
  it('two', :slow) { expect(1).to eq 2 }
  context 'beta' do
    it('three') { expect(1).to eq 2 }
    it { expect(4).to eq 4 }
  end
end
describe 'gamma', :slow do
  it('five') { expect(5).to eq 5 }
end
`;

describe('RSpecSuite', () => {
  it('tells what there is to run', () => {
    const suite = suiteOf({ '/spec/a_spec.rb': GREEK });
    expect(suite.groups.map((group) => group.description)).to.deep.equal(['alpha', 'gamma']);
    expect(suite.examples().map((example) => [example.id, example.location])).to.deep.equal([
      ['./spec/a_spec.rb[1:1]', './spec/a_spec.rb:3'],
      ['./spec/a_spec.rb[1:2]', './spec/a_spec.rb:4'],
      ['./spec/a_spec.rb[1:3:1]', './spec/a_spec.rb:6'],
      ['./spec/a_spec.rb[1:3:2]', './spec/a_spec.rb:7'],
      ['./spec/a_spec.rb[2:1]', './spec/a_spec.rb:11'],
    ]);
  });

  it('runs in order and names one-liners', () => {
    expect(summary(suiteOf({ '/a_spec.rb': GREEK }))).to.deep.equal([
      'alpha one: passed',
      'alpha two: failed',
      'alpha beta three: failed',
      'alpha beta is expected to eq 4: passed',
      'gamma five: passed',
    ]);
  });

  it('finds examples by line, by the line of a group and by id', () => {
    expect(at([4])).to.deep.equal(['./a_spec.rb:4']);
    expect(at([5])).to.deep.equal(['./a_spec.rb:6', './a_spec.rb:7']);
    expect(at([8])).to.deep.equal(['./a_spec.rb:7']);
    expect(at([10])).to.deep.equal(['./a_spec.rb:11']);
    expect(at([], ['1:3', '2:1'])).to.deep.equal(['./a_spec.rb:6', './a_spec.rb:7', './a_spec.rb:11']);
    expect(at([1])).to.deep.equal([]);
  });

  it('filters by a function, by filter_run and stops at the first failure', () => {
    expect(
      summary(suiteOf({ '/a_spec.rb': GREEK }), {
        filter: (example: { description: string }) => example.description === 'five',
      }),
    ).to.deep.equal(['gamma five: passed']);
    expect(summary(suiteOf({ '/a_spec.rb': `RSpec.configure { |c| c.filter_run :slow }\n${GREEK}` }))).to.deep.equal([
      'alpha two: failed',
      'gamma five: passed',
    ]);
    expect(
      summary(suiteOf({ '/a_spec.rb': `RSpec.configure { |c| c.filter_run_excluding :slow }\n${GREEK}` })),
    ).to.have.length(3);
    const focus = `RSpec.configure { |c| c.filter_run :focus; c.run_all_when_everything_filtered = true }\n${GREEK}`;
    expect(summary(suiteOf({ '/a_spec.rb': focus }))).to.have.length(5);
    expect(
      summary(suiteOf({ '/a_spec.rb': `${focus}\nfdescribe('f') { it('x') { expect(1).to eq 1 } }` })),
    ).to.deep.equal(['f x: passed']);
    expect(summary(suiteOf({ '/a_spec.rb': GREEK }), { failFast: true })).to.deep.equal([
      'alpha one: passed',
      'alpha two: failed',
    ]);
  });

  it('orders by chance of a seed as RSpec does', () => {
    const numbers = `describe('n') { (1..8).each { |n| it(n.to_s) { expect(n).to eq n } } }`;
    const order = (seed: number) =>
      suiteOf({ '/n_spec.rb': numbers })
        .run({ order: 'random', seed })
        .map((result) => result.description)
        .join('');
    expect([order(1), order(2), order(12345)]).to.deep.equal(SEEDED);
  });

  it('keeps errors of files and of context and suite hooks apart', () => {
    const suite = suiteOf({
      '/broken_spec.rb': `describe('before') { it('is not run') { } }\ndescribe 'broken' do\n  no_such_thing\n  it('x') { }\nend\n`,
      '/syntax_spec.rb': `describe 'x' do`,
      '/missing_spec.rb': `require 'no_such_library'`,
      '/good_spec.rb': `describe('good') { after(:all) { raise 'late' }; it('runs') { expect(1).to eq 1 } }`,
    });
    expect(summary(suite)).to.deep.equal(['good runs: passed']);
    expect(
      suite.outsideErrors.map((error) => `${error.during} ${error.class}: ${error.message.split('\n')[0]}`),
    ).to.deep.equal([
      "An error occurred while loading ./broken_spec.rb. NameError: undefined local variable or method `no_such_thing' for RSpec::ExampleGroups::Broken:Class",
      'An error occurred while loading ./syntax_spec.rb. SyntaxError: /syntax_spec.rb:1: syntax error, missing end for do',
      'An error occurred while loading ./missing_spec.rb. LoadError: cannot load such file -- no_such_library',
      'An error occurred in an `after(:context)` hook. RuntimeError: late',
    ]);
    expect(suite.outsideErrors[0]?.backtrace[0]).to.include({ path: '/broken_spec.rb', line: 3 });
    expect(suite.loadErrors).to.equal(3);
  });

  it('ends an endless example and goes on', () => {
    const suite = suiteOf({
      '/a_spec.rb': `describe('loop') { it('spins') { loop {} }\n it('rescues') { begin; loop {}; rescue Exception; end }\n it('goes on') { expect(1).to eq 1 } }`,
    });
    expect(suite.run().map(({ status, exception }) => `${status} ${exception?.message ?? ''}`)).to.deep.equal([
      'failed Expected the program to end within 100000 steps.',
      'failed Expected the program to end within 100000 steps.',
      'passed ',
    ]);
  });

  it('fails an example that is left by return or break', () => {
    const suite = suiteOf({
      '/a_spec.rb': `describe('x') { it('returns') { return }\n it('breaks') { break }\n it('exits') { exit }\n it('is fine') { expect(1).to eq 1 } }`,
    });
    expect(suite.run().map(({ exception }) => exception?.class)).to.deep.equal([
      'LocalJumpError',
      'LocalJumpError',
      'SystemExit',
      undefined,
    ]);
  });

  it('lets guests in: modules, settings and functions around examples', () => {
    const suite = suiteOf({}, []);
    installClass(suite.vm, defineModule({ name: 'Guest', methods: { platform: (vm) => vm.str('aix') } }));
    const changes: string[] = [];
    suite.extendGroups(suite.vm.classAt('Guest'));
    suite.includeInExamples(suite.vm.classAt('Guest'));
    suite.defineSettings({ cookbook_path: null }, (name, value) => changes.push(`${name}=${suite.vm.inspect(value)}`));
    const around: string[] = [];
    suite.aroundExample((example, run) => {
      run();
      around.push(`${example.description} ${example.exception ? 'failed' : 'passed'}`);
    });
    const text = `RSpec.configure { |c| c.cookbook_path = 'x'; c.unheard_of = 1 }\ndescribe('g') { name = platform; it('inside') { expect(platform).to eq name }\n it('wrong') { expect(platform).to eq 1 } }`;
    const other = suiteOf({ '/g_spec.rb': text }, []);
    expect(other.loadFile('/g_spec.rb')).to.equal(false);
    suite.vm.call(suite.vm.main, 'eval', [suite.vm.str(text)]);
    expect(summary(suite)).to.deep.equal(['g inside: passed', 'g wrong: failed']);
    expect(around).to.deep.equal(['inside passed', 'wrong failed']);
    expect(changes).to.deep.equal(['cookbook_path="x"']);
    expect(suite.notices.map((notice) => notice.message)).to.deep.equal([
      'RSpec.configure: there is no setting "unheard_of" in RSpec 3.12; it is kept without effect.',
    ]);
  });

  it('takes a dry run', () => {
    expect(
      summary(suiteOf({ '/a_spec.rb': GREEK }), { dryRun: true }).filter((line) => line.endsWith('passed')),
    ).to.have.length(5);
  });

  it('knows its', () => {
    const suite = suiteOf({
      '/its_spec.rb': `require 'rspec/its'\ndescribe([1, 2]) { its(:size) { is_expected.to eq 2 }\n its('first.to_s') { should eq '1' }\n its([1]) { is_expected.to eq 3 } }`,
    });
    expect(summary(suite)).to.deep.equal([
      '[1, 2] size is expected to eq 2: passed',
      '[1, 2] first.to_s is expected to eq "1": passed',
      '[1, 2] [1] is expected to eq 3: failed',
    ]);
  });

  it('becomes Mocha suites', async () => {
    const suite = suiteOf({
      '/a_spec.rb': `${GREEK}\ndescribe('hooks') { before(:all) { raise 'broken' }\n it('fails') { } }\ndescribe('pending') { it('later') }`,
    });
    const mocha = new Mocha({ reporter: Mocha.reporters.Base });
    addToMocha(mocha.suite, suite);
    const seen: string[] = [];
    await new Promise<void>((done) => {
      const runner = mocha.run(() => done());
      runner.on('pass', (test) => seen.push(`pass ${test.fullTitle()}`));
      runner.on('fail', (test, error: Error) => seen.push(`fail ${test.fullTitle()}: ${error.name}`));
      runner.on('pending', (test) => seen.push(`pending ${test.fullTitle()}`));
    });
    expect(seen).to.deep.equal([
      'pass alpha one',
      'fail alpha two: RSpec::Expectations::ExpectationNotMetError',
      'fail alpha beta three: RSpec::Expectations::ExpectationNotMetError',
      'pass alpha beta is expected to eq 4',
      'pass gamma five',
      'fail hooks fails: RuntimeError',
      'pending pending later',
    ]);
  });
});

/** What RSpec 3.12 runs with --order rand:1, rand:2 and rand:12345. */
const SEEDED = ['41362578', '18634257', '53176482'];
