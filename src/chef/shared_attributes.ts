import { type CountedStretch, countingOf } from '../ruby/machine/counting.ts';
import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RClass } from '../ruby/value/class.ts';
import type { MethodBody, MethodEntry } from '../ruby/value/method.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { AttributeWrite, NodeAttributes } from './attribute/node_attributes.ts';
import { LEVELS, type Level } from './attribute/precedence.ts';
import { type ConstantUse, NODE_METHODS, type PuritySurvey, surveyPurity } from './attribute/pure_file.ts';
import { fingerprint, isCopyable, LevelCopier, ReadPaths } from './attribute/snapshot.ts';
import type { VividMash } from './attribute/attribute_collections.ts';
import { chefOf } from './chef_state.ts';
import type { Cookbook, CookbookCollection } from './cookbook/cookbook.ts';
import type { JsonObject } from './platform/json.ts';
import type { RRunContext } from './run_context.ts';

/** What the attribute files of some cookbooks have made of a node: the same for every node that begins alike. */
interface Outcome {
  /** What was read, and what the levels that are not set here said there. */
  readonly reads: ReadPaths;
  readonly seen: string;
  readonly levels: ReadonlyMap<Level, VividMash>;
  readonly writes: readonly AttributeWrite[];
  readonly loaded: readonly string[];
  readonly files: readonly string[];
  /** What the files reached: another node that gets the outcome has reached it too. */
  readonly counted: CountedStretch | undefined;
}

/** Methods by their names; null for none. */
type Helpers = Map<string, MethodEntry | null>;

/** A method that a module has of its own, and what it was when it was looked into. */
interface ModuleFunction {
  readonly module: RClass;
  readonly name: string;
  readonly body: MethodBody | undefined;
}

/** A constant, and what it held when it was looked into. */
interface HeldConstant {
  readonly module: RClass;
  readonly name: string;
  readonly value: RValue | undefined;
  /** Of data: their content. */
  readonly print: string | undefined;
}

/** What the attribute files of some cookbooks call on a platform; null where they do more than compute. */
interface Purity {
  readonly helpers: Helpers;
  readonly functions: Map<string, ModuleFunction>;
  readonly constants: Map<string, HeldConstant>;
  usesLevels: boolean;
}

interface Shares {
  readonly purity: Map<string, Purity | null>;
  /** By all that they depend on but the levels which others set. */
  readonly outcomes: Map<string, Outcome[]>;
}

/** How many outcomes are kept of one beginning: those that were of use last. */
const MOST_OUTCOMES = 6;

/** The attributes that a run list itself brings: what does not ask for them does not depend on them. */
const OF_RUN_LIST = new Set(['recipes', 'expanded_run_list', 'roles', 'cookbooks']);

const ALL_LEVELS = LEVELS.filter((level) => level !== 'automatic');

/**
 * Runs the attribute files of cookbooks on a node; or gives the node what they made of another one of the same platform
 * in whose attributes they could see no difference, where all of the files do nothing but compute.
 */
export function loadAttributesShared(vm: Machine, context: RRunContext, ordered: readonly Cookbook[], load: () => void): void {
  const { attributes } = context.node;
  const shares = sharesOf(vm, context.cookbooks);
  const purity = attributes.facts && !attributes.recordsReads ? purityOf(vm, shares, context, ordered) : undefined;
  if (!purity || !isUnchanged(vm, context, purity)) {
    load();
    return;
  }
  const own: readonly Level[] = purity.usesLevels ? ALL_LEVELS : ['default'];
  const key = keyOf(context, ordered, own);
  if (key === undefined) {
    load();
    return;
  }
  let outcomes = shares.outcomes.get(key);
  if (!outcomes) shares.outcomes.set(key, (outcomes = []));
  const known = outcomes.findIndex(({ reads, seen }) => seenBy(reads, attributes, own) === seen);
  const [taken] = known === -1 ? [] : outcomes.splice(known, 1);
  if (taken) adoptOutcome(vm, context, taken);
  const newest = taken ?? record(vm, context, load, own);
  if (!newest) return;
  outcomes.unshift(newest);
  if (outcomes.length > MOST_OUTCOMES) outcomes.pop();
}

/** What the levels that the files do not set say where they are read. */
function seenBy(reads: ReadPaths, attributes: NodeAttributes, own: readonly Level[]): string | undefined {
  const parts = ALL_LEVELS.filter((level) => !own.includes(level)).map((level) => reads.seenIn(attributes.level(level)));
  return parts.includes(undefined) ? undefined : parts.join('\n');
}

function sharesOf(vm: Machine, cookbooks: CookbookCollection): Shares {
  let shares = vm.momentary.get(cookbooks) as Shares | undefined;
  if (!shares) vm.momentary.set(cookbooks, (shares = { purity: new Map(), outcomes: new Map() }));
  return shares;
}

