import { expect } from 'chai';
import { installAttributes } from '../../../src/chef/attribute/install.ts';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import { createVirtualHost } from '../../../src/ruby/machine/virtual_host.ts';
import { createRuby } from '../../../src/ruby/ruby.ts';
import { readVectors, takeSteps, type Vector } from './vector.ts';
import table from './vectors.json' with { type: 'json' };

function check(generation: Generation, vector: Vector): void {
  const vm = createRuby(createVirtualHost());
  installAttributes(vm, generation);
  takeSteps(vm, generation, vector, (what, got, wanted) => {
    const told = `vector ${vector.id}: ${what}`;
    // As text, so that the order of keys is compared as well.
    if (wanted !== undefined) expect(JSON.stringify(got), told).to.equal(JSON.stringify(wanted));
    else expect(got, told).to.not.have.property('raises');
  });
}

/** What became of attributes in the real Chefs, step by step. */
describe('attributes, step by step', () => {
  const vectors = readVectors(table);

  for (const generation of [CHEF_18, CHEF_12])
    describe(`in Chef ${generation.name}`, () => {
      for (const vector of vectors) it(`vector ${vector.id}`, () => check(generation, vector));
    });
});

describe('a table of vectors', () => {
  const ends = { merged: {}, defaults: {}, overrides: {}, levels: {} };
  const step = ['default a =', 1];
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ['no list', {}, 'Expected a list of vectors.'],
    ['no vector', [7], 'The vector number 1: has no id.'],
    ['no id', [{ steps: [step], ...ends }], 'The vector number 1: has no id.'],
    ['no steps', [{ id: 'x', steps: [], ...ends }], 'Vector x: has no steps.'],
    ['no end', [{ id: 'x', steps: [step], ...ends, merged: 3 }], 'Vector x: "merged" is no hash.'],
    ['an unknown field', [{ id: 'x', steps: [step], ...ends, merge: {} }], 'Vector x: unknown field "merge".'],
    ['an unknown level', [{ id: 'x', steps: [step], ...ends, levels: { low: {} } }], 'Vector x: unknown level "low".'],
    ['an unknown part for Chef 12', [{ id: 'x', steps: [step], ...ends, in12: { a: 1 } }], 'Vector x: "in12" is no part of the ends.'],
    ['a step without a command', [{ id: 'x', steps: [[1]], ...ends }], 'Vector x: a step is no command: [1].'],
    ['an unknown operation', [{ id: 'x', steps: [['explode a.b']], ...ends }], 'Vector x: unknown operation "explode a.b".'],
    ['an unknown method', [{ id: 'x', steps: [['default burn a', 1]], ...ends }], 'Vector x: unknown operation "default burn a".'],
    ['an unknown setter', [{ id: 'x', steps: [['low![] a', 1]], ...ends }], 'Vector x: unknown operation "low![] a".'],
    ['a missing value', [{ id: 'x', steps: [['normal a =']], ...ends }], 'Vector x: "normal a =" lacks its value.'],
    ['an outcome that is none', [{ id: 'x', steps: [['node a', { was: 1 }]], ...ends }], 'Vector x: "node a" has an outcome that is none: {"was":1}.'],
    ['the same id twice', [{ id: 'x', steps: [step], ...ends }, { id: 'x', steps: [step], ...ends }], 'Vector x is there twice.'],
  ]; // prettier-ignore

  for (const [what, wrong, message] of refusals)
    it(`with ${what} is refused`, () => expect(() => readVectors(wrong)).to.throw(Error, message));

  it('fails with the id of a vector that is not so', () => {
    const [vector] = readVectors([{ id: 'seven', steps: [step], ...ends }]);
    expect(() => check(CHEF_18, vector as Vector)).to.throw(/vector seven: merged/);
  });
});
