import { expect } from 'chai';
import { SPEC_FORMATS } from '../../../src/cli/commands/spec.ts';
import type { SpecResults } from '../../../src/report/specs/define_spec_reporter.ts';
import { specReporters } from '../../../src/report/specs/index.ts';
import { readSpecJson } from '../../../src/report/specs/read_json.ts';
import type { SpecExample } from '../../../src/report/specs/spec_example.ts';
import { PLAIN } from '../../../src/source/code_frame.ts';

const group = { id: './spec/a_spec.rb[1]', description: 'a & b', location: './spec/a_spec.rb:1' };

function example(description: string, more: Partial<SpecExample> = {}): SpecExample {
  return {
    id: './spec/a_spec.rb[1:1]',
    description,
    fullDescription: `a & b ${description}`,
    file: './spec/a_spec.rb',
    line: 2,
    status: 'passed',
    runTime: 0.5,
    groups: [group],
    ...more,
  };
}

const place = { path: '/repo/spec/a_spec.rb', line: 3, label: 'block in <main>' };
const RESULTS: SpecResults = {
  examples: [
    example('passes'),
    example('fails, # 100%: "x"', {
      status: 'failed',
      exception: {
        class: 'RSpec::Expectations::ExpectationNotMetError',
        message: 'expected <1>\n  got \u0001 & \u001b[31m2',
        backtrace: [place],
        hint: 'Try 1.',
        declared: { resource: 'file[/x]', path: '/repo/recipes/default.rb', line: 9, attributes: [] },
      },
    }),
    example('waits', { status: 'pending', pendingMessage: 'until #3' }),
  ],
  outsideErrors: [
    {
      during: 'An error occurred while loading ./spec/b_spec.rb.',
      class: 'SyntaxError',
      message: '/repo/spec/b_spec.rb:7: syntax error',
      backtrace: [],
    },
  ],
  milliseconds: 1234,
  startedAt: '2026-01-02T03:04:05.000Z',
  seed: 42,
};

function report(name: string, results: SpecResults = RESULTS): string {
  const reporter = specReporters.find((each) => each.name === name);
  const drawing = { palette: PLAIN, textOf: () => undefined, shorten: (text: string) => text.replaceAll('/repo/', '') };
  const seen = results.examples.map(
    (each, index) => reporter?.example?.(each, results.examples[index - 1], drawing) ?? '',
  );
  return seen.join('') + (reporter?.finished(results, drawing) ?? '');
}

