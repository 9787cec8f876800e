import type { SetItem } from './char_set.ts';
import type { RegexpNode } from './node.ts';

function single(code: number): SetItem {
  return { kind: 'range', from: code, to: code };
}

function isMark(code: number): boolean {
  return code === 0x200d || (code >= 0x1f3fb && code <= 0x1f3ff) || /^\p{M}$/u.test(String.fromCodePoint(code));
}

const set = (items: SetItem[], negated = false): RegexpNode => ({
  kind: 'set',
  set: { negated, items, and: [] },
  fold: false,
});

/** `\R` */
export const LINE_BREAK: RegexpNode = {
  kind: 'atomic',
  body: {
    kind: 'choice',
    items: [
      { kind: 'sequence', items: [set([single(13)]), set([single(10)])] },
      set([{ kind: 'range', from: 10, to: 13 }, single(0x85), single(0x2028), single(0x2029)]),
    ],
  },
};

const mark: SetItem = {
  kind: 'test',
  test: (code) => isMark(code),
  negated: false,
};

/** `\X`, nearly: a character with its combining marks, or what a joiner joins. */
export const GRAPHEME: RegexpNode = {
  kind: 'atomic',
  body: {
    kind: 'choice',
    items: [
      { kind: 'sequence', items: [set([single(13)]), set([single(10)])] },
      {
        kind: 'sequence',
        items: [
          { kind: 'any', newline: true },
          {
            kind: 'repeat',
            body: {
              kind: 'choice',
              items: [
                { kind: 'sequence', items: [set([single(0x200d)]), { kind: 'any', newline: true }] },
                set([mark]),
              ],
            },
            min: 0,
            max: Infinity,
            mode: 'greedy',
          },
        ],
      },
    ],
  },
};
