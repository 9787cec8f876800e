import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { EXTENDED, IGNORECASE, MULTILINE } from '../../value/regexp.ts';
import { backtracker, type Backtracker } from './backtrack.ts';
import { parseRegexp, type ParsedRegexp } from './parse.ts';
import { plainSource, traitsOf, type PatternTraits } from './plain.ts';

const load = createRequire(import.meta.url);

/** A regular expression in all the forms that its matching needs, each made when it is first asked for. */
export class Pattern {
  readonly parsed: ParsedRegexp;
  readonly traits: PatternTraits;
  readonly source: string;
  readonly options: number;
  readonly #forms = new Map<string, RegExp>();
  #matcher: Backtracker | undefined;
  #unicode: RegExp | null | undefined;

  constructor(source: string, options: number) {
    this.source = source;
    this.options = options;
    this.parsed = parseRegexp(source, options);
    this.traits = traitsOf(this.parsed.root);
  }

  /** JavaScript's own, for ASCII subjects; `exact` where there are line breaks which are none for Ruby. */
  plain(exact: boolean, flags: string): RegExp {
    const { root } = this.parsed;
    const { hasLineAnchors } = this.traits;
    const inLines = hasLineAnchors && !exact ? 'm' : '';
    return this.#form(`${exact && hasLineAnchors ? 'exact' : ''} ${flags}`, () => {
      allowLinearMatching();
      return new RegExp(plainSource(root, exact && hasLineAnchors, hasLineAnchors), inLines + flags);
    });
  }

  /** The translation for any text; null where there is none. */
  unicode(flags: string): RegExp | null {
    if (this.#unicode === undefined) {
      try {
        this.#unicode = translate(this.source, this.options);
      } catch {
        this.#unicode = null;
      }
    }
    const base = this.#unicode;
    if (!base || flags === 'g') return base;
    return this.#form(
      `unicode ${flags}`,
      () => new (base.constructor as typeof RegExp)(base, base.flags.replace(/[dgy]/g, '') + flags),
    );
  }

  get matcher(): Backtracker {
    return (this.#matcher ??= backtracker(this.parsed));
  }

  #form(key: string, make: () => RegExp): RegExp {
    let form = this.#forms.get(key);
    if (!form) this.#forms.set(key, (form = make()));
    return form;
  }
}

const patterns = new Map<string, Pattern>();

/** The pattern for a source and options; throws RegexpSyntaxError for what Ruby does not take. */
export function patternFor(source: string, options: number): Pattern {
  const form = options & 39;
  const key = `${form} ${source}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    if (patterns.size > 5000) patterns.clear();
    patterns.set(key, (pattern = new Pattern(source, form)));
  }
  return pattern;
}

interface Translator {
  toRegExp(source: string, options: { flags: string; global: boolean }): RegExp;
}

/** A Ruby regular expression as one of JavaScript's which holds for any Unicode text. */
export function translate(source: string, options: number): RegExp {
  const { toRegExp } = load('oniguruma-to-es') as Translator;
  const flags = `${options & IGNORECASE ? 'i' : ''}${options & MULTILINE ? 'm' : ''}${options & EXTENDED ? 'x' : ''}`;
  return toRegExp(withAsciiWords(source), { flags, global: true });
}

const SHORTHANDS: Record<string, string> = {
  '\\d': '[0-9]',
  '\\D': '[^0-9]',
  '\\s': '[\\t\\n\\v\\f\\r ]',
  '\\S': '[^\\t\\n\\v\\f\\r ]',
  '\\w': '[a-zA-Z0-9_]',
  '\\W': '[^a-zA-Z0-9_]',
  '[:punct:]': '[\\p{P}$+<=>^`|~]',
  '[:^punct:]': '[^\\p{P}$+<=>^`|~]',
};

/** Ruby's `\w`, `\d` and `\s` mean ASCII while its `\b` and POSIX classes do not: no flag of the translator says so. */
function withAsciiWords(source: string): string {
  return source.replace(/\\[^]|\[:\^?punct:\]/g, (part) => SHORTHANDS[part] ?? part);
}

let isAllowed = false;

/** Lets V8 go on with a matcher that needs linear time where backtracking gets out of hand. */
function allowLinearMatching(): void {
  if (isAllowed) return;
  isAllowed = true;
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  setFlagsFromString('--regexp-backtracks-before-fallback=50000');
}
