import { RObject } from '../value/object.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { bytesOf } from '../core/string/bytes.ts';
import { escapeBytes, unescapeBytes } from './uri/escape.ts';

/** addressable/uri: encoding, decoding and reading the parts of a URI; everything else is refused. */
export function addressable(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

/** The texts inside of a bracket expression, as Addressable publishes them. */
const ALPHA = 'a-zA-Z';
const DIGIT = '0-9';
const GEN_DELIMS = '\\:\\/\\?\\#\\[\\]\\@';
const SUB_DELIMS = "\\!\\$\\&\\'\\(\\)\\*\\+\\,\\;\\=";
const UNRESERVED = `${ALPHA}${DIGIT}\\-\\.\\_\\~`;
const PCHAR = `${UNRESERVED}${SUB_DELIMS}\\:\\@`;
const CHARACTER_CLASSES = {
  ALPHA,
  DIGIT,
  GEN_DELIMS,
  SUB_DELIMS,
  RESERVED: GEN_DELIMS + SUB_DELIMS,
  UNRESERVED,
  PCHAR,
  SCHEME: `${ALPHA}${DIGIT}\\-\\+\\.`,
  HOST: `${UNRESERVED}${SUB_DELIMS}\\[\\:\\]`,
  AUTHORITY: `${PCHAR}\\[\\:\\]`,
  PATH: `${PCHAR}\\/`,
  QUERY: `${PCHAR}\\/\\?`,
  FRAGMENT: `${PCHAR}\\/\\?`,
};

interface Parts {
  readonly scheme: string | null;
  readonly authority: string | null;
  readonly path: string;
  readonly query: string | null;
  readonly fragment: string | null;
}

class RAddressable extends RObject {
  parts: Parts = { scheme: null, authority: null, path: '', query: null, fragment: null };

  override get tag(): string {
    return 'Addressable::URI';
  }
}

const uriClass = defineClass<RAddressable>({
  name: 'Addressable::URI',
  superclass: 'Object',

  methods: {
    '==(other)': (_vm, self, other) => other instanceof RAddressable && joined(self.parts) === joined(other.parts),
    authority: (_vm, self) => text(self.parts.authority),
    fragment: (_vm, self) => text(self.parts.fragment),
    host: (_vm, self) => text(authorityOf(self).host),
    inspect: (_vm, self) => refuseInspect(self),
    password: (_vm, self) => text(authorityOf(self).password),
    path: (_vm, self) => new RString(self.parts.path),
    port: (_vm, self) => authorityOf(self).port,
    query: (_vm, self) => text(self.parts.query),
    scheme: (_vm, self) => text(self.parts.scheme),
    to_s: (_vm, self) => new RString(joined(self.parts)),
    user: (_vm, self) => text(authorityOf(self).user),
    'method_missing(name, *args)': (vm, _self, name) => refuse(vm, `Addressable::URI#${vm.toName(name)}`),
  },

  singletonMethods: {
    'encode(uri, type = absent)': (vm, _self, uri, type) => {
      if (type !== undefined && type !== vm.classes.String)
        return refuse(vm, 'Addressable::URI.encode to another type');
      return uri === null
        ? null
        : new RString(joined(encoded(split(uri instanceof RAddressable ? joined(uri.parts) : vm.toStr(uri)))));
    },
    'encode_component(text, characters = absent)': (vm, _self, component, characters) =>
      encodeComponent(vm, component, characters),
    'method_missing(name, *args)': (vm, _self, name) => refuse(vm, `Addressable::URI.${vm.toName(name)}`),
    'new(*options)': (vm) => refuse(vm, 'Addressable::URI.new'),
    'parse(uri)': (vm, self, uri) => {
      if (uri === null || uri instanceof RAddressable) return uri;
      const made = new RAddressable(self);
      made.parts = split(vm.toStr(uri));
      if (made.parts.scheme !== null && !/^[a-z][a-z0-9.+-]*$/i.test(made.parts.scheme))
        vm.raise('Addressable::URI::InvalidURIError', `Invalid scheme format: '${made.parts.scheme}'`);
      return made;
    },
    'unencode(text, *rest)': (vm, _self, given) =>
      given === null ? null : unescapeBytes(vm, vm.toRString(given), false),
  },

  singletonAliases: {
    escape: 'encode',
    escape_component: 'encode_component',
    unescape: 'unencode',
    unencode_component: 'unencode',
    unescape_component: 'unencode',
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Addressable' }),
  uriClass,
  { name: 'Addressable::URI::InvalidURIError', superclass: 'StandardError' },
  defineModule({
    name: 'Addressable::URI::CharacterClasses',
    constants: Object.fromEntries(
      Object.entries(CHARACTER_CLASSES).map(([name, characters]) => [name, () => new RString(characters)]),
    ),
  }),
];

function text(value: string | null): RValue {
  return value === null ? null : new RString(value);
}

function refuseInspect(self: RAddressable): RValue {
  return new RString(`#<Addressable::URI:0x${self.objectId.toString(16)} URI:${joined(self.parts)}>`);
}

function split(uri: string): Parts {
  const [, scheme, authority, path = '', query, fragment] =
    /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(uri) as unknown as (
      string | undefined
    )[];
  return {
    scheme: scheme ?? null,
    authority: authority ?? null,
    path,
    query: query ?? null,
    fragment: fragment ?? null,
  };
}

function joined({ scheme, authority, path, query, fragment }: Parts): string {
  const start = `${scheme === null ? '' : `${scheme}:`}${authority === null ? '' : `//${authority}`}`;
  return `${start}${path}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
}

function encoded(parts: Parts): Parts {
  return {
    scheme: encode(parts.scheme, CHARACTER_CLASSES.SCHEME),
    authority: encode(parts.authority, CHARACTER_CLASSES.AUTHORITY),
    path: encode(parts.path, CHARACTER_CLASSES.PATH) as string,
    query: encode(parts.query, CHARACTER_CLASSES.QUERY),
    fragment: encode(parts.fragment, CHARACTER_CLASSES.FRAGMENT),
  };
}

function encode(value: string | null, characters: string): string | null {
  return value === null ? null : escapeBytes(bytesOf(new RString(value)), new RegExp(`[${characters}]`));
}

function encodeComponent(vm: Machine, component: RValue, characters: RValue | undefined): RValue {
  if (component === null) return null;
  if (characters !== undefined && !(characters instanceof RString))
    return refuse(vm, 'Addressable::URI.encode_component with a Regexp');
  const allowed =
    characters === undefined ? CHARACTER_CLASSES.RESERVED + CHARACTER_CLASSES.UNRESERVED : (characters as RString).text;
  return new RString(escapeBytes(bytesOf(new RString(vm.toS(component))), new RegExp(`[${allowed}]`)));
}

function authorityOf({ parts }: RAddressable): {
  user: string | null;
  password: string | null;
  host: string | null;
  port: number | null;
} {
  if (parts.authority === null) return { user: null, password: null, host: null, port: null };
  const [, user, password, host, port] = /^(?:([^:@]*)(?::([^@]*))?@)?(\[.*\]|[^:]*)(?::(\d*))?/.exec(
    parts.authority,
  ) as unknown as (string | undefined)[];
  return { user: user ?? null, password: password ?? null, host: host ?? null, port: port ? Number(port) : null };
}
