import { createJenkinsHash } from './jenkins_hash.ts';

/** What can be ordered: groups and examples, by their ids. */
export interface Ordered {
  readonly id: string;
}

/** Puts groups and examples in the order in which they run; `own` is what their group asks for. */
export type Order = <Item extends Ordered>(items: readonly Item[], own: string | undefined) => readonly Item[];

/** The order of a run: as they are written, or by chance of a seed, in RSpec's own way. */
export function createOrder(kind: 'defined' | 'random', seed: number): Order {
  const hash = createJenkinsHash();
  return (items, own) => {
    const isRandom = own === undefined || own === 'global' ? kind === 'random' : own === 'rand' || own === 'random';
    if (!isRandom) return items;
    const weighed = items.map((item) => ({ item, weight: hash(`${seed}${item.id}`) }));
    return weighed.toSorted((a, b) => a.weight - b.weight).map(({ item }) => item);
  };
}
