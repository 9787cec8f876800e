import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RArray } from '../value/array.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import { RClass, type Allocator } from '../value/class.ts';
import type { MethodBody, ParameterShape } from '../value/method.ts';
import type { SharedMethods } from '../value/method_table.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';

/**
 * A native method. After the machine and the receiver come the header's parameters in the order in which they are
 * written; `*rest` is a JavaScript array, `**options` an RHash, `&block` an RProc or null. A parameter whose
 * default is the word `absent` is undefined when the caller did not give it.
 */
// oxlint-disable-next-line no-explicit-any -- the header says what the parameters are
export type NativeMethod<Self> = (vm: Machine, self: Self, ...args: any[]) => RValue | void;

export interface ClassDefinition<Self = RValue> {
  /** The full path, `File::Stat`. */
  readonly name: string;
  /** The path of the superclass; a module has none. */
  readonly superclass?: string | null;
  readonly isModule?: boolean;
  readonly includes?: readonly string[];
  readonly extends?: readonly string[];
  /** Makes the blank instance that `new` initializes; inherited. */
  readonly allocate?: Allocator;
  /** Ruby `def` headers to bodies: `'center(width, pad = " ")'`. */
  readonly methods?: Readonly<Record<string, NativeMethod<Self>>>;
  readonly privateMethods?: Readonly<Record<string, NativeMethod<Self>>>;
  readonly singletonMethods?: Readonly<Record<string, NativeMethod<RClass>>>;
  /** new name → old name */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly singletonAliases?: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, (vm: Machine) => RValue>>;
  /** Methods that `def self.x` and `module_function` both make: they are private in the module and public on it. */
  readonly moduleFunctions?: Readonly<Record<string, NativeMethod<RValue>>>;
  /** What a table cannot say, run once the class stands. */
  readonly afterwards?: (vm: Machine, klass: RClass) => void;
}

/** Declares a class or module whose methods are native. */
export function defineClass<Self = RValue>(definition: ClassDefinition<Self>): ClassDefinition<Self> {
  return definition;
}

/** Declares a module whose methods are native. */
export function defineModule(definition: Omit<ClassDefinition, 'isModule' | 'superclass'>): ClassDefinition {
  return { ...definition, isModule: true };
}

/** Puts a definition into a machine: makes the class, or adds to it when it stands already. */
// oxlint-disable-next-line no-explicit-any -- any receiver type
export function installClass(vm: Machine, definition: ClassDefinition<any>): RClass {
  const klass = ensureClass(vm, definition);
  if (definition.allocate) klass.allocator = definition.allocate;
  for (const name of definition.includes ?? []) vm.includeModule(klass, vm.classAt(name));
  const shared = sharedOf(definition);
  if (shared.public) klass.methods.share(shared.public, 'public', klass);
  if (shared.private) klass.methods.share(shared.private, 'private', klass);
  if (shared.singleton || definition.extends) {
    const singleton = vm.singletonClass(klass);
    if (shared.singleton) singleton.methods.share(shared.singleton, 'public', singleton);
    for (const name of definition.extends ?? []) vm.includeModule(singleton, vm.classAt(name));
  }
  for (const [name, old] of shared.aliases) vm.aliasMethod(klass, name, old);
  for (const [name, old] of shared.singletonAliases) vm.aliasMethod(vm.singletonClass(klass), name, old);
  for (const [name, value] of Object.entries(definition.constants ?? {}))
    klass.constants.set(name, { value: undefined, autoload: value });
  definition.afterwards?.(vm, klass);
  if (klass.cacheEpoch !== -1) vm.changeHierarchy();
  return klass;
}

/** What a definition brings to every machine, worked out once a process. */
interface Shared {
  readonly public: SharedMethods | undefined;
  readonly private: SharedMethods | undefined;
  readonly singleton: SharedMethods | undefined;
  /** Aliases of methods which the definition itself does not have. */
  readonly aliases: readonly (readonly [name: string, old: string])[];
  readonly singletonAliases: readonly (readonly [name: string, old: string])[];
}

const shares = new WeakMap<object, Shared>();

function sharedOf(definition: ClassDefinition<never>): Shared {
  const known = shares.get(definition);
  if (known) return known;
  const open = bodiesOf(definition.methods);
  const closed = bodiesOf(definition.privateMethods, definition.moduleFunctions);
  const singleton = bodiesOf(definition.singletonMethods, definition.moduleFunctions);
  const aliases = addAliases(definition.aliases, [open, closed]);
  const singletonAliases = addAliases(definition.singletonAliases, [singleton]);
  const unlessEmpty = (methods: SharedMethods): SharedMethods | undefined => (methods.size > 0 ? methods : undefined);
  const shared: Shared = {
    public: unlessEmpty(open),
    private: unlessEmpty(closed),
    singleton: unlessEmpty(singleton),
    aliases,
    singletonAliases,
  };
  shares.set(definition, shared);
  return shared;
}

type Bodies = Map<string, { body: MethodBody; originalName: string }>;

