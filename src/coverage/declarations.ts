import type { Source } from '../source/source.ts';
import type { Node } from '../ruby/syntax/node.ts';
import { parse } from '../ruby/syntax/parse.ts';
import { resources12 } from '../chef/resources/chef12/index.ts';
import { resources18 } from '../chef/resources/index.ts';

/** Something that a recipe declares, at the line where a run says that it stands. */
export interface Declaration {
  readonly line: number;
  readonly name: string;
}

/** What a file declares, whether a run loads it or not. */
export interface Declarations {
  readonly resources: readonly Declaration[];
  readonly guards: readonly Declaration[];
  readonly notifications: readonly Declaration[];
}

export const NO_DECLARATIONS: Declarations = { resources: [], guards: [], notifications: [] };

/** The names of Chef's own resources in the recipe language. */
export const builtInResourceNames: ReadonlySet<string> = new Set(
  [...resources12, ...resources18].flatMap(({ provides = [] }) =>
    provides.map((each) => (typeof each === 'string' ? each : each.name)),
  ),
);

/** The names of the resources that a cookbook's file of custom resources or definitions adds. */
export function resourceNamesIn(cookbook: string, path: string, text: string): string[] {
  const [, folder, file = ''] = /(?:^|\/)(resources|definitions)\/([^/]+)\.rb$/.exec(path) ?? [];
  if (folder === undefined) return [];
  const named = [...text.matchAll(/^\s*(?:provides|resource_name|define)[ (]+:?["']?(\w+)/gm)].map(
    ([, name]) => name as string,
  );
  const own = file === 'default' ? cookbook : `${cookbook}_${file}`;
  return folder === 'definitions' ? named : [own.replaceAll('-', '_'), ...named];
}

/** The resources, guards and notifications of a file of recipes. */
export function declarationsIn(source: Source, isResource: (name: string) => boolean): Declarations {
  const found = { resources: [] as Declaration[], guards: [] as Declaration[], notifications: [] as Declaration[] };
  const visit = (node: Node, isInResource: boolean): void => {
    const name = ownCall(node);
    const method = node.field('method') ?? node;
    const declares = !isInResource && name !== undefined && isResource(name);
    if (declares) found.resources.push({ line: method.line, name: titleOf(name, node) });
    else if (isInResource && (name === 'not_if' || name === 'only_if'))
      found.guards.push({ line: method.line, name: firstLine(node) });
    else if (isInResource && (name === 'notifies' || name === 'subscribes'))
      found.notifications.push({ line: method.line, name: firstLine(node) });
    node.children.forEach((child, index) =>
      visit(child, declares && node.names[index] === 'block' ? true : isInResource),
    );
  };
  visit(parse(source).root, false);
  return found;
}

/** The name of a call on nothing that has arguments or a block. */
export function ownCall(node: Node): string | undefined {
  if (node.kind !== 'call' || node.field('receiver')) return undefined;
  return node.field('arguments') || node.field('block') ? node.field('method')?.text : undefined;
}

function titleOf(type: string, call: Node): string {
  const argument = call.field('arguments')?.children[0];
  if (!argument) return type;
  const isPlain = argument.kind === 'string' && argument.children.every(({ kind }) => kind === 'string_content');
  return `${type}[${isPlain ? argument.text.slice(1, -1) : firstLine(argument)}]`;
}

function firstLine(node: Node): string {
  return (node.text.split('\n')[0] ?? '').slice(0, 100);
}
