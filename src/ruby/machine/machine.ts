import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import { RException } from '../value/exception.ts';
import type { RHash } from '../value/hash.ts';
import type { MethodBody, MethodEntry, Visibility } from '../value/method.ts';
import { RObject } from '../value/object.ts';
import { type NativeBlock, nativeProc, RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import { callProc, yieldOne, type BlockSurroundings } from './blocks.ts';
import type { Code, LocalNames } from './code.ts';
import * as comparing from './compare.ts';
import * as constants from './constants.ts';
import * as converting from './convert.ts';
import { BreakSignal, BudgetExceeded } from './control_flow.ts';
import * as exceptions from './exceptions.ts';
import type { CallStyle } from './exceptions.ts';
import type { Frame, LexicalScope } from './frame.ts';
import type { Host } from './host.ts';
import type { StateImage } from './state_image.ts';
import { ancestors, findMethod, findSuper, isSubclass } from './lookup.ts';

/** How much a program may use before it is stopped. */
export interface Budgets {
  /** Method calls, block calls and loop rounds. */
  readonly steps: number;
  /** Nested calls. */
  readonly depth: number;
  /** Length of one string or array. */
  readonly size: number;
}

export const DEFAULT_BUDGETS: Budgets = { steps: 200_000_000, depth: 10_000, size: 30_000_000 };

/** Parses and compiles; with `outer`, a text for `eval` that sees those local variables. Throws a ProblemError. */
export type CompileText = (path: string, text: string, outer: LocalNames | null, line: number) => Code;

/** The classes that the machine itself makes values of, by name. */
export type BuiltinClasses = Record<BuiltinName, RClass> & { [name: string]: RClass };

const BUILTIN_NAMES = [
  'BasicObject', 'Object', 'Module', 'Class', 'Kernel', 'Comparable', 'Enumerable', 'NilClass', 'TrueClass', 'FalseClass',
  'Numeric', 'Integer', 'Float', 'String', 'Symbol', 'Array', 'Hash', 'Range', 'Proc', 'Method', 'UnboundMethod', 'Regexp',
  'MatchData', 'Exception', 'Enumerator',
] as const; // prettier-ignore
type BuiltinName = (typeof BUILTIN_NAMES)[number];

/** Runs Ruby code: the object model, calls, constants, exceptions and budgets of one program. */
export class Machine {
  /** Another run in the same machine may have other surroundings. */
  host: Host;
  readonly budgets: Budgets;
  readonly classes: BuiltinClasses;
  /** `self` at the top level. */
  readonly main: RObject;
  readonly rootScope: LexicalScope;
  readonly globals = new Map<string, RValue>();
  /** The innermost running frame. */
  frame: Frame | null = null;
  /** `$!` */
  errorInfo: RException | null = null;
  /** Counts changes of any class: what compiled code remembers of another number is void. */
  epoch = nextEpoch();
  /** Counts changes of what descends from what. */
  hierarchyEpoch = this.epoch;
  /** When a method of a name last changed in some class. */
  readonly changes = new Map<string, number>();
  constantEpoch = nextEpoch();
  steps = 0;
  /** How the call came about that `method_missing` now answers. */
  missingStyle: CallStyle = 'call';
  /** Compiles a text: given by whoever puts machine and compiler together. */
  readonly compile: CompileText;
  /** Classes that `classAt` has found; a constant which is set anew empties it. */
  readonly #paths = new Map<string, RClass>();
  /** Things that a library keeps in the machine, by a key of its own. */
  readonly attachments = new Map<unknown, unknown>();
  /** Things of the moment: caches, and what each use sets anew. No program can tell whether they are there. */
  readonly momentary = new Map<unknown, unknown>();

  /** Who wants to know whether anything that lasts has changed. */
  image: StateImage | null = null;

  constructor(host: Host, compile: CompileText, budgets: Budgets = DEFAULT_BUDGETS) {
    this.host = host;
    this.compile = compile;
    this.budgets = budgets;
    this.classes = this.#bootClasses();
    this.main = new RObject(this.classes.Object);
    this.rootScope = { module: this.classes.Object, parent: null };
  }

  #bootClasses(): BuiltinClasses {
    const basic = new RClass('BasicObject', null);
    const object = new RClass('Object', basic);
    const module = new RClass('Module', object);
    const klass = new RClass('Class', module);
    const classes = Object.create(null) as BuiltinClasses;
    Object.assign(classes, { BasicObject: basic, Object: object, Module: module, Class: klass });
    // The singleton class of BasicObject descends from Class: so class methods are inherited like any other.
    let above = klass;
    for (const each of [basic, object, module, klass]) {
      const meta = new RClass(null, above);
      meta.attached = each;
      meta.klass = klass;
      each.klass = meta;
      above = meta;
      object.constants.set(each.name as string, { value: each });
      each.superclass?.subclasses.push(each);
    }
    return classes;
  }

  // ── classes ──

  /** The class that methods are looked for in: the singleton class where there is one. */
  classOf(value: RValue): RClass {
    if (typeof value === 'object') {
      if (value === null) return this.classes.NilClass;
      if (value.klass) return value.klass;
      return value instanceof RClass && !value.isModule ? inheritedSingleton(value) : (this.classes[value.tag] as RClass);
    }
    if (typeof value === 'boolean') return value ? this.classes.TrueClass : this.classes.FalseClass;
    return this.classes.Integer;
  }

  /** What `value.class` answers. */
  realClassOf(value: RValue): RClass {
    let klass = this.classOf(value);
    while (klass.isSingleton) klass = klass.superclass as RClass;
    return klass;
  }

  className(value: RValue): string {
    return this.moduleName(this.realClassOf(value));
  }

  /** A class's or module's name as `inspect` shows it. */
  moduleName(module: RClass): string {
    if (module.attached) return `#<Class:${module.attached instanceof RClass ? this.moduleName(module.attached) : this.anyToS(module.attached)}>`;
    return module.name ?? `#<${module.isModule ? 'Module' : 'Class'}:${address(module)}>`;
  }

  singletonClass(value: RValue): RClass {
    if (value === null || typeof value === 'boolean') return this.classOf(value);
    if (!(value instanceof RObject)) return this.raise('TypeError', "can't define singleton");
    const current = this.classOf(value);
    if (current.attached === value) return current;
    const isClass = value instanceof RClass && !value.isModule && value.superclass !== null && !value.isSingleton;
    const singleton = new RClass(null, isClass ? this.singletonClass(value.superclass) : current);
    singleton.attached = value;
    singleton.klass = this.classes.Class;
    value.klass = singleton;
    return singleton;
  }

  isA(value: RValue, klass: RClass): boolean {
    return isSubclass(this, this.classOf(value), klass);
  }

  isModule(value: RValue): value is RClass {
    return value instanceof RClass;
  }

  /** The class at a path; it must exist. */
  classAt(path: string): RClass {
    const builtin = this.classes[path];
    if (builtin) return builtin;
    const known = this.#paths.get(path);
    if (known) return known;
    const found = constants.constantAt(this, path);
    if (!(found instanceof RClass)) throw new Error(`The machine has no class ${path}`);
    this.#paths.set(path, found);
    return found;
  }

  /** Makes a class and names it in `outer`; `name` null for an anonymous one. */
  defineClass(name: string | null, superclass: RClass, outer: RClass = this.classes.Object): RClass {
    const klass = new RClass(null, superclass);
    superclass.subclasses.push(klass);
    if (name !== null) this.nameModule(klass, name, outer);
    return klass;
  }

  defineModule(name: string | null, outer: RClass = this.classes.Object): RClass {
    const module = new RClass(null, null, true);
    if (name !== null) this.nameModule(module, name, outer);
    return module;
  }

  nameModule(module: RClass, name: string, outer: RClass): void {
    if (module.name === null && (outer === this.classes.Object || outer.name !== null)) {
      module.name = outer === this.classes.Object ? name : `${outer.name}::${name}`;
      module.lexicalParent = outer;
      if (outer === this.classes.Object && (BUILTIN_NAMES as readonly string[]).includes(name)) this.classes[name] ??= module;
    }
    this.setConstant(outer, name, module);
  }

  setConstant(module: RClass, name: string, value: RValue): void {
    if (module.constants.has(name)) this.#paths.clear();
    module.constants.set(name, { value });
    this.constantEpoch = nextEpoch();
  }

  includeModule(klass: RClass, module: RClass): void {
    const isNew = klass.cacheEpoch === -1;
    if ((isNew ? klass.includes : ancestors(this, klass)).includes(module)) return;
    klass.includes.push(module);
    if (!isNew) this.changeHierarchy();
    this.constantEpoch = nextEpoch();
  }

  /** Makes the machine forget all that it has looked up. */
  changeHierarchy(): void {
    this.epoch = nextEpoch();
    this.hierarchyEpoch = this.epoch;
  }

  #change(name: string): void {
    this.epoch = nextEpoch();
    this.changes.set(name, this.epoch);
  }

  prependModule(klass: RClass, module: RClass): void {
    if (!klass.prepends.includes(module)) klass.prepends.push(module);
    this.changeHierarchy();
    this.constantEpoch = nextEpoch();
  }

  ancestors(klass: RClass): readonly RClass[] {
    return ancestors(this, klass);
  }

  allocate(klass: RClass): RObject {
    for (let up: RClass | null = klass; up; up = up.superclass) if (up.allocator) return up.allocator(this, klass);
    return new RObject(klass);
  }

  // ── methods ──

  find(klass: RClass, name: string): MethodEntry | null {
    return findMethod(this, klass, name);
  }

  findSuper(klass: RClass, owner: RClass, name: string, position?: number): MethodEntry | null {
    return findSuper(this, klass, owner, name, position);
  }

  addMethod(klass: RClass, name: string, body: MethodBody, visibility: Visibility = 'public', originalName = name): MethodEntry {
    const entry: MethodEntry = { name, originalName, owner: klass, visibility, body };
    klass.methods.set(name, entry);
    // A class that nobody has looked into yet is in no cache.
    if (klass.cacheEpoch !== -1) this.#change(name);
    return entry;
  }

  aliasMethod(klass: RClass, name: string, old: string): void {
    const entry = findMethod(this, klass, old) ?? (klass.isModule ? findMethod(this, this.classes.Object, old) : null);
    if (!entry)
      this.raise('NameError', `undefined method \`${old}' for ${klass.isModule ? 'module' : 'class'} \`${this.moduleName(klass)}'`, {
        name: symbol(old),
        receiver: klass,
      });
    klass.methods.set(name, { ...entry, name, owner: klass });
    this.#change(name);
  }

  /** Calls a method whatever its visibility. */
  call(receiver: RValue, name: string, args: RValue[], block: RProc | null = null): RValue {
    const entry = findMethod(this, this.classOf(receiver), name);
    if (entry) return entry.body.invoke(this, receiver, args, block, entry);
    return exceptions.methodMissing(this, receiver, name, args, block, 'call');
  }

  /** `call`, with the arguments in a row. */
  send(receiver: RValue, name: string, ...args: RValue[]): RValue {
    return this.call(receiver, name, args);
  }

  /** Calls a method as code with an explicit receiver does: private and protected ones are refused. */
  callPublic(receiver: RValue, name: string, args: RValue[], block: RProc | null = null): RValue {
    const entry = findMethod(this, this.classOf(receiver), name);
    if (!entry) return exceptions.methodMissing(this, receiver, name, args, block, 'call');
    if (entry.visibility !== 'public' && !this.mayCall(entry))
      return exceptions.methodMissing(this, receiver, name, args, block, entry.visibility);
    return entry.body.invoke(this, receiver, args, block, entry);
  }

  /** Whether the running code may call a non-public method on another object. */
  mayCall(entry: MethodEntry): boolean {
    if (entry.visibility === 'public') return true;
    if (entry.visibility === 'private' || !this.frame) return false;
    return this.isA(this.frame.self, entry.owner);
  }

  missing(receiver: RValue, name: string, args: RValue[], block: RProc | null, style: CallStyle): RValue {
    return exceptions.methodMissing(this, receiver, name, args, block, style);
  }

  truthyCall(receiver: RValue, name: string, args: RValue[]): boolean {
    return truthy(this.call(receiver, name, args));
  }

  respondTo(value: RValue, name: string, includePrivate = false): boolean {
    const klass = this.classOf(value);
    const own = findMethod(this, klass, 'respond_to?');
    if (own && own.owner !== this.classes.Kernel)
      return truthy(own.body.invoke(this, value, [symbol(name), includePrivate], null, own));
    const entry = findMethod(this, klass, name);
    if (entry) return includePrivate || entry.visibility === 'public';
    const missing = findMethod(this, klass, 'respond_to_missing?');
    return !!missing && missing.owner !== this.classes.Kernel && truthy(missing.body.invoke(this, value, [symbol(name), includePrivate], null, missing));
  }

  // ── blocks ──

  callProc(proc: RProc, args: RValue[], surroundings?: BlockSurroundings): RValue {
    return callProc(this, proc, args, surroundings);
  }

  /** Runs the block that a method was given. */
  yield(block: RProc | null, ...args: RValue[]): RValue {
    if (!block) return this.raise('LocalJumpError', 'no block given (yield)');
    return args.length === 1 ? yieldOne(this, block, args[0] as RValue) : callProc(this, block, args);
  }

  /** A proc that runs a JavaScript function. */
  proc(native: NativeBlock, arity = -1): RProc {
    return nativeProc(native, arity);
  }

  /**
   * Calls `each` (or another iterator) on a value and hands over what it yields, several values as one array.
   * The visitor ends the iteration by answering false.
   */
  each(value: RValue, visit: (item: RValue) => boolean | void, method = 'each', args: RValue[] = []): void {
    if (value instanceof RArray && method === 'each' && !value.klass) {
      for (let index = 0; index < value.items.length; index += 1) if (visit(value.items[index] as RValue) === false) return;
      return;
    }
    const frame = this.frame;
    const block: RProc = nativeProc((items) => {
      if (visit(items.length === 1 ? (items[0] as RValue) : items.length === 0 ? null : new RArray(items)) === false) throw new BreakSignal(block, null);
      return null;
    });
    try {
      this.call(value, method, args, block);
    } catch (signal) {
      if (!(signal instanceof BreakSignal) || signal.proc !== block) throw signal;
      this.frame = frame;
    }
  }

  /** An Enumerator over a method of a value: what an iterator answers without a block. */
  enumFor(receiver: RValue, method: string, args: RValue[] = [], size?: () => RValue): RValue {
    return this.call(this.classes.Enumerator, 'for_method', [receiver, symbol(method), new RArray(args), size ? nativeProc(size, 0) : null]);
  }

  // ── budgets ──

  enter(frame: Frame): void {
    this.frame = frame;
    if (frame.depth > this.budgets.depth) this.raise('SystemStackError', 'stack level too deep');
    this.step();
  }

  /** Counts a call or a loop round. */
  step(): void {
    this.spend(1);
  }

  /** Counts what takes as long as so many calls. */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.budgets.steps) this.stop(`Expected the program to end within ${this.budgets.steps} steps.`);
  }

  /** Refuses a string or array that is too long to make. */
  checkSize(length: number): void {
    if (length > this.budgets.size) this.stop(`Expected no string or array longer than ${this.budgets.size}, found ${length}.`);
  }

  stop(message: string): never {
    throw new BudgetExceeded(message, this.frame?.code.source.path ?? '', this.frame?.line ?? 0);
  }

  // ── exceptions ──

  raise(className: string, message: string, details?: Record<string, RValue>): never {
    return exceptions.raise(this, className, message, details);
  }

  raiseException(exception: RException): never {
    return exceptions.raiseException(this, exception);
  }

  /** Runs `body`; a Ruby exception of one of the classes is handed to `handle`. */
  rescue<Result>(body: () => Result, classNames: readonly string[], handle: (exception: RException) => Result): Result {
    const { frame, errorInfo } = this;
    try {
      return body();
    } catch (thrown) {
      const exception = exceptions.rescuable(this, thrown);
      if (!exception || !classNames.some((name) => this.isA(exception, this.classAt(name)))) throw thrown;
      this.frame = frame;
      this.errorInfo = errorInfo;
      return handle(exception);
    }
  }

  checkFrozen(value: RObject): void {
    if (value.frozen) this.raise('FrozenError', `can't modify frozen ${this.moduleName(this.classOf(value))}: ${this.inspect(value)}`, { receiver: value });
  }

  // ── constants ──

  constantAt(path: string): RValue | undefined {
    return constants.constantAt(this, path);
  }

  // ── texts ──

  inspect(value: RValue): string {
    const made = this.call(value, 'inspect', []);
    return made instanceof RString ? made.text : this.anyToS(value);
  }

  toS(value: RValue): string {
    if (value instanceof RString) return value.text;
    if (typeof value === 'number') return String(value);
    if (value instanceof RSymbol) return value.name;
    if (value === null) return '';
    const made = this.call(value, 'to_s', []);
    return made instanceof RString ? made.text : this.anyToS(value);
  }

  /** `#<Foo>` with its address, as Kernel#to_s gives. */
  anyToS(value: RValue): string {
    return `#<${this.className(value)}${value instanceof RObject ? `:${address(value)}` : ''}>`;
  }

  str(text: string): RString {
    return new RString(text);
  }

  array(items: RValue[]): RArray {
    return new RArray(items);
  }

  // ── comparing and converting ──

  equal(a: RValue, b: RValue): boolean {
    return comparing.equal(this, a, b);
  }

  eql(a: RValue, b: RValue): boolean {
    return comparing.eql(this, a, b);
  }

  hashOf(key: RObject): string | undefined {
    return comparing.hashOf(this, key);
  }

  compare(a: RValue, b: RValue): number {
    return comparing.compare(this, a, b);
  }

  caseEqual(pattern: RValue, value: RValue): boolean {
    return comparing.caseEqual(this, pattern, value);
  }

  toInt(value: RValue): number {
    return converting.toInt(this, value);
  }

  toInteger(value: RValue): number | bigint {
    return converting.toInteger(this, value);
  }

  toFloat(value: RValue): number {
    return converting.toFloat(this, value);
  }

  /** The text behind an implicit conversion to String. */
  toStr(value: RValue): string {
    return value instanceof RString ? value.text : converting.toRString(this, value).text;
  }

  toRString(value: RValue): RString {
    return converting.toRString(this, value);
  }

  toName(value: RValue): string {
    return converting.toName(this, value);
  }

  toAry(value: RValue): RArray {
    return converting.toAry(this, value);
  }

  toAryOrNull(value: RValue): RArray | null {
    return converting.toAryOrNull(this, value);
  }

  toHash(value: RValue): RHash {
    return converting.toHash(this, value);
  }

  splat(value: RValue): RValue[] {
    return converting.splat(this, value);
  }
}

/** The singleton class that a class without its own has the methods of: a superclass's. */
function inheritedSingleton(klass: RClass): RClass {
  let up = klass;
  while (!up.klass) up = up.superclass as RClass;
  return up.klass;
}

/** `0x000…`, as default inspections show an object. */
export function address(value: RObject): string {
  return `0x${value.objectId.toString(16).padStart(16, '0')}`;
}

let epochs = 0;
/** Numbers that no machine has had before: what is cached for one machine never fits another. */
function nextEpoch(): number {
  return (epochs += 1);
}
