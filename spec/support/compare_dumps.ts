/**
 * Compares our runs with dumps of real ones: `npm run oracle -- DIR [FILTER]`, where DIR (or DIR/dumps) holds dumps and
 * DIR/ERA/cookbooks the unpacked cookbooks of an era that the dumps name; `npm run oracle -- DUMPS COOKBOOKS [FILTER]` where
 * they lie apart. A dump whose spec has a `root` (a folder of cookbooks) and a `chef` (12 or 18) of its own needs no era.
 * The exit status is 0 when all are equal, 1 when some differ, 2 when there is nothing to compare.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ohai } from '../../src/chef/platform/ohai.ts';
import type { Json, JsonObject } from '../../src/chef/platform/json.ts';
import type { HelperAnswer, RunRequest } from '../../src/chef/client.ts';
import { createChefClient } from '../../src/chef/create_client.ts';
import { CHEF_12, CHEF_18 } from '../../src/chef/generation.ts';
import type { Run, RunResource } from '../../src/chef/run.ts';
import { diskFiles } from '../../src/source/files.ts';

const { dumps, cookbooks, filter } = readArguments(process.argv.slice(2));

/** Ends with a sentence that says what is wrong with the call. */
function refuse(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}

function readArguments([first, second, third]: readonly string[]): {
  dumps: string;
  cookbooks: string;
  filter: string;
} {
  if (first === undefined) refuse('Missing folder. Call: npm run oracle -- DIR [FILTER]');
  if (!existsSync(first)) refuse(`Missing folder "${first}".`);
  const own = existsSync(join(first, 'dumps')) ? join(first, 'dumps') : first;
  if (second !== undefined && existsSync(second)) return { dumps: own, cookbooks: second, filter: third ?? '' };
  return { dumps: own, cookbooks: first, filter: second ?? '' };
}

/** Reads a dump; what is wrong with one is told with its file. */
function readDump(file: string): Dump {
  const text = readFileSync(join(dumps, file), 'utf8').replace(/\/tmp\/judge[\w-]+\/cache/g, 'FILE_CACHE_PATH');
  let dump: Partial<Dump>;
  try {
    dump = JSON.parse(text) as Partial<Dump>;
  } catch (error) {
    throw new Error(`is no JSON: ${(error as Error).message}`, { cause: error });
  }
  if (dump.crash !== undefined) return dump as Dump;
  const { run_list: runList, platform, version, era, root } = (dump.spec ?? {}) as JsonObject;
  if (!Array.isArray(runList) || typeof platform !== 'string' || typeof version !== 'string')
    throw new Error('has no spec with a run_list, a platform and a version');
  if (typeof root !== 'string' && typeof era !== 'string')
    throw new Error('has a spec without an era and without a root');
  const folder = typeof root === 'string' ? root : join(cookbooks, era as string, 'cookbooks');
  if (!existsSync(folder)) throw new Error(`needs the folder ${folder}, which is not there`);
  return dump as Dump;
}

/** What the originals were answered. */
const HELPERS: readonly HelperAnswer[] = [
  { name: 'get_password', value: '{0}-{1}-pass' },
  { name: 'get_secret', value: '{0}-secret' },
  { name: 'secret', value: '{0}-{1}-secret' },
  { name: 'search_for', value: [{ openstack: { identity: { admin_tenant_name: 'admin', admin_user: 'admin' } } }] },
  { name: 'rabbit_servers', value: '1.1.1.1:5672,2.2.2.2:5672' },
  { name: 'memcached_servers', value: [] },
  { name: 'address_for', value: '127.0.1.1' },
  { name: 'rabbit_transport_url', value: 'rabbit://guest:mypass@127.0.0.1:5672/{0}' },
  { name: 'search', value: [] },
  { name: 'SecureRandom.hex', value: 'ad3313264ea51d8c6a3d1c5b140b9883' },
];

interface Dump {
  readonly spec: JsonObject & { run_list: string[]; platform: string; version: string; era: string };
  /** Top-level keys of the node that describe the machine. */
  readonly automatic_keys?: readonly string[];
  readonly crash?: string;
  readonly error: { class: string; message: string } | null;
  readonly recipes: string[] | null;
  readonly attribute_files: string[] | null;
  readonly guard_commands: string[];
  readonly node: JsonObject | null;
  readonly resources: JsonObject[] | null;
}