describe('formats of specs', () => {
  it('are those of the command, sorted', () => {
    const names = specReporters.map(({ name }) => name);
    expect(names).to.deep.equal(names.toSorted());
    expect(SPEC_FORMATS.toSorted()).to.deep.equal(names);
    for (const { describe: phrase } of specReporters) expect(phrase).to.match(/[^.]$/);
  });

  it('progress', () => {
    const text = report('progress');
    expect(text).to.match(/^\.F\*\n\nerror: An error occurred while loading/);
    expect(text)
      .to.include('\n  at spec/b_spec.rb:7\n')
      .and.to.include('\n  at spec/a_spec.rb:3\n')
      .and.to.include('  help: Try 1.');
    expect(text).to.match(
      /3 examples, 1 failure, 1 pending, 1 error occurred outside of examples \(1\.23 s\)\nRandomized with seed 42\n$/,
    );
  });

  it('documentation', () =>
    expect(report('documentation')).to.match(
      /^\na & b\n {2}passes\n {2}fails, # 100%: "x" \(FAILED\)\n {2}waits \(PENDING: until #3\)\n\nerror: /,
    ));

  it('failures', () =>
    expect(report('failures')).to.equal(
      'spec/b_spec.rb:7:/repo/spec/b_spec.rb:7: syntax error\n./spec/a_spec.rb:2:fails, # 100%: "x"\n'.replace(
        ':/repo/',
        ':',
      ),
    ));

  it('github', () => {
    expect(report('github').split('\n')).to.deep.equal([
      '::error file=spec/b_spec.rb,line=7,title=An error occurred while loading ./spec/b_spec.rb.::SyntaxError: spec/b_spec.rb:7: syntax error',
      '::error file=spec/a_spec.rb,line=3,title=a & b fails%2C # 100%25%3A "x"::expected <1>%0A  got \u0001 & \u001b[31m2',
      '3 examples, 1 failure, 1 pending, 1 error occurred outside of examples',
      '',
    ]);
  });

  it('tap', () => {
    expect(report('tap').split('\n')).to.deep.equal([
      'TAP version 14',
      '1..4',
      'not ok 1 - An error occurred while loading ./spec/b_spec.rb.',
      '  ---',
      '  message: |-',
      '    SyntaxError: spec/b_spec.rb:7: syntax error',
      '  severity: fail',
      '  at: "spec/b_spec.rb:7"',
      '  ...',
      'ok 2 - a & b passes',
      'not ok 3 - a & b fails, \\# 100%: "x"',
      '  ---',
      '  message: |-',
      '    expected <1>',
      '      got \u0001 & \u001b[31m2',
      '  severity: fail',
      '  at: "spec/a_spec.rb:3"',
      '  ...',
      'ok 4 - a & b waits # SKIP until \\#3',
      '',
    ]);
  });

  it('junit', () => {
    expect(report('junit').split('\n')).to.deep.equal([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuite name="rspec" tests="3" skipped="1" failures="1" errors="1" time="1.234000" timestamp="2026-01-02T03:04:05.000Z" hostname="localhost">',
      '<properties>',
      '<property name="seed" value="42"/>',
      '</properties>',
      '<testcase classname="spec.a_spec" name="a &amp; b passes" file="./spec/a_spec.rb" time="0.500000"></testcase>',
      '<testcase classname="spec.a_spec" name="a &amp; b fails, # 100%: &quot;x&quot;" file="./spec/a_spec.rb" time="0.500000"><failure message="expected &lt;1&gt;',
      '  got \\u0001 &amp; \\u001b[31m2" type="RSpec::Expectations::ExpectationNotMetError">expected &lt;1&gt;',
      '  got \\u0001 &amp; \\u001b[31m2',
      '',
      '/repo/spec/a_spec.rb:3:in `block in &lt;main&gt;&apos;</failure></testcase>',
      '<testcase classname="spec.a_spec" name="a &amp; b waits" file="./spec/a_spec.rb" time="0.500000"><skipped/></testcase>',
      '<testcase classname="rspec" name="An error occurred while loading ./spec/b_spec.rb." time="0.000000"><error message="/repo/spec/b_spec.rb:7: syntax error" type="SyntaxError">/repo/spec/b_spec.rb:7: syntax error</error></testcase>',
      '</testsuite>',
      '',
    ]);
  });

  it('json, as RSpec has it', () => {
    const json = JSON.parse(report('json', { ...RESULTS, profile: 1 })) as Record<string, unknown> & {
      examples: object[];
    };
    expect(Object.keys(json)).to.deep.equal([
      'version',
      'messages',
      'seed',
      'examples',
      'profile',
      'summary',
      'summary_line',
      'powervm_spec',
    ]);
    expect(json.examples[1]).to.deep.equal({
      id: './spec/a_spec.rb[1:1]',
      description: 'fails, # 100%: "x"',
      full_description: 'a & b fails, # 100%: "x"',
      status: 'failed',
      file_path: './spec/a_spec.rb',
      line_number: 2,
      run_time: 0.5,
      pending_message: null,
      exception: {
        class: 'RSpec::Expectations::ExpectationNotMetError',
        message: 'expected <1>\n  got \u0001 & \u001b[31m2',
        backtrace: ["/repo/spec/a_spec.rb:3:in `block in <main>'"],
      },
    });
    expect(json['profile']).to.have.keys(['examples', 'slowest', 'total', 'groups']);
    expect(json['summary']).to.deep.equal({
      duration: 1.234,
      example_count: 3,
      failure_count: 1,
      pending_count: 1,
      errors_outside_of_examples_count: 1,
    });
  });

  it('json is read back as it was', () => expect(readSpecJson(JSON.parse(report('json')))).to.deep.equal(RESULTS));

  it('json of another shape is none', () => {
    const good = { description: 'a', full_description: 'a', file_path: 'a', line_number: 1, status: 'passed' };
    expect(readSpecJson({ examples: [good] })?.examples).to.have.length(1);
    const extras = { started_at: 'x', groups: [[]], outside_errors: [], notes: {} };
    expect(readSpecJson({ examples: [good], powervm_spec: extras })?.examples).to.have.length(1);
    const wrong = [
      null, 3, [], {}, { examples: {} }, { examples: [{}] },
      { examples: [{ ...good, status: 'good' }] },
      { examples: [{ ...good, exception: 3 }] },
      { examples: [{ ...good, exception: { class: 'A', message: 'b', backtrace: [3] } }] },
      { examples: [good], summary: 3 },
      { examples: [good], messages: [3] },
      { examples: [good], powervm_spec: {} },
      { examples: [good], powervm_spec: { ...extras, groups: [] } },
      { examples: [good], powervm_spec: { ...extras, groups: [[3]] } },
      { examples: [good], powervm_spec: { ...extras, notes: { 0: { declared: {} } } } },
      { examples: [good], powervm_spec: { ...extras, outside_errors: [{}] } },
    ]; // prettier-ignore
    for (const value of wrong) expect(readSpecJson(value), JSON.stringify(value)).to.equal(undefined);
  });
});
