import type { Node, Tree } from '../ruby/syntax/node.ts';
import { parse } from '../ruby/syntax/parse.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import { attributeUse, type AttributeUse, chainOf } from './attribute_use.ts';
import { builtInResources } from './built_in_resources.ts';
import { Call } from './call.ts';
import { symbolOf } from './literals.ts';
import { ResourceUse } from './resource_use.ts';
import { codeInPlace, type Tag, tagsIn } from './template_code.ts';

/** What a file is to Chef. */
export type FileKind =
  | 'recipe' | 'attributes' | 'library' | 'resource' | 'provider' | 'definition' | 'template' | 'metadata' | 'spec' | 'berksfile'
  | 'policyfile' | 'role' | 'environment' | 'ruby'; // prettier-ignore

/** Kinds in which code of Chef's recipe language stands. */
export const CHEF_CODE: readonly FileKind[] = ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'];

const FOLDERS: Readonly<Record<string, FileKind>> = {
  recipes: 'recipe',
  attributes: 'attributes',
  libraries: 'library',
  resources: 'resource',
  providers: 'provider',
  definitions: 'definition',
  spec: 'spec',
  test: 'spec',
  roles: 'role',
  environments: 'environment',
};

/** What kind of file stands at a path below a cookbook; undefined for files without Ruby. */
export function kindOfFile(path: string): FileKind | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) as string;
  if (name.endsWith('.erb')) return parts[0] === 'templates' ? 'template' : undefined;
  if (parts.length === 1) {
    if (name === 'metadata.rb') return 'metadata';
    if (name === 'Berksfile') return 'berksfile';
    if (name === 'Policyfile.rb' || name === 'Policyfile') return 'policyfile';
    if (name === 'attributes.rb') return 'attributes';
    if (name === 'recipe.rb') return 'recipe';
    if (/^(?:Gemfile|Rakefile|Thorfile|Guardfile|Cheffile)$/.test(name)) return 'ruby';
  }
  if (parts[0] === 'policies' || parts[0] === 'policyfiles') return name.endsWith('.rb') ? 'policyfile' : undefined;
  if (!name.endsWith('.rb')) return undefined;
  return FOLDERS[parts[0] as string] ?? 'ruby';
}

/** Calls with a block and a name that are no resources. */
const NO_RESOURCES = new Set([
  'describe', 'context', 'it', 'specify', 'feature', 'scenario', 'shared_examples', 'shared_examples_for', 'shared_context', 'before', 'after',
  'around', 'let', 'let!', 'subject', 'cached', 'action', 'property', 'attribute', 'define', 'search', 'lazy', 'with_run_context',
  'converge_if_changed', 'not_if', 'only_if', 'include_context', 'include_examples', 'it_behaves_like', 'it_should_behave_like', 'load_current_value',
  'action_class', 'proc', 'lambda', 'loop', 'catch', 'puts', 'raise', 'require', 'namespace', 'task', 'desc', 'include_recipe', 'control',
  'group_by', 'File', 'Dir', 'open', 'edit_resource', 'find_resource', 'declare_resource', 'with', 'stub_command', 'platform', 'node', 'data_bag',
  'data_bag_item', 'converge_by', 'each', 'provides', 'resource_name', 'default_action', 'actions', 'ruby', 'run_context', 'variables', 'Class',
  'edit_resource!', 'find_resource!', 'delete_resource', 'value_for_platform', 'send', 'verify', 'with_warnings', 'loop_over',
]); // prettier-ignore

/** A Ruby file or template with what rules ask of it. */
export class LintFile {
  /** Absolute. */
  readonly path: string;
  /** Below the cookbook: `recipes/default.rb`. */
  readonly name: string;
  readonly kind: FileKind;
  readonly source: Source;
  /** Those of a template. */
  readonly tags: readonly Tag[];
  /** undefined when it has syntax errors. */
  readonly tree: Tree | undefined;
  readonly syntaxProblems: readonly Problem[];
  /** All nodes, in source order. */
  readonly nodes: readonly Node[];
  readonly calls: readonly Call[];
  readonly resources: readonly ResourceUse[];
  readonly attributes: readonly AttributeUse[];
  readonly #parents = new Map<Node, Node>();
  readonly #calls = new Map<Node, Call>();
  readonly #resources = new Map<Node, ResourceUse>();

  constructor(
    path: string,
    name: string,
    kind: FileKind,
    text: string,
    isResource: (type: string) => boolean = () => false,
  ) {
    this.path = path;
    this.name = name;
    this.kind = kind;
    this.source = new Source(path, text);
    this.tags = kind === 'template' ? tagsIn(text) : [];
    let tree: Tree | undefined;
    let problems: readonly Problem[] = [];
    try {
      tree = parse(kind === 'template' ? codeInPlace(this.source, this.tags) : this.source);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems = error.problems;
    }
    this.tree = tree;
    this.syntaxProblems = problems;
    const nodes: Node[] = [];
    const calls: Call[] = [];
    if (tree) this.#gather(tree.root, nodes, calls);
    this.nodes = nodes;
    this.calls = calls;
    this.resources = this.#findResources(isResource);
    this.attributes = this.#findAttributes();
  }

