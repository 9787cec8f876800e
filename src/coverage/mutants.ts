import { ProblemError } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import type { Node } from '../ruby/syntax/node.ts';
import { parse } from '../ruby/syntax/parse.ts';
import { builtInResourceNames, ownCall, resourceNamesIn } from './declarations.ts';
import type { CookbookFile } from './inventory.ts';

/** What is changed in a cookbook to see whether anything notices. */
export const MUTANT_KINDS = ['default', 'resource', 'property', 'notification', 'template', 'condition'] as const;

export type MutantKind = (typeof MUTANT_KINDS)[number];

/** A file with one small change. */
export interface Mutant {
  readonly kind: MutantKind;
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  /** "true → false", "without notifies :restart" */
  readonly change: string;
  /** The whole file, changed. */
  readonly text: string;
  /** Why nobody has to notice, where the file says so: `# survives: REASON` on the line or the one above. */
  readonly reason: string | undefined;
}

/** All changes of some files, one by one. Files that are no Ruby have none. */
export function mutantsOf(files: readonly CookbookFile[]): Mutant[] {
  const own = new Set(files.flatMap(({ cookbook, path, text }) => resourceNamesIn(cookbook, path, text)));
  const isResource = (name: string): boolean => builtInResourceNames.has(name) || own.has(name);
  return files.flatMap((file) => (file.kind === 'template' ? templateMutants(file) : rubyMutants(file, isResource)));
}

type Change = Omit<Mutant, 'path' | 'text' | 'reason'> & {
  readonly start: number;
  readonly end: number;
  readonly put: string;
};

function mutant({ path, text }: CookbookFile, { kind, line, change, start, end, put }: Change): Mutant {
  const lines = text.split('\n');
  const reason = [lines[line - 1], lines[line - 2]].flatMap(
    (each) => /#\s*survives:\s*(.+?)\s*(?:-?%>.*)?$/.exec(each ?? '')?.[1] ?? [],
  )[0];
  return { kind, path, line, change, text: text.slice(0, start) + put + text.slice(end), reason };
}

function rubyMutants(file: CookbookFile, isResource: (name: string) => boolean): Mutant[] {
  let root: Node;
  try {
    root = parse(new Source(file.path, file.text)).root;
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
  const changes: Change[] = [];
  const visit = (node: Node, isInResource: boolean): void => {
    const name = ownCall(node);
    const isDeclared = !isInResource && name !== undefined && file.kind !== 'library' && isResource(name);
    if (isDeclared) changes.push(...dropped(node, 'resource'));
    else if (isInResource && name !== undefined && isStatement(node))
      changes.push(...dropped(node, name === 'notifies' || name === 'subscribes' ? 'notification' : 'property'));
    changes.push(...negated(node));
    if (file.kind === 'attributes') changes.push(...flipped(node));
    node.children.forEach((child, index) => {
      const isBlock = node.names[index] === 'block';
      visit(child, isBlock && isDeclared ? true : isInResource && !(isBlock && name !== undefined));
    });
  };
  link(root);
  visit(root, false);
  return changes.map((change) => mutant(file, change));
}

/** Nodes that hold statements: a call right in one of them stands for itself. */
const HOLDERS = new Set(['program', 'body_statement', 'block_body', 'then', 'else', 'ensure', 'begin']);

const parents = new WeakMap<Node, Node>();

function link(node: Node): void {
  for (const child of node.children) {
    parents.set(child, node);
    link(child);
  }
}

function isStatement(node: Node): boolean {
  const parent = parents.get(node);
  if (!parent) return false;
  if (HOLDERS.has(parent.kind)) return true;
  return parent.kind.endsWith('_modifier') && parent.field('body') === node;
}

/** A text with a heredoc goes on somewhere else: it is left alone. */
function isWhole({ text }: Node): boolean {
  return !/<<[~-]?["'`A-Z]/.test(text);
}

function firstLine({ text }: Node): string {
  const [first = '', ...more] = text.split('\n');
  return more.length > 0 ? `${first} …` : first;
}

function dropped(node: Node, kind: MutantKind): Change[] {
  if (!isWhole(node)) return [];
  const put = `nil${'\n'.repeat(node.text.split('\n').length - 1)}`;
  return [{ kind, line: node.line, change: `without ${firstLine(node)}`, start: node.start, end: node.end, put }];
}

const CHOICES = new Set(['if', 'elsif', 'unless', 'if_modifier', 'unless_modifier', 'conditional']);

function negated(node: Node): Change[] {
  const condition = CHOICES.has(node.kind) ? node.field('condition') : undefined;
  if (!condition || !isWhole(condition)) return [];
  const { start, end, text } = condition;
  return [
    { kind: 'condition', line: condition.line, change: `not ${firstLine(condition)}`, start, end, put: `!(${text})` },
  ];
}

const LEVEL = /^(?:node\.)?(?:default|normal|override|force_default|force_override)(?:_unless|!)?\[/;

/** Another value for an attribute. */
function flipped(node: Node): Change[] {
  const left = node.kind === 'assignment' ? node.field('left') : undefined;
  const right = node.field('right');
  if (!left || !right || left.kind !== 'element_reference' || !LEVEL.test(left.text) || !isWhole(right)) return [];
  const put = otherValue(right);
  if (put === undefined) return [];
  return [
    {
      kind: 'default',
      line: right.line,
      change: `${firstLine(right)} → ${put}`,
      start: right.start,
      end: right.end,
      put,
    },
  ];
}

function otherValue({ kind, text }: Node): string | undefined {
  if (kind === 'true') return 'false';
  if (kind === 'false') return 'true';
  if (kind === 'nil') return "'mutant'";
  if (kind === 'integer') return /^\d+$/.test(text) ? String(Number(text) + 1) : undefined;
  if (kind === 'string')
    return text === "''" || text === '""' ? "'mutant'" : `${text.slice(0, -1)}_mutant${text.slice(-1)}`;
  if (kind === 'array' || kind === 'string_array' || kind === 'symbol_array')
    return text.replaceAll(/[\s[\]]|%[wWiI]./g, '') === '' ? "['mutant']" : '[]';
  return undefined;
}

/** Lines of a template that write something, left out one by one; conditions turned round. */
function templateMutants(file: CookbookFile): Mutant[] {
  const changes: Change[] = [];
  let start = 0;
  file.text.split('\n').forEach((text, index) => {
    const line = index + 1;
    const end = start + text.length;
    // Comments are for people, who are not asked.
    const writes = text.replaceAll(/<%[^=][\s\S]*?%>/g, '').trim();
    const isWhole = (text.match(/<%/g)?.length ?? 0) === (text.match(/%>/g)?.length ?? 0);
    const hasCode = /<%[^=#]/.test(text);
    if (writes !== '' && !/^[#;]/.test(writes) && isWhole && !hasCode)
      changes.push({
        kind: 'template',
        line,
        change: `without ${text.trim()}`,
        start,
        end: Math.min(end + 1, file.text.length),
        put: '',
      });
    for (const match of text.matchAll(/<%-?\s*(?:if|unless|elsif)\s+(.+?)\s*-?%>/g)) {
      const condition = match[1] as string;
      const at = start + match.index + match[0].indexOf(condition, match[0].search(/(?:if|unless)\s/) + 3);
      changes.push({
        kind: 'condition',
        line,
        change: `not ${condition}`,
        start: at,
        end: at + condition.length,
        put: `!(${condition})`,
      });
    }
    start = end + 1;
  });
  return changes.map((change) => mutant(file, change));
}
