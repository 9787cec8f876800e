import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { countingOf } from '../../ruby/machine/counting.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { readText } from '../../ruby/machine/loader.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { renderErubis } from '../../erb/render.ts';
import { isDelayed } from '../delayed_evaluator.ts';
import type { RTemplateFinder } from './template_finder.ts';

/** A Chef::Mixin::Template::TemplateContext: `self` while a template is rendered; its variables are instance variables. */
export class RTemplateContext extends RObject {
  /** Helper modules that partials get too. */
  readonly modules: RClass[] = [];

  constructor(vm: Machine) {
    super(vm.classAt('Chef::Mixin::Template::TemplateContext'));
  }

  /** Sets variables; a lazy one is asked for its value. */
  update(vm: Machine, variables: RHash): void {
    for (const { key, value } of variables) this.setIvar(`@${vm.toS(key)}`, isDelayed(vm, value) ? vm.callProc(value, []) : value);
  }

  extend(vm: Machine, modules: readonly RClass[]): void {
    for (const module of modules) {
      vm.call(this, 'extend', [module]);
      this.modules.push(module);
    }
  }
}

function reader(name: string): Record<string, (vm: Machine, self: RTemplateContext) => RValue> {
  return { [name]: (_vm, self) => self.ivar(`@${name}`) ?? null };
}

const templateContext = defineClass<RTemplateContext>({
  name: 'Chef::Mixin::Template::TemplateContext',
  superclass: 'Erubis::Context',
  allocate: (vm, klass) => {
    const made = new RTemplateContext(vm);
    made.klass = klass;
    return made;
  },
  methods: {
    ...reader('cookbook_name'),
    ...reader('recipe_name'),
    ...reader('recipe_line_string'),
    ...reader('recipe_path'),
    ...reader('recipe_line'),
    ...reader('template_name'),
    ...reader('template_path'),
    node: (vm, self) => {
      const node = self.ivar('@node') ?? null;
      if (truthy(node)) return node;
      return vm.raise(
        'RuntimeError',
        'Could not find a value for node. If you are explicitly setting variables in a template, include a node variable if you plan to use it.',
      );
    },
    'render(partial_name, options = {})': (vm, self, name, options: RHash) => renderPartial(vm, self, vm.toS(name), options),
    'render_template(path)': (vm, self, path) => renderFile(vm, self, vm.toS(path)),
    'render_template_from_string(template)': (vm, self, template) => renderErubis(vm, vm.toStr(template), '(erubis)', self),
    '_render_template(template, context)': (vm, _self, template, context) => renderErubis(vm, vm.toStr(template), '(erubis)', context as RObject),
    _public_instance_variables: (vm, self) => {
      const all = new RHash();
      for (const [name, value] of self.ivars ?? []) if (name !== '@_extension_modules') all.set(vm, symbol(name.slice(1)), value);
      return all;
    },
    '_extend_modules(modules)': (vm, self, modules) => {
      self.extend(vm, vm.splat(modules) as RClass[]);
    },
    inspect: (vm, self) =>
      vm.str(
        `#<Chef::Mixin::Template::TemplateContext template_name=${vm.inspect(self.ivar('@template_name') ?? null)} cookbook_name=${vm.inspect(self.ivar('@cookbook_name') ?? null)}>`,
      ),
  },
});

function renderPartial(vm: Machine, self: RTemplateContext, name: string, options: RHash): RValue {
  const finder = self.ivar('@template_finder') as RTemplateFinder | null | undefined;
  if (!finder) return vm.raise('RuntimeError', 'You cannot render partials in this context');
  const given = options.option(symbol('variables')) ?? null;
  const partial = new RTemplateContext(vm);
  partial.klass = vm.realClassOf(self);
  if (truthy(given)) partial.update(vm, given as RHash);
  else for (const [variable, value] of self.ivars ?? []) partial.setIvar(variable, value);
  partial.setIvar('@template_finder', finder);
  partial.extend(vm, self.modules);
  const rest = new RHash();
  for (const { key, value } of options) if (key !== symbol('variables')) rest.set(vm, key, value);
  return renderFile(vm, partial, finder.find(vm, name, rest));
}

