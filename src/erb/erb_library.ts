import { type ClassDefinition, defineClass, defineModule, installClass } from '../ruby/core/define_class.ts';
import { evaluateText } from '../ruby/machine/evaluate.ts';
import type { Frame } from '../ruby/machine/frame.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RBinding } from '../ruby/value/binding.ts';
import type { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import { compileErb } from './compile_erb.ts';

/** An ERB: a template that is compiled once. */
class RErb extends RObject {
  source = '';
  filename = '(erb)';
  line = 1;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeUrl(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** ERB of Ruby's standard library: what `require 'erb'` gives. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
const classes: readonly ClassDefinition<any>[] = [
  defineClass<RErb>({
    name: 'ERB',
    superclass: 'Object',
    allocate: (_vm, klass) => new RErb(klass),
    methods: {
      'initialize(template, safe_level = nil, legacy_trim_mode = nil, legacy_eoutvar = nil, trim_mode: nil, eoutvar: nil)': (
        vm,
        self,
        template,
        _safeLevel,
        oldTrim,
        oldVariable,
        trim,
        variable,
      ) => {
        const mode = trim ?? oldTrim;
        const name = variable ?? oldVariable;
        self.source = compileErb(vm.toStr(template), mode === null ? '' : vm.toS(mode), name === null ? '_erbout' : vm.toS(name));
      },
      src: (vm, self) => vm.str(self.source),
      filename: (vm, self) => vm.str(self.filename),
      'filename=(name)': (vm, self, name) => {
        self.filename = vm.toS(name);
        return name;
      },
      'lineno=(line)': (vm, self, line) => {
        self.line = vm.toInt(line);
        return line;
      },
      'result(binding = nil)': (vm, self, binding) => render(vm, self, binding instanceof RBinding ? binding.frame : null),
      'result_with_hash(hash)': (vm, self, hash: RHash) => {
        const binding = vm.call(vm.call(vm.classes.Object, 'new', []), 'instance_eval', [vm.str('binding')]);
        for (const { key, value } of hash) vm.call(binding, 'local_variable_set', [key, value]);
        return render(vm, self, (binding as RBinding).frame);
      },
      'run(binding = nil)': (vm, self, binding) => vm.call(vm.main, 'print', [render(vm, self, binding instanceof RBinding ? binding.frame : null)]),
    },
  }),
  defineModule({
    name: 'ERB::Util',
    moduleFunctions: {
      'html_escape(value)': (vm, _self, value) => vm.str(escapeHtml(vm.toS(value))),
      'h(value)': (vm, _self, value) => vm.str(escapeHtml(vm.toS(value))),
      'url_encode(value)': (vm, _self, value) => vm.str(escapeUrl(vm.toS(value))),
      'u(value)': (vm, _self, value) => vm.str(escapeUrl(vm.toS(value))),
    },
  }),
];

function render(vm: Machine, self: RErb, frame: Frame | null): RValue {
  return evaluateText(vm, self.source, self.filename, self.line, frame ? { frame } : {});
}

/** `require 'erb'` */
export function installErb(vm: Machine): void {
  for (const definition of classes) installClass(vm, definition);
}
