/**
 * The tables of attributes in the READMEs of the fixture cookbooks: `node --import tsx spec/support/attribute_tables.ts`
 * writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';
import { fixtureScenarios, fixtureWorld } from './fixture_scenarios.ts';

export const COOKBOOKS = fileURLToPath(new URL('../../fixtures/cookbooks', import.meta.url));

/** An attribute that a cookbook sets: `<name>` in its path stands for any word. */
export interface DocumentedAttribute {
  readonly path: readonly string[];
  readonly meaning: string;
}

/** The attributes of a cookbook with the comments above them, in order; what is set again is not listed again. */
export function attributesOf(cookbook: string): readonly DocumentedAttribute[] {
  const found = new Map<string, DocumentedAttribute>();
  const folder = join(COOKBOOKS, cookbook, 'attributes');
  for (const file of readdirSync(folder).toSorted()) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    let comment: string[] = [];
    lines.forEach((line, index) => {
      const [, indent = '', words] = /^( *)# ?(.*)$/.exec(line) ?? [];
      if (line === '') comment = [];
      else if (words !== undefined) {
        const next = lines.slice(index).find((each) => !/^ *#/.test(each)) ?? '';
        if (indent !== '' && !next.startsWith(`${indent}default[`)) return;
        if (!/^ *#/.test(lines[index - 1] ?? '')) comment = [];
        comment.push(words);
      }
      const keys = /^ *default((?:\[[^\]]+\])+) =/.exec(line)?.[1];
      if (keys === undefined) return;
      const keyed = [...keys.matchAll(/\[(?:'([^']+)'|(\w+))\]/g)].map(([, key, variable]) => key ?? `<${variable}>`);
      // Whole files: what is in them is up to the services.
      const path = keyed.includes('conf')
        ? [...keyed.slice(0, keyed.indexOf('conf') + 1), '<section>', '<option>']
        : keyed;
      if (!found.has(path.join('.'))) found.set(path.join('.'), { path, meaning: comment.join(' ') });
    });
  }
  return [...found.values()];
}

interface RubyOption {
  readonly type: string;
  readonly since?: string;
  readonly until?: string;
}

/** What the cookbooks' library says of the drivers: options by cookbook, and facts. */
export interface PowervmLibrary {
  readonly releases: readonly string[];
  readonly options: Readonly<
    Record<'compute' | 'network', Readonly<Record<string, RubyOption & Record<string, unknown>>>>
  >;
  readonly facts: Readonly<Record<string, readonly (readonly [since: string, value: unknown, source: string])[]>>;
}

/** Reads the library by running it. */
export function powervmLibrary(): PowervmLibrary {
  const texts = ['powervm_releases', 'powervm_options'].map((name) =>
    readFileSync(join(COOKBOOKS, 'openstack-common/libraries', `${name}.rb`), 'utf8'),
  );
  const ask =
    "require 'json'\nmodule ::Openstack\n  module PowerVM\n    puts JSON.generate(releases: RELEASES, options: OPTIONS, facts: FACTS)\n  end\nend\n";
  const { stdout, stderr } = runProgram('/library.rb', `${texts.join('\n')}\n${ask}`);
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as PowervmLibrary;
}

/** Merged attributes of a Liberty node with all four cookbooks, on Ubuntu. */
function values(): unknown {
  const world = fixtureWorld();
  const [scenario] = fixtureScenarios('openstack-chef-repo/scenarios/powervm_switch.yml').scenarios;
  if (!scenario) throw new Error('There is no scenario to ask.');
  const request = {
    ...scenario.request,
    platform: 'ubuntu',
    version: '14.04',
    attributes: {},
    answers: scenario.request.answers ?? {},
  };
  return world.clientFor(scenario.setup).run(request).attributes();
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}

/** A row: path, type, default, meaning and releases. */
function row(
  { path, meaning }: DocumentedAttribute,
  prefix: readonly string[],
  all: unknown,
  library: PowervmLibrary,
): string {
  const name = path.slice(prefix.length).join('.');
  const isOption = path[1] !== undefined && path[2] === 'powervm';
  const option = isOption
    ? path[1] === 'network' && path[3] === 'agent'
      ? library.options.network[path[4] as string]
      : path[1] === 'compute'
        ? library.options.compute[path[3] as string]
        : undefined
    : undefined;
  const value = valueAt(all, path);
  const cells = [
    `\`${name}\``,
    typeOf(value, option),
    shown(value),
    meaning,
    ...(isOption ? [releasesOf(option, meaning, library)] : []),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const TYPES: Readonly<Record<string, string>> = {
  float: 'Float',
  integer: 'Integer',
  boolean: 'Boolean',
  text: 'String',
};

function typeOf(value: unknown, option: RubyOption | undefined): string {
  if (option) return TYPES[option.type] as string;
  if (Array.isArray(value)) return 'Array';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return typeof value === 'object' && value !== null ? 'Hash' : 'String';
}

function shown(value: unknown): string {
  if (value === null) return '`nil`';
  if (value === undefined) return '';
  if (typeof value === 'string') return `\`'${value.replaceAll('\n', '\\n')}'\``;
  const text = JSON.stringify(value).replaceAll('"', "'");
  return text.length > 60 ? 'see the file' : `\`${text}\``;
}

function releasesOf(option: RubyOption | undefined, meaning: string, { releases }: PowervmLibrary): string {
  const since = option?.since ?? /\b(\w+) and later\./.exec(meaning)?.[1]?.toLowerCase() ?? (releases[0] as string);
  const until = option?.until ?? (releases.at(-1) as string);
  return since === until ? since : `${since} to ${until}`;
}

/** The tables of a cookbook's README, by the name of their markers. */
export function tablesOf(cookbook: string, all = values(), library = powervmLibrary()): ReadonlyMap<string, string> {
  const service = cookbook.replace(/^openstack-/, '');
  const attributes = attributesOf(cookbook);
  const isPowervm = ({ path }: DocumentedAttribute): boolean => path[1] === service && path[2] === 'powervm';
  const own = attributes.filter(isPowervm);
  const rest = attributes.filter((attribute) => !isPowervm(attribute));
  const tables = new Map<string, string>();
  if (own.length > 0)
    tables.set(
      'powervm-attributes',
      [
        '| attribute | type | default | meaning | releases |',
        '|---|---|---|---|---|',
        ...own.map((each) => row(each, each.path.slice(0, 3), all, library)),
      ].join('\n'),
    );
  tables.set(
    'attributes',
    [
      '| attribute | type | default | meaning |',
      '|---|---|---|---|',
      ...rest.map((each) => row(each, ['openstack'], all, library)),
    ].join('\n'),
  );
  if (cookbook === 'openstack-common') tables.set('releases', factsTable(library));
  return tables;
}

function factsTable({ facts }: PowervmLibrary): string {
  const rows = Object.entries(facts).flatMap(([name, entries]) =>
    entries.map(([since, value, source]) => `| \`${name}\` | ${since} | \`${String(value)}\` | ${source} |`),
  );
  return ['| fact | from | value | source |', '|---|---|---|---|', ...rows].join('\n');
}

/** A README with its tables as they should be. */
export function withTables(readme: string, tables: ReadonlyMap<string, string>): string {
  return [...tables].reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`),
        (_all, start: string, end: string) => `${start}${table}\n${end}`,
      ),
    readme,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [all, library] = [values(), powervmLibrary()];
  for (const cookbook of readdirSync(COOKBOOKS)) {
    const path = join(COOKBOOKS, cookbook, 'README.md');
    writeFileSync(path, withTables(readFileSync(path, 'utf8'), tablesOf(cookbook, all, library)));
  }
}
