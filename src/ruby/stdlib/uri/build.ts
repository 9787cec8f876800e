import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { complete, fill, GENERIC_COMPONENTS, kindOfClass, KINDS, type RUri } from './value.ts';

/** `URI::Generic.new`, checked when its last argument says so. */
export function initialize(vm: Machine, self: RUri, given: RValue[]): RValue {
  const [scheme, userinfo, host, port, registry, path, opaque, query, fragment, , check] = given as [
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
    RValue,
  ];
  if (check !== null && check !== false) {
    for (const [name, value] of Object.entries({
      scheme,
      userinfo,
      hostname: host,
      port,
      path,
      query,
      opaque,
      fragment,
    }))
      vm.send(self, `${name}=`, value);
    complete(vm, self);
  } else {
    const text = (value: RValue): string | null => (value === null ? null : vm.toS(value));
    const whole = userinfo instanceof RArray ? userinfo.items.map((item) => vm.toS(item)).join(':') : text(userinfo);
    fill(vm, self, {
      scheme: text(scheme),
      userinfo: whole,
      host: text(host),
      port: text(port),
      path: text(path),
      opaque: text(opaque),
      query: text(query),
      fragment: text(fragment),
    });
  }
  if (registry !== null)
    vm.raise(
      'URI::InvalidURIError',
      `the scheme ${self.scheme} does not accept registry part: ${vm.toS(registry)} (or bad hostname?)`,
    );
  return null;
}

/** `build`: a URI of a class, by components. */
export function build(vm: Machine, klass: RClass, parts: RValue): RValue {
  const kind = kindOfClass(vm, klass);
  const names = KINDS[kind].components;
  const scheme = vm.moduleName(klass).replace(/^.*::/, '').toLowerCase();
  const found = new Map<string, RValue>();
  const expected = (): never =>
    vm.raise(
      'ArgumentError',
      `expected Array of or Hash of components of ${vm.moduleName(klass)} (${names.slice(kind === 'Generic' ? 0 : 1).join(', ')})`,
    );
  if (parts instanceof RHash) for (const { key, value } of parts) found.set(vm.toS(key), value);
  else if (parts instanceof RArray && parts.items.length === names.length - (kind === 'Generic' ? 0 : 1))
    names.slice(kind === 'Generic' ? 0 : 1).forEach((name, index) => found.set(name, parts.items[index] as RValue));
  else expected();
  if (kind !== 'Generic') found.set('scheme', new RString(scheme));
  if (kind === 'MailTo') found.set('opaque', new RString(mailOpaque(vm, found)));
  if (kind === 'FTP') found.set('path', new RString(ftpPath(vm, found)));
  return vm.call(klass, 'new', [...GENERIC_COMPONENTS.map((name) => found.get(name) ?? null), null, true]);
}

function mailOpaque(vm: Machine, parts: Map<string, RValue>): string {
  const to = parts.get('to') ?? null;
  const headers = parts.get('headers') ?? null;
  const address =
    to instanceof RArray ? to.items.map((item) => vm.toS(item)).join(',') : to instanceof RString ? to.text : '';
  let query = '';
  if (headers instanceof RArray)
    query = headers.items
      .map((item) => (item instanceof RArray ? item.items.map((part) => vm.toS(part)).join('=') : vm.toS(item)))
      .join('&');
  else if (headers instanceof RHash)
    query = [...headers].map(({ key, value }) => `${vm.toS(key)}=${vm.toS(value)}`).join('&');
  else if (headers !== null) query = vm.toS(headers);
  return query === '' ? address : `${address}?${query}`;
}

function ftpPath(vm: Machine, parts: Map<string, RValue>): string {
  const typecode = parts.get('typecode') ?? null;
  const path = `/${vm.toS(parts.get('path') ?? null).replace(/^\//, '%2F')}`;
  return typecode === null ? path : `${path}${vm.toS(typecode).length === 1 ? ';type=' : ''}${vm.toS(typecode)}`;
}
