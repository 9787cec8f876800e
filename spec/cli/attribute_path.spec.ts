import { expect } from 'chai';
import { array, assert, property, string } from 'fast-check';
import { parseAttributePath } from '../../src/cli/attribute_path.ts';
import { attributePathText } from '../../src/report/attribute_path.ts';
import { ProblemError } from '../../src/source/problem.ts';

describe('attribute paths', () => {
  it('are taken apart as people write them', () => {
    expect(parseAttributePath('a.b.c')).to.deep.equal(['a', 'b', 'c']);
    expect(parseAttributePath("a['b.c'].d")).to.deep.equal(['a', 'b.c', 'd']);
    expect(parseAttributePath('node["a"][:b][0]')).to.deep.equal(['a', 'b', '0']);
    expect(parseAttributePath('install-method.x_1')).to.deep.equal(['install-method', 'x_1']);
  });

  it('are refused where they are none', () => {
    for (const text of ['', '.a', 'a..b', 'a[', "a['b", 'a[]', 'a.b.', 'a b', 'a]b'])
      expect(() => parseAttributePath(text), text).to.throw(ProblemError);
  });

  it('are the same after they were written and read', () => {
    const key = string({ minLength: 1 }).filter((text) => !/['"[\]]/.test(text) && text.trim() === text);
    assert(
      property(array(key, { minLength: 1, maxLength: 5 }), (keys) => {
        expect(parseAttributePath(attributePathText(keys))).to.deep.equal(keys);
      }),
    );
  });
});