function bodiesOf(...tables: readonly (Readonly<Record<string, NativeMethod<never>>> | undefined)[]): Bodies {
  const bodies: Bodies = new Map();
  for (const table of tables)
    for (const header of Object.keys(table ?? {})) {
      const body = new NativeBody(
        header,
        (table as Record<string, NativeMethod<RValue>>)[header] as NativeMethod<RValue>,
      );
      bodies.set(body.name, { body, originalName: body.name });
    }
  return bodies;
}

/** Adds aliases of methods which stand beside them; answers the others. */
function addAliases(
  aliases: Readonly<Record<string, string>> | undefined,
  tables: readonly Bodies[],
): [string, string][] {
  return Object.entries(aliases ?? {}).filter(([name, old]) => {
    const table = tables.find((each) => each.has(old));
    const found = table?.get(old);
    if (found) table?.set(name, found);
    return !found;
  });
}

function ensureClass(vm: Machine, definition: ClassDefinition<never>): RClass {
  const at = definition.name.lastIndexOf('::');
  const outer = at === -1 ? vm.classes.Object : vm.classAt(definition.name.slice(0, at));
  const name = definition.name.slice(at === -1 ? 0 : at + 2);
  const standing = outer.constants.get(name)?.value;
  if (standing instanceof RClass) return standing;
  return definition.isModule
    ? vm.defineModule(name, outer)
    : vm.defineClass(name, vm.classAt(definition.superclass ?? 'Object'), outer);
}

/** Makes a method body of a header and a function: for methods that are added outside of a definition. */
export function nativeMethod(header: string, run: NativeMethod<RValue>): MethodBody {
  return new NativeBody(header, run);
}

type Invoke = MethodBody['invoke'];

/** A native method's body; its header is parsed when the method is first called or asked about. */
class NativeBody implements MethodBody {
  readonly name: string;
  readonly #header: string;
  readonly #run: NativeMethod<RValue>;
  #signature: Signature | undefined;
  invoke: Invoke;