/** Renders a template file; fails in Chef's words when it is not there. */
export function renderFile(vm: Machine, context: RTemplateContext, path: string): RValue {
  const text = readText(vm, path);
  if (text === undefined) return vm.raise('Errno::ENOENT', `No such file or directory @ rb_sysopen - ${path}`);
  if (/[\uDC80-\uDCFF]/u.test(text)) return vm.raise('ArgumentError', 'invalid byte sequence in UTF-8', { path: vm.str(path) });
  const output = renderErubis(vm, text, path, context);
  countingOf(vm)?.note('rendering', path, 0, output.text);
  return output;
}

const erubisContext = defineClass<RObject>({
  name: 'Erubis::Context',
  superclass: 'Object',
  includes: ['Enumerable'],
  methods: {
    'initialize(variables = nil)': (vm, self, variables) => {
      if (variables instanceof RHash) setAll(vm, self, variables);
    },
    '[](key)': (vm, self, key) => self.ivar(`@${vm.toS(key)}`) ?? null,
    '[]=(key, value)': (vm, self, key, value) => {
      self.setIvar(`@${vm.toS(key)}`, value);
      return value;
    },
    keys: (vm, self) => new RArray([...(self.ivars?.keys() ?? [])].map((name) => vm.str(name.slice(1)))),
    'each(&block)': (vm, self, block) => {
      for (const [name, value] of self.ivars ?? []) vm.yield(block, vm.str(name.slice(1)), value);
    },
    to_hash: (vm, self) => {
      const hash = new RHash();
      for (const [name, value] of self.ivars ?? []) hash.set(vm, symbol(name.slice(1)), value);
      return hash;
    },
    'update(other)': (vm, self, other) => {
      if (other instanceof RHash) setAll(vm, self, other);
      else if (other instanceof RObject) for (const [name, value] of other.ivars ?? []) self.setIvar(name, value);
    },
  },
});

function setAll(vm: Machine, self: RObject, variables: RHash): void {
  for (const { key, value } of variables) self.setIvar(`@${vm.toS(key)}`, value);
}

/** Erubis and Chef's template context. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const templateClasses: readonly ClassDefinition<any>[] = [
  { name: 'Erubis', isModule: true },
  {
    name: 'Erubis::XmlHelper',
    isModule: true,
    moduleFunctions: {
      'escape_xml(value)': (vm: Machine, _self: RValue, value: RValue) => vm.str(escapeXml(vm.toS(value))),
      'h(value)': (vm: Machine, _self: RValue, value: RValue) => vm.str(escapeXml(vm.toS(value))),
    },
  },
  erubisContext,
  defineClass<RObject>({
    name: 'Erubis::Eruby',
    superclass: 'Object',
    methods: {
      'initialize(template, options = {})': (_vm, self, template, options: RHash) => {
        self.setIvar('@template', template);
        self.setIvar('@filename', options.option(symbol('filename')) ?? null);
      },
      'evaluate(context = nil)': (vm, self, given) => {
        const context = given instanceof RHash || given === null ? (vm.call(vm.classAt('Erubis::Context'), 'new', [given]) as RObject) : (given as RObject);
        return renderErubis(vm, vm.toStr(self.ivar('@template') ?? null), fileName(vm, self), context);
      },
      'result(variables = nil)': (vm, self, variables) => vm.call(self, 'evaluate', [variables]),
    },
  }),
  { name: 'Chef::Mixin::Template', isModule: true },
  { name: 'Chef::Mixin::Template::ChefContext', isModule: true },
  templateContext,
];

function fileName(vm: Machine, self: RObject): string {
  const name = self.ivar('@filename') ?? null;
  return name === null ? '(erubis)' : vm.toS(name);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
