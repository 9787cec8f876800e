import { evaluateText } from '../ruby/machine/evaluate.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { compileErubis } from './compile_erubis.ts';

const sources = new Map<string, { template: string; source: string }>();

/** Renders a template with an object as `self`, as `Erubis::Eruby.new(template).evaluate(context)` does. */
export function renderErubis(vm: Machine, template: string, path: string, self: RObject): RString {
  let known = sources.get(path);
  if (known?.template !== template) sources.set(path, (known = { template, source: compileErubis(template) }));
  const singleton = vm.singletonClass(self);
  const output = evaluateText(vm, known.source, path, 1, { self, definee: singleton, lexical: { module: singleton, parent: vm.rootScope } });
  return output instanceof RString ? output : vm.str(vm.toS(output));
}
