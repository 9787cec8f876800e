import { rescuable } from '../ruby/machine/exceptions.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { worldOf } from '../rspec/world.ts';
import type { Level } from '../chef/attribute/precedence.ts';
import { chefOf } from '../chef/chef_state.ts';
import { converge } from '../chef/converge.ts';
import type { Cookbook, CookbookCollection } from '../chef/cookbook/cookbook.ts';
import { missingCookbookProblem, unmetConstraints } from '../chef/cookbook/dependency_order.ts';
import { noteAttributes } from '../chef/coverage_facts.ts';
import { loadEnvironment } from '../chef/environment.ts';
import type { RNode } from '../chef/node.ts';
import { stepInto as runStepped } from '../chef/step_into.ts';
import type { ActionPolicy } from '../chef/resource/run_action.ts';
import { loadRole } from '../chef/role.ts';
import { applyExpansion, expandRunList } from '../chef/run_list_expansion.ts';
import { runnerAnswers } from './answers.ts';
import { applyChefConfig, cookbooksOf } from './chef_config.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { mayNeedPlatform } from './errors.ts';
import { isServerRunner, saveNode, serverOf } from './server_data.ts';
import { nodeOf, type RRunner, stepsInto } from './runner.ts';

/** Compiles and converges recipes on a runner's node, as `converge` does; a preload stops when libraries are loaded. */
export function convergeRunner(
  vm: Machine,
  self: RRunner,
  recipes: readonly RValue[],
  block: RProc | null,
  isPreload = false,
): RValue {
  const isOld = chefOf(vm).generation.name === '12';
  if (!isOld) {
    refuseOutsideOfExamples(vm);
    applyChefConfig(vm, self);
    self.isConverging = false;
  }
  const node = nodeOf(vm, self);
  node.runList.items = [];
  for (const recipe of recipes) node.runList.add(vm, recipe);
  if (truthy(self.option('dry_run'))) return self;
  const expansion = expand(vm, self, node);
  if (!isOld) mergeOptions(vm, self, node);
  if (isServerRunner(vm, self)) requireSolution(vm, cookbooksOf(vm, self), expansion.recipes);
  const context = { isCompiled: false };
  try {
    converge(vm, {
      node,
      cookbooks: cookbooksOf(vm, self),
      recipes: expansion.recipes,
      answers: runnerAnswers(vm, self),
      policy: policyOf(vm, self),
      isPreload,
      compiled: (compiled) => {
        context.isCompiled = true;
        self.runContext = compiled;
        if (block) vm.callProc(block, isOld ? [] : [node]);
        if (isServerRunner(vm, self)) saveNode(vm, self, node);
        self.isConverging = true;
      },
    });
  } catch (thrown) {
    const exception = context.isCompiled ? undefined : rescuable(vm, thrown);
    if (!exception || !vm.isA(exception, vm.classAt('Chef::Exceptions::NoSuchResourceType'))) throw thrown;
    mayNeedPlatform(vm, vm.toS(vm.call(exception, 'message', [])));
  } finally {
    noteAttributes(vm, node.attributes);
  }
  return self;
}

/** Outside of its examples, ChefSpec would have Chef carry everything out. */
function refuseOutsideOfExamples(vm: Machine): void {
  if (worldOf(vm).currentExample) return;
  vm.raise(
    'NotImplementedError',
    'Expected a converge within an example, found one outside: there ChefSpec is not at work, and Chef would change the machine that it runs on. ' +
      'Converge in `let`, `cached` or `before(:each)`.',
  );
}

/** A server gives no cookbooks to a run list whose dependencies are missing, or not of the versions that are asked for. */
function requireSolution(vm: Machine, cookbooks: CookbookCollection, recipes: readonly string[]): void {
  const reached = new Map<string, Cookbook>();
  const add = (name: string, dependent: Cookbook | undefined): void => {
    if (reached.has(name)) return;
    const cookbook = cookbooks.get(name);
    if (!cookbook) return noSolution(vm, missingCookbookProblem(cookbooks, name, dependent).hint);
    reached.set(name, cookbook);
    for (const dependency of cookbook.metadata.depends.keys()) add(dependency, cookbook);
  };
  for (const recipe of recipes) add(recipe.replace(/::.*$/, ''), undefined);
  const [unmet] = unmetConstraints(vm, cookbooks, [...reached.values()]);
  if (unmet) noSolution(vm, `"${unmet.dependent.name}" depends on "${unmet.dependency.name}" ${unmet.constraint}, found ${unmet.dependency.version}.`);
}

function noSolution(vm: Machine, hint: string | undefined): never {
  requireFeature(vm, 'net/http');
  return vm.raise('Net::HTTPClientException', '412 "Precondition Failed"', hint === undefined ? {} : { hint: vm.str(hint) });
}

function expand(vm: Machine, self: RRunner, node: RNode): ReturnType<typeof expandRunList> {
  const { files } = vm.host;
  const folders = vm.splat(self.option('role_path')).map((path) => expanded(vm, path));
  const findRole = (name: string): RObject | undefined =>
    (isServerRunner(vm, self) ? serverOf(vm, self).role(vm, name) : undefined) ?? loadRole(vm, files, folders, name);
  const expansion = expandRunList(vm, node.runList.items, node.environment, findRole);
  applyExpansion(vm, node, expansion, environmentOf(vm, self, node));
  return expansion;
}

function environmentOf(vm: Machine, self: RRunner, node: RNode): RObject | null {
  if (node.environment === '_default') return null;
  if (isServerRunner(vm, self)) return serverOf(vm, self).environment(vm, node.environment);
  const folder = self.option('environment_path');
  return truthy(folder) ? loadEnvironment(vm, vm.host.files, expanded(vm, folder), node.environment) : null;
}

function expanded(vm: Machine, path: RValue): string {
  return vm.toS(vm.call(vm.classAt('File'), 'expand_path', [path]));
}

const OPTION_LEVELS: readonly (readonly [option: string, level: Level])[] = [
  ['default_attributes', 'role_default'],
  ['normal_attributes', 'normal'],
  ['override_attributes', 'role_override'],
  ['automatic_attributes', 'automatic'],
];

/** What options and groups give as attributes joins the node's. */
function mergeOptions(vm: Machine, self: RRunner, { attributes }: RNode): void {
  attributes.origin = { file: '(spec)', line: 0 };
  for (const [option, level] of OPTION_LEVELS) {
    const data = self.option(option);
    if (!(data instanceof RHash) || data.size === 0) continue;
    attributes.assign(level, vm.call(vm.classAt('Chef::Mixin::DeepMerge'), 'merge', [attributes.level(level), data]) as RHash);
  }
  attributes.origin = null;
}

function policyOf(vm: Machine, self: RRunner): Omit<ActionPolicy, 'phase'> {
  const { coverage } = chefSpecOf(vm);
  return {
    started: (machine, resource) => coverage.add(machine, resource),
    ...(vm.splat(self.option('step_into')).length > 0 && {
      stepInto: (machine: Machine, resource: RObject, action: string) => stepInto(machine, self, resource, action),
    }),
  };
}

/** Runs the action of a custom resource; its guards hold no more, and its errors say which resource had them. */
function stepInto(vm: Machine, self: RRunner, resource: RObject, action: string): boolean {
  if (!stepsInto(vm, self, resource)) return false;
  if (runStepped(vm, resource, action)) return true;
  return vm.raise(
    'NotImplementedError',
    `Expected a custom resource of a cookbook in step_into, found ${vm.toS(resource)}: what Chef's own resources do is not modelled.`,
  );
}
