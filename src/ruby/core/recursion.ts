import type { RObject } from '../value/object.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';

interface Visit {
  readonly doing: string;
  readonly object: RObject;
  readonly other: RValue | undefined;
}

const VISITS = Symbol('objects being visited');

/**
 * Runs `body`, unless the same is being done to the same object already: then `again` answers.
 * For what compares two objects, `other` is the second one.
 */
export function guardRecursion<Result>(
  vm: Machine,
  doing: string,
  object: RObject,
  body: () => Result,
  again: () => Result,
  other?: RValue,
): Result {
  vm.step();
  let visits = vm.momentary.get(VISITS) as Visit[] | undefined;
  if (!visits) vm.momentary.set(VISITS, (visits = []));
  for (const visit of visits)
    if (visit.object === object && visit.other === other && visit.doing === doing) return again();
  visits.push({ doing, object, other });
  try {
    return body();
  } finally {
    visits.pop();
  }
}
