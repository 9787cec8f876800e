import { RArray } from '../value/array.ts';
import type { BacktracePlace } from '../value/exception.ts';
import { RException } from '../value/exception.ts';
import { RClass } from '../value/class.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import { RObject } from '../value/object.ts';
import type { RValue } from '../value/value.ts';
import { BudgetExceeded, RubyError } from './control_flow.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Where every running method, block and file is now, innermost first. */
export function backtrace(vm: Machine): BacktracePlace[] {
  const places: BacktracePlace[] = [];
  for (let frame: Frame | null = vm.frame; frame; frame = frame.caller) {
    pushPlaces(frame, places);
    if (places.length >= 1000) break;
  }
  return places;
}

function pushPlaces(frame: Frame, places: BacktracePlace[]): void {
  const { path } = frame.code.source;
  const own = label(frame);
  if (!frame.clauses) {
    places.push({ path, line: frame.line, label: own });
    return;
  }
  let { line } = frame;
  for (let count = frame.clauses.length; count > 0; count -= 1) {
    const inside = frame.clauses.slice(0, count).map((clause) => clause.label);
    places.push({ path, line, label: `${inside.toReversed().join(' ')} ${own}` });
    line = frame.clauses[count - 1]?.line ?? line;
  }
  places.push({ path, line, label: own });
}

/** Where the innermost Ruby code is. */
export function innermostPlace(vm: Machine): BacktracePlace | undefined {
  const { frame } = vm;
  if (!frame) return undefined;
  const places: BacktracePlace[] = [];
  pushPlaces(frame, places);
  return places[0];
}

function label(frame: Frame): string {
  if (frame.label !== null) return frame.label;
  if (frame.code.kind === 'block') {
    // A block is named after where it is written, be it a method's body by define_method.
    let depth = 1;
    let at = frame.parent;
    for (; at && at.code.kind === 'block' && at.label === null; at = at.parent) depth += 1;
    return `block${depth > 1 ? ` (${depth} levels)` : ''} in ${at ? label(at) : frame.code.name}`;
  }
  if (frame.code.kind === 'eval' && frame.parent) return label(frame.parent);
  if (frame.code.kind === 'method') return frame.method?.originalName ?? frame.code.name;
  return frame.code.name;
}

/** Raises an exception object: gives it its backtrace and cause unless it has them. */
export function raiseException(vm: Machine, exception: RException): never {
  // An exception costs far more than a call.
  vm.spend(20);
  exception.places ??= backtrace(vm);
  if (!exception.causeIsSet) {
    exception.causeIsSet = true;
    if (vm.errorInfo !== exception) exception.cause = vm.errorInfo;
  }
  throw new RubyError(exception);
}

/** Raises a new exception of a class given by its path. */
export function raise(vm: Machine, className: string, message: string, details?: Record<string, RValue>): never {
  const klass = vm.classAt(className);
  const exception = new RException(klass, new RString(message));
  if (details) exception.details = details;
  raiseException(vm, exception);
}

/**
 * The Ruby exception that a JavaScript one stands for: what `rescue` can see of it. undefined for control flow,
 * used-up budgets and faults of our own.
 */
export function rescuable(vm: Machine, thrown: unknown): RException | undefined {
  if (thrown instanceof RubyError) return thrown.exception;
  if (!(thrown instanceof RangeError)) return undefined;
  const error = limitReached(vm, thrown);
  if (error instanceof RubyError) return error.exception;
  throw error;
}

/** What a limit of JavaScript means to the program: too many nested calls, or a value that is too large to make. */
export function limitReached(vm: Machine, thrown: RangeError): RubyError | BudgetExceeded | RangeError {
  if (thrown.message.includes('call stack')) {
    const exception = new RException(vm.classAt('SystemStackError'), new RString('stack level too deep'));
    exception.places = backtrace(vm);
    return new RubyError(exception);
  }
  if (
    !/^Invalid (?:string|array|typed array) length|^Maximum BigInt size|^Array buffer allocation|^Map maximum size|^Set maximum size|^Invalid count value/.test(
      thrown.message,
    )
  )
    return thrown;
  return new BudgetExceeded(
    'Expected no value that is too large to make.',
    vm.frame?.code.source.path ?? '',
    vm.frame?.line ?? 0,
  );
}

/** Refuses to change the methods of a frozen class or module. */
export function checkModifiable(vm: Machine, module: RClass): void {
  const changed = module.attached ?? module;
  if (!module.frozen && !(module.attached && changed.frozen)) return;
  const kind = module.attached
    ? changed instanceof RClass
      ? changed.tag
      : 'object'
    : module.isModule
      ? 'module'
      : 'class';
  raise(vm, 'FrozenError', `can't modify frozen ${kind}: ${vm.inspect(changed)}`, { receiver: changed });
}

/** Calls `method_missing`, or raises what `method_missing` would when it is not defined. */
export function methodMissing(
  vm: Machine,
  receiver: RValue,
  name: string,
  args: RValue[],
  block: Parameters<Machine['call']>[3],
  style: CallStyle,
): RValue {
  const entry = vm.find(vm.classOf(receiver), 'method_missing');
  if (entry && entry.owner !== vm.classes.BasicObject) {
    vm.missingStyle = style;
    return entry.body.invoke(vm, receiver, [symbol(name), ...args], block ?? null, entry);
  }
  return noMethod(vm, receiver, name, style, args);
}

/** How a missing method was called, for the words of the error. */
export type CallStyle = 'call' | 'variable' | 'function' | 'private' | 'protected' | 'super';

export function noMethod(vm: Machine, receiver: RValue, name: string, style: CallStyle, args: RValue[] = []): never {
  const described = describeReceiver(vm, receiver);
  const details = { name: symbol(name), receiver, args: new RArray(args) };
  if (style === 'variable')
    raise(vm, 'NameError', `undefined local variable or method \`${name}' for ${described}`, details);
  if (style === 'private' || style === 'protected')
    raise(vm, 'NoMethodError', `${style} method \`${name}' called for ${described}`, details);
  if (style === 'super') raise(vm, 'NoMethodError', `super: no superclass method \`${name}' for ${described}`, details);
  raise(vm, 'NoMethodError', `undefined method \`${name}' for ${described}`, details);
}

/** A receiver as NoMethodError names it: `nil:NilClass`, `"a":String`, `#<Foo …>`. */
function describeReceiver(vm: Machine, receiver: RValue): string {
  if (receiver === null) return 'nil:NilClass';
  if (typeof receiver === 'boolean') return `${receiver}:${receiver ? 'TrueClass' : 'FalseClass'}`;
  if (receiver === vm.main) return 'main:Object';
  if (!vm.find(vm.classOf(receiver), 'inspect')) return vm.anyToS(receiver);
  let text: string;
  try {
    text = receiver instanceof RObject && receiver instanceof RClass ? vm.moduleName(receiver) : vm.inspect(receiver);
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded || !rescuable(vm, thrown)) throw thrown;
    text = vm.anyToS(receiver);
  }
  return text.startsWith('#') ? text : `${text}:${vm.className(receiver)}`;
}

/** A line of a backtrace: "path:12:in `foo'". */
export function formatPlace(place: BacktracePlace): string {
  return `${place.path}:${place.line}:in \`${place.label}'`;
}
