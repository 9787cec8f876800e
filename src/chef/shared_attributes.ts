import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { MethodBody, MethodEntry } from '../ruby/value/method.ts';
import type { AttributeWrite, NodeAttributes } from './attribute/node_attributes.ts';
import { LEVELS, type Level } from './attribute/precedence.ts';
import { NODE_METHODS, surveyPurity } from './attribute/pure_file.ts';
import { fingerprint, isCopyable, LevelCopier } from './attribute/snapshot.ts';
import type { VividMash } from './attribute/attribute_collections.ts';
import { chefOf } from './chef_state.ts';
import type { Cookbook, CookbookCollection } from './cookbook/cookbook.ts';
import type { JsonObject } from './platform/json.ts';
import type { RRunContext } from './run_context.ts';

/** What the attribute files of some cookbooks have made of a node: the same for every node that begins alike. */
interface Outcome {
  readonly levels: ReadonlyMap<Level, VividMash>;
  readonly writes: readonly AttributeWrite[];
  readonly loaded: readonly string[];
  readonly files: readonly string[];
}

/** Methods by their names; null for none. */
type Helpers = Map<string, MethodEntry | null>;

interface Shares {
  /** By platform and cookbooks: what their attribute files call; null where they do more than compute. */
  readonly helpers: Map<string, Helpers | null>;
  readonly outcomes: Map<string, Outcome | null>;
}

/** The attributes that a run list itself brings: what does not ask for them does not depend on them. */
const OF_RUN_LIST = new Set(['recipes', 'expanded_run_list', 'roles', 'cookbooks']);

const SHARED_LEVELS = LEVELS.filter((level) => level !== 'automatic');

/**
 * Runs the attribute files of cookbooks on a node; or gives the node what they made of another one that began with the
 * same platform and the same attributes, where all of the files do nothing but compute.
 */
export function loadAttributesShared(vm: Machine, context: RRunContext, ordered: readonly Cookbook[], load: () => void): void {
  const { node } = context;
  const { attributes } = node;
  const shares = sharesOf(vm, context.cookbooks);
  const helpers = attributes.facts && !attributes.recordsReads ? helpersOf(vm, shares, context, ordered) : undefined;
  const key = helpers && isUnchanged(vm, context, helpers) ? keyOf(context, ordered) : undefined;
  if (key === undefined) {
    load();
    return;
  }
  const known = shares.outcomes.get(key);
  if (known) adoptOutcome(vm, context, known);
  else if (known === null) load();
  else shares.outcomes.set(key, record(vm, context, load));
}

function sharesOf(vm: Machine, cookbooks: CookbookCollection): Shares {
  let shares = vm.attachments.get(cookbooks) as Shares | undefined;
  if (!shares) vm.attachments.set(cookbooks, (shares = { helpers: new Map(), outcomes: new Map() }));
  return shares;
}

/** What the outcome depends on; undefined where that cannot be said. */
function keyOf({ node, loadedAttributes }: RRunContext, ordered: readonly Cookbook[]): string | undefined {
  const { attributes } = node;
  const own = attributes.writes.filter(({ level, path }) => level === 'automatic' && !OF_RUN_LIST.has(String(path[0])));
  const parts = [ordered.map(({ name }) => name).join(), node.environment, [...loadedAttributes].join(), idOf(attributes.facts as JsonObject)];
  for (const { path, operation, value } of own) parts.push(`${path.join('\0')} ${operation} ${fingerprint(value) ?? '?'}`);
  for (const level of SHARED_LEVELS) parts.push(fingerprint(attributes.level(level)) ?? '?');
  return parts.some((part) => part.endsWith('?')) ? undefined : parts.join('\n');
}

const ids = new WeakMap<JsonObject, string>();
let lastId = 0;

function idOf(facts: JsonObject): string {
  let id = ids.get(facts);
  if (id === undefined) ids.set(facts, (id = String((lastId += 1))));
  return id;
}

/** The methods of libraries that all of the attribute files call; undefined where a file or method does more than compute. */
function helpersOf(vm: Machine, { helpers }: Shares, context: RRunContext, ordered: readonly Cookbook[]): Helpers | undefined {
  const facts = context.node.attributes.facts as JsonObject;
  const key = `${idOf(facts)} ${ordered.map(({ name }) => name).join()}`;
  const known = helpers.get(key);
  if (known !== undefined) return known ?? undefined;
  const found: Helpers = new Map();
  const isPure = ordered.every(({ attributes }) => [...attributes.values()].every((path) => isPureAt(vm, context, facts, found, path)));
  helpers.set(key, isPure ? found : null);
  return isPure ? found : undefined;
}

