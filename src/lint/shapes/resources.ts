import type { Call } from '../call.ts';
import type { Rule } from '../define_rule.ts';
import { rename, replace } from '../edits.ts';
import { stringOf } from '../literals.ts';
import type { FileContext } from '../rule_context.ts';
import type { PropertyUse, ResourceUse } from '../resource_use.ts';

type ResourceListener = (resource: ResourceUse, context: FileContext) => void;

/** Looks at calls of a resource by a name that it no longer has. */
export function oldResource(name: string, newName: string | undefined, message: string): Pick<Rule, 'calls' | 'files'> {
  const report = (call: Call, context: FileContext): void => {
    if (call.receiver || call.args.length === 0) return;
    context.report(call.methodNode, message, { fix: newName === undefined ? undefined : rename(call, newName) });
  };
  const notification = (call: Call, context: FileContext): void => {
    const [, target] = call.args;
    const text = stringOf(target);
    if (call.receiver || !target || text === undefined || !text.startsWith(`${name}[`)) return;
    const fix = newName === undefined ? undefined : replace(target, target.text.replace(name, newName));
    context.report(target, message, { fix });
  };
  return { files: RESOURCE_CODE, calls: { [name]: report, notifies: notification, subscribes: notification } };
}

/** Kinds of files in which resources are declared. */
export const RESOURCE_CODE = ['recipe', 'resource', 'provider', 'definition', 'library'] as const;

/** Calls something for each use of properties in resources of some types. */
export function properties(
  types: readonly string[],
  names: readonly string[],
  check: (property: PropertyUse, context: FileContext, resource: ResourceUse) => void,
): { resources: Record<string, ResourceListener> } {
  const listen: ResourceListener = (resource, context) => {
    for (const property of resource.all(...names)) check(property, context, resource);
  };
  return { resources: Object.fromEntries(types.map((type) => [type, listen])) };
}

/** Replaces actions in resources of a type. */
export function actions(
  type: string,
  replacements: Readonly<Record<string, string>>,
  message: (action: string, replacement: string) => string,
): { resources: Record<string, ResourceListener> } {
  return {
    resources: {
      [type](resource, context) {
        const written = resource.actions;
        for (const { name, node } of written) {
          const replacement = replacements[name];
          if (replacement === undefined || (type === '*' && name === replacement)) continue;
          const isTwice = written.some((other) => other.name === replacement);
          const text = node.kind === 'bare_symbol' ? replacement : `:${replacement}`;
          context.report(node, message(name, replacement), { fix: isTwice ? undefined : replace(node, text) });
        }
      },
    },
  };
}
