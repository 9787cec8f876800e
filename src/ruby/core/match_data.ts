import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import { RMatch } from '../value/regexp.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { hashCode } from './hash_code.ts';
import { groupByKey, groupNumber, groupOf, groupPlace } from './match_data/groups.ts';
import { patternOf } from './regexp/match.ts';
import { positionOf, sameKind } from './string/text.ts';

/** MatchData: where and what a pattern has matched. */
export const matchData = defineClass<RMatch>({
  name: 'MatchData',
  superclass: 'Object',

  methods: {
    '==(other)': (_vm, self, other) => other instanceof RMatch && isSame(self, other),
    '[](what, length = absent)': (vm, self, what, length) => element(vm, self, what, length),
    'begin(group)': (vm, self, group) => offset(vm, self, group)[0],
    captures: (_vm, self) => new RArray(groups(self).slice(1)),
    'end(group)': (vm, self, group) => offset(vm, self, group)[1],
    hash: (_vm, self) => hashCode(`${self.subject.text}/${self.regexp.source}/${self.begin}`),
    inspect: (vm, self) => new RString(inspectMatch(vm, self)),
    'match(group)': (vm, self, group) => groupOf(self, checkedGroup(vm, self, group)),
    'match_length(group)': (vm, self, group) => {
      const text = groupOf(self, checkedGroup(vm, self, group));
      return text && vm.call(text, 'length', []);
    },
    named_captures: (vm, self) => {
      const captures = new RHash();
      for (const name of namesOf(vm, self)) captures.setText(name, groupOf(self, groupNumber(vm, self, name)));
      return captures;
    },
    names: (vm, self) => new RArray(namesOf(vm, self).map((name) => new RString(name))),
    'offset(group)': (vm, self, group) => new RArray([...offset(vm, self, group)]),
    post_match: (_vm, self) => sameKind(self.subject, self.subject.text.slice(self.end)),
    pre_match: (_vm, self) => sameKind(self.subject, self.subject.text.slice(0, self.begin)),
    regexp: (_vm, self) => self.regexp,
    size: (_vm, self) => self.match.length,
    string: (_vm, self) => self.subject,
    to_a: (_vm, self) => new RArray(groups(self)),
    to_s: (_vm, self) => groupOf(self, 0),
    'values_at(*groups)': (vm, self, keys: RValue[]) =>
      new RArray(
        keys.flatMap((key) => {
          if (key instanceof RRange) return (vm.call(new RArray(groups(self)), 'values_at', [key]) as RArray).items;
          return [
            key instanceof RString || key instanceof RSymbol
              ? element(vm, self, key, undefined)
              : groupAt(self, vm.toInt(key)),
          ];
        }),
      ),
  },

  aliases: { 'eql?': '==', length: 'size' },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
    vm.singletonClass(klass).methods.set('allocate', null);
  },
});

function groups(self: RMatch): RValue[] {
  return self.match.map((_text, index) => groupOf(self, index));
}

function groupAt(self: RMatch, index: number): RValue {
  return groupOf(self, index < 0 ? index + self.match.length : index);
}

function namesOf(vm: Machine, self: RMatch): string[] {
  return [...patternOf(vm, self.regexp).parsed.names.keys()];
}

function isSame(a: RMatch, b: RMatch): boolean {
  return (
    a.subject.text === b.subject.text &&
    a.regexp.source === b.regexp.source &&
    a.regexp.options === b.regexp.options &&
    a.begin === b.begin &&
    a.match.length === b.match.length &&
    a.match.every((text, index) => text === b.match[index])
  );
}

function element(vm: Machine, self: RMatch, what: RValue, length: RValue | undefined): RValue {
  if (length !== undefined) return vm.call(new RArray(groups(self)), '[]', [what, length]);
  if (what instanceof RRange) return vm.call(new RArray(groups(self)), '[]', [what]);
  return groupAt(self, groupByKey(vm, self, what));
}

function checkedGroup(vm: Machine, self: RMatch, group: RValue): number {
  const index = groupByKey(vm, self, group);
  if (index < 0 || index >= self.match.length) vm.raise('IndexError', `index ${index} out of matches`);
  return index;
}

/** Start and end of a group in characters; nils where it took no part. */
function offset(vm: Machine, self: RMatch, group: RValue): readonly [RValue, RValue] {
  const place = groupPlace(vm, self, checkedGroup(vm, self, group));
  if (!place) return [null, null];
  const { text } = self.subject;
  return [positionOf(text, place[0]), positionOf(text, place[1])];
}

function inspectMatch(vm: Machine, self: RMatch): string {
  const labels: string[] = [];
  for (const [name, indexes] of patternOf(vm, self.regexp).parsed.names)
    for (const index of indexes) labels[index] = name;
  const shown = groups(self).map(
    (group, index) => (index === 0 ? '' : ` ${labels[index] ?? index}:`) + vm.inspect(group),
  );
  return `#<MatchData ${shown.join('')}>`;
}