function request(spec: Dump['spec']): RunRequest {
  const own = Object.entries((spec['helpers'] ?? {}) as JsonObject).map(([name, value]): HelperAnswer => ({
    name,
    value: value as Json,
  }));
  const isOracle = spec['root'] === undefined || spec['oracle'] === true;
  const stepInto = (spec['step_into'] ?? []) as string[];
  const attributes = Object.fromEntries(
    ['default', 'normal', 'override', 'automatic']
      .filter((level) => spec[level] !== undefined)
      .map((level) => [level, spec[level]]),
  ) as NonNullable<RunRequest['attributes']>;
  return {
    platform: spec.platform,
    version: spec.version,
    runList: spec.run_list,
    attributes,
    stepInto,
    answers: {
      helpers: [...own, ...(isOracle ? HELPERS : [])],
      gems: ['etcd', 'fog', 'mysql2', 'pg'],
      otherGuards: false,
      survivesFatal: true,
      ...(!isOracle && { env: { HOME: '/root', PATH: '/usr/bin:/bin' } }),
      commands: {
        ...(isOracle && { '/SuSE-release/': true, 'uname -r': { stdout: '6.1.0\n' } }),
        ...((spec['commands'] ?? {}) as Record<string, boolean>),
      },
    },
  };
}

function clean(text: string, root: string): string {
  return text
    .replaceAll(`${root}/`, 'COOKBOOKS/')
    .replaceAll(root, 'COOKBOOKS')
    .replaceAll('/var/chef/cache', 'FILE_CACHE_PATH');
}

function cleanJson(value: Json | undefined, root: string): Json {
  return JSON.parse(clean(JSON.stringify(value ?? null), root)) as Json;
}

function ours(resource: RunResource, root: string): JsonObject {
  const lists = (timing: string): Json =>
    resource.notifications
      .filter((each) => each.timing === timing)
      .map(({ action, resource: target }) => ({ action, resource: target }));
  const entry: Record<string, Json> = {
    type: resource.type,
    declared_type: resource.declaredType,
    name: resource.name,
    identity: resource.identity,
    action: resource.action,
    performed: [...new Set(resource.performed.map((each) => each.action))],
    cookbook: resource.cookbook ?? null,
    recipe: resource.recipe ?? null,
    source_line: resource.sourceLine?.replace(`${root}/`, '') ?? null,
    properties: Object.fromEntries(
      Object.entries(resource.properties).filter(([name]) => !name.startsWith('@') || name === '@source'),
    ),
    notifies_before: lists('before'),
    notifies_immediately: lists('immediately'),
    notifies_delayed: lists('delayed'),
  };
  if (resource.rendered)
    entry['content'] = createHash('sha256').update(resource.rendered.content, 'utf8').digest('hex');
  if (resource.renderError)
    entry['content_error'] = { class: resource.renderError.class, message: resource.renderError.message };
  return cleanJson(entry, root) as JsonObject;
}

function theirs(resource: JsonObject): JsonObject {
  const entry: Record<string, Json> = {};
  for (const [key, value] of Object.entries(resource)) entry[key] = value as Json;
  for (const key of ['notifies_before', 'notifies_immediately', 'notifies_delayed'])
    entry[key] = ((entry[key] as JsonObject[] | undefined) ?? []).map(({ action, resource: target }) => ({
      action: action as Json,
      resource: target as Json,
    }));
  entry['properties'] = Object.fromEntries(
    Object.entries(entry['properties'] as JsonObject).filter(([name]) => !name.startsWith('@') || name === '@source'),
  ) as Json;
  if (entry['content']) entry['content'] = (entry['content'] as JsonObject)['sha256'] as Json;
  // What edit_resource and find_resource declare is, to the original, declared in Chef itself.
  if (/^\/.*\/dsl\/declare_resource\.rb:/.test(String(entry['source_line']))) delete entry['source_line'];
  delete entry['not_if'];
  delete entry['only_if'];
  return entry;
}

/** JSON with sorted keys: hashes are compared without their order. */
function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function differences(run: Run, dump: Dump, root: string): string[] {
  const found: string[] = [];
  const check = (what: string, mine: Json | undefined, other: Json | undefined): void => {
    if (canonical(mine) !== canonical(other))
      found.push(`${what}\n    ours   ${canonical(mine).slice(0, 600)}\n    theirs ${canonical(other).slice(0, 600)}`);
  };
  const error = run.error ? { class: run.error.class, message: clean(run.error.message, root) } : null;
  check('error', error && plainError(error), dump.error && plainError(dump.error));
  if (run.error && !dump.error)
    found.push(
      run.error.backtrace
        .slice(0, 6)
        .map((place) => `    ${place.path}:${place.line} ${place.label}`)
        .join('\n'),
    );
  // A run that fails while it compiles leaves the original nothing to dump.
  if (dump.error && (dump.recipes ?? []).length === 0) return found;
  // A recipe that is nowhere is noted as loaded before it is looked for.
  const missing = /could not find recipe|Cookbook \S+ not found/.test(dump.error?.message ?? '') ? 1 : 0;
  check(
    'recipes',
    run.recipes.map((recipe) => recipe.name),
    (dump.recipes ?? []).slice(0, (dump.recipes ?? []).length - missing),
  );
  check('attribute files', run.attributeFiles, dump.attribute_files ?? []);
  check(
    'guard commands',
    run.guardCommands.map((command) => clean(command, root)),
    dump.guard_commands,
  );
  found.push(...attributeDifferences(run, dump, root).slice(0, 8));
  if (!dump.resources) return found;
  const mine = run.resources.map((resource) => ours(resource, root));
  const other = dump.resources.map(theirs);
  check(
    'resource names',
    mine.map((each) => `${each['declared_type'] as string}[${each['name'] as string}]`),
    other.map((each) => `${each['declared_type'] as string}[${each['name'] as string}]`),
  );
  for (let index = 0; index < Math.min(mine.length, other.length); index += 1) {
    const [a, b] = [mine[index] as JsonObject, other[index] as JsonObject];
    if (a['name'] !== b['name']) break;
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if ((!dump.error || !key.startsWith('content')) && !(key === 'source_line' && !(key in b)))
        check(`${a['declared_type'] as string}[${a['name'] as string}] ${key}`, a[key] as Json, b[key] as Json);
  }
  return found;
}

