import { expect } from 'chai';
import { memoryFiles } from '../../src/source/files.ts';
import { ProblemError, type Problem } from '../../src/source/problem.ts';
import { isJsonObject, type Json } from '../../src/chef/platform/json.ts';
import { readScenarios, scenarioSchema } from '../../src/scenario/read_scenarios.ts';
import { mismatches } from '../../src/scenario/validate.ts';

/** The problems of a scenario file; carets in the picture show where each is. */
function problems(text: string | Uint8Array): readonly Problem[] {
  try {
    readScenarios(memoryFiles({ '/s/a.yml': text }), '/s/a.yml');
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** Each line of carets stands below what it means, with the message after it. */
function offends(picture: string): void {
  const lines = picture.split('\n').slice(1, -1);
  const text: string[] = [];
  const wanted: string[] = [];
  for (const line of lines) {
    const [, indent = '', carets = '', message = ''] = /^(\s*)(\^+) (.*)$/.exec(line) ?? [];
    if (carets === '') text.push(line);
    else wanted.push(`${text.length}:${indent.length + 1}-${indent.length + carets.length + 1} ${message}`);
  }
  const found = problems(text.join('\n')).map(({ range, message, hint }) => {
    const at = range ? `${range.start.line}:${range.start.column}-${range.end.column}` : '';
    return `${at} ${message}${hint === undefined ? '' : ` ${hint}`}`;
  });
  expect(found).to.eql(wanted);
}

describe('scenarioSchema', () => {
  it('is a JSON Schema', () => {
    // Throws for what is none.
    expect(mismatches(scenarioSchema(), { scenarios: { s: null } })).to.eql([]);
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const look = (at: Json, path: string): void => {
      if (!isJsonObject(at)) return;
      const properties = at['properties'];
      if (isJsonObject(properties))
        for (const [key, value] of Object.entries(properties))
          if (
            isJsonObject(value) &&
            !['title', 'description', '$ref'].some((word) => word in value) &&
            !path.includes('environments') &&
            !path.includes('roles')
          )
            undescribed.push(`${path}.${key}`);
      for (const [key, value] of Object.entries(at)) look(value, `${path}.${key}`);
    };
    look(scenarioSchema() as Json, '');
    const SELF_EXPLANATORY = /\.(stdout|stderr|status|class|message)$/;
    expect(undescribed.filter((path) => !SELF_EXPLANATORY.test(path))).to.eql([]);
  });
});

describe('a scenario file with mistakes', () => {
  it('names unknown keys, with a suggestion', () => {
    offends(`
scenarios:
  s:
    platfroms: [ubuntu:14.04]
    ^^^^^^^^^ Unknown key "platfroms" in a scenario. Did you mean "platforms"?
    run_list: [x]
    attributes:
      overide: {a: 1}
      ^^^^^^^ Unknown key "overide" in the attributes. Did you mean "override"?
    expect:
      resources:
        service[x]: {action: start}
                     ^^^^^^ Unknown key "action" in an expected resource. Did you mean "actions"?
`);
  });

  it('names wrong types and wrong words', () => {
    offends(`
scenarios:
  s:
    platforms: ubuntu
    run_list: 5
              ^ Expected a list or a text, found 5.
    environment: [a]
    ^^^^^^^^^^^ Expected a text, found a list.
    expect:
      recipes:
        a::b: inculded
              ^^^^^^^^ Expected "included" or "absent", found "inculded". Did you mean "included"?
      resources:
        service[x]: abcent
                    ^^^^^^ Expected "present" or "absent", found "abcent". Did you mean "absent"?
      log: {x: wran}
               ^^^^ Expected "trace", "debug", "info", "warn", "error", "fatal", "any" or "absent", found "wran". Did you mean "warn"?
`);
  });

  it('names unknown platforms, versions and machines', () => {
    offends(`
defaults: {run_list: [x]}
scenarios:
  s:
    platforms: [ubunto:14.04, 'redhat:7.1:sparc']
                ^^^^^^^^^^^^ Unknown platform "ubunto". Did you mean "ubuntu"?
                              ^^^^^^^^^^^^^^^^^^ Unknown machine "sparc" for redhat 7.1. Known machines: x86_64, ppc64le, ppc64.
    on_platform:
      redhot: {}
      ^^^^^^ Unknown platform "redhot". Did you mean "redhat"?
`);
  });

  it('names levels, schemas, resources and patterns that cannot be', () => {
    offends(`
scenarios:
  s:
    platforms: ubuntu
    run_list: [x]
    expect:
      attributes:
        a.b: {is: 1, level: role_defualt}
                            ^^^^^^^^^^^^ Unknown level "role_defualt". Did you mean "role_default"?
        c: {matches: '('}
                     ^^^ Expected a pattern: /(/: Unterminated group.
      resources:
        service: present
        ^^^^^^^ Expected type[name], found "service".
        bash[x]: {notifies: {'service[y]': restart delayd}}
                                           ^^^^^^^^^^^^^^ Expected an action, or an action and a timing, found "restart delayd". Did you mean "delayed"?
      files:
        /etc/nova/nova.conf:
          lines: [/(/]
                  ^^^ Expected a pattern: /(/: Unterminated group.
          schema:
            powervm: powervm/nova/libertee
                     ^^^^^^^^^^^^^^^^^^^^^ Unknown schema "powervm/nova/libertee". Did you mean "powervm/nova/liberty"?
            DEFAULT: powervm/nova/liberty
                     ^^^^^^^^^^^^^^^^^^^^ Expected [powervm]: "powervm/nova/liberty" says nothing of [DEFAULT].
            other: {type: strin}
                   ^^^^^^^^^^^^^ Expected a JSON Schema: data/type must be equal to one of the allowed values.
`);
  });

  it('names parts, variants and scenarios that there are not', () => {
    offends(`
defaults: {platforms: ubuntu, run_list: [x]}
parts:
  one: {}
scenarios:
  a: {extends: on}
               ^^ Unknown part "on". Did you mean "one"?
  b: {matrix: {from: {source: {matrix: {form: {x: }}}, package: {matrix: {from: {sorce: }}}}}}
                                        ^^^^ Unknown dimension "form". Did you mean "from"?
                                                                                 ^^^^^ Unknown variant "sorce". Did you mean "source"?
  one: {}
  ^^^ Expected another name: there is a part "one" too.
`);
    offends(`
defaults: {platforms: ubuntu, run_list: [x]}
scenarios:
  a: {expect: {same_as: bb}}
                        ^^ Unknown scenario "bb". Did you mean "b"?
  b: {matrix: {x: {y: }}}
  c: {expect: {same_as: b}}
                        ^ Expected "b" to run on ubuntu.
  d: {expect: {same_as: d}}
                        ^ Expected another scenario than this one.
`);
  });

  it('names circles', () => {
    offends(`
defaults: {platforms: ubuntu, run_list: [x]}
parts:
  p: {extends: q}
  q: {extends: p}
               ^ Expected no circle: p extends q extends p.
scenarios:
  s: {extends: p}
`);
    offends(`
defaults: {platforms: ubuntu, run_list: [x]}
scenarios:
  s: {matrix: {a: {b: {extends: s}}}}
  ^ Expected no circle: a variant or platform extends what it is a part of.
`);
  });

  it('wants platforms, a run list and scenarios', () => {
    expect(problems('scenarios: {s: {platforms: ubuntu, run_list: x, matrix: {a: {}}}}')).to.have.length(1);
    expect(problems('scenarios: {s: {platforms: [], run_list: x}}')[0]?.message).to.equal('Missing "platforms".');
    offends(`
scenarios:
  s: {run_list: [x]}
  ^ Missing "platforms".
`);
    offends(`
scenarios:
  s: {platforms: ubuntu}
  ^ Missing "run_list".
`);
    expect(problems('describe: x')[0]?.message).to.equal('Missing "scenarios".');
    expect(problems('')[0]?.message).to.equal('Expected an object, found nothing.');
    expect(problems('- 1')[0]?.message).to.equal('Expected an object, found a list.');
  });

  it('is not YAML, or not text', () => {
    const [twice] = problems('scenarios:\n  s: {}\n  s: {}\n');
    expect(twice?.message).to.equal('Map keys must be unique.');
    expect(twice?.range?.start).to.eql({ line: 3, column: 3 });
    const [tab] = problems('scenarios:\n\ts: {}\n');
    expect(tab?.message).to.match(/^Tabs are not allowed as indentation/);
    expect(problems(new Uint8Array([0xff, 0xfe, 0x00]))[0]?.message).to.equal('Expected UTF-8 text.');
    expect(problems('a: *b')[0]?.message).to.equal('Unknown anchor "b".');
  });

  it('does not let aliases multiply without end', () => {
    const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 9; index += 1)
      lines.push(
        `l${index}: &l${index} [${Array(10)
          .fill(`*l${index - 1}`)
          .join(', ')}]`,
      );
    expect(problems(lines.join('\n'))[0]?.message).to.equal(
      'Expected fewer and flatter values: aliases multiply them.',
    );
  });
});