  get root(): Node | undefined {
    return this.tree?.root;
  }

  get comments(): readonly Node[] {
    return this.tree?.comments ?? [];
  }

  parent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  /** From the parent up to the file. */
  *ancestors(node: Node): Generator<Node> {
    for (let up = this.#parents.get(node); up; up = this.#parents.get(up)) yield up;
  }

  /** The nearest ancestor of one of these kinds. */
  enclosing(node: Node, ...kinds: readonly string[]): Node | undefined {
    for (const up of this.ancestors(node)) if (kinds.includes(up.kind)) return up;
    return undefined;
  }

  /** The call that a node is. */
  callAt(node: Node | undefined): Call | undefined {
    return node && this.#calls.get(node);
  }

  resourceAt(node: Node): ResourceUse | undefined {
    return this.#resources.get(node);
  }

  /** The resource in whose block a node stands. */
  resourceAround(node: Node): ResourceUse | undefined {
    for (const up of this.ancestors(node)) {
      const resource = this.#resources.get(up);
      if (resource) return resource;
    }
    return undefined;
  }

  /** The call in whose block a node stands: `method` names it. */
  isInBlockOf(node: Node, ...methods: readonly string[]): boolean {
    let inner = node;
    for (const up of this.ancestors(node)) {
      const call = this.#calls.get(up);
      if (call && call.block === inner && methods.includes(call.method)) return true;
      inner = up;
    }
    return false;
  }

  #gather(node: Node, nodes: Node[], calls: Call[]): void {
    nodes.push(node);
    if (node.kind === 'call' || (node.kind === 'identifier' && this.#isBareCall(node))) {
      const call = new Call(node);
      calls.push(call);
      this.#calls.set(node, call);
    }
    for (const child of node.children) {
      this.#parents.set(child, node);
      this.#gather(child, nodes, calls);
    }
  }

  /** An identifier that may be a call: it is neither a method's name nor what is assigned or a parameter. */
  #isBareCall(node: Node): boolean {
    const parent = this.#parents.get(node);
    if (!parent) return true;
    switch (parent.kind) {
      case 'call':
        return parent.field('method') !== node;
      case 'method':
      case 'singleton_method':
      case 'setter':
      case 'alias':
      case 'undef':
      case 'method_parameters':
      case 'block_parameters':
      case 'lambda_parameters':
      case 'optional_parameter':
      case 'keyword_parameter':
      case 'splat_parameter':
      case 'hash_splat_parameter':
      case 'block_parameter':
      case 'left_assignment_list':
      case 'exception_variable':
        return parent.field('value') === node || parent.field('body') === node;
      case 'assignment':
      case 'operator_assignment':
        return parent.field('left') !== node;
      default:
        return true;
    }
  }

  #findResources(isCustom: (type: string) => boolean): ResourceUse[] {
    if (!CHEF_CODE.includes(this.kind) || this.kind === 'attributes') return [];
    const builtIn = builtInResources();
    const found: ResourceUse[] = [];
    for (const call of this.calls) {
      if (call.receiver || call.node.kind !== 'call' || NO_RESOURCES.has(call.method)) continue;
      const first = call.args[0];
      const isKnown = builtIn.has(call.method) || isCustom(call.method);
      if (call.pairs.length > 0 || symbolOf(first) !== undefined) continue;
      if (call.block) {
        if (!first && !isKnown) continue;
        if (!first && !(builtIn.get(call.method)?.isNameOptional ?? true)) continue;
        if (!isKnown && (this.kind === 'library' || call.blockArgument || call.block.field('parameters'))) continue;
        if (call.args.length > 2) continue;
      } else if (!isKnown || call.args.length !== 1 || this.#isInResourceBlock(call.node) || this.kind === 'library')
        continue;
      const resource = new ResourceUse(call);
      this.#resources.set(call.node, resource);
      found.push(resource);
    }
    return found;
  }

  /** Whether a call sets a property of a resource. */
  #isInResourceBlock(node: Node): boolean {
    for (const up of this.ancestors(node)) {
      if (this.#resources.has(up)) return true;
      if (up.kind === 'block' || up.kind === 'do_block') {
        const parent = this.#parents.get(up);
        if (parent && !this.#resources.has(parent) && parent.kind === 'call' && parent.field('receiver')) continue;
      }
      if (up.kind === 'argument_list') return true;
    }
    return false;
  }

  #findAttributes(): AttributeUse[] {
    const found: AttributeUse[] = [];
    const isAttributeFile = this.kind === 'attributes';
    for (const node of this.nodes) {
      if (node.kind !== 'element_reference' && node.kind !== 'call' && node.kind !== 'identifier') continue;
      const chain = chainOf(node, isAttributeFile);
      if (!chain) continue;
      const parent = this.#parents.get(node);
      // Only the longest chain counts.
      if (
        parent &&
        parent.kind !== 'argument_list' &&
        (parent.field('object') === node || parent.field('receiver') === node) &&
        chainOf(parent, isAttributeFile)
      )
        continue;
      const use = attributeUse(chain, parent, parent && this.#parents.get(parent));
      if (use) found.push(use);
    }
    return found;
  }
}
