import { evaluateText } from '../../ruby/machine/evaluate.ts';
import { readCode } from '../../ruby/machine/loader.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RClass } from '../../ruby/value/class.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** `use '_partial'`: evaluates a file beside the resource's in the class. */
export function usePartial(vm: Machine, klass: RClass, partial: string): RValue {
  if (partial.startsWith('core::'))
    return vm.raise('NotImplementedError', `Expected a partial of the cookbook, found ${partial}`);
  const from = vm.frame?.code.source.path ?? '';
  const folder = partial.includes('/') ? `/${partial.replace(/\/[^/]*$/, '')}` : '';
  const name = partial.replace(/^.*\//, '').replace(/\.rb$/, '').replace(/^_/, '');
  const path = normalize(`${from.replace(/\/[^/]*$/, '')}${folder}/_${name}.rb`);
  const content = readCode(vm, path);
  if (content === undefined) return vm.raise('Errno::ENOENT', `No such file or directory @ rb_sysopen - ${path}`);
  return evaluateText(vm, content, path, 1, {
    self: klass,
    definee: klass,
    lexical: { module: klass, parent: vm.rootScope },
  });
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
