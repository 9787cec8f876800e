import type { Machine } from '../../ruby/machine/machine.ts';
import type { Problem } from '../../source/problem.ts';
import { wholeLine } from '../../source/range.ts';
import type { Files } from '../../source/files.ts';
import type { Cookbook, CookbookCollection } from './cookbook.ts';
import { unmetConstraints } from './dependency_order.ts';

/** What a Chef server or Berkshelf refuses of the dependencies of cookbooks, and Chef Solo takes: circles, unmet versions. */
export function dependencyWarnings(vm: Machine, files: Files, cookbooks: CookbookCollection, names: readonly string[]): readonly Problem[] {
  const reached = new Set<Cookbook>();
  const circles: Problem[] = [];
  const visit = (name: string, above: readonly Cookbook[]): void => {
    const cookbook = cookbooks.get(name);
    if (!cookbook) return;
    const start = above.indexOf(cookbook);
    if (start !== -1) {
      const path = [...above.slice(start), cookbook].map((each) => each.name).join(' -> ');
      circles.push(warning(files, above.at(-1) as Cookbook, name, `Expected no circle of dependencies, found ${path}.`));
    }
    if (reached.has(cookbook)) return;
    reached.add(cookbook);
    for (const dependency of cookbook.metadata.depends.keys()) visit(dependency, [...above, cookbook]);
  };
  for (const name of names) visit(name, []);
  const unmet = unmetConstraints(vm, cookbooks, [...reached]).map(({ dependent, dependency, constraint }) =>
    warning(files, dependent, dependency.name, `Expected "${dependency.name}" ${constraint}, found ${dependency.version}.`),
  );
  return [...circles, ...unmet];
}

function warning(files: Files, dependent: Cookbook, dependency: string, message: string): Problem {
  const { path } = dependent.metadata;
  if (path === undefined) return { kind: 'load', severity: 'warning', message };
  const lines = new TextDecoder().decode(files.read(path)).split('\n');
  const line = lines.findIndex((text) => /depends|"dependencies"/.test(text) && text.includes(dependency)) + 1;
  return { kind: 'load', severity: 'warning', message, path, ...(line > 0 && { range: wholeLine(line) }) };
}
