import type { RClass } from '../value/class.ts';
import { RObject } from '../value/object.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, installClass } from '../core/define_class.ts';
import { hashCode } from '../core/hash_code.ts';
import { binaryString } from '../core/string/bytes.ts';
import {
  AddressFault,
  IN4MASK,
  IN6MASK,
  ipv4Text,
  ipv6Text,
  parseIpv4,
  parseIpv6,
  shortIpv6Text,
} from './ipaddr/address.ts';

/** ipaddr: IPAddr. */
export function ipaddr(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
  const socket = installClass(vm, { name: 'Socket', superclass: 'Object' });
  for (const [name, value] of [
    ['AF_UNSPEC', 0],
    ['AF_INET', AF_INET],
    ['AF_INET6', AF_INET6],
  ] as const)
    // prettier-ignore
    if (!socket.constants.has(name)) vm.setConstant(socket, name, value);
}

const AF_INET = 2;
const AF_INET6 = 10;

/** An IPAddr: an address and the mask of its network. */
class RIpAddress extends RObject {
  family = AF_INET6;
  address = 0n;
  mask = IN6MASK;
  zone: string | null = null;

  override get tag(): string {
    return 'IPAddr';
  }

  copy(): RIpAddress {
    const copy = new RIpAddress(this.klass);
    return Object.assign(copy, { family: this.family, address: this.address, mask: this.mask, zone: this.zone });
  }

  get full(): bigint {
    return this.family === AF_INET ? IN4MASK : IN6MASK;
  }

  get bits(): number {
    return this.family === AF_INET ? 32 : 128;
  }
}

