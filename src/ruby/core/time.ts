import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RString } from '../value/string.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import { integer, type RValue } from '../value/value.ts';
import type { RClass } from '../value/class.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { hashCode } from './hash_code.ts';
import {
  ceilOf,
  floorOf,
  type Fraction,
  fraction,
  minus,
  orderOf,
  over,
  plus,
  roundOf,
  times,
  toDouble,
  truncationOf,
} from './rational/fraction.ts';
import { makeRational, simplest } from './rational/value.ts';
import { exactNumber, secondsOf, zoneOf } from './time/arguments.ts';
import { strftime } from './time/strftime.ts';
import { exactSeconds, makeTime, RTime, type Zone } from './time/value.ts';

/** Time: points in time; the host's clock and zone (UTC) stand behind it. */
export const time = defineClass<RTime>({
  name: 'Time',
  superclass: 'Object',
  includes: ['Comparable'],
  allocate: (_vm: Machine, klass: RClass) => new RTime(klass),

  methods: {
    '+(seconds)': (vm, self, seconds) => {
      if (seconds instanceof RTime) return vm.raise('TypeError', 'time + time?');
      return moved(vm, self, plus(exactSeconds(vm, self), exactNumber(vm, seconds)));
    },
    '-(other)': (vm, self, other) => {
      if (other instanceof RTime) return new RFloat(toDouble(minus(exactSeconds(vm, self), exactSeconds(vm, other))));
      return moved(vm, self, minus(exactSeconds(vm, self), exactNumber(vm, other)));
    },
    '<=>(other)': (vm, self, other) => {
      if (other instanceof RTime) return orderOf(exactSeconds(vm, self), exactSeconds(vm, other));
      if (
        other === null ||
        typeof other !== 'object' ||
        other instanceof RString ||
        other instanceof RFloat ||
        !vm.respondTo(other, '<=>')
      )
        return null;
      const reversed =
        vm.truthyCall(other, 'is_a?', [vm.classes.Comparable]) && !(other instanceof RArray)
          ? vm.send(other, '<=>', self)
          : null;
      return typeof reversed === 'number' ? -reversed : null;
    },
    'ceil(digits = 0)': (vm, self, digits) => rounded(vm, self, digits, ceilOf),
    ctime: (vm, self) => format(vm, self, '%a %b %e %H:%M:%S %Y'),
    day: (vm, self) => self.moment(vm).day,
    'dst?': () => false,
    'eql?(other)': (vm, self, other) =>
      other instanceof RTime && orderOf(exactSeconds(vm, self), exactSeconds(vm, other)) === 0,
    'floor(digits = 0)': (vm, self, digits) => rounded(vm, self, digits, floorOf),
    'friday?': (vm, self) => self.moment(vm).wday === 5,
    'getlocal(zone = nil)': (vm, self, zone) =>
      makeTime(vm, exactSeconds(vm, self), zone === null ? 'local' : zoneOf(vm, zone)),
    getutc: (vm, self) => makeTime(vm, exactSeconds(vm, self), 'utc'),
    hash: (vm, self) => {
      const { numerator, denominator } = exactSeconds(vm, self);
      return hashCode(`t${numerator}/${denominator}`);
    },
    hour: (vm, self) => self.moment(vm).hour,
    inspect: (vm, self) => inspect(vm, self),
    'localtime(zone = nil)': (vm, self, zone) => reseen(vm, self, zone === null ? 'local' : zoneOf(vm, zone)),
    min: (vm, self) => self.moment(vm).minute,
    'monday?': (vm, self) => self.moment(vm).wday === 1,
    month: (vm, self) => self.moment(vm).month,
    nsec: (vm, self) => scaled(vm, self, 1_000_000_000n),
    'round(digits = 0)': (vm, self, digits) => rounded(vm, self, digits, roundOf),
    'saturday?': (vm, self) => self.moment(vm).wday === 6,
    sec: (vm, self) => self.moment(vm).second,
    'strftime(format)': (vm, self, text) => format(vm, self, vm.toStr(text)),
    subsec: (vm, self) => simplest(vm, self.moment(vm).subsecond),
    'sunday?': (vm, self) => self.moment(vm).wday === 0,
    'thursday?': (vm, self) => self.moment(vm).wday === 4,
    to_a: (vm, self) => {
      const { second, minute, hour, day, month, year, wday, yday } = self.moment(vm);
      return new RArray([second, minute, hour, day, month, year, wday, yday, false, zoneName(self)]);
    },
    to_f: (vm, self) => new RFloat(toDouble(exactSeconds(vm, self))),
    to_i: (vm, self) => integer(floorOf(exactSeconds(vm, self))),
    to_r: (vm, self) => makeRational(vm, exactSeconds(vm, self)),
    to_s: (vm, self) => format(vm, self, self.zone === 'utc' ? '%Y-%m-%d %H:%M:%S UTC' : '%Y-%m-%d %H:%M:%S %z'),
    'tuesday?': (vm, self) => self.moment(vm).wday === 2,
    usec: (vm, self) => scaled(vm, self, 1_000_000n),
    utc: (vm, self) => reseen(vm, self, 'utc'),
    'utc?': (_vm, self) => self.zone === 'utc',
    utc_offset: (_vm, self) => self.offset,
    wday: (vm, self) => self.moment(vm).wday,
    'wednesday?': (vm, self) => self.moment(vm).wday === 3,
    yday: (vm, self) => self.moment(vm).yday,
    year: (vm, self) => self.moment(vm).year,
    zone: (_vm, self) => zoneName(self),
  },

  privateMethods: {
    'initialize(year = absent, month = absent, day = absent, hour = absent, minute = absent, second = absent, zone = absent, in: absent)':
      (
        vm,
        self,
        year: RValue | undefined,
        month: RValue | undefined,
        day: RValue | undefined,
        hour: RValue | undefined,
        minute: RValue | undefined,
        second: RValue | undefined,
        offset: RValue | undefined,
        inZone: RValue | undefined,
      ) => {
        if (offset !== undefined && offset !== null && inZone !== undefined && inZone !== null)
          vm.raise('ArgumentError', 'timezone argument given as positional and keyword arguments');
        const given = inZone ?? offset ?? null;
        const zone = given === null ? 'local' : zoneOf(vm, given);
        if (year === undefined) self.set(now(vm), zone);
        else
          self.set(secondsOf(vm, [year, month, day, hour, minute, second], typeof zone === 'number' ? zone : 0), zone);
        return null;
      },
    'initialize_copy(other)': (vm, self, other) => self.set(exactSeconds(vm, other as RTime), (other as RTime).zone),
  },

  singletonMethods: {
    'at(seconds, part = absent, unit = absent, in: nil)': (vm, self, seconds, part, unit, zone) =>
      at(vm, self, seconds as RValue, part as RValue | undefined, unit as RValue | undefined, zone as RValue),
    'local(*fields)': (vm, self, fields: RValue[]) => fromFields(vm, self, fields, 'local'),
    'now(in: nil)': (vm, self, zone) => makeTime(vm, now(vm), zone === null ? 'local' : zoneOf(vm, zone), self),
    'utc(*fields)': (vm, self, fields: RValue[]) => fromFields(vm, self, fields, 'utc'),
  },

  aliases: {
    asctime: 'ctime',
    getgm: 'getutc',
    'gmt?': 'utc?',
    gmt_offset: 'utc_offset',
    gmtime: 'utc',
    gmtoff: 'utc_offset',
    isdst: 'dst?',
    mday: 'day',
    mon: 'month',
    tv_nsec: 'nsec',
    tv_sec: 'to_i',
    tv_usec: 'usec',
  },

  singletonAliases: { gm: 'utc', mktime: 'local' },
});