/** What the outcome depends on; undefined where that cannot be said. */
function keyOf({ node, loadedAttributes }: RRunContext, ordered: readonly Cookbook[], levels: readonly Level[]): string | undefined {
  const { attributes } = node;
  const own = attributes.writes.filter(({ level, path }) => level === 'automatic' && !OF_RUN_LIST.has(String(path[0])));
  const parts = [ordered.map(({ name }) => name).join(), node.environment, [...loadedAttributes].join(), idOf(attributes.facts as JsonObject)];
  for (const { path, operation, value } of own) parts.push(`${path.join('\0')} ${operation} ${fingerprint(value) ?? '?'}`);
  for (const level of levels) parts.push(fingerprint(attributes.level(level)) ?? '?');
  return parts.some((part) => part.endsWith('?')) ? undefined : parts.join('\n');
}

const ids = new WeakMap<JsonObject, string>();
let lastId = 0;

function idOf(facts: JsonObject): string {
  let id = ids.get(facts);
  if (id === undefined) ids.set(facts, (id = String((lastId += 1))));
  return id;
}

/** What all of the attribute files call; undefined where a file or method does more than compute. */
function purityOf(vm: Machine, shares: Shares, context: RRunContext, ordered: readonly Cookbook[]): Purity | undefined {
  const facts = context.node.attributes.facts as JsonObject;
  const key = `${idOf(facts)} ${ordered.map(({ name }) => name).join()}`;
  const known = shares.purity.get(key);
  if (known !== undefined) return known ?? undefined;
  const found: Purity = { helpers: new Map(), functions: new Map(), constants: new Map(), usesLevels: false };
  const isPure = ordered.every(({ attributes }) => [...attributes.values()].every((path) => isPureAt(vm, context, found, path)));
  shares.purity.set(key, isPure ? found : null);
  return isPure ? found : undefined;
}

/** Whether a file (or the method at a line) only computes; `modules` are those around the method, the innermost first. */
function isPureAt(vm: Machine, context: RRunContext, found: Purity, path: string, line?: number, modules: readonly RClass[] = []): boolean {
  const facts = context.node.attributes.facts as JsonObject;
  const survey = surveyOf(vm, path, line, null) ?? surveyOf(vm, path, line, facts);
  if (!survey) return false;
  if (survey.usesLevels) found.usesLevels = true;
  const [self] = modules;
  const isPureName = (name: string): boolean =>
    self ? name === 'raise' || isPureFunction(vm, context, found, self, name) : isPureHelper(vm, context, found, name);
  return [...survey.calls].every(isPureName) && [...survey.constants.values()].every((use) => isPureUse(vm, context, found, modules, use));
}

/** A method that a module has of its own, which only computes too. */
function isPureFunction(vm: Machine, context: RRunContext, found: Purity, module: RClass, name: string): boolean {
  const key = `${vm.moduleName(module)}.${name}`;
  if (found.functions.has(key)) return true;
  const body = vm.find(vm.classOf(module), name)?.body;
  found.functions.set(key, { module, name, body });
  if (asksForPlatform(module, name) && body && !body.location) return true;
  if (!body?.location || body.proc) return false;
  return isPureAt(vm, context, found, body.location.path, body.location.line, modulesAround(vm, module));
}

/** A module and those that its name stands in, where they are constants of each other. */
function modulesAround(vm: Machine, module: RClass): readonly RClass[] {
  const names = (module.name ?? '').split('::');
  return names.map((_name, index) => vm.constantAt(names.slice(0, names.length - index).join('::'))).filter((each) => each instanceof RClass);
}

/** Data whose content can be told, or a module whose method only computes. */
function isPureUse(vm: Machine, context: RRunContext, found: Purity, modules: readonly RClass[], use: ConstantUse): boolean {
  const names = use.path.replace(/^::/, '').split('::');
  const holders = [...(use.path.startsWith('::') ? [] : modules), vm.classes.Object].filter((module) => module.constants.has(names[0] as string));
  return holders.length > 0 && holders.every((holder) => isPureConstant(vm, context, found, holder, names, use));
}

function isPureConstant(vm: Machine, context: RRunContext, found: Purity, holder: RClass, names: readonly string[], use: ConstantUse): boolean {
  let at: RValue | undefined = holder;
  for (const name of names) {
    if (!(at instanceof RClass) || !at.constants.has(name)) return false;
    const value: RValue | undefined = vm.constantAt(at === vm.classes.Object ? name : `${vm.moduleName(at)}::${name}`);
    const print = value === undefined || value instanceof RClass ? undefined : fingerprint(value);
    found.constants.set(`${vm.moduleName(at)}::${name}`, { module: at, name, value, print });
    at = value;
  }
  if (at === undefined) return false;
  if (!(at instanceof RClass)) return fingerprint(at) !== undefined && (use.method === undefined || use.isOfData);
  return use.method === undefined || isPureFunction(vm, context, found, at, use.method);
}