const ipAddress = defineClass<RIpAddress>({
  name: 'IPAddr',
  superclass: 'Object',
  includes: ['Comparable'],
  allocate: (_vm, klass) => new RIpAddress(klass),

  methods: {
    '&(other)': (vm, self, other) => moved(vm, self, self.address & coerce(vm, self, other).address),
    '<<(count)': (vm, self, count) => moved(vm, self, (self.address << BigInt(vm.toInt(count))) & self.full),
    '<=>(other)': (vm, self, other) => {
      const address = tryCoerce(vm, self, other);
      if (!address || address.family !== self.family) return null;
      return self.address < address.address ? -1 : self.address > address.address ? 1 : 0;
    },
    '==(other)': (vm, self, other) => {
      const address = tryCoerce(vm, self, other);
      return address !== null && address.family === self.family && address.address === self.address;
    },
    '>>(count)': (vm, self, count) => moved(vm, self, self.address >> BigInt(vm.toInt(count))),
    'eql?(other)': (vm, self, other) =>
      other instanceof RIpAddress &&
      vm.realClassOf(self) === vm.realClassOf(other) &&
      identity(self) === identity(other),
    family: (_vm, self) => self.family,
    hash: (_vm, self) => hashCode(identity(self)),
    hton: (_vm, self) => {
      const bytes = [];
      for (let shift = self.bits - 8; shift >= 0; shift -= 8)
        bytes.push(Number((self.address >> BigInt(shift)) & 0xffn));
      return binaryString(bytes);
    },
    'include?(other)': (vm, self, other) => {
      const address = coerce(vm, self, other);
      if (address.family !== self.family) return false;
      return first(self) <= first(address) && last(self) >= last(address);
    },
    inspect: (vm, self) => {
      const family = self.family === AF_INET ? 'IPv4' : 'IPv6';
      return new RString(
        `#<${vm.className(self)}: ${family}:${longText(self, self.address)}${self.zone ?? ''}/${longText(self, self.mask)}>`,
      );
    },
    ip6_arpa: (vm, self) => new RString(`${nibbles(vm, self)}.ip6.arpa`),
    ip6_int: (vm, self) => new RString(`${nibbles(vm, self)}.ip6.int`),
    'ipv4?': (_vm, self) => self.family === AF_INET,
    ipv4_compat: (vm, self) => {
      if (self.family !== AF_INET) fault(vm, `not an IPv4 address: ${self.address}`);
      return Object.assign(self.copy(), { family: AF_INET6 });
    },
    'ipv4_compat?': (_vm, self) => isCompatible(self),
    ipv4_mapped: (vm, self) => {
      if (self.family !== AF_INET) fault(vm, `not an IPv4 address: ${self.address}`);
      return Object.assign(self.copy(), {
        family: AF_INET6,
        address: self.address | 0xffff00000000n,
        mask: self.mask | 0xffffffffffffffffffffffff00000000n,
      });
    },
    'ipv4_mapped?': (_vm, self) => isMapped(self),
    'ipv6?': (_vm, self) => self.family === AF_INET6,
    'link_local?': (_vm, self) =>
      self.family === AF_INET ? self.address >> 16n === 0xa9fen : self.address >> 118n === 0xfe80n >> 6n,
    'loopback?': (_vm, self) => (self.family === AF_INET ? self.address >> 24n === 0x7fn : self.address === 1n),
    'mask(prefix)': (vm, self, prefix) => masked(vm, self.copy(), prefix),
    native: (_vm, self) =>
      isMapped(self) || isCompatible(self)
        ? Object.assign(self.copy(), { family: AF_INET, address: self.address & IN4MASK, mask: self.mask & IN4MASK })
        : self,
    netmask: (_vm, self) => new RString(longText(self, self.mask)),
    prefix: (_vm, self) => self.bits - (self.full ^ self.mask).toString(2).replace(/^0$/, '').length,
    'prefix=(prefix)': (vm, self, prefix) => {
      if (!isInteger(prefix)) vm.raise('IPAddr::InvalidPrefixError', `prefix must be an integer: ${self.address}`);
      masked(vm, self, prefix);
      return prefix;
    },
    'private?': (_vm, self) =>
      self.family === AF_INET
        ? self.address >> 24n === 10n || self.address >> 20n === 0xac1n || self.address >> 16n === 0xc0a8n
        : self.address >> 121n === 0xfcn >> 1n,
    reverse: (vm, self) => {
      if (self.family === AF_INET6) return new RString(`${nibbles(vm, self)}.ip6.arpa`);
      return new RString(`${ipv4Text(self.address).split('.').toReversed().join('.')}.in-addr.arpa`);
    },
    succ: (vm, self) => moved(vm, self, self.address + 1n),
    to_i: (_vm, self) => integer(self.address),
    to_range: (_vm, self) => new RRange(edge(self, first(self)), edge(self, last(self))),
    to_s: (_vm, self) =>
      new RString(
        self.family === AF_INET ? ipv4Text(self.address) : `${shortIpv6Text(self.address)}${self.zone ?? ''}`,
      ),
    to_string: (_vm, self) => new RString(`${longText(self, self.address)}${self.zone ?? ''}`),
    zone_id: (vm, self) => {
      if (self.family === AF_INET) fault(vm, 'not an IPv6 address');
      return self.zone === null ? null : new RString(self.zone);
    },
    'zone_id=(zone)': (vm, self, zone) => {
      if (self.family === AF_INET) fault(vm, 'not an IPv6 address');
      if (zone !== null && !(zone instanceof RString && /^%\w+$/.test(zone.text)))
        fault(vm, 'invalid zone identifier for address');
      self.zone = zone === null ? null : (zone as RString).text;
      return zone;
    },
    '|(other)': (vm, self, other) => moved(vm, self, self.address | coerce(vm, self, other).address),
    '~': (vm, self) => moved(vm, self, self.full ^ self.address),
  },

  privateMethods: {
    'initialize(address = "::", family = 0)': (vm, self, address, family) => initialize(vm, self, address, family),
    'initialize_copy(other)': (_vm, self, other: RIpAddress) =>
      Object.assign(self, { family: other.family, address: other.address, mask: other.mask, zone: other.zone }),
  },

  singletonMethods: {
    'new_ntoh(bytes)': (vm, self, bytes) => vm.send(self, 'new', new RString(ntop(vm, bytes as RValue))),
    'ntop(bytes)': (vm, _self, bytes) => new RString(ntop(vm, bytes as RValue)),
  },

  aliases: { '===': 'include?' },

  constants: {
    IN4MASK: () => integer(IN4MASK),
    IN6MASK: () => integer(IN6MASK),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  ipAddress,
  { name: 'IPAddr::Error', superclass: 'ArgumentError' },
  { name: 'IPAddr::InvalidAddressError', superclass: 'IPAddr::Error' },
  { name: 'IPAddr::AddressFamilyError', superclass: 'IPAddr::Error' },
  { name: 'IPAddr::InvalidPrefixError', superclass: 'IPAddr::InvalidAddressError' },
];

function fault(vm: Machine, message: string): never {
  vm.raise('IPAddr::InvalidAddressError', message);
}

function found(vm: Machine, address: bigint | AddressFault): bigint {
  return address instanceof AddressFault ? fault(vm, address.message) : address;
}

function initialize(vm: Machine, self: RIpAddress, given: RValue, family: RValue): RValue {
  if (!(given instanceof RString)) {
    if (family === 0) vm.raise('IPAddr::AddressFamilyError', 'address family must be specified');
    if (family !== AF_INET && family !== AF_INET6)
      vm.raise('IPAddr::AddressFamilyError', `unsupported address family: ${vm.toS(family)}`);
    self.family = family;
    const number = BigInt(vm.toInteger(vm.send(given, 'to_i')));
    if (number < 0n || number > self.full) fault(vm, 'invalid address: ');
    return Object.assign(self, { address: number, mask: self.full });
  }
  if (family !== 0 && family !== AF_INET && family !== AF_INET6)
    vm.raise('IPAddr::AddressFamilyError', 'unsupported address family');
  const slash = given.text.indexOf('/');
  let text = slash === -1 ? given.text : given.text.slice(0, slash);
  let wanted = family;
  const bracketed = /^\[(.*)\]$/.exec(text);
  if (bracketed) [text, wanted] = [bracketed[1] as string, AF_INET6];
  const zoned = /^(.*)(%\w+)$/.exec(text);
  if (zoned) [text, self.zone, wanted] = [zoned[1] as string, zoned[2] as string, AF_INET6];
  const four = wanted === AF_INET6 ? undefined : parseIpv4(text);
  if (four !== undefined) Object.assign(self, { family: AF_INET, address: found(vm, four) });
  else if (wanted === 0 || wanted === AF_INET6)
    Object.assign(self, { family: AF_INET6, address: found(vm, parseIpv6(text)) });
  else vm.raise('IPAddr::AddressFamilyError', 'address family mismatch');
  self.mask = self.full;
  if (slash !== -1) masked(vm, self, new RString(given.text.slice(slash + 1)));
  return null;
}

/** Narrows an address to its network, by a prefix length or a mask written as an address. */
function masked(vm: Machine, self: RIpAddress, prefix: RValue): RIpAddress {
  let length: number;
  if (prefix instanceof RString) {
    if (/^\d+$/.test(prefix.text)) {
      if (!/^(?:0|[1-9]\d*)$/.test(prefix.text)) vm.raise('IPAddr::InvalidPrefixError', 'leading zeros in prefix');
      length = Number(prefix.text);
    } else return maskedBy(vm, self, prefix);
  } else length = vm.toInt(prefix);
  if (length < 0 || length > self.bits) vm.raise('IPAddr::InvalidPrefixError', `invalid length: ${self.address}`);
  const rest = BigInt(self.bits - length);
  self.mask = (self.full >> rest) << rest;
  self.address &= self.mask;
  return self;
}

function maskedBy(vm: Machine, self: RIpAddress, text: RString): RIpAddress {
  const other = new RIpAddress(vm.classAt('IPAddr'));
  initialize(vm, other, text, 0);
  if (other.family !== self.family)
    vm.raise('IPAddr::InvalidPrefixError', `address family is not same: ${self.address}`);
  const holes = other.address ^ other.mask;
  if ((holes & (holes + 1n)) !== 0n)
    vm.raise('IPAddr::InvalidPrefixError', `invalid mask ${text.text}: ${self.address}`);
  self.mask = other.address;
  self.address &= self.mask;
  return self;
}

function coerce(vm: Machine, self: RIpAddress, other: RValue): RIpAddress {
  if (other instanceof RIpAddress) return other;
  const klass: RClass = vm.realClassOf(self);
  return vm.call(klass, 'new', other instanceof RString ? [other] : [other, self.family]) as RIpAddress;
}

/** As `coerce`, but null for what is no address at all. */
function tryCoerce(vm: Machine, self: RIpAddress, other: RValue): RIpAddress | null {
  return vm.rescue(
    () => coerce(vm, self, other),
    ['StandardError'],
    () => null as unknown as RIpAddress,
  );
}

function moved(vm: Machine, self: RIpAddress, address: bigint): RIpAddress {
  if (address < 0n || address > self.full) fault(vm, `invalid address: ${self.address}`);
  return Object.assign(self.copy(), { address });
}

function first(self: RIpAddress): bigint {
  return self.address & self.mask;
}

function last(self: RIpAddress): bigint {
  return self.address | (self.full ^ self.mask);
}

function edge(self: RIpAddress, address: bigint): RIpAddress {
  return Object.assign(self.copy(), { address, mask: self.full, zone: null });
}

function isMapped(self: RIpAddress): boolean {
  return self.family === AF_INET6 && self.address >> 32n === 0xffffn;
}

function isCompatible(self: RIpAddress): boolean {
  return self.family === AF_INET6 && self.address >> 32n === 0n && self.address > 1n;
}

function longText(self: RIpAddress, address: bigint): string {
  return self.family === AF_INET ? ipv4Text(address) : ipv6Text(address);
}

function nibbles(vm: Machine, self: RIpAddress): string {
  if (self.family === AF_INET) fault(vm, `not an IPv6 address: ${self.address}`);
  return [...self.address.toString(16).padStart(32, '0')].toReversed().join('.');
}

function identity(self: RIpAddress): string {
  return `${self.family} ${self.address} ${self.mask} ${self.zone ?? ''}`;
}

function ntop(vm: Machine, value: RValue): string {
  const bytes = [...vm.toStr(value)].map((unit) => unit.charCodeAt(0));
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  if (bytes.length === 4) return ipv4Text(number);
  if (bytes.length === 16) return ipv6Text(number);
  return vm.raise('IPAddr::AddressFamilyError', 'unsupported address family');
}
