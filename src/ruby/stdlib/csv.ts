import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import { RObject } from '../value/object.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** csv: reading and writing rows as arrays; headers and converters are refused. */
export function csv(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

interface CsvFormat {
  readonly separator: string;
  readonly quote: string;
  readonly newline: string;
}

/** What `CSV.generate` yields: rows are added to it. */
class RCsv extends RObject {
  text = '';
  format: CsvFormat = { separator: ',', quote: '"', newline: '\n' };

  override get tag(): string {
    return 'CSV';
  }
}

const csvClass = defineClass<RCsv>({
  name: 'CSV',
  superclass: 'Object',
  allocate: (_vm, klass) => new RCsv(klass),

  methods: {
    '<<(row)': (vm, self, row) => {
      self.text += line(vm, vm.toAry(row), self.format);
      return self;
    },
    string: (_vm, self) => new RString(self.text),
  },

  singletonMethods: {
    'generate(text = nil, **options, &block)': (vm, self, text, options, block) => {
      const made = Object.assign(new RCsv(self), {
        format: formatOf(vm, options),
        text: text === null ? '' : vm.toStr(text),
      });
      vm.yield(block as RProc | null, made);
      return new RString(made.text);
    },
    'generate_line(row, **options)': (vm, _self, row, options) =>
      new RString(line(vm, vm.toAry(row), formatOf(vm, options))),
    'new(*options)': (vm) => refuse(vm, 'CSV.new'),
    'open(*options)': (vm) => refuse(vm, 'CSV.open'),
    'parse(text, **options, &block)': (vm, _self, text, options, block) => {
      const rows = parse(vm, vm.toStr(text), formatOf(vm, options));
      if (!block) return new RArray(rows);
      for (const row of rows) vm.yield(block as RProc, row);
      return null;
    },
    'parse_line(text, **options)': (vm, _self, text, options) =>
      parse(vm, vm.toStr(text), formatOf(vm, options))[0] ?? null,
    'read(path, **options)': (vm, _self, path, options) =>
      new RArray(parse(vm, vm.toStr(vm.send(vm.classAt('File'), 'read', path)), formatOf(vm, options))),
    'table(*options)': (vm) => refuse(vm, 'CSV.table'),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  csvClass,
  { name: 'CSV::MalformedCSVError', superclass: 'RuntimeError' },
  defineClass<RArray>({
    name: 'Array',
    superclass: 'Object',
    methods: { 'to_csv(**options)': (vm, self, options) => new RString(line(vm, self, formatOf(vm, options))) },
  }),
  defineClass<RString>({
    name: 'String',
    superclass: 'Object',
    methods: { 'parse_csv(**options)': (vm, self, options) => parse(vm, self.text, formatOf(vm, options))[0] ?? null },
  }),
];

function formatOf(vm: Machine, options: RHash): CsvFormat {
  let [separator, quote, newline] = [',', '"', '\n'];
  for (const { key, value } of options) {
    const name = vm.toS(key);
    if (name === 'col_sep') separator = vm.toStr(value);
    else if (name === 'quote_char') quote = vm.toStr(value);
    else if (name === 'row_sep' && value instanceof RString) newline = value.text;
    else if (value !== null && value !== false) refuse(vm, `the CSV option ${name}`);
  }
  return { separator, quote, newline };
}

function line(vm: Machine, row: RArray, format: CsvFormat): string {
  const fields = row.items.map((item) => {
    if (item === null) return '';
    const text = vm.toS(item);
    const isOdd =
      text === '' ||
      /[\r\n]/.test(text) ||
      text.includes(format.separator) ||
      text.includes(format.quote) ||
      /^[\s]|[\s]$/.test(text);
    return isOdd ? `${format.quote}${text.replaceAll(format.quote, format.quote + format.quote)}${format.quote}` : text;
  });
  return `${fields.join(format.separator)}${format.newline}`;
}

function parse(vm: Machine, text: string, format: CsvFormat): RArray[] {
  const { separator, quote } = format;
  const rows: RArray[] = [];
  let row: RValue[] = [];
  let lineNumber = 1;
  let at = 0;
  const malformed = (message: string): never => vm.raise('CSV::MalformedCSVError', `${message} in line ${lineNumber}.`);
  const endRow = (): void => {
    rows.push(new RArray(row));
    row = [];
    lineNumber += 1;
  };
  while (at < text.length) {
    vm.step();
    const newline = /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (newline !== undefined && row.length === 0) {
      at += newline.length;
      endRow();
      continue;
    }
    let field: RValue;
    if (text.startsWith(quote, at)) {
      let content = '';
      at += 1;
      for (;;) {
        const end = text.indexOf(quote, at);
        if (end === -1) malformed('Unclosed quoted field');
        content += text.slice(at, end);
        at = end + 1;
        if (!text.startsWith(quote, at)) break;
        content += quote;
        at += 1;
      }
      field = new RString(content);
      if (at < text.length && !text.startsWith(separator, at) && !/[\r\n]/.test(text[at] as string))
        malformed("Any value after quoted field isn't allowed");
    } else {
      const start = at;
      while (at < text.length && !text.startsWith(separator, at) && !/[\r\n]/.test(text[at] as string)) at += 1;
      const content = text.slice(start, at);
      if (content.includes(quote)) malformed('Illegal quoting');
      field = content === '' ? null : new RString(content);
    }
    row.push(field);
    if (text.startsWith(separator, at)) {
      at += separator.length;
      if (at === text.length || /[\r\n]/.test(text[at] as string)) row.push(null);
    }
    const end = /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (end !== undefined) {
      at += end.length;
      endRow();
    }
  }
  if (row.length > 0) rows.push(new RArray(row));
  return rows;
}
