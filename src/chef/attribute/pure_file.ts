import type { Node } from '../../ruby/syntax/node.ts';
import { checkText } from '../../ruby/syntax/check_text.ts';
import { parseAhead } from '../../ruby/syntax/parse.ts';
import { ProblemError } from '../../source/problem.ts';
import { Source } from '../../source/source.ts';
import type { JsonObject } from '../platform/json.ts';

/** Kinds of nodes that do nothing but compute. */
const KINDS = new Set(
  (
    'program assignment element_reference identifier string string_content case when pattern then if elsif else unless conditional binary unary float ' +
    'integer regex interpolation string_array symbol_array bare_string bare_symbol hash false true nil array do_block block block_parameters ' +
    'body_statement block_body if_modifier unless_modifier argument_list operator_assignment scope_resolution constant pair hash_key_symbol ' +
    'simple_symbol parenthesized_statements escape_sequence left_assignment_list right_assignment_list call comment heredoc_beginning heredoc_body ' +
    'destructured_parameter method_parameters optional_parameter splat_parameter keyword_parameter return next ' +
    'heredoc_content heredoc_end chained_string delimited_symbol range empty_statement rest_assignment splat_argument self operator'
  ).split(' '),
);

/** Methods of data, which look at nothing else. */
const METHODS = new Set(
  (
    'to_i to_s to_f to_sym to_a to_h each each_with_index each_key each_value each_pair map collect select reject tap nil? join split capitalize downcase ' +
    'upcase min max include? key? has_key? attribute? empty? strip chomp gsub sub match start_with? end_with? first last keys values merge any? all? sort ' +
    'product is_a? inspect reverse between? nonzero? zero? positive? negative? even? odd? ' +
    'uniq flatten compact size length count dig fetch round floor ceil zip index freeze dup default normal override set force_default force_override ' +
    'default_unless normal_unless override_unless read exist? push concat delete times inject reduce tr match? intern swapcase sum detect find'
  ).split(' '),
);

/** What an attribute file itself can call: the node. */
export const NODE_METHODS: ReadonlySet<string> = new Set(
  (
    'default normal override set force_default force_override default_unless normal_unless override_unless set_unless node platform? platform_family? ' +
    'value_for_platform value_for_platform_family include_attribute platform platform_family platform_version'
  ).split(' '),
);

/** Methods of classes that compute. */
const OF_CLASSES = new Set(['File.join', 'File.basename', 'File.dirname', 'File.extname', 'Hash.new', '::File.join', '::File.basename', '::File.dirname']);

/**
 * What a file of attributes (or a method) calls that only computes what it sets from the node: run again, it does the same.
 * undefined where it does more. With the facts of a platform, what only others do does not count.
 */
export function surveyPurity(path: string, text: string, facts: JsonObject | null, line?: number): PuritySurvey | undefined {
  const root = rootOf(new Source(path, text));
  if (!root) return undefined;
  const node = line === undefined ? root : methodAt(root, line);
  if (!node) return undefined;
  const locals = new Set<string>();
  collectLocals(node, locals);
  const survey: Survey = { locals, facts, calls: new Set(), constants: new Map(), usesLevels: false };
  const parts = line === undefined ? [node] : node.children.filter((_child, index) => !['name', 'object'].includes(node.names[index] ?? ''));
  return parts.every((part) => isPure(part, survey)) ? survey : undefined;
}

/** What a file or method that only computes calls on itself. */
export interface PuritySurvey {
  /** Methods besides the node's own, for the caller to look into. */
  readonly calls: ReadonlySet<string>;
  /** Constants that are read, and for those that are sent a message the method: `FACTS`, `Openstack.conf?`. */
  readonly constants: ReadonlyMap<string, ConstantUse>;
  /** It reads or sets other levels than `default`. */
  readonly usesLevels: boolean;
}

/** How code uses a constant. */
export interface ConstantUse {
  /** `FACTS`, `Openstack::PowerVM` */
  readonly path: string;
  /** What it is sent; undefined where its value is used. */
  readonly method: string | undefined;
  /** The method is one of data, which looks at nothing else. */
  readonly isOfData: boolean;
}

const LEVEL_METHODS = /^(?:normal|override|set|force_default|force_override)(?:_unless|!)?$/;

/** undefined for what is no Ruby: who runs it will say so. */
function rootOf(source: Source): Node | undefined {
  try {
    checkText(source);
    return parseAhead(source).root;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return undefined;
  }
}

