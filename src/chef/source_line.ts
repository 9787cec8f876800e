import { formatPlace, innermostPlace } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/** `caller[0]` of a native method: the line of Ruby code that called it. */
export function callerPlace(vm: Machine): string {
  const place = innermostPlace(vm);
  return place ? formatPlace(place) : '';
}
