import { didYouMean } from '../source/suggest.ts';
import { optionsOf, type Option, type OptionLimits } from './option.ts';
import type { Driver } from './powervm/driver.ts';
import { drivers } from './powervm/drivers.ts';
import { releases } from './powervm/releases.ts';

/** A JSON Schema of draft 7, as far as it is made here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The options that a driver's release registers; those of Nova's own driver with those of the one beside it. */
export function optionsOfRelease(driver: Driver, release: string): readonly Option[] {
  const own = optionsOf(driver.options, releases, release);
  const inTree = driver.name === 'nova' ? drivers.find(({ name }) => name === 'nova-in-tree') : undefined;
  return inTree ? [...own, ...optionsOf(inTree.options, releases, release)] : own;
}

/** The names of all bundled schemas: `powervm/<driver>/<release>`. */
export function schemaNames(): readonly string[] {
  return drivers.flatMap((driver) =>
    driver.builds
      .filter(({ release }) => optionsOfRelease(driver, release).length > 0)
      .map(({ release }) => `powervm/${driver.name}/${release}`),
  );
}

/** The bundled schemas of a name, by group; a message when there are none. */
export function bundledSchemas(name: string): ReadonlyMap<string, JsonSchema> | string {
  const [, driverName, release = ''] = /^powervm\/([^/]+)\/(.+)$/.exec(name) ?? [];
  const driver = drivers.find((each) => each.name === driverName);
  if (!driver || !schemaNames().includes(name))
    return `Unknown schema "${name}". ${didYouMean(name, schemaNames()) ?? `Known schemas: ${schemaNames().join(', ')}.`}`;
  const options = optionsOfRelease(driver, release);
  const groups = [...new Set(options.map(({ group }) => group))];
  return new Map(
    groups.map((group) => [
      group,
      schemaOf(
        driver,
        release,
        group,
        options.filter((option) => option.group === group),
      ),
    ]),
  );
}

/** The schema of a section: its options as values of their types. */
function schemaOf(driver: Driver, release: string, group: string, options: readonly Option[]): JsonSchema {
  const named = options.filter(({ name }) => !name.includes('<'));
  const families = options.filter(({ name }) => name.includes('<'));
  const isOwn = driver.ownGroups.includes(group);
  return {
    title: `[${group}] as ${driver.name === 'network' ? "PowerVM's agents" : `the PowerVM driver of ${driver.name}`} read it in ${release}`,
    type: 'object',
    properties: Object.fromEntries(named.map((option) => [option.name, schemaOfOption(driver, option)])),
    patternProperties: Object.fromEntries(
      families.map((option) => [patternOf(option.name), schemaOfOption(driver, option)]),
    ),
    ...(isOwn && { additionalProperties: false }),
    ...(driver.settings && { required: Object.keys(driver.settings) }),
    ...npiv(named, families),
  };
}

function schemaOfOption(driver: Driver, option: Option): JsonSchema {
  const fixed = driver.settings?.[option.name];
  return {
    description: option.needed === undefined ? option.describe : `${option.describe} (${option.needed})`,
    type: TYPES[option.type],
    ...(option.default !== null && { default: option.default }),
    ...limits(option.accepts ?? {}),
    ...limits(option),
    ...(fixed !== undefined && { const: fixed }),
    ...(option.refuses !== undefined && { not: { const: option.refuses } }),
  };
}

function limits({ choices, min, max }: OptionLimits): JsonSchema {
  return {
    ...(choices && { enum: choices }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  };
}

const TYPES = { StrOpt: 'string', IntOpt: 'integer', FloatOpt: 'number', BoolOpt: 'boolean' } as const;

/** `fabric_<name>_port_wwpns` → a pattern. */
function patternOf(name: string): string {
  return `^${name.replace(/<.*?>/g, '.+')}$`;
}

/** NPIV needs fabrics, and the ports of at least one. */
function npiv(named: readonly Option[], families: readonly Option[]): JsonSchema {
  const [ports] = families;
  const isWhole =
    ports && ['fc_attach_strategy', 'fabrics'].every((name) => named.some((option) => option.name === name));
  if (!isWhole) return {};
  return {
    if: { not: { properties: { fc_attach_strategy: { const: 'npiv' } }, required: ['fc_attach_strategy'] } },
    // Not all names are other names: there is one of the family.
    else: {
      required: ['fabrics'],
      not: {
        description: `Expected at least one ${ports.name}: NPIV needs the ports of a fabric.`,
        propertyNames: { not: { pattern: patternOf(ports.name) } },
      },
    },
  };
}
