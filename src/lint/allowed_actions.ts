import { builtInResources } from './built_in_resources.ts';
import type { LintCookbook } from './lint_cookbook.ts';

/** The actions that a type of resource has; undefined where it is not known, or may have more. */
export function actionsOf(type: string, cookbook: LintCookbook): ReadonlySet<string> | undefined {
  const custom = cookbook.customResources.filter(({ names }) => names.includes(type));
  if (custom.length > 1) return undefined;
  const [own] = custom;
  if (own) return own.isOpen || own.actions.length === 0 ? undefined : new Set(own.actions);
  if (cookbook.customResourceNames.has(type) || cookbook.reopenedResources.has(type)) return undefined;
  return builtInResources().get(type)?.actions;
}
