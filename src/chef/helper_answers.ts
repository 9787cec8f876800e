import { evaluateText } from '../ruby/machine/evaluate.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import { RArray } from '../ruby/value/array.ts';
import { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RString } from '../ruby/value/string.ts';
import type { RValue } from '../ruby/value/value.ts';
import { fromPlain } from './attribute/plain.ts';
import { matcherOf } from './answers_of.ts';
import type { HelperAnswer } from './client.ts';

/** The classes whose instances call a cookbook's library helpers. */
const CALLERS = ['Chef::Recipe', 'Chef::Resource', 'Chef::Provider', 'Chef::Node', 'Chef::Mixin::Template::TemplateContext'];

/**
 * Puts answers in front of library helpers: `name` for methods of recipes, resources, providers, nodes and templates,
 * `Module.name` for one of a module. A call that no answer fits goes on to the helper itself.
 */
export function installHelperAnswers(vm: Machine, helpers: readonly HelperAnswer[]): void {
  const byName = new Map<string, HelperAnswer[]>();
  for (const helper of helpers) byName.set(helper.name, [...(byName.get(helper.name) ?? []), helper]);
  for (const [name, answers] of byName) {
    const [, path, method = name] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
    const module = vm.defineModule(null);
    addAnswer(vm, module, method, answers);
    if (path === undefined) for (const caller of CALLERS) vm.prependModule(vm.classAt(caller), module);
    else vm.prependModule(vm.singletonClass(moduleAt(vm, path)), module);
  }
}

function moduleAt(vm: Machine, path: string): RClass {
  if (vm.constantAt(path) === undefined) vm.rescue(() => requireFeature(vm, path.replace(/::/g, '/').toLowerCase()), ['LoadError'], () => false);
  return vm.classAt(path);
}

function addAnswer(vm: Machine, module: RClass, method: string, answers: readonly HelperAnswer[]): void {
  vm.addMethod(module, method, {
    arity: -1,
    parameters: [{ kind: 'rest', name: 'args' }],
    invoke: (machine, self, args, block, entry) => {
      const answer = answers.find((each) => fits(machine, each, args));
      if (answer) return valueOf(machine, answer, self, args);
      const next = machine.findSuper(machine.classOf(self), entry.owner, method);
      if (next) return next.body.invoke(machine, self, args, block, next);
      return machine.missing(self, method, args, block, 'call');
    },
  });
}

function fits(vm: Machine, { args: wanted = [] }: HelperAnswer, args: readonly RValue[]): boolean {
  return wanted.every((expected, index) => {
    const given = args[index];
    if (given === undefined) return false;
    if (typeof expected === 'string') return matcherOf(expected)(vm.toS(given));
    return vm.equal(fromPlain(expected as never), given);
  });
}

function valueOf(vm: Machine, answer: HelperAnswer, self: RValue, args: readonly RValue[]): RValue {
  if (answer.ruby !== undefined) {
    const proc = evaluateText(vm, `lambda { |*args| args = args; ${answer.ruby}\n}`, `(helper ${answer.name})`, 1, { self });
    return vm.call(proc, 'call', [...args]);
  }
  return filled(vm, fromPlain((answer.value ?? null) as never), args);
}

/** `{0}` in a text stands for the first argument. */
function filled(vm: Machine, value: RValue, args: readonly RValue[]): RValue {
  if (value instanceof RString) return new RString(value.text.replace(/\{(\d)\}/g, (_all, index: string) => vm.toS(args[Number(index)] ?? null)));
  if (value instanceof RArray) return new RArray(value.items.map((item) => filled(vm, item, args)));
  if (!(value instanceof RHash)) return value;
  const hash = new RHash();
  for (const { key, value: item } of value) hash.set(vm, key, filled(vm, item, args));
  return hash;
}

