import { ProblemError } from '../../source/problem.ts';
import { didYouMean } from '../../source/suggest.ts';
import { factsOf, type PlatformTable, type VersionRow } from './facts.ts';
import { deepFreeze, isJsonObject, type JsonObject } from './json.ts';
import { onPower, powerMachines } from './power.ts';
import { platformTables } from './tables/index.ts';
import { matchVersion } from './version_match.ts';

/** A platform and version that there are facts for. */
export interface PlatformVersion {
  readonly platform: string;
  readonly version: string;
  /** Known to older Fauxhai releases only. */
  readonly retired: boolean;
  /** What `uname -m` may say there: the usual machine first. */
  readonly machines: readonly string[];
}

/** Which of a version's variants is wanted. */
export interface OhaiOptions {
  /** `node['kernel']['machine']`, such as ppc64le; the platform's usual one when not given. */
  readonly machine?: string;
  /** Versions that current Fauxhai does not know are unknown. */
  readonly isCurrent?: boolean;
}

/** All platform versions that there are facts for. */
export function platforms(): readonly PlatformVersion[] {
  return (listed ??= platformTables.flatMap((table) =>
    table.rows.map((row) => ({
      platform: table.name,
      version: row[0],
      retired: row[4]?.retired ?? false,
      machines: machinesOf(table, row),
    })),
  ));
}

let listed: readonly PlatformVersion[] | undefined;

/**
 * The automatic attributes of a node: shared and frozen. A version may be given in part ("7" means the latest 7) or
 * not at all; versions that current Fauxhai knows come before retired ones. Throws a ProblemError for an unknown one.
 */
export function ohai(platform: string, version?: string, options: OhaiOptions = {}): JsonObject {
  if (platform === CHEFSPEC.platform_family) return CHEFSPEC;
  const table = tableOf(platform);
  const row = rowOf(table, version, options.isCurrent ?? false);
  const key = JSON.stringify([platform, row[0], options.machine]);
  const known = cache.get(key);
  if (known) return known;
  const facts = factsOf(table, row);
  const made = deepFreeze(isUsual(table, row, options.machine) ? facts : onPower(facts, powerOf(table, row, options)));
  cache.set(key, made);
  return made;
}

const cache = new Map<string, JsonObject>();

/** The automatic attributes that an object of Ohai's JSON holds: checked, copied and frozen. */
export function ohaiFromJson(given: unknown): JsonObject {
  if (!isJsonObject(given)) refuse('Expected an object of Ohai attributes.');
  for (const key of ['platform', 'platform_version'])
    if (typeof given[key] !== 'string') refuse(`Missing "${key}" in the Ohai attributes.`);
  return deepFreeze(JSON.parse(JSON.stringify(given)) as JsonObject);
}

function tableOf(platform: string): PlatformTable {
  const table = platformTables.find(({ name }) => name === platform);
  if (table) return table;
  const known = platformTables.map(({ name }) => name);
  return refuse(
    `Unknown platform "${platform}".`,
    didYouMean(platform, known) ?? `Known platforms: ${known.toSorted().join(', ')}.`,
  );
}

function rowOf({ name: platform, rows }: PlatformTable, wanted: string | undefined, isCurrent: boolean): VersionRow {
  const current = rows.filter((row) => !row[4]?.retired);
  const all = isCurrent ? current : rows;
  const exact = wanted !== undefined && names(all).includes(wanted) ? wanted : undefined;
  const version = exact ?? matchVersion(wanted, names(current)) ?? matchVersion(wanted, names(all));
  const row = all.find(([name]) => name === version);
  if (row) return row;
  return refuse(`Unknown version "${wanted}" of ${platform}.`, `Known versions: ${names(all).join(', ')}.`);
}

function names(rows: readonly VersionRow[]): string[] {
  return rows.map(([version]) => version);
}

function usualMachine(table: PlatformTable, row: VersionRow): string {
  return row[4]?.machine ?? table.machine ?? 'x86_64';
}

function isUsual(table: PlatformTable, row: VersionRow, machine: string | undefined): boolean {
  return machine === undefined || machine === usualMachine(table, row);
}

function machinesOf(table: PlatformTable, row: VersionRow): readonly string[] {
  return [usualMachine(table, row), ...powerMachines(table, row[0])];
}

function powerOf(table: PlatformTable, row: VersionRow, { machine = '' }: OhaiOptions): string {
  if (powerMachines(table, row[0]).includes(machine)) return machine;
  return refuse(
    `Unknown machine "${machine}" for ${table.name} ${row[0]}.`,
    `Known machines: ${machinesOf(table, row).join(', ')}.`,
  );
}

function refuse(message: string, hint?: string): never {
  throw new ProblemError([
    { kind: 'configuration', severity: 'error', message, ...(hint === undefined ? {} : { hint }) },
  ]);
}

/** What a ChefSpec runner has that was given no platform: there is no `node['platform']`. */
const CHEFSPEC = deepFreeze({
  domain: 'local',
  fqdn: 'chefspec.local',
  hostname: 'chefspec',
  ipaddress: '127.0.0.1',
  kernel: { machine: 'i386' },
  languages: {
    ruby: {
      bin_dir: '/usr/local/bin',
      gem_bin: '/usr/local/bin/gem',
      gems_dir: '/usr/local/gems',
      ruby_bin: '/usr/local/bin/ruby',
    },
  },
  os: 'chefspec',
  os_version: '0.6.1',
  platform_family: 'chefspec',
});
