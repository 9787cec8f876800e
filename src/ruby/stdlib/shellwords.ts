import { RArray } from '../value/array.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';

/** shellwords: Shellwords, and its methods on String and Array. */
export function shellwords(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Shellwords',
    moduleFunctions: {
      'shellescape(text)': (vm, _self, text) => shellescape(vm, text as RValue),
      'shelljoin(words)': (vm, _self, words) => shelljoin(vm, words as RValue),
      'shellsplit(line)': (vm, _self, line) => shellsplit(vm, line as RValue),
      'shellwords(line)': (vm, _self, line) => shellsplit(vm, line as RValue),
    },
    singletonAliases: { escape: 'shellescape', join: 'shelljoin', split: 'shellsplit' },
  }),
  defineClass({
    name: 'String',
    superclass: 'Object',
    methods: { shellescape: (vm, self) => shellescape(vm, self), shellsplit: (vm, self) => shellsplit(vm, self) },
  }),
  defineClass({ name: 'Array', superclass: 'Object', methods: { shelljoin: (vm, self) => shelljoin(vm, self) } }),
];

function shellescape(vm: Machine, value: RValue): RValue {
  const text = vm.toS(value);
  if (text === '') return new RString("''");
  return new RString(text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/gu, '\\$&').replaceAll('\n', "'\n'"));
}

function shelljoin(vm: Machine, words: RValue): RValue {
  const parts: string[] = [];
  vm.each(words, (word) => void parts.push((shellescape(vm, word) as RString).text));
  return new RString(parts.join(' '));
}

function shellsplit(vm: Machine, value: RValue): RValue {
  const line = vm.toStr(value);
  const words: RValue[] = [];
  let field = '';
  const pattern = /\s*(?:([^\s\\'"]+)|'([^']*)'|"((?:[^"\\]|\\[^])*)"|(\\[^]?)|(\S))(\s)?/y;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const [, word, single, double, escape, garbage, separator] = match;
    if (garbage !== undefined) vm.raise('ArgumentError', `Unmatched quote: ${vm.inspect(value)}`);
    field += word ?? single ?? double?.replace(/\\([$`"\\\n])/g, '$1') ?? (escape as string).replace(/\\([^\n])/, '$1');
    if (separator !== undefined || pattern.lastIndex === line.length) {
      words.push(new RString(field));
      field = '';
    }
    if (pattern.lastIndex >= line.length) break;
  }
  return new RArray(words);
}