interface Survey {
  readonly locals: ReadonlySet<string>;
  readonly facts: JsonObject | null;
  readonly calls: Set<string>;
  readonly constants: Map<string, ConstantUse>;
  usesLevels: boolean;
}

function methodAt(node: Node, line: number): Node | undefined {
  if ((node.kind === 'method' || node.kind === 'singleton_method') && node.line === line) return node;
  for (const child of node.children) {
    const found = methodAt(child, line);
    if (found) return found;
  }
  return undefined;
}

function collectLocals(node: Node, locals: Set<string>): void {
  const target = node.kind === 'assignment' || node.kind === 'operator_assignment' ? node.field('left') : undefined;
  if (target?.kind === 'identifier') locals.add(target.text);
  if (target?.kind === 'left_assignment_list') for (const each of target.children) if (each.kind === 'identifier') locals.add(each.text);
  if (node.kind === 'block_parameters' || node.kind === 'method_parameters')
    collectParameters(node, locals);
  for (const child of node.children) collectLocals(child, locals);
}

function collectParameters(node: Node, locals: Set<string>): void {
  for (const each of node.children) {
    if (each.kind === 'identifier') locals.add(each.text);
    else if (each.kind === 'optional_parameter' || each.kind === 'keyword_parameter') locals.add(each.field('name')?.text ?? '');
    else if (each.kind === 'destructured_parameter' || each.kind === 'splat_parameter') collectParameters(each, locals);
  }
}

function isPure(node: Node, survey: Survey): boolean {
  if (!KINDS.has(node.kind)) return false;
  if (node.kind === 'identifier') return survey.locals.has(node.text) || isKnownOrNoted(node.text, survey);
  if (node.kind === 'constant' || node.kind === 'scope_resolution') return noteConstant(node, undefined, survey);
  if (node.kind === 'call') return isPureCall(node, survey);
  if (node.kind === 'case') return isPureCase(node, survey);
  return node.children.every((child) => isPure(child, survey));
}

function isKnownOrNoted(name: string, survey: Survey): boolean {
  if (LEVEL_METHODS.test(name)) survey.usesLevels = true;
  if (!NODE_METHODS.has(name)) survey.calls.add(name);
  return true;
}

function isPureCall(node: Node, survey: Survey): boolean {
  const [receiver, method] = [node.field('receiver'), node.field('method')?.text ?? ''];
  const rest = node.children.filter((_child, index) => !['receiver', 'method'].includes(node.names[index] ?? ''));
  if (!rest.every((child) => isPure(child, survey))) return false;
  if (!receiver) return isKnownOrNoted(method, survey);
  if (receiver.kind === 'constant' || receiver.kind === 'scope_resolution') return OF_CLASSES.has(`${receiver.text}.${method}`) || noteConstant(receiver, method, survey);
  if (LEVEL_METHODS.test(method)) survey.usesLevels = true;
  return METHODS.has(method) && isPure(receiver, survey);
}

/** The caller looks into what it holds. */
function noteConstant(node: Node, method: string | undefined, survey: Survey): boolean {
  if (!/^(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*$/.test(node.text)) return false;
  survey.constants.set(`${node.text}.${method ?? ''}`, { path: node.text, method, isOfData: method !== undefined && METHODS.has(method) });
  return true;
}

/** Of a `case` over what the platform is, only the branch that is taken counts. */
function isPureCase(node: Node, survey: Survey): boolean {
  const key = /^node\[(['"])(platform|platform_family)\1\]$/.exec(node.field('value')?.text ?? '')?.[2];
  const value = key === undefined ? undefined : survey.facts?.[key];
  const branches = node.children.filter((child) => child.kind === 'when' || child.kind === 'else');
  const isDecided = typeof value === 'string' && branches.every((branch) => branch.kind === 'else' || namesIn(branch) !== undefined);
  if (!isDecided) return node.children.every((child) => isPure(child, survey));
  const taken = branches.find((branch) => branch.kind === 'else' || namesIn(branch)?.includes(value));
  return taken === undefined || taken.children.every((child) => isPure(child, survey));
}

/** The texts that a `when` lists; undefined when there is more to it. */
function namesIn(branch: Node): readonly string[] | undefined {
  const found: string[] = [];
  for (const pattern of branch.children.filter(({ kind }) => kind === 'pattern')) {
    const [text] = pattern.children;
    if (pattern.children.length !== 1 || text?.kind !== 'string' || text.children.some(({ kind }) => kind !== 'string_content')) return undefined;
    found.push(text.children.map((each) => each.text).join(''));
  }
  return found;
}
