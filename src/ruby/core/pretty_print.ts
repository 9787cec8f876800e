import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import { address, type Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from './define_class.ts';
import { print } from './kernel/output.ts';
import { Printer } from './pretty_print/printer.ts';
import { RStruct } from './struct.ts';

/** What `pretty_print` methods are given. */
class RPrinter extends RObject {
  printer = new Printer(79);
  readonly inside = new Set<RObject>();
}

/** A value as `pp` writes it, with its line break. */
export function prettyText(vm: Machine, value: RValue, width = 79): string {
  const made = new RPrinter(vm.classAt('PP'));
  made.printer = new Printer(width);
  show(vm, made, value);
  made.printer.flush();
  return `${made.printer.output}\n`;
}

function show(vm: Machine, self: RPrinter, value: RValue): void {
  const own = vm.find(vm.classOf(value), 'pretty_print');
  if (own && own.owner !== vm.classes.Kernel) {
    vm.call(value, 'pretty_print', [self]);
    return;
  }
  if (!(value instanceof RObject)) {
    self.printer.text(vm.inspect(value));
    return;
  }
  if (self.inside.has(value)) {
    self.printer.text(
      value instanceof RArray
        ? '[...]'
        : value instanceof RHash
          ? '{...}'
          : `#<${vm.className(value)}:${address(value)} ...>`,
    );
    return;
  }
  self.inside.add(value);
  try {
    showObject(vm, self, value);
  } finally {
    self.inside.delete(value);
  }
}

function showObject(vm: Machine, self: RPrinter, value: RObject): void {
  const { printer } = self;
  const comma = () => {
    printer.text(',');
    printer.breakable();
  };
  const each = <Item>(items: Iterable<Item>, visit: (item: Item) => void) => {
    let isFirst = true;
    for (const item of items) {
      if (!isFirst) comma();
      isFirst = false;
      visit(item);
    }
  };
  const field = (name: string, held: RValue) => {
    printer.breakable();
    printer.text(`${name}=`);
    printer.group(1, '', '', () => {
      printer.breakable('');
      show(vm, self, held);
    });
  };
  const fields = (open: string, list: readonly (readonly [string, RValue])[]) =>
    printer.group(1, open, '>', () =>
      list.forEach(([name, held], index) => {
        if (index > 0) printer.text(',');
        field(name, held);
      }),
    );

  if (value instanceof RArray) printer.group(1, '[', ']', () => each(value.items, (item) => show(vm, self, item)));
  else if (value instanceof RHash)
    printer.group(1, '{', '}', () =>
      each(value, (entry) =>
        printer.group(0, '', '', () => {
          show(vm, self, entry.key);
          printer.text('=>');
          printer.group(1, '', '', () => {
            printer.breakable('');
            show(vm, self, entry.value);
          });
        }),
      ),
    );
  else if (value instanceof RString) showString(vm, printer, value);
  else if (value instanceof RStruct) {
    const members = vm.toAry(vm.call(value, 'members', [])).items.map((name) => vm.toName(name));
    const values = vm.toAry(vm.call(value, 'to_a', [])).items;
    fields(
      `#<struct ${vm.realClassOf(value).name ?? ''}`,
      members.map((name, index) => [name, values[index] as RValue]),
    );
  } else if (value instanceof RRange) showRange(vm, self, value);
  else if (vm.constantAt('Set') && vm.isA(value, vm.classAt('Set')))
    printer.group(1, '#<Set:', '>', () => {
      printer.breakable();
      printer.group(1, '{', '}', () =>
        each(vm.toAry(vm.call(value, 'to_a', [])).items, (item) => show(vm, self, item)),
      );
    });
  else if (value.ivars?.size && vm.find(vm.classOf(value), 'inspect')?.owner === vm.classes.Kernel) {
    const sorted = [...value.ivars].toSorted(([a], [b]) => (a < b ? -1 : 1));
    fields(`#<${vm.className(value)}:${address(value)}`, sorted);
  } else printer.text(vm.inspect(value));
}

function showString(vm: Machine, printer: Printer, value: RString): void {
  const lines = value.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (lines.length <= 1) {
    printer.text(vm.inspect(value));
    return;
  }
  printer.group(0, '', '', () =>
    lines.forEach((line, index) => {
      if (index > 0) {
        printer.text(' +');
        printer.breakable();
      }
      printer.text(vm.inspect(new RString(line)));
    }),
  );
}

function showRange(vm: Machine, self: RPrinter, { begin, end, excludeEnd }: RRange): void {
  if (begin !== null) show(vm, self, begin);
  self.printer.breakable('');
  self.printer.text(excludeEnd ? '...' : '..');
  self.printer.breakable('');
  if (end !== null) show(vm, self, end);
}

/** PP: the printer that `pretty_print` methods write to. */
export const prettyPrinter: ClassDefinition<RPrinter> = defineClass<RPrinter>({
  name: 'PP',
  superclass: 'Object',

  methods: {
    'breakable(separator = " ", width = nil)': (vm, self, separator: RValue) =>
      self.printer.breakable(vm.toStr(separator)),
    comma_breakable: (_vm, self) => {
      self.printer.text(',');
      self.printer.breakable();
    },
    'fill_breakable(separator = " ", width = nil)': (vm, self, separator: RValue) =>
      self.printer.group(0, '', '', () => self.printer.breakable(vm.toStr(separator))),
    'group(indent = 0, open = "", close = "", *widths, &block)': (
      vm,
      self,
      indent: RValue,
      open: RValue,
      close: RValue,
      _widths: RValue[],
      block: RProc | null,
    ) => {
      self.printer.group(vm.toInt(indent), vm.toStr(open), vm.toStr(close), () => void vm.yield(block));
    },
    'nest(indent, &block)': (vm, self, indent: RValue, block: RProc | null) => {
      self.printer.nest(vm.toInt(indent), () => void vm.yield(block));
    },
    'pp(value)': (vm, self, value: RValue) => show(vm, self, value),
    'pp_hash(hash)': (vm, self, hash: RHash) => show(vm, self, hash),
    'seplist(list, separator = nil, method = :each, &block)': (
      vm,
      self,
      list: RValue,
      separator: RValue,
      method: RValue,
      block: RProc | null,
    ) => {
      let isFirst = true;
      vm.each(
        list,
        (item) => {
          if (isFirst) isFirst = false;
          else if (separator !== null) vm.call(separator, 'call', []);
          else {
            self.printer.text(',');
            self.printer.breakable();
          }
          vm.yield(block, item);
        },
        vm.toName(method),
      );
    },
    'text(text, width = nil)': (vm, self, text: RValue) => self.printer.text(vm.toStr(text)),
  },

  singletonMethods: {
    'pp(value, out = absent, width = 79)': (vm, _self: RClass, value: RValue, out: RValue | undefined, width: RValue) =>
      written(vm, out, prettyText(vm, value, vm.toInt(width))),
    'singleline_pp(value, out = absent)': (vm, _self: RClass, value: RValue, out: RValue | undefined) =>
      written(vm, out, prettyText(vm, value, Infinity).slice(0, -1)),
  },
});

function written(vm: Machine, out: RValue | undefined, text: string): RValue {
  const target = out ?? vm.globals.get('$stdout') ?? null;
  return vm.call(target, '<<', [new RString(text)]);
}

/** Kernel#pp and `pretty_inspect`. */
export const prettyPrinting: ClassDefinition = defineModule({
  name: 'Kernel',
  methods: { pretty_inspect: (vm, self: RValue) => new RString(prettyText(vm, self)) },
  moduleFunctions: {
    'pp(*values)': (vm, _self, values: RValue[]) => {
      for (const value of values) print(vm, prettyText(vm, value));
      return values.length > 1 ? new RArray(values) : (values[0] ?? null);
    },
  },
});
