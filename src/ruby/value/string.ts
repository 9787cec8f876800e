import { RObject } from './object.ts';
import type { RClass } from './class.ts';

/** The encodings that a string can carry, by the names that Ruby gives them. */
export type EncodingName = 'UTF-8' | 'ASCII-8BIT' | 'US-ASCII' | 'ISO-8859-1' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/**
 * A String: text which can be changed in place.
 * In a UTF-8 string, a byte that is no part of a valid character is kept as a lone surrogate, U+DC80 to U+DCFF;
 * in an ASCII-8BIT (binary) string, each UTF-16 unit is one byte.
 */
export class RString extends RObject {
  text: string;
  encoding: EncodingName = 'UTF-8';

  override get tag(): string {
    return 'String';
  }

  constructor(text: string, klass?: RClass) {
    super(klass);
    this.text = text;
  }
}
