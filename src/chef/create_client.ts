import type { Problem } from '../source/problem.ts';
import { DEFAULT_BUDGETS, type Machine } from '../ruby/machine/machine.ts';
import { createVirtualHost } from '../ruby/machine/virtual_host.ts';
import { createRuby, releaseRuby } from '../ruby/ruby.ts';
import { RArray } from '../ruby/value/array.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { cachedFiles } from '../source/files.ts';
import { fromPlain } from './attribute/plain.ts';
import type { Answers } from './answers.ts';
import { answersOf } from './answers_of.ts';
import { LEVELS, type Level } from './attribute/precedence.ts';
import { installChef } from './chef.ts';
import { chefOf } from './chef_state.ts';
import type { ChefClient, ClientAnswers, ClientOptions, RunRequest } from './client.ts';
import { converge, type Converged } from './converge.ts';
import { noteAttributes } from './coverage_facts.ts';
import { loadEnvironment } from './environment.ts';
import { loadRole } from './role.ts';
import { applyExpansion, expandRunList } from './run_list_expansion.ts';
import { dependencyWarnings } from './cookbook/dependency_warnings.ts';
import { loadCookbooks } from './cookbook/loader.ts';
import { KeptMachines, Loading, reloading } from './kept_machines.ts';
import { describeResources, errorOf } from './describe_run.ts';
import { provideGemFeatures } from './features.ts';
import { CHEF_18, type Generation } from './generation.ts';
import { installHelperAnswers } from './helper_answers.ts';
import { newNode } from './new_node.ts';
import type { RNode } from './node.ts';
import { toNotation } from './notation.ts';
import { ohai, ohaiFromJson } from './platform/ohai.ts';
import { isJsonObject, type Json, type JsonObject } from './platform/json.ts';
import { dataBagFolder } from './data_bag_folder.ts';
import { createRunRecord, type Run, type RunError } from './run.ts';

/**
 * A client over cookbooks on disk (or in memory). Clients may go on with each other's machines, where the files
 * at the same cookbook paths are the same.
 */
export function createChefClient(options: ClientOptions, kept = new KeptMachines()): ChefClient {
  const files = cachedFiles(options.files);
  return { run: (request) => run({ ...options, files }, kept, request) };
}

/** A run of the largest cookbooks takes a few thousand steps. */
const RUN_BUDGETS = { ...DEFAULT_BUDGETS, steps: 20_000_000 };

function run(options: ClientOptions, kept: KeptMachines, request: RunRequest): Run {
  const generation = options.generation ?? CHEF_18;
  const given = request.answers ?? {};
  const key = keyOf(options, generation, request);
  const standing = kept.take(key, options.files);
  const vm = standing?.vm ?? newMachine(options, generation, given);
  const answers = answersFor(vm, options, given);
  const node = makeNode(vm, request);
  const before = chefOf(vm);
  before.record = createRunRecord();
  let converged: Converged | undefined;
  let error: RunError | undefined;
  let warnings: readonly Problem[] = [];
  let loading: Loading | undefined;
  try {
    const { files, rolePath, environmentPath } = options;
    for (const item of request.runList) node.runList.add(vm, vm.str(item));
    const findRole = (name: string) => (rolePath === undefined ? undefined : loadRole(vm, files, [rolePath], name));
    const expansion = expandRunList(vm, node.runList.items, node.environment, findRole);
    const isNamed = node.environment !== '_default' && environmentPath !== undefined;
    applyExpansion(vm, node, expansion, isNamed ? loadEnvironment(vm, files, environmentPath, node.environment) : null);
    setAttributes(node, request);
    // A role may hold something else in another scenario: other cookbooks are loaded then.
    if (standing && standing.recipes.join() !== expansion.recipes.join()) return run(options, kept, request);
    const cookbooks = standing?.cookbooks ?? loadCookbooks(vm, files, options.cookbookPaths);
    if (!standing && kept.isWorthWatching(key)) loading = new Loading(vm, cookbooks, expansion.recipes);
    const stages = standing ? reloading(standing) : loading;
    if (request.checksDependencies === true)
      warnings = dependencyWarnings(
        vm,
        files,
        cookbooks,
        expansion.recipes.map((recipe) => recipe.replace(/::.*$/, '')),
      );
    converged = converge(vm, {
      node,
      cookbooks,
      recipes: expansion.recipes,
      answers,
      stages,
      ...(request.stepInto && { stepInto: request.stepInto }),
    });
  } catch (thrown) {
    error = errorOf(vm, thrown);
    vm.frame = null;
  }
  const { record } = chefOf(vm);
  const context = converged?.context ?? node.runContext;
  const { attributes } = node;
  // Templates are rendered here, and what they read counts.
  const resources = context ? describeResources(vm, context, record) : [];
  noteAttributes(vm, attributes);
  attributes.recordsReads = false;
  let merged: Json | undefined;
  const lasting = standing ?? loading?.loaded;
  if (!lasting || !kept.give(key, lasting)) releaseRuby();
  return {
    generation: generation.name,
    platform: node.text('platform') ?? '',
    platformVersion: node.text('platform_version') ?? '',
    runList: request.runList,
    error,
    warnings,
    fatal: record.fatal,
    recipes: record.recipes,
    attributeFiles: record.attributeFiles,
    guardCommands: [...new Set(record.guardCommands)],
    resources,
    log: record.log,
    attributes: (path = []) => plainAt((merged ??= toNotation(vm, attributes.merged())), path),
    provenance: (path) => attributes.provenance(path),
    inspect: (value) => vm.inspect(value),
    writes: attributes.writes,
    reads: attributes.reads,
  };
}

