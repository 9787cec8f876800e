import type { Machine } from '../../ruby/machine/machine.ts';

/** The words of a command line, quotes and backslashes undone: `String#shellsplit`. */
export function shellSplit(vm: Machine, line: string): string[] {
  const words: string[] = [];
  let field = '';
  for (const match of line.matchAll(TOKEN)) {
    const [, word, single, double, escaped, garbage, separator] = match;
    if (garbage !== undefined) vm.raise('ArgumentError', `Unmatched quote: ${vm.inspect(vm.str(line))}`);
    field += word ?? single ?? double?.replace(/\\([$`"\\\n])/g, '$1') ?? escaped?.replace(/\\(.)/g, '$1') ?? '';
    if (separator === undefined) continue;
    words.push(field);
    field = '';
  }
  return words;
}

const TOKEN =
  /[ \t\r\n\f\v]*(?:([^ \t\r\n\f\v\\'"]+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|(\\[\s\S]?)|(\S))(?:([ \t\r\n\f\v]|$)|)/gy;
