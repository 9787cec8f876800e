import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  COVERAGE_FORMAT,
  type CoverageData,
  firstRenderings,
  numbersIn,
  rangesOf,
} from '../../src/coverage/coverage_data.ts';
import { mergeCoverage } from '../../src/coverage/merge.ts';
import { readCoverage } from '../../src/coverage/read_coverage.ts';

const hits = fc.nat(3);
const names = fc.constantFrom('one', 'two', 'three', 'four', 'five');

const file = (path: string): fc.Arbitrary<CoverageData['files'][number]> =>
  fc
    .record({
      a: hits,
      b: hits,
      c: hits,
      d: hits,
      renderings: fc.array(fc.record({ run: names, content: names }), { maxLength: 3 }),
      extra: fc.boolean(),
    })
    .map(({ a, b, c, d, renderings, extra }) => ({
      path,
      cookbook: 'x',
      kind: 'recipe' as const,
      digest: 'd',
      lines: { 1: a, 12: b },
      branches: [
        {
          kind: 'if',
          line: 1,
          column: 1,
          endLine: 2,
          endColumn: 3,
          arms: [
            { label: 'true', line: 1, hits: c },
            { label: 'false', line: 1, hits: d },
          ],
        },
      ],
      resources: extra ? [{ line: 12, name: 'package[a]', declared: a, performed: b, skipped: c, touched: d }] : [],
      guards: [{ line: 12, name: 'not_if', passed: a, held: b }],
      notifications: [{ line: 12, name: 'notifies', declared: a, fired: b }],
      keys: [{ line: 1, name: 'k', hits: a }],
      renderings: firstRenderings(renderings),
    }));

const data: fc.Arbitrary<CoverageData> = fc
  .record({
    paths: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    one: file('a'),
    two: file('b'),
    three: file('c'),
    runs: fc.uniqueArray(fc.record({ name: names, lines: fc.uniqueArray(fc.integer({ min: 1, max: 9 })) }), {
      selector: ({ name }) => name,
    }),
    attributes: fc.uniqueArray(
      fc.record({ name: names, reads: hits, sets: hits, setBy: fc.uniqueArray(names, { maxLength: 3 }) }),
      { selector: ({ name }) => name },
    ),
  })
  .map(({ paths, one, two, three, runs, attributes }) => {
    const part: CoverageData = {
      format: COVERAGE_FORMAT,
      version: 1,
      files: [one, two, three].filter(({ path }) => (paths as string[]).includes(path)),
      runs: runs.map(({ name, lines }) => ({
        name,
        cookbook: 'x',
        kind: 'scenario',
        place: `s.yml:${name.length}`,
        files: { a: rangesOf(lines.toSorted((a, b) => a - b)) },
      })),
      attributes: attributes.map((each) => ({ ...each, setBy: each.setBy.toSorted(), place: 'a:1', readers: [] })),
    };
    return mergeCoverage(part, { ...part, files: [], runs: [], attributes: [] });
  });

describe('merging coverage', () => {
  it('does not depend on how the parts are put together', () =>
    fc.assert(
      fc.property(data, data, data, (a, b, c) => {
        expect(mergeCoverage(mergeCoverage(a, b), c)).to.deep.equal(mergeCoverage(a, mergeCoverage(b, c)));
        expect(mergeCoverage(a, b)).to.deep.equal(mergeCoverage(b, a));
      }),
    ));

  it('adds what was reached', () =>
    fc.assert(
      fc.property(data, data, (a, b) => {
        const of = (each: CoverageData, path: string): number =>
          each.files.find((one) => one.path === path)?.lines[1] ?? 0;
        for (const path of ['a', 'b', 'c']) expect(of(mergeCoverage(a, b), path)).to.equal(of(a, path) + of(b, path));
      }),
    ));

  it('writes what it reads', () =>
    fc.assert(
      fc.property(data, (a) => {
        expect(readCoverage('x.json', JSON.stringify(a))).to.deep.equal(a);
      }),
    ));

  it('refuses parts of which one is about another text', () => {
    const [one] = fc.sample(file('a'), 1);
    const part = (digest: string): CoverageData => ({
      format: COVERAGE_FORMAT,
      version: 1,
      files: [{ ...(one as CoverageData['files'][number]), digest }],
      runs: [],
      attributes: [],
    });
    expect(() => mergeCoverage(part('x'), part('y'))).to.throw(/one and the same text/);
  });

  it('has lines as ranges and back', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (lines) => {
        const sorted = lines.toSorted((a, b) => a - b);
        expect(numbersIn(rangesOf(sorted))).to.deep.equal(sorted);
      }),
    ));

  for (const [text, why] of [
    ['', 'no JSON'],
    ['{}', 'another JSON file'],
    ['[]', 'another JSON file'],
    ['null', 'another JSON file'],
    [JSON.stringify({ format: COVERAGE_FORMAT, version: 2 }), 'version 2'],
    [JSON.stringify({ format: COVERAGE_FORMAT, version: 1 }), 'a broken one'],
    [JSON.stringify({ format: COVERAGE_FORMAT, version: 1, files: [{}], runs: [], attributes: [] }), 'a broken one'],
    [
      JSON.stringify({
        format: COVERAGE_FORMAT,
        version: 1,
        files: [],
        runs: [{ name: 'a', cookbook: 'b', kind: 'scenario', place: 'c', files: { d: '1-' } }],
        attributes: [],
      }),
      'a broken one',
    ],
  ] as const)
    it(`refuses ${text.slice(0, 90) || 'nothing'}`, () => expect(() => readCoverage('x.json', text)).to.throw(why));
});