/** An error without the hints that Ruby adds, and one for each kind of question that nobody has answered. */
function plainError({ class: name, message }: { class: string; message: string }): JsonObject {
  const text = message.replace(/\n\n[^\n]*\n *\^+(?=\n|$)/g, '').replace(/\n?Did you mean\?[^]*$/, '');
  if (/ShellOutNotStubbed|UnansweredCommand/.test(name + text)) return { unanswered: 'command' };
  if (/Search\w*NotStubbed|UnansweredSearch/.test(name + text)) return { unanswered: 'search' };
  if (/DataBag\w*NotStubbed|UnansweredDataBag/.test(name + text)) return { unanswered: 'data bag' };
  return { class: name, message: text };
}

/** The oracle's dumps hold `openstack`; others all that is not the machine's own. */
function attributeDifferences(run: Run, dump: Dump, root: string): string[] {
  const automatic = dump.automatic_keys;
  const keys = automatic
    ? new Set([...Object.keys(dump.node ?? {}), ...Object.keys(run.attributes() as JsonObject)])
    : new Set(['openstack']);
  const facts = automatic ? Object.keys(ohai(dump.spec.platform, dump.spec.version)) : [];
  return [...keys].flatMap((key) =>
    automatic?.includes(key) || facts.includes(key) || OWN_KEYS.has(key)
      ? []
      : nodeDifferences(`node.${key}`, cleanJson(run.attributes([key]), root), (dump.node?.[key] ?? null) as Json),
  );
}

/** What Chef itself sets. */
const OWN_KEYS = new Set([
  'cookbooks',
  'recipes',
  'expanded_run_list',
  'roles',
  'chef_environment',
  'chef_guid',
  'name',
]);

function nodeDifferences(path: string, a: Json, b: Json): string[] {
  const isRecord = (value: Json): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(a) || !isRecord(b))
    return canonical(a) === canonical(b)
      ? []
      : [`${path}\n    ours   ${canonical(a).slice(0, 200)}\n    theirs ${canonical(b).slice(0, 200)}`];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    nodeDifferences(`${path}.${key}`, (a[key] ?? null) as Json, (b[key] ?? null) as Json),
  );
}

let same = 0;
let total = 0;
const kinds = new Map<string, number>();
const started = performance.now();
for (const file of readdirSync(dumps).filter((name) => name.endsWith('.json') && name.includes(filter))) {
  let dump: Dump;
  try {
    dump = readDump(file);
  } catch (error) {
    total += 1;
    process.stdout.write(`${file}: ${(error as Error).message}\n`);
    continue;
  }
  if (dump.crash !== undefined) continue;
  const root = (dump.spec['root'] as string | undefined) ?? join(cookbooks, dump.spec.era, 'cookbooks');
  const is18 = dump.spec['chef'] === undefined ? dump.spec.era === 'train' : dump.spec['chef'] === 18;
  const client = createChefClient({
    files: diskFiles([root]),
    cookbookPaths: [root],
    generation: is18 ? CHEF_18 : CHEF_12,
  });
  total += 1;
  let found: string[];
  try {
    found = differences(client.run(request(dump.spec)), dump, root);
  } catch (error) {
    found = [`fault ${error instanceof Error ? (error.stack ?? '').slice(0, 900) : String(error)}`];
  }
  if (found.length === 0) same += 1;
  else
    process.stdout.write(
      `${file}: ${found.length}\n${found
        .slice(0, filter === '' ? 2 : 12)
        .map((each) => `  ${each}`)
        .join('\n')}\n`,
    );
  for (const each of found) {
    const kind = (each.split('\n')[0] as string).replace(/\[.*\]/s, '[]').slice(0, 60);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
}
process.stdout.write(
  `${[...kinds]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([kind, count]) => `${count}\t${kind}`)
    .join('\n')}\n${same} of ${total} runs equal, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
if (total === 0) refuse(`There are no dumps${filter === '' ? '' : ` named like "${filter}"`} in ${dumps}.`);
process.exitCode = same === total ? 0 : 1;