function newMachine(options: ClientOptions, generation: Generation, given: ClientAnswers): Machine {
  const host = createVirtualHost({ files: options.files, ...(given.env && { env: given.env }) });
  const encoder = new TextEncoder();
  for (const [path, text] of Object.entries(given.files ?? {})) host.written.set(path, encoder.encode(text));
  const vm = createRuby(host, RUN_BUDGETS, options.counters);
  installChef(vm, generation);
  chefOf(vm).config.set(vm, symbol('cookbook_path'), new RArray(options.cookbookPaths.map((path) => vm.str(path))));
  provideGemFeatures(vm, given.gems ?? []);
  installHelperAnswers(vm, given.helpers ?? []);
  return vm;
}

/** All of a request that what is loaded before any recipe depends on, attributes apart. */
function keyOf(options: ClientOptions, generation: Generation, request: RunRequest): string {
  const { runList, environment, answers: { env, files, helpers, gems } = {} } = request;
  return JSON.stringify([
    generation.name,
    options.cookbookPaths,
    options.rolePath,
    options.environmentPath,
    runList,
    environment,
    env,
    files,
    helpers,
    gems,
  ]);
}

/** The caller's answers; data bags that it leaves out come from the folder. */
function answersFor(vm: Machine, options: ClientOptions, given: ClientAnswers): Answers {
  const answers = answersOf(vm, given);
  if (options.dataBagPath === undefined) return answers;
  const folder = dataBagFolder(vm, options.files, [options.dataBagPath]);
  return {
    ...answers,
    dataBag: (bag) => answers.dataBag(bag) ?? folder.dataBag(bag),
    dataBagItem: (bag, id) => answers.dataBagItem(bag, id) ?? folder.dataBagItem(bag, id),
  };
}

function plainAt(data: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = data;
  for (const key of path) {
    if (Array.isArray(at)) at = at[Number(key)] as Json | undefined;
    else if (isJsonObject(at)) at = Object.hasOwn(at, key) ? at[key] : undefined;
    else return undefined;
  }
  return at;
}

/** The node as Ohai and Chef leave it before any cookbook is loaded. */
function makeNode(vm: Machine, request: RunRequest): RNode {
  const facts = request.ohai
    ? ohaiFromJson(request.ohai)
    : ohai(request.platform, request.version, request.machine === undefined ? {} : { machine: request.machine });
  return newNode(vm, facts, {
    ...(request.environment !== undefined && { environment: request.environment }),
    recordsReads: request.recordsReads ?? false,
  });
}

/** What the caller sets before the run: every value of its own, so that each has its origin. */
function setAttributes(node: RNode, request: RunRequest): void {
  const { attributes } = node;
  attributes.origin = request.origin ?? { file: '(request)', line: 0 };
  for (const level of LEVELS) {
    const data = request.attributes?.[level];
    if (data) setLeaves(node, level, [], data);
  }
  attributes.origin = null;
}

function setLeaves(node: RNode, level: Level, path: readonly string[], data: JsonObject): void {
  for (const [key, value] of Object.entries(data)) {
    if (isJsonObject(value) && Object.keys(value).length > 0) setLeaves(node, level, [...path, key], value);
    else node.attributes.setAt(level, [...path, key], fromPlain(value as never));
  }
}