function isPureAt(vm: Machine, context: RRunContext, facts: JsonObject, helpers: Helpers, path: string, line?: number): boolean {
  const surveys = surveysOf(vm);
  const key = `${idOf(facts)} ${path}:${line ?? ''}`;
  let calls = surveys.get(key);
  if (calls === undefined) {
    const text = readText(vm, path);
    calls = (text === undefined ? undefined : surveyPurity(path, text, facts, line)) ?? null;
    surveys.set(key, calls); 
  }
  return calls !== null && [...calls].every((name) => isPureHelper(vm, context, facts, helpers, name));
}

/** A method of a library, which only computes too; in Chef 12 a name without a method is an attribute. */
function isPureHelper(vm: Machine, context: RRunContext, facts: JsonObject, helpers: Helpers, name: string): boolean {
  if (helpers.has(name)) return true;
  const entry = vm.find(vm.classOf(context.node), name);
  helpers.set(name, entry);
  if (!entry) return chefOf(vm).generation.attributesAreMethods;
  const { location, proc } = entry.body;
  return location !== undefined && proc === undefined && isPureAt(vm, context, facts, helpers, location.path, location.line);
}

const SURVEYS = Symbol('purity of files');

function surveysOf(vm: Machine): Map<string, ReadonlySet<string> | null> {
  let surveys = vm.attachments.get(SURVEYS) as Map<string, ReadonlySet<string> | null> | undefined;
  if (!surveys) vm.attachments.set(SURVEYS, (surveys = new Map()));
  return surveys;
}

/** Runs the files, and keeps what they made; null when it cannot be given to others. */
function record(vm: Machine, context: RRunContext, load: () => void): Outcome | null {
  const { attributes } = context.node;
  const chefRecord = chefOf(vm).record;
  const before = { writes: attributes.writes.length, files: chefRecord.attributeFiles.length };
  attributes.recordsReads = true;
  try {
    load();
  } finally {
    attributes.recordsReads = false;
  }
  const reads = attributes.reads.splice(0);
  const writes = attributes.writes.slice(before.writes);
  const asksForRunList = reads.some(({ path }) => path.length === 0 || OF_RUN_LIST.has(String(path[0])));
  if (asksForRunList || writes.some(({ level }) => level === 'automatic')) return null;
  const levels = new Map(SHARED_LEVELS.map((level) => [level, attributes.level(level)]));
  if (![...levels.values()].every(isCopyable)) return null;
  const outcome = { levels, writes, loaded: [...context.loadedAttributes], files: chefRecord.attributeFiles.slice(before.files) };
  // The node goes on with a copy: what was made stays as it is.
  putLevels(vm, attributes, outcome);
  return outcome;
}

function adoptOutcome(vm: Machine, context: RRunContext, outcome: Outcome): void {
  const { attributes } = context.node;
  putLevels(vm, attributes, outcome);
  const shift = attributes.writes.length - (outcome.writes[0]?.order ?? 0);
  for (const write of outcome.writes) attributes.writes.push(shift === 0 ? write : { ...write, order: write.order + shift });
  for (const name of outcome.loaded) context.loadedAttributes.add(name);
  chefOf(vm).record.attributeFiles.push(...outcome.files);
}

function putLevels(vm: Machine, attributes: NodeAttributes, { levels }: Outcome): void {
  const copier = new LevelCopier(vm, attributes);
  for (const [level, from] of levels) attributes.putLevel(level, copier.copy(from, null, null) as VividMash);
}

const ORIGINAL = Symbol('methods of nodes');

/** Notes what nodes can do before any library or spec has changed it. */
export function noteNodeMethods(vm: Machine): void {
  const klass = vm.classAt('Chef::Node');
  vm.attachments.set(ORIGINAL, new Map([...NODE_METHODS, '[]', 'method_missing'].map((name) => [name, vm.find(klass, name)?.body])));
}

/** Whether the node still does what Chef has it do, and libraries what they did. */
function isUnchanged(vm: Machine, { node }: RRunContext, helpers: Helpers): boolean {
  const klass = vm.classOf(node);
  for (const [name, body] of vm.attachments.get(ORIGINAL) as ReadonlyMap<string, MethodBody | undefined>)
    if (vm.find(klass, name)?.body !== body) return false;
  for (const [name, entry] of helpers) if (vm.find(klass, name)?.body !== entry?.body) return false;
  return true;
}
