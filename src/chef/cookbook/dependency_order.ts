import type { Machine } from '../../ruby/machine/machine.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Problem } from '../../source/problem.ts';
import { didYouMean } from '../../source/suggest.ts';
import type { Cookbook, CookbookCollection } from './cookbook.ts';
import { meets, parseConstraint, parseVersion } from './version_constraint.ts';

/**
 * Cookbooks in the order in which their files are loaded: those of the run list in its order, each after those that it
 * depends on, which go by name. A circle of dependencies is cut where it closes.
 */
export function dependencyOrder(
  vm: Machine,
  cookbooks: CookbookCollection,
  names: readonly string[],
): readonly Cookbook[] {
  const ordered: Cookbook[] = [];
  const seen = new Set<string>();
  const add = (name: string, dependent: Cookbook | undefined): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const cookbook = cookbooks.get(name) ?? missingCookbook(vm, cookbooks, name, dependent);
    for (const dependency of [...cookbook.metadata.depends.keys()].toSorted()) add(dependency, cookbook);
    ordered.push(cookbook);
  };
  for (const name of names) add(name, undefined);
  return ordered;
}

/** Raises Chef's error about a cookbook that is nowhere; its `details` say what to do: `hint`, and who wants it: `path`. */
function missingCookbook(
  vm: Machine,
  cookbooks: CookbookCollection,
  name: string,
  dependent: Cookbook | undefined,
): never {
  const { message, hint, path } = missingCookbookProblem(cookbooks, name, dependent);
  const details: Record<string, RValue> = {};
  if (hint !== undefined) details['hint'] = vm.str(hint);
  if (path !== undefined) details['path'] = vm.str(path);
  return vm.raise('Chef::Exceptions::CookbookNotFound', message, details);
}

/** What is to be said about a cookbook that is nowhere. */
export function missingCookbookProblem(
  cookbooks: CookbookCollection,
  name: string,
  dependent: Cookbook | undefined,
): Problem {
  const message = `Cookbook ${name} not found. If you're loading ${name} from another cookbook, make sure you configure the dependency in your metadata`;
  const wanted = dependent
    ? `The cookbook "${dependent.name}" depends on "${name}": put it into a folder of cookbooks.`
    : `The run list has "${name}": put it into a folder of cookbooks.`;
  const hint = didYouMean(name, cookbooks.keys()) ?? wanted;
  const path = dependent?.metadata.path;
  return { kind: 'load', severity: 'error', message, hint, ...(path !== undefined && { path }) };
}

/** A `depends` whose constraint the cookbook at hand does not meet. */
export interface UnmetConstraint {
  readonly dependent: Cookbook;
  readonly dependency: Cookbook;
  readonly constraint: string;
}

/** The constraints that cookbooks do not meet. Chef Solo does not look at them: a server would not find a solution. */
export function unmetConstraints(
  vm: Machine,
  cookbooks: CookbookCollection,
  ordered: readonly Cookbook[],
): readonly UnmetConstraint[] {
  return ordered.flatMap((dependent) =>
    [...dependent.metadata.depends].flatMap(([name, constraint]) => {
      const dependency = cookbooks.get(name);
      if (!dependency || constraint === '') return [];
      const isMet = meets(parseVersion(vm, dependency.version), parseConstraint(vm, constraint, 'platform'));
      return isMet ? [] : [{ dependent, dependency, constraint }];
    }),
  );
}
