import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { RString } from '../value/string.ts';
import { refuse } from '../core/refuse.ts';

/** abbrev: Abbrev.abbrev and Array#abbrev. */
export function abbrev(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Abbrev',
    moduleFunctions: {
      'abbrev(words, pattern = nil)': (vm, _self, words, pattern) =>
        abbreviations(vm, vm.toAry(words as RValue), pattern as RValue),
    },
  }),
  defineClass<RArray>({
    name: 'Array',
    superclass: 'Object',
    methods: { 'abbrev(pattern = nil)': (vm, self, pattern) => abbreviations(vm, self, pattern) },
  }),
];

/** Every beginning that only one word has, shortened letter by letter from the end; then the words themselves. */
function abbreviations(vm: Machine, words: RArray, pattern: RValue): RHash {
  if (pattern !== null) refuse(vm, 'abbrev with a pattern');
  const texts = words.items.map((word) => vm.toStr(word));
  const found = new Map<string, string | null>();
  for (const text of texts)
    for (let length = [...text].length; length > 0; length -= 1) {
      const start = [...text].slice(0, length).join('');
      if (length < [...text].length || !found.has(start))
        found.set(start, found.has(start) && found.get(start) !== text ? null : text);
    }
  for (const text of texts) found.set(text, text);
  const hash = new RHash();
  for (const [start, text] of found) if (text !== null) hash.setText(start, new RString(text));
  return hash;
}
