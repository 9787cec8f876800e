import type { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import type { RProc } from '../../value/proc.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

/** What a binary search's block tells about an item: found, look before it, or look behind it. */
export type Direction = 'found' | 'before' | 'after' | 'candidate';

/** Reads the answer of a binary search's block. */
export function directionOf(vm: Machine, answer: RValue): Direction {
  if (answer === true) return 'candidate';
  if (answer === false || answer === null) return 'after';
  if (!isInteger(answer) && !(answer instanceof RFloat) && !vm.isA(answer, vm.classes.Numeric))
    vm.raise('TypeError', `wrong argument type ${vm.className(answer)} (must be numeric, true, false or nil)`);
  const order = vm.compare(answer, 0);
  return order === 0 ? 'found' : order < 0 ? 'before' : 'after';
}

/** Array#bsearch_index; null when nothing is found. */
export function searchIndex(vm: Machine, self: RArray, block: RProc): number | null {
  let low = 0;
  let high = self.items.length;
  let candidate: number | null = null;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    const direction = directionOf(vm, vm.yield(block, self.items[middle] ?? null));
    if (direction === 'found') return middle;
    if (direction === 'candidate') candidate = middle;
    if (direction === 'after') low = middle + 1;
    else high = middle;
  }
  return candidate;
}

/** Picks `count` different places out of `size`, with the draws that MRI makes: a seeded generator gives the same places. */
export function samplePlaces(size: number, count: number, random: (limit: number) => number): number[] {
  if (count > 16) {
    const places = Array.from({ length: size }, (_, index) => index);
    for (let index = 0; index < count; index += 1) swap(places, index, index + random(size - index));
    return places.slice(0, count);
  }
  const draws = Array.from({ length: count }, (_, index) => random(size - index));
  const taken: number[] = [];
  return draws.map((draw) => {
    let place = draw;
    let at = 0;
    for (; at < taken.length && place >= (taken[at] as number); at += 1) place += 1;
    taken.splice(at, 0, place);
    return place;
  });
}

/** Shuffles in place, with MRI's draws. */
export function shuffle(items: RValue[], random: (limit: number) => number): void {
  for (let index = items.length - 1; index >= 0; index -= 1) swap(items, index, random(index + 1));
}

function swap<Item>(items: Item[], a: number, b: number): void {
  [items[a], items[b]] = [items[b] as Item, items[a] as Item];
}

/** Random whole numbers below a limit: of the object given as `random:`, else of Random itself, which `srand` seeds. */
export function randomSource(vm: Machine, generator: RValue | undefined): (limit: number) => number {
  const source = generator ?? vm.classAt('Random');
  return (limit) => {
    const made = vm.toInt(vm.callPublic(source, 'rand', [limit]));
    if (made < 0 || made >= limit) vm.raise('RangeError', `random number too ${made < 0 ? 'small' : 'big'} ${made}`);
    return made;
  };
}
