import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass, type NativeMethod } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import type { RValue } from '../value/value.ts';

/** socket: the classes are there to be named; whoever uses them is refused. */
export function socket(vm: Machine): void {
  for (const [name, superclass] of Object.entries(CLASSES))
    installClass(vm, defineClass({ name, superclass, singletonMethods: refusals(name) }));
}

const CLASSES: Readonly<Record<string, string>> = {
  BasicSocket: 'IO',
  Socket: 'BasicSocket',
  SocketError: 'StandardError',
  IPSocket: 'BasicSocket',
  TCPSocket: 'IPSocket',
  TCPServer: 'TCPSocket',
  UDPSocket: 'IPSocket',
  UNIXSocket: 'BasicSocket',
  UNIXServer: 'UNIXSocket',
  Addrinfo: 'Object',
};

const FUNCTIONS = ['new(*args, **options, &block)', 'open(*args, **options, &block)'];
const MORE: Readonly<Record<string, readonly string[]>> = {
  Socket: [
    'getaddrinfo(*args)',
    'gethostbyname(*args)',
    'gethostname',
    'getifaddrs',
    'ip_address_list',
    'tcp(*args, &block)',
    'udp_server_sockets(*args)',
  ],
  Addrinfo: ['getaddrinfo(*args)', 'ip(host)', 'tcp(host, port)', 'udp(host, port)'],
  IPSocket: ['getaddress(host)'],
  TCPSocket: ['gethostbyname(host)'],
};

function refusals(name: string): Record<string, NativeMethod<RValue>> {
  if (name === 'SocketError') return {};
  return Object.fromEntries(
    [...FUNCTIONS, ...(MORE[name] ?? [])].map((header) => [
      header,
      (vm: Machine) => refuse(vm, `${name}.${header.replace(/\(.*$/, '')}`),
    ]),
  );
}
