import type { Machine } from '../../ruby/machine/machine.ts';

/** `cookbook::recipe`, `::recipe` or `cookbook` apart. */
export function parseRecipeName(
  vm: Machine,
  name: string,
  currentCookbook: string | null,
): [cookbook: string, recipe: string] {
  const full = /^(.+?)::(.+)/.exec(name);
  if (full) return [full[1] as string, full[2] as string];
  const own = /^::(.+)/.exec(name);
  if (!own) return [name, 'default'];
  if (currentCookbook === null) return vm.raise('RuntimeError', `current_cookbook is nil, cannot resolve ${name}`);
  return [currentCookbook, own[1] as string];
}