/** The host's clock. */
function now(vm: Machine): Fraction {
  return fraction(BigInt(Math.round(vm.host.now() * 1000)), 1_000_000n);
}

function moved(vm: Machine, self: RTime, seconds: Fraction): RTime {
  return makeTime(vm, seconds, self.zone);
}

function reseen(vm: Machine, self: RTime, zone: Zone): RTime {
  if (self.zone === zone) return self;
  vm.checkFrozen(self);
  return self.set(exactSeconds(vm, self), zone);
}

function rounded(vm: Machine, self: RTime, digits: RValue, round: (value: Fraction) => bigint): RTime {
  const places = vm.toInt(digits);
  if (places < 0) vm.raise('ArgumentError', 'negative ndigits given');
  const unit = fraction(10n ** BigInt(places));
  return moved(vm, self, over(fraction(round(times(exactSeconds(vm, self), unit))), unit));
}

function scaled(vm: Machine, self: RTime, unit: bigint): RValue {
  return integer(truncationOf(times(self.moment(vm).subsecond, fraction(unit))));
}

function format(vm: Machine, self: RTime, text: string): RString {
  const made = strftime(self.moment(vm), text);
  return new RString(made ?? vm.raise('ArgumentError', `invalid format: ${text}`));
}

function zoneName(self: RTime): RValue {
  return typeof self.zone === 'number' ? null : new RString('UTC');
}

