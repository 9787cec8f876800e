import type { RClass } from '../../value/class.ts';
import type { RValue } from '../../value/value.ts';
import { RBinding } from '../../value/binding.ts';
import { evaluateText } from '../../machine/evaluate.ts';
import type { Frame, LexicalScope } from '../../machine/frame.ts';
import type { Machine } from '../../machine/machine.ts';
import { checkCount } from '../raw_method.ts';

/** Evaluates the text of `instance_eval(text, path, line)` and its like, with another self. */
export function evaluateIn(
  vm: Machine,
  args: readonly RValue[],
  around: { readonly self: RValue; readonly definee?: RClass },
): RValue {
  if (args.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1..3)');
  checkCount(vm, args.length, 1, 3);
  const frame = vm.frame as Frame;
  const lexical: LexicalScope = around.definee ? { module: around.definee, parent: frame.lexical } : frame.lexical;
  const [text, path = null, line = null] = args;
  return evaluateText(vm, vm.toStr(text as RValue), pathOf(vm, path), line === null ? 1 : vm.toInt(line), {
    frame,
    lexical,
    ...around,
  });
}

/** `eval(text, binding, path, line)` */
export function evaluate(vm: Machine, text: RValue, binding: RValue, path: RValue, line: RValue): RValue {
  if (binding !== null && !(binding instanceof RBinding))
    vm.raise('TypeError', `wrong argument type ${vm.className(binding)} (expected binding)`);
  const frame = binding === null ? (vm.frame as Frame) : binding.frame;
  const code = vm.toStr(text);
  return evaluateText(vm, code, pathOf(vm, path), line === null ? 1 : vm.toInt(line), {
    frame,
    // What the text makes of local variables is there for the next one in the same binding.
    started: (inner) => {
      if (binding !== null && inner.code.locals.names.size > 0) binding.frame = inner;
    },
  });
}

function pathOf(vm: Machine, path: RValue): string {
  return path === null ? '(eval)' : vm.toStr(path);
}
