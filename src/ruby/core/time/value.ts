import type { RClass } from '../../value/class.ts';
import { RObject } from '../../value/object.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Fraction, floorDivide, floorOf, fraction, minus } from '../rational/fraction.ts';
import { civilFromDays, daysFromCivil } from './civil.ts';
import type { Moment } from './strftime.ts';

/** Where a Time is looked at from: UTC, the host's own zone (UTC as well, under its own name), or so far east. */
export type Zone = 'utc' | 'local' | number;

/** A Time: an exact point in time, seen from a zone. */
export class RTime extends RObject {
  /** Seconds since 1970; undefined until it is initialized. */
  seconds: Fraction | undefined = undefined;
  zone: Zone = 'local';
  #moment: Moment | undefined;

  override get tag(): string {
    return 'Time';
  }

  set(seconds: Fraction, zone: Zone): this {
    this.seconds = seconds;
    this.zone = zone;
    this.#moment = undefined;
    return this;
  }

  get offset(): number {
    return typeof this.zone === 'number' ? this.zone : 0;
  }

  /** The calendar's view. */
  moment(vm: Machine): Moment {
    return (this.#moment ??= momentOf(exactSeconds(vm, this), this.zone));
  }
}

export function exactSeconds(vm: Machine, time: RTime): Fraction {
  return time.seconds ?? vm.raise('TypeError', 'uninitialized Time');
}

export function makeTime(vm: Machine, seconds: Fraction, zone: Zone, klass: RClass = vm.classAt('Time')): RTime {
  return new RTime(klass).set(seconds, zone);
}

function momentOf(seconds: Fraction, zone: Zone): Moment {
  const offset = typeof zone === 'number' ? zone : 0;
  const epoch = floorOf(seconds);
  const local = epoch + BigInt(offset);
  const days = Number(floorDivide(local, 86400n));
  const ofDay = Number(local - BigInt(days) * 86400n);
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    subsecond: minus(seconds, fraction(epoch)),
    wday: (((days + 4) % 7) + 7) % 7,
    yday: days - daysFromCivil(year, 1, 1) + 1,
    offset,
    isUtc: zone === 'utc',
    zone: typeof zone === 'number' ? '' : 'UTC',
    epoch,
  };
}
