import type { RClass } from '../../value/class.ts';
import type { MethodBody, ParameterShape, Visibility } from '../../value/method.ts';
import { RMethod, RProc } from '../../value/proc.ts';
import { type RSymbol, symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import { arityOf } from '../../machine/arguments.ts';
import { checkModifiable } from '../../machine/exceptions.ts';
import type { Machine } from '../../machine/machine.ts';
import { copyProc } from '../kernel/copying.ts';

/** Gives a class a method whose body is a Proc, a Method or a block; answers its name. */
export function defineMethod(
  vm: Machine,
  klass: RClass,
  name: string,
  given: RValue | undefined,
  block: RProc | null,
  visibility: Visibility,
): RSymbol {
  const source = given === undefined ? block : given;
  if (source === null && given === undefined) vm.raise('ArgumentError', 'tried to create Proc object without a block');
  checkModifiable(vm, klass);
  if (source instanceof RProc) vm.addMethod(klass, name, procBody(source), visibility);
  else if (source instanceof RMethod) {
    const { owner } = source.entry;
    const fits = owner.isModule || vm.ancestors(klass).includes(owner);
    if (!fits && owner.isSingleton) vm.raise('TypeError', "can't bind singleton method to a different class");
    if (!fits) vm.raise('TypeError', `bind argument must be a subclass of ${vm.moduleName(owner)}`);
    vm.addMethod(klass, name, source.entry.body, visibility);
  } else
    vm.raise('TypeError', `wrong argument type ${vm.className(source as RValue)} (expected Proc/Method/UnboundMethod)`);
  methodAdded(vm, klass, name);
  return symbol(name);
}

/** A method body which runs a block as its own, with the receiver as self. */
export function procBody(proc: RProc): MethodBody {
  const lambda = copyProc(proc, true);
  const { code } = proc;
  return {
    invoke: (vm, self, args, block, entry) => vm.callProc(lambda, args, { self, method: entry, block }),
    arity: code ? arityOf(code.parameters, false) : proc.nativeArity,
    parameters: parametersOf(lambda),
    location: code ? { path: code.source.path, line: code.line } : undefined,
    proc: lambda,
  };
}

/** The parameters of a block as it was written. */
export function parametersOf(proc: RProc): readonly ParameterShape[] {
  if (proc.code) return proc.code.parameters.shapes;
  if (proc.method) return proc.method.body.parameters;
  const required = Array.from({ length: proc.nativeArity < 0 ? -proc.nativeArity - 1 : proc.nativeArity }, () => ({
    kind: 'req' as const,
    name: undefined,
  }));
  return proc.nativeArity < 0 ? [...required, { kind: 'rest', name: undefined }] : required;
}

/** Calls `method_added` or `singleton_method_added`. */
export function methodAdded(vm: Machine, klass: RClass, name: string): void {
  notify(vm, klass, name, 'added');
}

/** Calls the hook which tells of a method that came or went. */
export function notify(vm: Machine, klass: RClass, name: string, what: 'added' | 'removed' | 'undefined'): void {
  const receiver: RValue = klass.attached ?? klass;
  const hook = klass.attached ? `singleton_method_${what}` : `method_${what}`;
  const entry = vm.find(vm.classOf(receiver), hook);
  if (entry && entry.owner !== vm.classes.Module && entry.owner !== vm.classes.BasicObject)
    vm.call(receiver, hook, [symbol(name)]);
}

/** The visibility that `private` and its like have set for what is now defined in `module`. */
export function currentVisibility(vm: Machine, module: RClass): Visibility {
  const { frame } = vm;
  if (!frame || frame.self !== module || frame.visibility === 'module_function') return 'public';
  return frame.code.kind === 'class' || frame.definee === module ? frame.visibility : 'public';
}
