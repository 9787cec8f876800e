import { RMatch } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { patternOf, placesOf } from '../regexp/match.ts';
import { sameKind } from '../string/text.ts';

/** A group's text as a String of the subject's kind; nil where it took no part. */
export function groupOf(match: RMatch, index: number): RString | null {
  const text = match.match[index];
  return text === undefined ? null : sameKind(match.subject, text);
}

/** The group numbers of a name; raises IndexError for an unknown one. */
function groupsNamed(vm: Machine, match: RMatch, name: string): readonly number[] {
  return (
    patternOf(vm, match.regexp).parsed.names.get(name) ??
    vm.raise('IndexError', `undefined group name reference: ${name}`)
  );
}

/** The group that a name means: of several the last that took part. */
export function groupNumber(vm: Machine, match: RMatch, name: string): number {
  const indexes = groupsNamed(vm, match, name);
  return indexes.findLast((index) => match.match[index] !== undefined) ?? (indexes.at(-1) as number);
}

/** A group by its name, or by its number written out. */
export function namedGroup(vm: Machine, match: RMatch, name: string): RString | null {
  if (/^\d+$/.test(name)) return groupOf(match, Number(name));
  return groupOf(match, groupNumber(vm, match, name));
}

/** The number of a group that is given by number or name; it may be out of range. */
export function groupByKey(vm: Machine, match: RMatch, key: RValue): number {
  if (key instanceof RString || key instanceof RSymbol) return groupNumber(vm, match, vm.toName(key));
  return vm.toInt(key);
}

/** The UTF-16 offsets of a group; null where it took no part or there is none. */
export function groupPlace(vm: Machine, match: RMatch, group: number): readonly [number, number] | null {
  const index = group < 0 ? group + match.match.length : group;
  if (index === 0) return [match.begin, match.end];
  if (index < 0 || match.match[index] === undefined) return null;
  return placesOf(vm, match)[index] ?? null;
}
