import { countingOf } from '../ruby/machine/counting.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { Answers } from './answers.ts';
import { chefOf } from './chef_state.ts';
import { compileCookbooks, type LoadStages } from './compile.ts';
import type { CookbookCollection } from './cookbook/cookbook.ts';
import { loadRecipe } from './cookbook/load_recipe.ts';
import type { RNode } from './node.ts';
import { type ActionPolicy, setActionPolicy } from './resource/run_action.ts';
import { createRunRecord, type RunRecord } from './run.ts';
import { RRunContext } from './run_context.ts';
import { convergeCollection } from './runner.ts';
import { setRunningContext } from './running_context.ts';
import { stepInto } from './step_into.ts';

/** What a run starts from: a node with its attributes, and what it shall load. */
export interface ConvergeRequest {
  readonly node: RNode;
  readonly cookbooks: CookbookCollection;
  /** Recipes in their order, roles expanded. */
  readonly recipes: readonly string[];
  readonly answers: Answers;
  /** Custom resources whose actions are run: by resource name. */
  readonly stepInto?: readonly string[];
  /** What takes the place of that: how actions are run. */
  readonly policy?: Omit<ActionPolicy, 'phase'>;
  /** Called when all is compiled and nothing is converged yet. */
  readonly compiled?: (context: RRunContext) => void;
  /** Is told when a stage of loading the cookbooks is over. */
  readonly stages?: LoadStages | undefined;
  /** Only libraries and the classes of resources are loaded. */
  readonly isPreload?: boolean;
}

/** What a converge leaves in the machine. */
export interface Converged {
  readonly context: RRunContext;
  readonly record: RunRecord;
}

/**
 * Compiles and converges as ChefSpec does: every recipe runs, guards are asked, and the actions of resources are noted
 * instead of being carried out. Ruby exceptions fly on.
 */
export function converge(vm: Machine, request: ConvergeRequest): Converged {
  const chef = chefOf(vm);
  const record = createRunRecord();
  chef.record = record;
  chef.answers = request.answers;
  const { node } = request;
  const context = new RRunContext(vm, node, request.cookbooks);
  node.runContext = context;
  setRunningContext(vm, context);
  const policy = {
    phase: 'compile' as 'compile' | 'converge',
    stepInto: (machine: Machine, resource: RObject, action: string) => {
      const names = (request.stepInto ?? []).map((name) => name.replaceAll('-', '_'));
      const type = machine.toS(resource.ivar('@declared_type') ?? machine.call(resource, 'resource_name', []));
      return names.includes(type.replaceAll('-', '_')) && stepInto(machine, resource, action);
    },
    ...request.policy,
  };
  setActionPolicy(vm, policy);
  compileCookbooks(vm, context, request.recipes.map(cookbookOf), { withoutAttributes: request.isPreload ?? false, stages: request.stages });
  // Which attributes recipes and templates read is told by coverage.
  if (countingOf(vm)) node.attributes.recordsReads = true;
  if (request.isPreload) return { context, record };
  for (const recipe of request.recipes) loadRecipe(vm, context, recipe, null);
  request.compiled?.(context);
  policy.phase = 'converge';
  convergeCollection(vm, context);
  return { context, record };
}

function cookbookOf(recipe: string): string {
  return recipe.replace(/::.*$/, '');
}
