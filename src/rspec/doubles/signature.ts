import { RHash } from '../../ruby/value/hash.ts';
import type { MethodBody, ParameterShape } from '../../ruby/value/method.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** What arguments a method takes. */
export interface Signature {
  readonly least: number;
  readonly most: number;
  readonly requiredKeywords: readonly string[];
  readonly optionalKeywords: readonly string[];
  readonly keywords: readonly string[];
  readonly takesAnyKeywords: boolean;
}

/** What arguments a method takes, by its parameters. */
export function signatureOf(body: MethodBody): Signature {
  return signatureOfParameters(body.parameters);
}

/** What arguments some parameters take. */
export function signatureOfParameters(parameters: readonly ParameterShape[], isBlock = false): Signature {
  let required = 0;
  let optional = 0;
  const requiredKeywords: string[] = [];
  const optionalKeywords: string[] = [];
  let takesAnyKeywords = false;
  for (const { kind, name = '' } of parameters) {
    if (kind === 'req') required += 1;
    else if (kind === 'opt') optional += 1;
    else if (kind === 'rest') optional = Infinity;
    else if (kind === 'keyreq') requiredKeywords.push(name);
    else if (kind === 'key') optionalKeywords.push(name);
    else if (kind === 'keyrest') takesAnyKeywords = true;
  }
  const most = required + optional;
  const least = isBlock && most !== Infinity ? most : required;
  return {
    least,
    most,
    requiredKeywords,
    optionalKeywords,
    keywords: [...requiredKeywords, ...optionalKeywords],
    takesAnyKeywords,
  };
}

/** "2", "1 or more", "1 to 2" */
function arityText({ least, most }: Signature): string {
  if (least === most) return `${least}`;
  return most === Infinity ? `${least} or more` : `${least} to ${most}`;
}

function names(list: readonly string[]): string {
  return list.map((name) => `:${name}`).join(', ');
}

/** "arity of 2 and optional keyword args (:a)" */
export function signatureText(signature: Signature): string {
  const parts: string[] = [];
  if (arityText(signature) !== '0') parts.push(`arity of ${arityText(signature)}`);
  if (signature.optionalKeywords.length > 0) parts.push(`optional keyword args (${names(signature.optionalKeywords)})`);
  if (signature.requiredKeywords.length > 0) parts.push(`required keyword args (${names(signature.requiredKeywords)})`);
  if (signature.takesAnyKeywords) parts.push('any additional keyword args');
  return parts.join(' and ');
}

/** Why a method does not take some arguments; null where it does. */
export function argumentProblem(
  vm: Machine,
  signature: Signature,
  given: readonly RValue[],
  keywordsUnknown = false,
): string | null {
  let count = given.length;
  let keywords: string[] = [];
  const last = given.at(-1);
  const couldHold = count > signature.least && (signature.takesAnyKeywords || signature.keywords.length > 0);
  if (keywordsUnknown && couldHold) count -= 1;
  else if (
    last instanceof RHash &&
    couldHold &&
    (last.size === 0 || [...last].some(({ key }) => key instanceof RSymbol))
  ) {
    const named = [...last].filter(({ key }) => key instanceof RSymbol);
    keywords = named.map(({ key }) => vm.toS(key));
    if (named.length === last.size) count -= 1;
  }
  if (!keywordsUnknown || !couldHold) {
    const missing = signature.requiredKeywords.filter((name) => !keywords.includes(name));
    if (missing.length > 0) return `Missing required keyword arguments: ${missing.join(', ')}`;
    const invalid = signature.takesAnyKeywords ? [] : keywords.filter((name) => !signature.keywords.includes(name));
    if (invalid.length > 0) return `Invalid keyword arguments provided: ${invalid.join(', ')}`;
  }
  if (count < signature.least || count > signature.most)
    return `Wrong number of arguments. Expected ${arityText(signature)}, got ${count}.`;
  return null;
}
