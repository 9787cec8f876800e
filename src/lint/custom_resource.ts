import type { Node } from '../ruby/syntax/node.ts';
import type { Call } from './call.ts';
import type { LintFile } from './lint_file.ts';
import { listOf, wordOf } from './literals.ts';

/** A `property` or `attribute` of a custom resource. */
export interface PropertyDeclaration {
  readonly name: string;
  readonly call: Call;
  /** The type, or types. */
  readonly type: Node | undefined;
}

/** A resource that a file in `resources` defines. */
export interface CustomResource {
  readonly file: LintFile;
  /** What recipes call it. */
  readonly names: readonly string[];
  readonly properties: readonly PropertyDeclaration[];
  /** Names of actions. */
  readonly actions: readonly string[];
  /** It takes over more from elsewhere: a partial, a mixin, a class. */
  readonly isOpen: boolean;
}

/** Reads a file in `resources`. */
export function customResourceIn(file: LintFile, cookbook: string): CustomResource {
  const [, own = ''] = /([^/]+)\.rb$/.exec(file.name) ?? [];
  const prefix = cookbook.replaceAll('-', '_');
  const given = file.calls
    .filter((call) => !call.receiver && (call.method === 'resource_name' || call.method === 'provides'))
    .flatMap((call) => wordOf(call.args[0]) ?? []);
  const properties = file.calls
    .filter((call) => !call.receiver && (call.method === 'property' || call.method === 'attribute'))
    .flatMap((call) => {
      const name = wordOf(call.args[0]);
      return name === undefined ? [] : [{ name, call, type: call.args[1] }];
    });
  const actions = file.calls
    .filter((call) => !call.receiver && ['action', 'actions', 'allowed_actions'].includes(call.method))
    .flatMap((call) => call.args.flatMap(listOf).flatMap((arg) => wordOf(arg) ?? []));
  return {
    file,
    names: [...new Set([own === 'default' ? prefix : `${prefix}_${own}`, ...given])],
    properties,
    actions,
    isOpen:
      file.tree === undefined ||
      file.calls.some(
        ({ method, receiver }) =>
          !receiver && ['use', 'include', 'extend', 'instance_eval', 'class_eval', 'eval'].includes(method),
      ),
  };
}
