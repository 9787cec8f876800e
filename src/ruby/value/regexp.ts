import { RObject } from './object.ts';
import { RString } from './string.ts';

/** Option bits as `Regexp#options` gives them. */
export const IGNORECASE = 1;
export const EXTENDED = 2;
export const MULTILINE = 4;

/** A Regexp: its Ruby source and options; `js` is the translation, made on first use. */
export class RRegexp extends RObject {
  source: string;
  options: number;
  #translated: RegExp | undefined;
  readonly #translate: (source: string, options: number) => RegExp;

  override get tag(): string {
    return 'Regexp';
  }

  constructor(source: string, options: number, translate: (source: string, options: number) => RegExp) {
    super();
    this.source = source;
    this.options = options;
    this.#translate = translate;
    this.frozen = true;
  }

  /** The JavaScript regular expression, with the flags `d` and `g`. */
  get js(): RegExp {
    return (this.#translated ??= this.#translate(this.source, this.options));
  }
}

/** A MatchData. Positions are UTF-16 offsets into `subject`. */
export class RMatch extends RObject {
  readonly regexp: RRegexp;
  readonly subject: RString;
  readonly match: RegExpExecArray;

  override get tag(): string {
    return 'MatchData';
  }

  constructor(regexp: RRegexp, subject: RString, match: RegExpExecArray) {
    super();
    this.regexp = regexp;
    this.subject = subject;
    this.match = match;
  }

  group(index: number): RString | null {
    const text = this.match[index];
    return text === undefined ? null : new RString(text);
  }

  get begin(): number {
    return this.match.index;
  }

  get end(): number {
    return this.match.index + this.match[0].length;
  }
}
