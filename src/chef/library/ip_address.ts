import { type ClassDefinition, defineClass, defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { AddressFault, parseIpv4, parseIpv6 } from '../../ruby/stdlib/ipaddr/address.ts';

/** An IPAddress of the gem of that name, as far as checks of properties ask it. */
class RAddress extends RObject {
  address = '';
  prefix = 0;
}

function isIpv4(text: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(text) && typeof parseIpv4(text) === 'bigint';
}

function isIpv6(text: string): boolean {
  return text.includes(':') && !(parseIpv6(text) instanceof AddressFault);
}

function parse(vm: Machine, value: RValue): RValue {
  const text = vm.toS(value);
  const [address = '', prefix] = text.split('/');
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
  const wanted = prefix === undefined ? bits : Number(prefix);
  if (bits === 0 || !Number.isInteger(wanted) || wanted > bits) vm.raise('ArgumentError', `Unknown IP Address ${text}`);
  const made = new RAddress(vm.classAt(bits === 32 ? 'IPAddress::IPv4' : 'IPAddress::IPv6'));
  return Object.assign(made, { address, prefix: wanted });
}

const checks = {
  'valid?(text)': (vm: Machine, _self: RValue, text: RValue) => isIpv4(vm.toS(text)) || isIpv6(vm.toS(text)),
  'valid_ipv4?(text)': (vm: Machine, _self: RValue, text: RValue) => isIpv4(vm.toS(text)),
  'valid_ipv6?(text)': (vm: Machine, _self: RValue, text: RValue) => isIpv6(vm.toS(text)),
};

const questions = {
  address: (vm: Machine, self: RAddress) => vm.str(self.address),
  to_s: (vm: Machine, self: RAddress) => vm.str(self.address),
  to_string: (vm: Machine, self: RAddress) => vm.str(`${self.address}/${self.prefix}`),
};

/** IPAddress: the gem that Ohai brings. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const ipAddress: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'IPAddress',
    singletonMethods: { ...checks, 'parse(text)': (vm, _self, text) => parse(vm, text) },
    singletonAliases: { 'valid_ip?': 'valid?' },
    methods: { 'ipv4?': (vm, self) => vm.isA(self, vm.classAt('IPAddress::IPv4')), 'ipv6?': (vm, self) => vm.isA(self, vm.classAt('IPAddress::IPv6')) },
  }),
  ...['IPv4', 'IPv6'].map((name) => defineClass<RAddress>({ name: `IPAddress::${name}`, superclass: 'Object', includes: ['IPAddress'], methods: questions })),
  defineModule({ name: 'Kernel', privateMethods: { 'IPAddress(text)': (vm, _self, text) => parse(vm, text) } }),
];
