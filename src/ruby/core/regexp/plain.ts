import { caseVariants, inSet, inSetFolded, reachesBeyondAscii, type CharSet } from './char_set.ts';
import type { RegexpNode } from './node.ts';

/** What can be said of a pattern without running it. */
export interface PatternTraits {
  /** It says something that JavaScript cannot, or says otherwise: only our own matcher is right. */
  readonly needsMatcher: boolean;
  /** The plain translation also holds for characters beyond ASCII. */
  readonly isNeutral: boolean;
  /** It looks at line ends, of which JavaScript knows more than Ruby. */
  readonly hasLineAnchors: boolean;
  /** A repetition inside of a repetition: matching may take exponential time. */
  readonly isRisky: boolean;
  /** The plain translation is such that V8 can go over to its linear matcher. */
  readonly isLinear: boolean;
}

/** Looks a pattern over. */
export function traitsOf(root: RegexpNode): PatternTraits {
  const traits = { needsMatcher: false, isNeutral: true, hasLineAnchors: false, isRisky: false, isLinear: true };
  let hasStringAnchors = false;
  const visit = (node: RegexpNode, inLoop: boolean, optional: boolean): void => {
    switch (node.kind) {
      case 'char':
        if (node.fold && caseVariants(node.code).length > 1) traits.isNeutral = false;
        return;
      case 'any':
        return;
      case 'set':
        if (node.fold || reachesBeyondAscii(node.set)) traits.isNeutral = false;
        return;
      case 'sequence':
        for (const item of node.items) visit(item, inLoop, optional);
        return;
      case 'choice':
        for (const item of node.items) visit(item, inLoop, inLoop);
        return;
      case 'group':
        // JavaScript forgets what a group has captured at the next round of the loop around it; Ruby does not.
        if (inLoop && optional) traits.needsMatcher = true;
        visit(node.body, inLoop, optional);
        return;
      case 'repeat': {
        if (node.mode === 'possessive') traits.needsMatcher = true;
        if (node.max > 1 && isVariable(node.body)) traits.isRisky = true;
        // JavaScript takes no round of a loop that matches nothing, not even the only one.
        if (canBeEmpty(node.body)) traits.needsMatcher = true;
        if (node.max !== Infinity && node.max > 20 && isVariable(node.body)) traits.isLinear = false;
        visit(node.body, inLoop || node.max > 1, optional || ((inLoop || node.max > 1) && node.min === 0 && inLoop));
        return;
      }
      case 'look':
        traits.isLinear = false;
        visit(node.body, inLoop, optional);
        return;
      case 'at':
        if (node.where === 'line start' || node.where === 'line end') traits.hasLineAnchors = true;
        else if (node.where === 'start' || node.where === 'end') hasStringAnchors = true;
        else if (node.where === 'last line end') traits.isLinear = false;
        else if (node.where === 'search start') traits.needsMatcher = true;
        else traits.isNeutral = false;
        return;
      default:
        traits.needsMatcher = true;
    }
  };
  visit(root, false, false);
  if (traits.hasLineAnchors && hasStringAnchors) traits.isLinear = false;
  return traits;
}

/** Whether a node can match texts of different lengths or in different ways. */
function isVariable(node: RegexpNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.min !== node.max || isVariable(node.body);
    case 'sequence':
      return node.items.some(isVariable);
    case 'choice':
      return true;
    case 'group':
    case 'atomic':
      return isVariable(node.body);
    default:
      return false;
  }
}

/** Whether a node can match the empty text. */
function canBeEmpty(node: RegexpNode): boolean {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return false;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.items.some(canBeEmpty);
    case 'group':
    case 'atomic':
      return canBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    default:
      return true;
  }
}

/**
 * JavaScript source, for the flags `g` or `gm`, of a pattern which traits allow: right for ASCII and binary subjects, for others
 * where the pattern is neutral. `exact` ignores all line breaks but "\n", at the price of lookarounds.
 */
export function plainSource(root: RegexpNode, exact: boolean, hasLineAnchors: boolean): string {
  const write = (node: RegexpNode, followed: boolean): string => {
    switch (node.kind) {
      case 'char':
        return node.fold && node.code < 128 && caseVariants(node.code).length > 1
          ? `[${String.fromCharCode(node.code)}${String.fromCharCode(node.code ^ 32)}]`
          : literal(node.code);
      case 'any':
        return node.newline ? '[^]' : '[^\\n]';
      case 'set':
        return setSource(node.set, node.fold);
      case 'sequence':
        return node.items
          .map((item, index) => write(item, followed || node.items.slice(index + 1).some((next) => !canBeEmpty(next))))
          .join('');
      case 'choice':
        return `(?:${node.items.map((item) => write(item, followed)).join('|')})`;
      case 'group':
        return `(${write(node.body, followed)})`;
      case 'repeat': {
        const { min, max } = node;
        const count =
          min === 0 && max === Infinity
            ? '*'
            : min === 1 && max === Infinity
              ? '+'
              : min === 0 && max === 1
                ? '?'
                : `{${min},${max === Infinity ? '' : max}}`;
        return `(?:${write(node.body, followed)})${count}${node.mode === 'lazy' ? '?' : ''}`;
      }
      case 'look':
        return `(?${node.ahead ? '' : '<'}${node.negated ? '!' : '='}${write(node.body, false)})`;
      case 'at':
        return anchor(node.where, followed);
      default:
        throw new Error(`Expected a plain piece of a pattern, found ${node.kind}`);
    }
  };
  const anchor = (where: string, followed: boolean): string => {
    switch (where) {
      case 'line start':
        // Ruby sees no line after a last "\n".
        if (exact) return followed ? '(?<![^\\n])' : '(?:(?<![^\\n])(?=[^])|(?<![^]))';
        return followed ? '^' : '(?:^(?=[^])|(?<![^]))';
      case 'line end':
        return exact ? '(?![^\\n])' : '$';
      case 'start':
        return hasLineAnchors ? '(?<![^])' : '^';
      case 'end':
        return hasLineAnchors ? '(?![^])' : '$';
      case 'last line end':
        return '(?=\\n?(?![^]))';
      case 'word':
        return '\\b';
      default:
        return '\\B';
    }
  };
  return write(root, false);
}

const plainClasses: Record<string, string> = { '0-9': '\\d', '0-9A-Z_a-z': '\\w' };

function setSource(set: CharSet, fold: boolean): string {
  const holds = fold ? inSetFolded : inSet;
  // A character that no ASCII item means stands for all of those beyond.
  const beyond = holds(set, 0xe000);
  let ranges = '';
  for (let code = 0; code < 128; code += 1) {
    if (holds(set, code) === beyond) continue;
    let end = code;
    while (end < 127 && holds(set, end + 1) !== beyond) end += 1;
    ranges +=
      end === code
        ? classChar(code)
        : end === code + 1
          ? classChar(code) + classChar(end)
          : `${classChar(code)}-${classChar(end)}`;
    code = end;
  }
  if (ranges === '') return beyond ? '[^]' : '[]';
  return !beyond && plainClasses[ranges] ? (plainClasses[ranges] as string) : `[${beyond ? '^' : ''}${ranges}]`;
}

function classChar(code: number): string {
  if (/\w/.test(String.fromCharCode(code))) return String.fromCharCode(code);
  return `\\x${code.toString(16).padStart(2, '0')}`;
}

function literal(code: number): string {
  const text = String.fromCodePoint(code);
  if (/^[\w ]$/.test(text)) return text;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  const units = [...Array(text.length).keys()]
    .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
  return units.length > 6 ? `(?:${units})` : units;
}
