import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RRegexp } from '../value/regexp.ts';
import { RString } from '../value/string.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { hashCode } from '../core/hash_code.ts';
import { refuse } from '../core/refuse.ts';
import { decodeComponent, decodeForm, encodeComponent, encodeForm } from './uri/escape.ts';
import { escapeUnsafe, RFC2396, UNSAFE_SOURCE } from './uri/rfc2396.ts';
import { build, initialize } from './uri/build.ts';
import { merge, normalize, normalized, routeFrom } from './uri/merge.ts';
import {
  checkPassword,
  checkUser,
  invalid,
  setHost,
  setPath,
  setPort,
  setWholeUserinfo,
  textOrNull,
} from './uri/setters.ts';
import { COMPONENTS } from './uri/syntax.ts';
import {
  cleanFragment,
  cleanQuery,
  headersOf,
  kindOf,
  kindOfClass,
  kindOfScheme,
  KINDS,
  parseUri,
  RUri,
  setUserinfo,
  shownPath,
  splitValue,
  textValue,
  type UriKind,
  uriText,
} from './uri/value.ts';
import { unescapeBytes } from './uri/escape.ts';

/** uri, as version 0.12 does it. */
export function uri(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

/** `URI.encode`, `escape`, `decode` and `unescape`, which Ruby 3.0 has dropped: for programs of older Rubies. */
export function addObsoleteUriMethods(vm: Machine): void {
  uri(vm);
  installClass(vm, {
    name: 'URI',
    isModule: true,
    singletonMethods: {
      'encode(text, unsafe = absent)': (machine, _self, text, unsafe) =>
        escapeUnsafe(machine, machine.toRString(text as RValue), unsafe as RValue | undefined),
      'decode(text)': (machine, _self, text) => unescapeBytes(machine, machine.toRString(text as RValue), false),
    },
    singletonAliases: { escape: 'encode', unescape: 'decode' },
  });
}

const generic = defineClass<RUri>({
  name: 'URI::Generic',
  superclass: 'Object',
  includes: ['URI'],
  allocate: (_vm, klass) => new RUri(klass),

  methods: {
    '-(other)': (vm, self, other) => routeFrom(vm, self, convert(vm, other)),
    '==(other)': (vm, self, other) => {
      if (!(other instanceof RUri) || vm.realClassOf(self) !== vm.realClassOf(other)) return false;
      return identity(vm, normalized(vm, self)) === identity(vm, normalized(vm, other));
    },
    'absolute?': (_vm, self) => self.scheme !== null,
    'coerce(other)': (vm, self, other) =>
      other instanceof RString
        ? new RArray([parseUri(vm, other), self])
        : vm.raise('ArgumentError', `bad argument (expected URI object or URI string)`),
    component: (vm, self) => componentsOf(kindOf(vm, self)),
    decoded_password: (vm, self) =>
      self.password === null ? null : decodeComponent(vm, new RString(self.password), false),
    decoded_user: (vm, self) => (self.user === null ? null : decodeComponent(vm, new RString(self.user), false)),
    default_port: (vm, self) => KINDS[kindOf(vm, self)].port,
    'eql?(other)': (vm, self, other) =>
      other instanceof RUri &&
      vm.realClassOf(self) === vm.realClassOf(other) &&
      identity(vm, self) === identity(vm, other),
    'find_proxy(env = nil)': (vm, self) => {
      if (self.scheme === null) vm.raise('URI::BadURIError', `relative URI: ${uriText(vm, self)}`);
      return findProxy(vm, self);
    },
    fragment: (_vm, self) => textValue(self.fragment),
    'fragment=(text)': (vm, self, text) => {
      self.fragment = text === null ? null : cleanFragment(vm.toStr(text));
      return text;
    },
    hash: (vm, self) => hashCode(identity(vm, self)),
    'hierarchical?': (_vm, self) => self.path !== null,
    host: (_vm, self) => textValue(self.host),
    'host=(text)': (vm, self, text) => setHost(vm, self, textOrNull(vm, text)),
    hostname: (_vm, self) => textValue(self.host?.replace(/^\[(.*)\]$/, '$1') ?? null),
    'hostname=(text)': (vm, self, text) => {
      const host = textOrNull(vm, text);
      return setHost(vm, self, host !== null && !/^\[.*\]$/.test(host) && host.includes(':') ? `[${host}]` : host);
    },
    inspect: (vm, self) => new RString(`#<${vm.className(self)} ${uriText(vm, self)}>`),
    'merge(other)': (vm, self, other) => merge(vm, self, convert(vm, other)),
    'merge!(other)': (vm, self, other) => {
      const merged = merge(vm, self, convert(vm, other));
      if (vm.equal(self, merged)) return null;
      if (vm.realClassOf(self) !== vm.realClassOf(merged))
        vm.raise('ArgumentError', `expected ${vm.className(self)} object`);
      return self.copyFrom(merged);
    },
    normalize: (vm, self) => normalized(vm, self),
    'normalize!': (_vm, self) => void normalize(self),
    opaque: (_vm, self) => textValue(self.opaque),
    'opaque=(text)': (vm, self, text) => {
      const opaque = textOrNull(vm, text);
      if (opaque !== null) {
        if (self.host !== null || self.port !== null || self.user !== null || self.path !== null)
          vm.raise('URI::InvalidURIError', 'can not set opaque with host, port, userinfo or path');
        if (!COMPONENTS.OPAQUE.test(opaque)) invalid(vm, `bad component(expected opaque component): ${opaque}`);
      }
      self.opaque = opaque;
      return text;
    },
    parser: (vm) => vm.constantAt('URI::DEFAULT_PARSER') as RValue,
    password: (_vm, self) => textValue(self.password),
    'password=(text)': (vm, self, text) => {
      checkPassword(vm, self, textOrNull(vm, text), self.user);
      if (kindOf(vm, self) !== 'File') self.password = textOrNull(vm, text);
      return text;
    },
    path: (vm, self) => textValue(shownPath(vm, self)),
    'path=(text)': (vm, self, text) => setPath(vm, self, textOrNull(vm, text)),
    port: (_vm, self) => self.port,
    'port=(value)': (vm, self, value) => setPort(vm, self, value),
    query: (_vm, self) => textValue(self.query),
    'query=(text)': (vm, self, text) => {
      if (text !== null && self.opaque !== null) vm.raise('URI::InvalidURIError', 'query conflicts with opaque');
      self.query = text === null ? null : cleanQuery(vm, vm.toStr(text));
      return text;
    },
    registry: () => null,
    'registry=(text)': (vm) => vm.raise('URI::InvalidURIError', 'can not set registry'),
    'relative?': (_vm, self) => self.scheme === null,
    'route_from(other)': (vm, self, other) => routeFrom(vm, self, convert(vm, other)),
    'route_to(other)': (vm, self, other) => routeFrom(vm, convert(vm, other), self),
    scheme: (_vm, self) => textValue(self.scheme),
    'scheme=(text)': (vm, self, text) => {
      const scheme = textOrNull(vm, text);
      if (scheme !== null && !COMPONENTS.SCHEME.test(scheme))
        invalid(vm, `bad component(expected scheme component): ${scheme}`);
      self.scheme = scheme?.toLowerCase() ?? null;
      return text;
    },
    'select(*components)': (vm, self, names: RValue[]) =>
      new RArray(
        names.map((name) => {
          const known = KINDS[kindOf(vm, self)].components;
          if (name instanceof RSymbol && known.includes(name.name)) return vm.send(self, name.name);
          return vm.raise('ArgumentError', `expected of components of ${vm.className(self)} (${known.join(', ')})`);
        }),
      ),
    to_s: (vm, self) => new RString(uriText(vm, self)),
    user: (_vm, self) => textValue(self.user),
    'user=(text)': (vm, self, text) => {
      checkUser(vm, self, textOrNull(vm, text));
      if (kindOf(vm, self) !== 'File') setUserinfo(self, textOrNull(vm, text), self.password);
      return text;
    },
    userinfo: (_vm, self) => textValue(self.userinfo),
    'userinfo=(value)': (vm, self, value) => setWholeUserinfo(vm, self, value),
  },

  privateMethods: {
    'initialize(scheme, userinfo, host, port, registry, path, opaque, query, fragment, parser = nil, check = false)': (
      vm,
      self,
      ...given: RValue[]
    ) => initialize(vm, self, given),
    'initialize_copy(other)': (_vm, self, other) => self.copyFrom(other as RUri),
  },

  singletonMethods: {
    'build(parts)': (vm, self, parts) => build(vm, self, parts),
    component: (vm, self) => componentsOf(kindOfClass(vm, self)),
    default_port: (vm, self) => KINDS[kindOfClass(vm, self)].port,
    use_registry: () => false,
  },

  aliases: { '+': 'merge', absolute: 'absolute?' },

  constants: {
    COMPONENT: () => componentsOf('Generic'),
    DEFAULT_PORT: () => null,
  },
});

const http = defineClass<RUri>({
  name: 'URI::HTTP',
  superclass: 'URI::Generic',

  methods: {
    authority: (_vm, self) => textValue(authority(self)),
    origin: (_vm, self) => textValue(`${self.scheme}://${authority(self) ?? ''}`),
    request_uri: (_vm, self) => requestUri(self),
  },
  constants: { DEFAULT_PORT: () => 80, COMPONENT: () => componentsOf('HTTP') },
});

const webSocket = defineClass<RUri>({
  name: 'URI::WS',
  superclass: 'URI::Generic',
  methods: { request_uri: (_vm, self) => requestUri(self) },
  constants: { DEFAULT_PORT: () => 80, COMPONENT: () => componentsOf('WS') },
});

const ftp = defineClass<RUri>({
  name: 'URI::FTP',
  superclass: 'URI::Generic',

  methods: {
    typecode: (_vm, self) => textValue(self.typecode),
    'typecode=(text)': (vm, self, text) => {
      const typecode = vm.toStr(text);
      if (!['a', 'i', 'd'].includes(typecode)) invalid(vm, `bad typecode(expected a, i, d): ${typecode}`);
      self.typecode = typecode;
      return text;
    },
  },
  constants: { DEFAULT_PORT: () => 21, COMPONENT: () => componentsOf('FTP') },
});

const mailTo = defineClass<RUri>({
  name: 'URI::MailTo',
  superclass: 'URI::Generic',

  methods: {
    headers: (_vm, self) => new RArray(self.headers.map((pair) => new RArray(pair.map((part) => new RString(part))))),
    'headers=(text)': (vm, self, text) => {
      self.headers = text === null ? [] : headersOf(vm.toStr(text));
      return text;
    },
    to: (_vm, self) => textValue(self.to),
    'to=(text)': (vm, self, text) => {
      self.to = textOrNull(vm, text);
      return text;
    },
  },
  constants: { COMPONENT: () => componentsOf('MailTo') },
});

const ldap = defineClass<RUri>({
  name: 'URI::LDAP',
  superclass: 'URI::Generic',

  methods: {
    attributes: (_vm, self) => ldapPart(self, 0),
    dn: (_vm, self) => textValue(self.path?.slice(1) ?? null),
    extensions: (_vm, self) => ldapPart(self, 3),
    filter: (_vm, self) => ldapPart(self, 2),
    scope: (_vm, self) => ldapPart(self, 1),
  },
  constants: { DEFAULT_PORT: () => 389, COMPONENT: () => componentsOf('LDAP') },
});

const parser = defineClass({
  name: 'URI::RFC2396_Parser',
  superclass: 'Object',

  methods: {
    'escape(text, unsafe = absent)': (vm, _self, text, unsafe) =>
      escapeUnsafe(vm, vm.toRString(text as RValue), unsafe as RValue | undefined),
    'extract(text, schemes = nil, &block)': (vm, _self, text, schemes, block) =>
      extract(vm, text as RValue, schemes as RValue, block as RProc | null),
    'join(*uris)': (vm, _self, uris: RValue[]) => join(vm, uris),
    'make_regexp(schemes = nil)': (vm, _self, schemes) => makeRegexp(vm, schemes as RValue),
    'parse(text)': (vm, _self, text) => parseUri(vm, text as RValue),
    regexp: (vm) => {
      const hash = new RHash();
      hash.set(vm, symbol('UNSAFE'), regexp(vm, UNSAFE_SOURCE));
      hash.set(vm, symbol('ABS_URI_REF'), makeRegexp(vm, null));
      hash.set(vm, symbol('ABS_URI'), regexp(vm, `\\A\\s*(?:${RFC2396})\\s*\\z`));
      hash.defaultProc = vm.proc(([, name]) => refuse(vm, `the Regexp ${vm.inspect(name as RValue)} of a URI parser`));
      return hash;
    },
    'split(text)': (vm, _self, text) => splitArray(vm, text as RValue),
    'unescape(text)': (vm, _self, text) => unescapeBytes(vm, vm.toRString(text as RValue), false),
  },
});

const uriModule = defineModule({
  name: 'URI',

  singletonMethods: {
    'decode_uri_component(text, encoding = nil)': (vm, _self, text) => decodeComponent(vm, text as RValue, false),
    'decode_www_form(text, encoding = nil, **options)': (vm, _self, text) => decodeForm(vm, text as RValue),
    'decode_www_form_component(text, encoding = nil)': (vm, _self, text) => decodeComponent(vm, text as RValue, true),
    'encode_uri_component(text, encoding = nil)': (vm, _self, text) => encodeComponent(vm, text as RValue, '%20'),
    'encode_www_form(form, encoding = nil)': (vm, _self, form) => encodeForm(vm, form as RValue),
    'encode_www_form_component(text, encoding = nil)': (vm, _self, text) => encodeComponent(vm, text as RValue, '+'),
    'extract(text, schemes = nil, &block)': (vm, _self, text, schemes, block) =>
      extract(vm, text as RValue, schemes as RValue, block as RProc | null),
    'for(scheme, *parts, default: nil)': (vm, _self, scheme, parts: RValue[], fallback) => {
      const kind = kindOfScheme(scheme === null ? null : vm.toS(scheme as RValue));
      const klass = kind === 'Generic' && fallback !== null ? (fallback as RValue) : vm.classAt(`URI::${kind}`);
      return vm.call(klass, 'new', [scheme as RValue, ...parts]);
    },
    'join(*uris)': (vm, _self, uris: RValue[]) => join(vm, uris),
    'parse(text)': (vm, _self, text) => parseUri(vm, text as RValue),
    'regexp(schemes = nil)': (vm, _self, schemes) => makeRegexp(vm, schemes as RValue),
    scheme_list: (vm) => {
      const hash = new RHash();
      for (const kind of ['HTTPS', 'LDAP', 'FILE', 'FTP', 'LDAPS', 'WS', 'MAILTO', 'WSS', 'HTTP'])
        hash.setText(kind, vm.classAt(`URI::${kindOfScheme(kind)}`));
      return hash;
    },
    'split(text)': (vm, _self, text) => splitArray(vm, text as RValue),
  },

  constants: {
    ABS_URI: (vm) => regexp(vm, `\\A\\s*(?:${RFC2396})\\s*\\z`),
    ABS_URI_REF: (vm) => makeRegexp(vm, null),
    DEFAULT_PARSER: (vm) => vm.send(vm.classAt('URI::RFC2396_Parser'), 'new'),
    Parser: (vm) => vm.classAt('URI::RFC2396_Parser'),
    RFC2396_PARSER: (vm) => vm.constantAt('URI::DEFAULT_PARSER') as RValue,
    RFC3986_PARSER: (vm) => vm.send(vm.classAt('URI::RFC3986_Parser'), 'new'),
    UNSAFE: (vm) => regexp(vm, UNSAFE_SOURCE),
    VERSION: () => new RString('0.12.4'),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  uriModule,
  { name: 'URI::Error', superclass: 'StandardError' },
  { name: 'URI::InvalidURIError', superclass: 'URI::Error' },
  { name: 'URI::InvalidComponentError', superclass: 'URI::Error' },
  { name: 'URI::BadURIError', superclass: 'URI::Error' },
  generic,
  http,
  { name: 'URI::HTTPS', superclass: 'URI::HTTP', constants: { DEFAULT_PORT: () => 443 } },
  webSocket,
  { name: 'URI::WSS', superclass: 'URI::WS', constants: { DEFAULT_PORT: () => 443 } },
  ftp,
  mailTo,
  { name: 'URI::File', superclass: 'URI::Generic', constants: { COMPONENT: () => componentsOf('File') } },
  ldap,
  { name: 'URI::LDAPS', superclass: 'URI::LDAP', constants: { DEFAULT_PORT: () => 636 } },
  parser,
  { ...parser, name: 'URI::RFC3986_Parser' },
  defineModule({
    name: 'Kernel',
    moduleFunctions: { 'URI(value)': (vm: Machine, _self: RValue, value: RValue) => convert(vm, value) },
  }),
];

function componentsOf(kind: UriKind): RArray {
  return new RArray(KINDS[kind].components.map((name) => symbol(name)));
}

/** `URI(value)` */
function convert(vm: Machine, value: RValue): RUri {
  if (value instanceof RUri) return value;
  if (value instanceof RString || (value !== null && typeof value === 'object' && vm.respondTo(value, 'to_str')))
    return parseUri(vm, value);
  return vm.raise('ArgumentError', 'bad argument (expected URI object or URI string)');
}

function authority(self: RUri): string | null {
  const standard = self.scheme === 'https' ? 443 : 80;
  return self.port === standard ? self.host : `${self.host ?? ''}:${self.port ?? ''}`;
}

function requestUri(self: RUri): RValue {
  if (self.path === null) return null;
  const whole = self.query === null ? self.path : `${self.path}?${self.query}`;
  return textValue(whole.startsWith('/') ? whole : `/${whole}`);
}

function ldapPart(self: RUri, index: number): RValue {
  return textValue(self.query?.split('?')[index] || null);
}

/** All components in one text. */
function identity(vm: Machine, self: RUri): string {
  return KINDS[kindOf(vm, self)].components
    .map((name) => `${name}=${vm.inspect(name === 'registry' ? null : vm.send(self, name))}`)
    .join('\n');
}

function findProxy(vm: Machine, self: RUri): RValue {
  const name = `${self.scheme}_proxy`;
  const proxy = vm.host.env.get(name) ?? (name === 'http_proxy' ? undefined : vm.host.env.get(name.toUpperCase()));
  if (proxy === undefined || proxy === '') return null;
  return refuse(vm, `${name} in the environment`);
}

function join(vm: Machine, uris: RValue[]): RValue {
  const [first, ...rest] = uris;
  let made = convert(vm, first ?? null);
  for (const each of rest) made = merge(vm, made, convert(vm, each));
  return made;
}

function splitArray(vm: Machine, text: RValue): RValue {
  const parts = splitValue(vm, text);
  const { scheme, userinfo, host, port, path, opaque, query, fragment } = parts;
  return new RArray([scheme, userinfo, host, port, null, path, opaque, query, fragment].map(textValue));
}

function regexp(vm: Machine, source: string): RValue {
  return vm.send(vm.classes.Regexp, 'new', new RString(source));
}

/** A Regexp for URIs in text, of all schemes or of those given. */
function makeRegexp(vm: Machine, schemes: RValue): RValue {
  if (schemes === null) return vm.send(vm.classes.Regexp, 'new', new RString(RFC2396), 2);
  const names = (vm.toAryOrNull(schemes)?.items ?? [schemes]).map((name) =>
    vm.toS(name).replace(/[.*+?^${}()|[\]\\-]/g, '\\$&'),
  );
  return vm.send(vm.classes.Regexp, 'new', new RString(`(?=(?i:${names.join('|')}):)(?x:${RFC2396})`));
}

function extract(vm: Machine, text: RValue, schemes: RValue, block: RProc | null): RValue {
  const pattern = makeRegexp(vm, schemes) as RRegexp;
  const found: RValue[] = [];
  const subject = vm.toStr(text);
  for (const match of subject.matchAll(new RegExp(pattern.js.source, pattern.js.flags)))
    found.push(new RString(match[0]));
  if (!block) return new RArray(found);
  for (const each of found) vm.yield(block, each);
  return null;
}
