import type { Node } from '../ruby/syntax/node.ts';
import type { Severity } from '../source/problem.ts';
import type { Call } from './call.ts';
import type { FileKind } from './lint_file.ts';
import type { FileContext, CookbookContext } from './rule_context.ts';
import type { ResourceUse } from './resource_use.ts';

/** Files of a cookbook by their paths below it, or the text of a recipe alone. */
export type ExampleFiles = string | Readonly<Record<string, string>>;

/** What a rule finds; with what its fix makes of it, where it has one. */
export type BadExample = ExampleFiles | readonly [before: ExampleFiles, after: ExampleFiles];

/** A lint rule: what it says of itself, and what it looks at. One walk over a file serves all rules. */
export interface Rule {
  /** `department/name`, after the file that it is in. */
  readonly name: string;
  /** A sentence: what it forbids or asks for. */
  readonly describe: string;
  /** Why it matters, for `explain`. */
  readonly why?: string;
  /** Names of other linters' rules of the same concern. */
  readonly sameAs?: readonly string[];
  readonly severity?: Severity;
  /** The oldest Chef for which it says something true: silent when the cookbook is for an older one. */
  readonly since?: number;
  /** Off unless it is asked for. */
  readonly isOptional?: true;
  readonly tags?: readonly string[];
  /** The kinds of files that it looks at; without, all with Ruby but templates. */
  readonly files?: readonly FileKind[];
  readonly bad: readonly BadExample[];
  readonly good: readonly ExampleFiles[];

  /** Calls of these methods, with or without receiver. */
  readonly calls?: Readonly<Record<string, (call: Call, context: FileContext) => void>>;
  /** Resources of these types; "*" for all. */
  readonly resources?: Readonly<Record<string, (resource: ResourceUse, context: FileContext) => void>>;
  /** Nodes of these kinds. */
  readonly nodes?: Readonly<Record<string, (node: Node, context: FileContext) => void>>;
  /** Each file as a whole. */
  readonly file?: (context: FileContext) => void;
  /** Each cookbook as a whole. */
  readonly cookbook?: (context: CookbookContext) => void;
}

/** Makes a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