  constructor(header: string, run: NativeMethod<RValue>) {
    const open = header.indexOf('(', 1);
    this.name = open === -1 ? header : header.slice(0, open);
    this.#header = header;
    this.#run = run;
    this.invoke = (vm, self, args, block, entry) => {
      this.invoke = compileInvoke(this.#parsed, this.#run);
      return this.invoke(vm, self, args, block, entry);
    };
  }

  get #parsed(): Signature {
    return (this.#signature ??= parseHeader(this.#header.slice(this.name.length)));
  }

  get arity(): number {
    const { required, optional, rest, post, keywords, keywordRest } = this.#parsed;
    const least = required + post + (keywords.some((keyword) => keyword.isRequired) ? 1 : 0);
    return optional.length > 0 || rest || ((keywords.length > 0 || keywordRest) && !keywords.some((k) => k.isRequired))
      ? -least - 1
      : least;
  }

  get parameters(): readonly ParameterShape[] {
    return this.#parsed.shapes;
  }
}

interface Signature {
  readonly shapes: readonly ParameterShape[];
  readonly required: number;
  readonly optional: readonly (() => RValue | undefined)[];
  readonly rest: boolean;
  readonly post: number;
  readonly keywords: readonly { name: string; isRequired: boolean; value: () => RValue | undefined }[];
  readonly keywordRest: boolean;
  readonly block: boolean;
}

function parseHeader(text: string): Signature {
  const shapes: ParameterShape[] = [];
  const optional: (() => RValue | undefined)[] = [];
  const keywords: { name: string; isRequired: boolean; value: () => RValue | undefined }[] = [];
  let required = 0;
  let post = 0;
  let rest = false;
  let keywordRest = false;
  let block = false;
  for (const part of splitParameters(text)) {
    const [, marker, name, kind, value] = /^(\*\*|\*|&)?(\w*)\s*(?:([:=])\s*(.*))?$/s.exec(part) ?? [];
    const shape = (kindName: ParameterShape['kind']) =>
      shapes.push({ kind: kindName, name: name === '' ? undefined : name });
    if (marker === '&') block = shape('block') > 0;
    else if (marker === '**') keywordRest = shape('keyrest') > 0;
    else if (marker === '*') rest = shape('rest') > 0;
    else if (kind === ':') {
      keywords.push({ name: name as string, isRequired: value === '', value: literal(value as string) });
      shape(value === '' ? 'keyreq' : 'key');
    } else if (kind === '=') {
      optional.push(literal(value as string));
      shape('opt');
    } else {
      if (rest || optional.length > 0) post += 1;
      else required += 1;
      shape('req');
    }
  }
  return { shapes, required, optional, rest, post, keywords, keywordRest, block };
}

function splitParameters(text: string): string[] {
  const inner = text.replace(/^\(|\)$/g, '').trim();
  if (inner === '') return [];
  return (inner.match(/(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\{[^}]*\}|[^,"])+/g) ?? []).map((part) => part.trim());
}

/** A default value in a header; a new one at each call where it can be changed. */
function literal(text: string): () => RValue | undefined {
  const fixed = { nil: null, true: true, false: false, absent: undefined, '': undefined } as Record<
    string,
    RValue | undefined
  >;
  if (Object.hasOwn(fixed, text)) return () => fixed[text];
  if (/^-?\d+$/.test(text)) return () => Number(text);
  if (/^-?\d+\.\d+$/.test(text)) return () => new RFloat(Number(text));
  if (/^:\w+[?!]?$/.test(text)) return () => symbol(text.slice(1));
  if (text.startsWith('"')) {
    const content = JSON.parse(text) as string;
    return () => new RString(content);
  }
  if (text === '[]') return () => new RArray([]);
  if (text === '{}') return () => new RHash();
  throw new Error(`A native method's default must be a literal, found ${text}`);
}

function compileInvoke(signature: Signature, run: NativeMethod<RValue>): Invoke {
  const { required, optional, rest, keywords, keywordRest, block } = signature;
  const isSimple = optional.length === 0 && !rest && keywords.length === 0 && !keywordRest && signature.post === 0;
  if (isSimple && !block) {
    if (required === 0)
      return (vm, self, args) => {
        if (args.length !== 0) dropKeywords(vm, signature, args);
        return run(vm, self) ?? null;
      };
    if (required === 1)
      return (vm, self, args) => {
        if (args.length !== 1) dropKeywords(vm, signature, args);
        return run(vm, self, asValue(args[0] as RValue)) ?? null;
      };
    if (required === 2)
      return (vm, self, args) => {
        if (args.length !== 2) dropKeywords(vm, signature, args);
        return run(vm, self, args[0], asValue(args[1] as RValue)) ?? null;
      };
  }
  if (isSimple && required === 0)
    return (vm, self, args, given) => {
      if (args.length !== 0) dropKeywords(vm, signature, args);
      return run(vm, self, given) ?? null;
    };
  return (vm, self, args, given) => run(vm, self, ...bind(vm, signature, args, given)) ?? null;
}

/** A keyword hash that reaches a plain parameter is a plain hash. */
function asValue(value: RValue): RValue {
  if (value instanceof RHash && value.isKeywords) value.isKeywords = false;
  return value;
}

/** The count does not fit; an empty `**{}` at the end is as good as nothing. */
function dropKeywords(vm: Machine, signature: Signature, args: RValue[]): void {
  const last = args.at(-1);
  if (last instanceof RHash && last.isKeywords && last.size === 0) args.pop();
  if (args.length !== signature.required) wrongNumber(vm, signature, args.length);
}

function bind(vm: Machine, signature: Signature, args: RValue[], given: RProc | null): unknown[] {
  const { required, optional, rest, post, keywords, keywordRest, block } = signature;
  let positional = args;
  let options: RHash | null = null;
  const last = args.at(-1);
  if (last instanceof RHash && last.isKeywords) {
    if (keywords.length > 0 || keywordRest) {
      options = last;
      positional = args.slice(0, -1);
    } else if (last.size === 0) positional = args.slice(0, -1);
    else last.isKeywords = false;
  }
  const count = positional.length;
  if (count < required + post || (!rest && count > required + post + optional.length))
    wrongNumber(vm, signature, count);

  const bound: unknown[] = positional.slice(0, required);
  let next = required;
  const spare = count - required - post;
  for (let index = 0; index < optional.length; index += 1)
    bound.push(index < spare ? positional[next++] : (optional[index] as () => RValue | undefined)());
  if (rest) {
    bound.push(positional.slice(next, count - post));
    next = count - post;
  }
  for (let index = 0; index < post; index += 1) bound.push(positional[next++]);
  if (keywords.length > 0 || keywordRest) bindKeywords(vm, signature, options, bound);
  if (block) bound.push(given);
  return bound;
}

function bindKeywords(
  vm: Machine,
  { keywords, keywordRest }: Signature,
  options: RHash | null,
  bound: unknown[],
): void {
  const rest = new RHash();
  if (options) for (const { key, value } of options) rest.set(vm, key, value);
  for (const { name, isRequired, value } of keywords) {
    const found = rest.delete(vm, symbol(name));
    if (found === undefined && isRequired) vm.raise('ArgumentError', `missing keyword: :${name}`);
    bound.push(found === undefined ? value() : found);
  }
  if (keywordRest) bound.push(rest);
  else if (rest.size > 0) {
    const names = [...rest].map(({ key }) => vm.inspect(key));
    vm.raise('ArgumentError', `unknown keyword${names.length > 1 ? 's' : ''}: ${names.join(', ')}`);
  }
}

function wrongNumber(vm: Machine, signature: Signature, given: number): never {
  const least = signature.required + signature.post;
  const most = least + signature.optional.length;
  const expected = signature.rest ? `${least}+` : most > least ? `${least}..${most}` : `${least}`;
  vm.raise('ArgumentError', `wrong number of arguments (given ${given}, expected ${expected})`);
}
