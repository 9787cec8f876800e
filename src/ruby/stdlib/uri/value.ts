import type { RClass } from '../../value/class.ts';
import { RObject } from '../../value/object.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf } from '../../core/string/bytes.ts';
import { ascii, escapeBytes } from './escape.ts';
import { splitUri, type UriParts } from './syntax.ts';

/** An instance of URI::Generic or of a class below it. */
export class RUri extends RObject {
  scheme: string | null = null;
  user: string | null = null;
  password: string | null = null;
  host: string | null = null;
  port: number | bigint | null = null;
  path: string | null = null;
  opaque: string | null = null;
  query: string | null = null;
  fragment: string | null = null;
  /** FTP */
  typecode: string | null = null;
  /** MailTo */
  to: string | null = null;
  headers: (readonly string[])[] = [];

  override get tag(): string {
    return 'URI::Generic';
  }

  get userinfo(): string | null {
    if (this.user === null) return null;
    return this.password === null ? this.user : `${this.user}:${this.password}`;
  }

  copyFrom(other: RUri): this {
    const { scheme, user, password, host, port, path, opaque, query, fragment, typecode, to, headers } = other;
    return Object.assign(this, {
      scheme,
      user,
      password,
      host,
      port,
      path,
      opaque,
      query,
      fragment,
      typecode,
      to,
      headers,
    });
  }
}

/** Which of the URI classes an instance belongs to. */
export type UriKind = 'Generic' | 'HTTP' | 'HTTPS' | 'FTP' | 'MailTo' | 'File' | 'LDAP' | 'LDAPS' | 'WS' | 'WSS';

interface KindFacts {
  readonly port: number | null;
  readonly components: readonly string[];
}

const HTTP_COMPONENTS = ['scheme', 'userinfo', 'host', 'port', 'path', 'query', 'fragment'];
const LDAP_COMPONENTS = ['scheme', 'host', 'port', 'dn', 'attributes', 'scope', 'filter', 'extensions'];
const WS_COMPONENTS = ['scheme', 'userinfo', 'host', 'port', 'path', 'query'];
export const GENERIC_COMPONENTS = [
  'scheme',
  'userinfo',
  'host',
  'port',
  'registry',
  'path',
  'opaque',
  'query',
  'fragment',
];

export const KINDS: Readonly<Record<UriKind, KindFacts>> = {
  Generic: { port: null, components: GENERIC_COMPONENTS },
  HTTP: { port: 80, components: HTTP_COMPONENTS },
  HTTPS: { port: 443, components: HTTP_COMPONENTS },
  FTP: { port: 21, components: ['scheme', 'userinfo', 'host', 'port', 'path', 'typecode'] },
  MailTo: { port: null, components: ['scheme', 'to', 'headers'] },
  File: { port: null, components: ['scheme', 'host', 'path'] },
  LDAP: { port: 389, components: LDAP_COMPONENTS },
  LDAPS: { port: 636, components: LDAP_COMPONENTS },
  WS: { port: 80, components: WS_COMPONENTS },
  WSS: { port: 443, components: WS_COMPONENTS },
};

const BY_SCHEME = new Map(
  Object.keys(KINDS)
    .filter((kind) => kind !== 'Generic')
    .map((kind) => [kind.toLowerCase(), kind as UriKind]),
);

export function kindOfScheme(scheme: string | null): UriKind {
  return BY_SCHEME.get((scheme ?? '').toLowerCase()) ?? 'Generic';
}

/** The URI class above an instance's own class. */
export function kindOf(vm: Machine, uri: RUri): UriKind {
  return kindOfClass(vm, vm.realClassOf(uri));
}

export function kindOfClass(vm: Machine, klass: RClass): UriKind {
  for (let up: RClass | null = klass; up; up = up.superclass) {
    const name = vm.moduleName(up);
    if (name.startsWith('URI::') && Object.hasOwn(KINDS, name.slice(5))) return name.slice(5) as UriKind;
  }
  return 'Generic';
}

export function parseUri(vm: Machine, value: RValue): RUri {
  const parts = splitValue(vm, value);
  const kind = kindOfScheme(parts.scheme);
  return fill(vm, new RUri(vm.classAt(`URI::${kind}`)), parts);
}

/** A String's parts; InvalidURIError for what is no URI. */
export function splitValue(vm: Machine, value: RValue): UriParts {
  const invalid = (): never => vm.raise('URI::InvalidURIError', `bad URI(is not URI?): ${vm.inspect(value)}`);
  if (!(value instanceof RString) && (value === null || !vm.respondTo(value, 'to_str'))) return invalid();
  const text = vm.toRString(value);
  // oxlint-disable-next-line no-control-regex -- ASCII
  if (/[^\x00-\x7f]/.test(text.text))
    vm.raise('URI::InvalidURIError', `URI must be ascii only ${vm.toS(vm.send(text, 'dump'))}`);
  return splitUri(text.text) ?? invalid();
}