/** As `to_s`, with the part below the second: as decimals where nine are enough, else as a fraction. */
function inspect(vm: Machine, self: RTime): RString {
  const { subsecond } = self.moment(vm);
  const head = format(vm, self, '%Y-%m-%d %H:%M:%S').text;
  const tail = self.zone === 'utc' ? 'UTC' : format(vm, self, '%z').text;
  if (subsecond.numerator === 0n) return new RString(`${head} ${tail}`);
  const nanos = times(subsecond, fraction(1_000_000_000n));
  if (nanos.denominator === 1n) {
    const decimals = String(nanos.numerator).padStart(9, '0').replace(/0+$/, '');
    return new RString(`${head}.${decimals} ${tail}`);
  }
  return new RString(`${head} ${subsecond.numerator}/${subsecond.denominator} ${tail}`);
}

const UNITS = new Map<RSymbol, bigint>([
  [symbol('millisecond'), 1000n],
  [symbol('usec'), 1_000_000n],
  [symbol('microsecond'), 1_000_000n],
  [symbol('nsec'), 1_000_000_000n],
  [symbol('nanosecond'), 1_000_000_000n],
]);

function at(
  vm: Machine,
  self: RClass,
  seconds: RValue,
  part: RValue | undefined,
  unit: RValue | undefined,
  inZone: RValue,
): RValue {
  let exact = seconds instanceof RTime ? exactSeconds(vm, seconds) : exactNumber(vm, seconds);
  if (part !== undefined) {
    const divisor = UNITS.get((unit ?? symbol('microsecond')) as RSymbol);
    if (divisor === undefined) vm.raise('ArgumentError', `unexpected unit: ${vm.toS(unit as RValue)}`);
    exact = plus(exact, over(exactNumber(vm, part), fraction(divisor)));
  }
  const zone = inZone !== null ? zoneOf(vm, inZone) : seconds instanceof RTime ? seconds.zone : 'local';
  return makeTime(vm, exact, zone, self);
}

/** `Time.utc(year, month, …, microseconds)`, or ten values in the order of `to_a`. */
function fromFields(vm: Machine, self: RClass, fields: RValue[], zone: 'utc' | 'local'): RValue {
  const given = fields.filter((_field, index) => index < 10);
  if (fields.length === 0 || fields.length === 9 || fields.length > 10)
    vm.raise('ArgumentError', `wrong number of arguments (given ${fields.length}, expected 1..8)`);
  if (given.length === 10) return makeTime(vm, secondsOf(vm, given.slice(0, 6).toReversed(), 0), zone, self);
  const seconds = secondsOf(vm, given.slice(0, 6), 0);
  const micro = given[6];
  const exact =
    micro === undefined || micro === null
      ? seconds
      : plus(fraction(floorOf(seconds)), over(exactNumber(vm, micro), fraction(1_000_000)));
  return makeTime(vm, exact, zone, self);
}
