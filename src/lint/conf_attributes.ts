import type { Node } from '../ruby/syntax/node.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';
import { pairsOf, stringOf, wordOf } from './literals.ts';

/** `default[…]['conf'][section][option] = value`. */
export interface ConfAttribute {
  readonly file: LintFile;
  readonly section: string;
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** Options of INI files that a cookbook sets by attributes below `conf`, and those of PowerVM by its own attributes. */
export function confAttributes(cookbook: LintCookbook): readonly ConfAttribute[] {
  return cookbook.filesOf('attributes', 'recipe').flatMap((file) =>
    file.attributes.flatMap(({ kind, path, keys, value, operator }): ConfAttribute[] => {
      const at = path.lastIndexOf('conf');
      if (kind !== 'write' || !value || (operator !== '=' && operator !== '||=') || at < 1) return [];
      const [section, name] = path.slice(at + 1);
      const key = keys.at(-1) as Node;
      if (section === undefined) return [];
      if (path.length === at + 3 && name !== undefined) return [{ file, section, name, key, value }];
      if (path.length !== at + 2 || value.kind !== 'hash') return [];
      return value.children.flatMap((pair) => {
        const own = wordOf(pair.field('key'));
        const inner = pair.field('value');
        return own === undefined || !inner ? [] : [{ file, section, name: own, key: pair.field('key') as Node, value: inner }];
      });
    }),
  );
}

/** The text that a literal has in an INI file; undefined where only a run knows. */
export function literalText(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if (['integer', 'float', 'true', 'false'].includes(node.kind)) return node.text;
  if (node.kind === 'unary' && ['integer', 'float'].includes(node.children[0]?.kind ?? '')) return node.text;
  return stringOf(node);
}

/** Everything that a cookbook's code assigns to an attribute; undefined where a part of it is assigned as well or not all is known. */
function assignedTo(cookbook: LintCookbook, path: readonly string[]): readonly Node[] | undefined {
  const found: Node[] = [];
  for (const file of cookbook.filesOf('attributes', 'recipe', 'library', 'provider', 'resource'))
    for (const use of file.attributes) {
      if (use.kind !== 'write') continue;
      const isPrefix = use.path.every((key, index) => index >= path.length || key === undefined || key === path[index]);
      if (!isPrefix) continue;
      if (use.path.length !== path.length || use.path.includes(undefined)) {
        if (use.path.length < path.length && use.value?.kind === 'hash' && !use.path.includes(undefined)) {
          const inner = pairsOf(use.value.children).get(path[use.path.length] as string);
          if (!inner) continue;
        }
        return undefined;
      }
      if (use.operator !== '=' || !use.value) return undefined;
      found.push(use.value);
    }
  return found;
}

/** The values that an expression of a template may have, as far as the cookbook assigns them; undefined where that is not known. */
export function valuesIn(cookbook: LintCookbook, file: LintFile, node: Node): readonly Node[] | undefined {
  const path = pathOf(file, node);
  if (path) {
    const values = assignedTo(cookbook, path);
    return values && values.length > 0 ? values : undefined;
  }
  if (node.kind !== 'instance_variable' || !file.name.startsWith('templates/')) return undefined;
  const own = file.name.replace(/^templates\/(?:(?:default|ubuntu|redhat|debian|suse|centos|rhel)\/)?/, '');
  const uses = cookbook.templateUses.filter(({ sources, kind }) => kind === 'templates' && sources?.includes(own) === true);
  if (uses.length !== 1 || uses[0]?.variables === undefined) return undefined;
  const passed = uses[0].variables.get(node.text.slice(1));
  if (!passed) return undefined;
  if (passed.kind === 'array' || passed.kind === 'string_array' || passed.kind === 'hash' || passed.kind === 'nil') return [passed];
  const inner = pathOf(uses[0].file, passed);
  const values = inner && assignedTo(cookbook, inner);
  return values && values.length > 0 ? values : undefined;
}

/** The attribute that an expression reads, also by a variable that stands for a part of the path. */
function pathOf(file: LintFile, node: Node): readonly string[] | undefined {
  const use = file.attributes.find((each) => each.node === node && each.kind === 'read');
  if (use) return use.level !== undefined || use.path.includes(undefined) ? undefined : (use.path as string[]);
  if (node.kind === 'identifier') {
    const given = file.nodes.filter((each) => each.kind === 'assignment' && each.field('left')?.text === node.text);
    const right = given.length === 1 ? given[0]?.field('right') : undefined;
    return right && pathOf(file, right);
  }
  if (node.kind !== 'element_reference') return undefined;
  const object = node.field('object');
  const keys = node.children.filter((child) => child !== object);
  const key = keys.length === 1 ? wordOf(keys[0]) : undefined;
  const above = object && pathOf(file, object);
  return above && key !== undefined ? [...above, key] : undefined;
}