/** Puts parts into an instance without checks, each as its class keeps it. */
export function fill(vm: Machine, uri: RUri, parts: UriParts): RUri {
  const kind = kindOf(vm, uri);
  uri.scheme = parts.scheme?.toLowerCase() ?? null;
  if (kind === 'File') uri.host = parts.host === null || parts.host === 'localhost' ? '' : parts.host;
  else {
    setUserinfo(uri, parts.userinfo);
    uri.host = parts.host;
    uri.port = parts.port === null || parts.port === '' ? null : Number(parts.port);
  }
  uri.path = parts.path;
  uri.query = parts.query === null ? null : cleanQuery(vm, parts.query);
  uri.opaque = parts.opaque;
  uri.fragment = parts.fragment === null ? null : cleanFragment(parts.fragment);
  return complete(vm, uri);
}

/** What a URI has beyond the parts that were given. */
export function complete(vm: Machine, uri: RUri): RUri {
  const kind = kindOf(vm, uri);
  if (uri.path === null && uri.opaque === null) uri.path = '';
  if (uri.port === null) uri.port = KINDS[kind].port;
  if (kind === 'FTP') completeFtp(uri);
  if (kind === 'MailTo') completeMailTo(vm, uri);
  if ((kind === 'LDAP' || kind === 'LDAPS') && uri.fragment !== null) vm.raise('URI::InvalidURIError', 'bad LDAP URL');
  return uri;
}

function completeFtp(uri: RUri): void {
  const at = uri.path?.indexOf(';type=') ?? -1;
  if (uri.path === null || at === -1) return;
  uri.typecode = uri.path.slice(at + 6);
  uri.path = uri.path.slice(0, at);
}

function completeMailTo(vm: Machine, uri: RUri): void {
  if (uri.query !== null && uri.opaque === null) uri.opaque = `?${uri.query}`;
  if (uri.opaque === null) vm.raise('URI::InvalidComponentError', 'missing opaque part for mailto URL');
  const at = uri.opaque.indexOf('?');
  const to = at === -1 ? uri.opaque : uri.opaque.slice(0, at);
  if (!/^(?:[^@,;]+@[^@,;]+(?:$|[,;]))*$/.test(to))
    vm.raise('URI::InvalidComponentError', `unrecognised opaque part for mailtoURL: ${uri.opaque}`);
  uri.to = to;
  uri.headers = at === -1 ? [] : headersOf(uri.opaque.slice(at + 1));
}

export function headersOf(text: string): (readonly string[])[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals === -1 ? [part] : [part.slice(0, equals), part.slice(equals + 1)];
    });
}

/** A user, or user and password in one; a password that is not given stays. */
export function setUserinfo(uri: RUri, userinfo: string | null, password: string | null = null): void {
  const at = password === null ? (userinfo?.indexOf(':') ?? -1) : -1;
  uri.user = userinfo === null || at === -1 ? userinfo : userinfo.slice(0, at);
  const given = userinfo !== null && at !== -1 ? userinfo.slice(at + 1) : password;
  if (given !== null) uri.password = given;
}

export function cleanQuery(vm: Machine, text: string): string {
  const kept = text.replace(/[\t\r\n]/g, '');
  const odd = /%[^0-9a-fA-F]{2}/.exec(kept);
  if (odd) vm.raise('URI::InvalidURIError', `invalid percent escape: ${odd[0]}`);
  return escapeOutside(kept, /[!$-&(-;=?-_a-~]/);
}

export function cleanFragment(text: string): string {
  return escapeOutside(text.replace(/[\t\r\n]/g, ''), /[!-~]/);
}

function escapeOutside(text: string, keep: RegExp): string {
  return escapeBytes(bytesOf(new RString(text)), keep);
}

export function uriText(vm: Machine, uri: RUri): string {
  const kind = kindOf(vm, uri);
  const fragment = uri.fragment === null ? '' : `#${uri.fragment}`;
  if (kind === 'MailTo') {
    const headers = uri.headers.length > 0 ? `?${uri.headers.map((pair) => pair.join('=')).join('&')}` : '';
    return `${uri.scheme}:${uri.to ?? ''}${headers}${fragment}`;
  }
  let text = uri.scheme === null ? '' : `${uri.scheme}:`;
  if (uri.opaque !== null) return `${text}${uri.opaque}${fragment}`;
  if (uri.host !== null || uri.scheme === 'file' || uri.scheme === 'postgres') text += '//';
  if (uri.userinfo !== null) text += `${uri.userinfo}@`;
  text += uri.host ?? '';
  if (uri.port !== null && uri.port !== KINDS[kind].port) text += `:${uri.port}`;
  text += `${uri.path ?? ''}${uri.typecode === null ? '' : `;type=${uri.typecode}`}`;
  return `${text}${uri.query === null ? '' : `?${uri.query}`}${fragment}`;
}

/** The path as FTP shows it: without the slash in front, and an escaped one as such. */
export function shownPath(vm: Machine, uri: RUri): string | null {
  if (kindOf(vm, uri) !== 'FTP' || uri.path === null) return uri.path;
  return uri.path.replace(/^\//, '').replace(/^%2F/, '/');
}

export function textValue(text: string | null): RValue {
  return text === null ? null : ascii(text);
}
