import type { Node } from '../ruby/syntax/node.ts';
import type { Call } from './call.ts';
import type { Rule } from './define_rule.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { FileKind, LintFile } from './lint_file.ts';
import { oldestChef } from './metadata_facts.ts';
import type { ResourceUse } from './resource_use.ts';
import { CookbookContext, FileContext, type LintProblem } from './rule_context.ts';

/** What a run of the rules is told. */
export interface LintOptions {
  readonly rules: readonly Rule[];
  /** The Chef that cookbooks are for, where their metadata do not say. */
  readonly target?: number | undefined;
  /** Paths below the cookbook whose problems are wanted; without, all of them. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** Newer than all. */
const NEWEST = 99;

/** The problems of a cookbook, by file and place. All rules share one walk over each file. */
export function lintCookbook(cookbook: LintCookbook, { rules, target, only }: LintOptions): LintProblem[] {
  const problems: LintProblem[] = [];
  const take = (problem: LintProblem): void => void problems.push(problem);
  const chef = target ?? oldestChef(cookbook.metadata.chefVersions) ?? NEWEST;
  const active = rules.filter((rule) => (rule.since ?? 0) <= chef);
  const tables = new Map<FileKind, Table>();
  for (const file of cookbook.filesOf()) {
    if (only && !only.has(file.name)) continue;
    for (const problem of file.syntaxProblems) take({ ...problem, kind: 'syntax', rule: 'syntax', path: file.path });
    if (!file.tree) continue;
    let table = tables.get(file.kind);
    if (!table) tables.set(file.kind, (table = tableOf(active, file.kind)));
    walk(file, table, (rule) => new FileContext(rule, cookbook, chef, take, file));
  }
  if (cookbook.isCookbook) for (const rule of active) rule.cookbook?.(new CookbookContext(rule, cookbook, chef, take));
  return problems;
}

type Listener<Subject> = readonly [rule: Rule, listen: (subject: Subject, context: FileContext) => void];

/** Who listens to what in files of a kind. */
interface Table {
  readonly calls: ReadonlyMap<string, readonly Listener<Call>[]>;
  readonly resources: ReadonlyMap<string, readonly Listener<ResourceUse>[]>;
  readonly nodes: ReadonlyMap<string, readonly Listener<Node>[]>;
  readonly files: readonly Rule[];
}

function tableOf(rules: readonly Rule[], kind: FileKind): Table {
  const here = rules.filter((rule) => (rule.files ? rule.files.includes(kind) : kind !== 'template'));
  return {
    calls: listeners(here, (rule) => rule.calls),
    resources: listeners(here, (rule) => rule.resources),
    nodes: listeners(here, (rule) => rule.nodes),
    files: here.filter((rule) => rule.file),
  };
}

function listeners<Subject>(
  rules: readonly Rule[],
  pick: (rule: Rule) => Readonly<Record<string, Listener<Subject>[1]>> | undefined,
): ReadonlyMap<string, readonly Listener<Subject>[]> {
  const found = new Map<string, Listener<Subject>[]>();
  for (const rule of rules)
    for (const [key, listen] of Object.entries(pick(rule) ?? {})) {
      const list = found.get(key) ?? [];
      found.set(key, list);
      list.push([rule, listen]);
    }
  return found;
}

function walk(file: LintFile, table: Table, contextOf: (rule: Rule) => FileContext): void {
  const contexts = new Map<Rule, FileContext>();
  const tell = <Subject>(subject: Subject, to: readonly Listener<Subject>[] | undefined): void => {
    for (const [rule, listen] of to ?? []) {
      let context = contexts.get(rule);
      if (!context) contexts.set(rule, (context = contextOf(rule)));
      listen(subject, context);
    }
  };
  const everyResource = table.resources.get('*');
  for (const node of file.nodes) {
    tell(node, table.nodes.get(node.kind));
    const call = file.callAt(node);
    if (!call) continue;
    tell(call, table.calls.get(call.method));
    const resource = file.resourceAt(node);
    if (!resource) continue;
    tell(resource, everyResource);
    tell(resource, table.resources.get(resource.type));
  }
  for (const rule of table.files) rule.file?.(contextOf(rule));
}
