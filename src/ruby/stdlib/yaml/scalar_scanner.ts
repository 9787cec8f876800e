/** What a plain scalar stands for. */
export type Token =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'nil' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'time'; readonly text: string };

// Lines end at a line feed alone: JavaScript's `m` would know more line ends than Ruby does.
const WORD = /^[^\d.:-]?[\p{Alphabetic}_\s!@#$%^&*(){}<>|/\\~;=]+/u;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;
const FLOAT = /^[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][-+]\d+)?$/;
const INTEGER = /^(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:\d|,\d|_\d)*)|[-+]?0x[0-9a-fA-F_,]+)$/;
const BASE60 = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}$/;
const BASE60_FLOAT = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}\.[\d_]*$/;

/** Psych's reading of a plain scalar, by the rules of YAML 1.1. */
export function tokenize(text: string): Token {
  if (text === '') return { kind: 'nil' };
  if (WORD.test(text) || text.includes('\n')) return word(text);
  if (TIME.test(text)) return { kind: 'time', text };
  const date = DATE.exec(text);
  if (date) return dateToken(text, Number(date[1]), Number(date[2]), Number(date[3]));
  if (/^\+?\.inf$/i.test(text)) return { kind: 'float', value: Infinity };
  if (/^-\.inf$/i.test(text)) return { kind: 'float', value: -Infinity };
  if (/^\.nan$/i.test(text)) return { kind: 'float', value: NaN };
  if (/^:./su.test(text))
    return { kind: 'symbol', name: (/^:(["'])(.*)\1/s.exec(text)?.[2] ?? text).replace(/^:/, '') };
  if (BASE60.test(text))
    return { kind: 'integer', value: BigInt(sexagesimal(text, (part) => parseInt(part.replaceAll('_', ''), 10))) };
  if (BASE60_FLOAT.test(text))
    return { kind: 'float', value: sexagesimal(text, (part) => parseFloat(part.replaceAll('_', ''))) };
  if (FLOAT.test(text)) return float(text);
  return INTEGER.test(text) ? { kind: 'integer', value: wholeNumber(text) } : { kind: 'string', text };
}

function word(text: string): Token {
  if (text.length > 5 || /(?<![^\n])[^ytonf~]/i.test(text)) return { kind: 'string', text };
  if (text === '~' || /(?<![^\n])null(?![^\n])/i.test(text)) return { kind: 'nil' };
  if (/(?<![^\n])(?:yes|true|on)(?![^\n])/i.test(text)) return { kind: 'boolean', value: true };
  return /(?<![^\n])(?:no|false|off)(?![^\n])/i.test(text)
    ? { kind: 'boolean', value: false }
    : { kind: 'string', text };
}

function dateToken(text: string, year: number, month: number, day: number): Token {
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && day >= 1 && day <= lastDay ? { kind: 'date', year, month, day } : { kind: 'string', text };
}

/** Hours, minutes and seconds; two parts count as hours and minutes. */
function sexagesimal(text: string, read: (part: string) => number): number {
  return text.split(':').reduce((sum, part, index) => sum + read(part) * 60 ** Math.abs(index - 2), 0);
}

function float(text: string): Token {
  if (/^[-+]?\.$/.test(text)) return { kind: 'string', text };
  return { kind: 'float', value: Number(text.replace(/[,_]/g, '').replace(/\.([Ee]|$)/, '$1')) };
}

/** `Integer(text)`: with the prefixes of the bases. */
function wholeNumber(text: string): bigint {
  const digits = text.replace(/[,_]/g, '').toLowerCase();
  const size = digits.replace(/^[-+]/, '');
  const value = /^0[0-7]/.test(size) ? BigInt(`0o${size.slice(1)}`) : BigInt(size);
  return digits.startsWith('-') ? -value : value;
}
