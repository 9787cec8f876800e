import type { Node } from '../ruby/syntax/node.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';
import { listOf, pairsOf, stringOf, wordOf } from './literals.ts';
import type { ResourceUse } from './resource_use.ts';

/** A `template` or `cookbook_file` resource and the file that it takes. */
export interface TemplateUse {
  readonly file: LintFile;
  readonly resource: ResourceUse;
  readonly kind: 'templates' | 'files';
  /** The source names that it tries in turn; undefined where only a run knows. */
  readonly sources: readonly string[] | undefined;
  readonly sourceNode: Node | undefined;
  /** The cookbook that has the file; undefined where only a run knows. */
  readonly cookbook: string | undefined;
  /** A path on the node rather than in a cookbook. */
  readonly isLocal: boolean;
  /** The variables that are passed, by name; undefined where only a run knows them. */
  readonly variables: ReadonlyMap<string, Node> | undefined;
}

/** Every template and cookbook_file that a cookbook's code declares. */
export function templateUses(cookbook: LintCookbook): TemplateUse[] {
  return cookbook.filesOf('recipe', 'provider', 'resource', 'definition', 'library').flatMap((file) =>
    file.resources.flatMap((resource) => {
      if (resource.type !== 'template' && resource.type !== 'cookbook_file') return [];
      const source = resource.get('source');
      const own = resource.get('cookbook');
      const kind = resource.type === 'template' ? ('templates' as const) : ('files' as const);
      return [
        {
          file,
          resource,
          kind,
          sources: sourcesOf(resource, kind),
          sourceNode: source?.value ?? resource.nameNode,
          cookbook: own ? stringOf(own.value) : cookbook.name,
          isLocal: resource.has('local'),
          variables: variablesOf(resource),
        },
      ];
    }),
  );
}

function sourcesOf(resource: ResourceUse, kind: 'templates' | 'files'): readonly string[] | undefined {
  const given = resource.all('source');
  if (given.length > 1) return undefined;
  if (given[0]) {
    const names = listOf(given[0].value).map(stringOf);
    return names.length === 0 || names.includes(undefined) ? undefined : (names as string[]);
  }
  const path = resource.all('path').length > 0 && kind === 'templates' ? resource.name : resource.name;
  if (path === undefined) return undefined;
  const base = path.replace(/\/+$/, '').split(/[/\\]/).at(-1) as string;
  return [kind === 'templates' ? `${base}.erb` : base];
}

function variablesOf(resource: ResourceUse): ReadonlyMap<string, Node> | undefined {
  const given = resource.all('variables');
  if (given.length === 0) return new Map();
  const found = new Map<string, Node>();
  for (const { call } of given) {
    const literal = call.args[0];
    const pairs = call.pairs.length > 0 ? call.pairs : literal?.kind === 'hash' ? literal.children : undefined;
    if (!pairs || (literal !== undefined && call.pairs.length > 0)) return undefined;
    if (pairs.some((pair) => pair.kind !== 'pair' || wordOf(pair.field('key')) === undefined)) return undefined;
    for (const [name, value] of pairsOf(pairs)) found.set(name, value);
  }
  return found;
}