/** What a file or method calls on a platform (on any without its facts); null where it does more than compute. */
function surveyOf(vm: Machine, path: string, line: number | undefined, facts: JsonObject | null): PuritySurvey | null {
  const text = readText(vm, path);
  if (text === undefined) return null;
  let known = surveys.get(path);
  if (known?.text !== text) surveys.set(path, (known = { text, found: new Map() }));
  const key = `${facts ? idOf(facts) : ''}:${line ?? ''}`;
  let survey = known.found.get(key);
  if (survey === undefined) known.found.set(key, (survey = surveyPurity(path, text, facts, line) ?? null));
  return survey;
}

/** What is known of files by their paths, as long as their text is the same. */
const surveys = new Map<string, { readonly text: string; readonly found: Map<string, PuritySurvey | null> }>();

/** A method of a library, which only computes too; in Chef 12 a name without a method is an attribute. */
function isPureHelper(vm: Machine, context: RRunContext, found: Purity, name: string): boolean {
  const { helpers } = found;
  if (helpers.has(name)) return true;
  const entry = vm.find(vm.classOf(context.node), name);
  helpers.set(name, entry);
  if (!entry) return chefOf(vm).generation.attributesAreMethods;
  if (entry.owner === vm.classes.Kernel && name === 'respond_to?') return true;
  if (asksForPlatform(entry.owner, name)) return true;
  const { location, proc } = entry.body;
  return location !== undefined && proc === undefined && isPureAt(vm, context, found, location.path, location.line);
}

/** Whether a method asks what the node's platform is. */
function asksForPlatform(owner: RClass, name: string): boolean {
  return /^(?:ChefUtils|Chef::DSL::PlatformIntrospection)\b/.test(owner.name ?? '') && name.endsWith('?') && !OF_HOST.has(name);
}

/** Questions that are answered by the machine, not by the node. */
const OF_HOST = new Set(['windows_ruby?', 'ci?', 'kitchen?', 'virtualbox?', 'systemd?', 'file_exist?', 'cli?']);

/** Runs the files, and keeps what they made; undefined when it cannot be given to others. */
function record(vm: Machine, context: RRunContext, load: () => void, own: readonly Level[]): Outcome | undefined {
  const { attributes } = context.node;
  const chefRecord = chefOf(vm).record;
  const before = { writes: attributes.writes.length, files: chefRecord.attributeFiles.length };
  const outside = new Map(ALL_LEVELS.map((level) => [level, attributes.level(level)]));
  attributes.recordsReads = true;
  let counted: CountedStretch | undefined;
  try {
    const counting = countingOf(vm)?.begin();
    load();
    counted = counting?.();
  } finally {
    attributes.recordsReads = false;
  }
  const all = attributes.reads.splice(0);
  const writes = attributes.writes.slice(before.writes);
  if (all.some(({ path }) => path.length === 0 || OF_RUN_LIST.has(String(path[0])))) return undefined;
  if (writes.some(({ level }) => !own.includes(level))) return undefined;
  if (ALL_LEVELS.some((level) => !own.includes(level) && attributes.level(level) !== outside.get(level))) return undefined;
  const reads = new ReadPaths();
  for (const { path, isWhole } of all) reads.add(path, isWhole);
  const seen = seenBy(reads, attributes, own);
  const levels = new Map(own.map((level) => [level, attributes.level(level)]));
  if (seen === undefined || ![...levels.values()].every(isCopyable)) return undefined;
  const outcome = { reads, seen, levels, writes, loaded: [...context.loadedAttributes], files: chefRecord.attributeFiles.slice(before.files), counted };
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
  if (outcome.counted) countingOf(vm)?.repeat(outcome.counted);
}

function putLevels(vm: Machine, attributes: NodeAttributes, { levels }: Pick<Outcome, 'levels'>): void {
  const copier = new LevelCopier(vm, attributes);
  for (const [level, from] of levels) attributes.putLevel(level, copier.copy(from, null, null) as VividMash);
}

const ORIGINAL = Symbol('methods of nodes');

/** Notes what nodes can do before any library or spec has changed it. */
export function noteNodeMethods(vm: Machine): void {
  const klass = vm.classAt('Chef::Node');
  vm.momentary.set(ORIGINAL, new Map([...NODE_METHODS, '[]', 'method_missing'].map((name) => [name, vm.find(klass, name)?.body])));
}

/** Whether the node still does what Chef has it do, and libraries what they did. */
function isUnchanged(vm: Machine, { node }: RRunContext, { helpers, functions, constants }: Purity): boolean {
  const klass = vm.classOf(node);
  for (const [name, body] of vm.momentary.get(ORIGINAL) as ReadonlyMap<string, MethodBody | undefined>)
    if (vm.find(klass, name)?.body !== body) return false;
  for (const [name, entry] of helpers) if (vm.find(klass, name)?.body !== entry?.body) return false;
  for (const { module, name, body } of functions.values()) if (vm.find(vm.classOf(module), name)?.body !== body) return false;
  for (const { module, name, value, print } of constants.values()) {
    if (module.constants.get(name)?.value !== value) return false;
    if (print !== undefined && fingerprint(value as RValue) !== print) return false;
  }
  return true;
}
