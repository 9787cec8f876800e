/** The parts of a URI, as its class takes them. */
export interface UriParts {
  readonly scheme: string | null;
  readonly userinfo: string | null;
  readonly host: string | null;
  readonly port: string | null;
  readonly path: string | null;
  readonly opaque: string | null;
  readonly query: string | null;
  readonly fragment: string | null;
}

const HEX4 = '[0-9a-fA-F]{1,4}';
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]\\d|\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const LOW32 = `(?:${HEX4}:${HEX4}|${IPV4})`;
const IPV6 = [
  `(?:${HEX4}:){6}${LOW32}`,
  `::(?:${HEX4}:){5}${LOW32}`,
  `(?:${HEX4})?::(?:${HEX4}:){4}${LOW32}`,
  ...[1, 2, 3, 4, 5, 6].map((most) => {
    const head = `(?:(?:${HEX4}:){0,${most}}${HEX4})?::`;
    const tails = ['', `(?:${HEX4}:){3}${LOW32}`, `(?:${HEX4}:){2}${LOW32}`, `${HEX4}:${LOW32}`, LOW32, HEX4, ''];
    return `${head}${tails[most] as string}`;
  }),
].join('|');
const IP_LITERAL = `\\[(?:${IPV6}|v[0-9a-fA-F]+\\.[!$&-.0-;=A-Z_a-z~]+)\\]`;
const ESCAPED = '%[0-9a-fA-F]{2}';
const USERINFO = `(?:${ESCAPED}|[!$&-.0-;=A-Z_a-z~])*`;
const HOST = `(?:${IP_LITERAL}|(?:${ESCAPED}|[!$&-.0-9;=A-Z_a-z~])*)`;
const CHARACTER = `(?:${ESCAPED}|[!$&-.0-;=@-Z_a-z~])`;
const SEGMENT = `${CHARACTER}*`;
const AUTHORITY = `//(?:(?<userinfo>${USERINFO})@)?(?<host>${HOST})(?::(?<port>\\d*))?(?<abempty>(?:/${SEGMENT})*)`;
const ABSOLUTE = `(?<absolute>/(?:${CHARACTER}+(?:/${SEGMENT})*)?)`;
const TAIL = `(?:\\?(?<query>[^#]*))?(?:#(?<fragment>(?:${ESCAPED}|[!$&-.0-;=@-Z_a-z~/?])*))?$`;

const URI = new RegExp(
  `^(?<scheme>[A-Za-z][+\\-.0-9A-Za-z]*):(?:${AUTHORITY}|${ABSOLUTE}|(?<rootless>${CHARACTER}+(?:/${SEGMENT})*)|)${TAIL}`,
);
const RELATIVE = new RegExp(
  `^(?:${AUTHORITY}|${ABSOLUTE}|(?<noscheme>(?:${ESCAPED}|[!$&-.0-9;=@-Z_a-z~])+(?:/${SEGMENT})*)|)${TAIL}`,
);

/** What the parts may look like, by the names in `parser.regexp`. */
export const COMPONENTS = {
  SCHEME: /^[A-Za-z][A-Za-z0-9+\-.]*$/,
  USERINFO: new RegExp(`^${USERINFO}$`),
  HOST: new RegExp(`^${HOST}$`),
  ABS_PATH: new RegExp(`^/${SEGMENT}(?:/${SEGMENT})*$`),
  REL_PATH: new RegExp(`^${CHARACTER}+(?:/${SEGMENT})*$`),
  OPAQUE: /^(?:[^/][^\n]*)?$/,
  PORT: /^[\t\n\f\r ]*\d*[\t\n\f\r ]*$/,
} as const;

/** Takes a URI apart by RFC 3986; undefined when it is none. */
export function splitUri(text: string): UriParts | undefined {
  const groups = (URI.exec(text) ?? RELATIVE.exec(text))?.groups;
  if (!groups) return undefined;
  const part = (name: string): string | null => groups[name] ?? null;
  const shared = { scheme: part('scheme'), fragment: part('fragment') };
  const opaque = part('rootless');
  const query = part('query');
  if (opaque !== null) {
    const whole = query === null ? opaque : `${opaque}?${query}`;
    return { ...shared, userinfo: null, host: null, port: null, path: null, opaque: whole, query: null };
  }
  const path = part('abempty') ?? part('absolute') ?? part('noscheme') ?? '';
  return { ...shared, userinfo: part('userinfo'), host: part('host'), port: part('port'), path, opaque: null, query };
}

/** The path of a reference, resolved against a base's. */
export function mergePaths(base: string, relative: string): string {
  let steps = splitPath(base);
  let rest = splitPath(relative);
  if (steps.at(-1) === '..') steps.push('');
  for (let at = steps.indexOf('..'); at !== -1; at = steps.indexOf('..')) steps.splice(Math.max(at - 1, 0), 2);
  if (rest[0] === '') {
    steps = [];
    rest = rest.slice(1);
  }
  if (rest.at(-1) === '.' || rest.at(-1) === '..') rest.push('');
  const kept: string[] = [];
  for (const step of rest) {
    if (step === '.') continue;
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(step);
  }
  let isFolder = kept.length > 0;
  if (steps.length === 0) steps = [''];
  else if (isFolder) steps.pop();
  const at = kept.findIndex((step) => step !== '..');
  const climbs = at === -1 ? kept.length : at;
  for (let count = 0; count < climbs; count += 1) if (steps.length > 1) steps.pop();
  if (at !== -1) {
    steps.push(...kept.slice(at));
    isFolder = false;
  }
  if (isFolder) steps.push('');
  return steps.join('/');
}

function splitPath(path: string): string[] {
  return path === '' ? [] : path.split('/');
}

/** The way from one path to another. */
export function pathFrom(source: string, target: string): string {
  if (source === target) return '';
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(target)) return target;
  const from = source.match(/[^/]*\//g) ?? [];
  const to = target.match(/[^/]*\/|[^/]+/g) ?? [];
  while (to.length > 0 && to[0] === from[0]) {
    from.shift();
    to.shift();
  }
  const rest = to.join('');
  if (from.length > 0) return `${'../'.repeat(from.length)}${rest}`;
  if (rest === '') return './';
  return (to[0] as string).includes(':') ? `./${rest}` : rest;
}
