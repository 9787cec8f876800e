import { RArray } from '../../value/array.ts';
import { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf } from './bytes.ts';
import { changeBy, type StringMethods } from './methods.ts';
import { charsOf, lengthOf, sameKind } from './text.ts';

/** Methods that go through a string: by lines, characters, bytes and code points. */
export const lineMethods: StringMethods = {
  'bytes(&block)': (vm, self, block) => eachOrArray(vm, self, block, [...bytesOf(self)]),
  'chars(&block)': (vm, self, block) => eachOrArray(vm, self, block, strings(self, charsOf(self.text))),
  'chomp(separator = absent)': (vm, self, separator) => sameKind(self, chomped(vm, self.text, separator)),
  'chomp!(separator = absent)': (vm, self, separator) => changeBy(vm, self, () => chomped(vm, self.text, separator)),
  chop: (_vm, self) => sameKind(self, chopped(self.text)),
  'chop!': (vm, self) => changeBy(vm, self, () => chopped(self.text)),
  'codepoints(&block)': (vm, self, block) => eachOrArray(vm, self, block, codepointsOf(vm, self)),
  'each_byte(&block)': (vm, self, block) => {
    if (!block) return vm.enumFor(self, 'each_byte', [], () => bytesOf(self).length);
    return visit(vm, self, block, [...bytesOf(self)]);
  },
  'each_char(&block)': (vm, self, block) => {
    if (!block) return vm.enumFor(self, 'each_char', [], () => lengthOf(self.text));
    return visit(vm, self, block, strings(self, charsOf(self.text)));
  },
  'each_codepoint(&block)': (vm, self, block) => {
    if (!block) return vm.enumFor(self, 'each_codepoint', [], () => lengthOf(self.text));
    return visit(vm, self, block, codepointsOf(vm, self));
  },
  'each_grapheme_cluster(&block)': (vm, self, block) => {
    if (!block) return vm.enumFor(self, 'each_grapheme_cluster', [], () => graphemesOf(self.text).length);
    return visit(vm, self, block, strings(self, graphemesOf(self.text)));
  },
  'each_line(separator = absent, chomp: false, &block)': (vm, self, separator, chomp, block) => {
    if (!block) return vm.enumFor(self, 'each_line', lineArguments(vm, separator, chomp));
    return visit(vm, self, block, strings(self, linesOf(vm, self.text, separator, truthy(chomp))));
  },
  'grapheme_clusters(&block)': (vm, self, block) => eachOrArray(vm, self, block, strings(self, graphemesOf(self.text))),
  'lines(separator = absent, chomp: false, &block)': (vm, self, separator, chomp, block) =>
    eachOrArray(vm, self, block, strings(self, linesOf(vm, self.text, separator, truthy(chomp)))),
  ord: (vm, self) => codepointsOf(vm, self)[0] ?? vm.raise('ArgumentError', 'empty string'),
};

function lineArguments(vm: Machine, separator: RValue | undefined, chomp: RValue): RValue[] {
  const args: RValue[] = separator === undefined ? [] : [separator];
  if (truthy(chomp)) {
    const options = vm.call(vm.classes.Hash, 'new', []);
    vm.call(options, '[]=', [vm.call(vm.str('chomp'), 'to_sym', []), chomp]);
    (options as { isKeywords?: boolean } & RArray).isKeywords = true;
    args.push(options);
  }
  return args;
}

function visit(vm: Machine, self: RString, block: RProc, items: RValue[]): RValue {
  for (const item of items) vm.yield(block, item);
  return self;
}

function eachOrArray(vm: Machine, self: RString, block: RProc | null, items: RValue[]): RValue {
  return block ? visit(vm, self, block, items) : new RArray(items);
}

function strings(self: RString, texts: readonly string[]): RString[] {
  return texts.map((text) => sameKind(self, text));
}

function codepointsOf(vm: Machine, self: RString): number[] {
  return Array.from(self.text, (char) => {
    const code = char.codePointAt(0) as number;
    if (code >= 0xdc80 && code <= 0xdcff && self.encoding !== 'ASCII-8BIT')
      vm.raise('ArgumentError', `invalid byte sequence in ${self.encoding}`);
    return self.encoding === 'Windows-1252' ? (bytesOf(sameKind(self, char))[0] as number) : code;
  });
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for characters: combining marks and joined signs with what they belong to. */
function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function chopped(text: string): string {
  if (text.endsWith('\r\n')) return text.slice(0, -2);
  const pair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text);
  return text.slice(0, pair ? -2 : -1);
}

function chomped(vm: Machine, text: string, separator: RValue | undefined): string {
  if (separator === null) return text;
  return chompedBy(text, separator === undefined ? '\n' : vm.toStr(separator));
}

/** A text without the line break, or other separator, at its end. */
function chompedBy(text: string, separator: string): string {
  if (separator === '\n') return text.replace(/(?:\r\n|\n|\r)$(?![^])/, '');
  if (separator === '') return text.replace(/(?:\r?\n)+$(?![^])/, '');
  return text.endsWith(separator) ? text.slice(0, -separator.length) : text;
}

/** The lines of a text, each with its separator unless `chomp`. */
function linesOf(vm: Machine, text: string, separator: RValue | undefined, chomp: boolean): string[] {
  if (separator === null) return text === '' ? [] : [text];
  const given = separator === undefined ? '\n' : vm.toStr(separator);
  const isParagraph = given === '';
  const lines: string[] = [];
  let from = 0;
  while (from < text.length) {
    const at = text.indexOf(isParagraph ? '\n\n' : given, from);
    let end = at === -1 ? text.length : at + (isParagraph ? 2 : given.length);
    let kept = end;
    if (chomp && at !== -1) {
      kept = isParagraph ? at + 1 : at;
      if (given === '\n' && text[at - 1] === '\r' && at > from) kept -= 1;
    }
    if (isParagraph) while (text[end] === '\n') end += 1;
    lines.push(text.slice(from, kept));
    from = end;
  }
  return lines;
}
