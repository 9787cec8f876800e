import type { CharSet } from './char_set.ts';

/** A piece of a regular expression. `fold` means that letters match in either case. */
export type RegexpNode =
  | { readonly kind: 'char'; readonly code: number; readonly fold: boolean }
  | { readonly kind: 'any'; readonly newline: boolean }
  | { readonly kind: 'set'; readonly set: CharSet; readonly fold: boolean }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly RegexpNode[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexpNode }
  | {
      readonly kind: 'repeat';
      readonly body: RegexpNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: RegexpNode }
  | { readonly kind: 'atomic' | 'absent'; readonly body: RegexpNode }
  | { readonly kind: 'back'; readonly indexes: readonly number[]; readonly fold: boolean }
  | { readonly kind: 'call'; readonly index: number }
  | {
      readonly kind: 'conditional';
      readonly indexes: readonly number[];
      readonly yes: RegexpNode;
      readonly no: RegexpNode;
    }
  | { readonly kind: 'at'; readonly where: Anchor }
  | { readonly kind: 'keep' };

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Anchor =
  'line start' | 'line end' | 'start' | 'end' | 'last line end' | 'word' | 'no word' | 'search start';
