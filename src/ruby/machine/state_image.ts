import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import type { ConstantEntry } from '../value/class.ts';
import { Frame } from './frame.ts';
import { Machine } from './machine.ts';

/** What an image cannot know by itself. */
export interface ImageRules {
  /** State which is kept beside a class: it counts as the class's own. */
  readonly besides: (klass: RClass) => readonly unknown[];
  /** What counts of an object whose own fields are not it. */
  readonly fieldsOf: (value: object) => readonly unknown[] | undefined;
  /** Objects of these kinds must not be reached: what they hold cannot be looked at. */
  readonly isOpaque: (value: object) => boolean;
}

/**
 * All that code which runs in a machine could have changed for code that runs later: classes with their methods,
 * constants and variables, globals, and every value that can be reached from there. Caches are left out.
 */
export class StateImage {
  readonly #rules: ImageRules;
  readonly #fields = new Map<object, readonly unknown[]>();
  /** Something in it cannot be looked at, or had changed before. */
  #isOpaque = false;
  readonly #making = new Set<RClass>();
  #depth = 0;

  constructor(vm: Machine, rules: ImageRules) {
    this.#rules = rules;
    this.#add([vm.attachments, vm.globals, vm.main, vm.classes.Object, ...Object.values(vm.classes)]);
  }

  /** Whether the machine is as it was. A class that it brings itself, made when it was first asked for, is no change. */
  isUnchanged(): boolean {
    if (this.#isOpaque) return false;
    for (const [value, fields] of this.#fields) if (!sameFields(fields, this.#fieldsOf(value))) return false;
    return true;
  }

  /** A constant of a module that the machine brings itself is about to be made: the module must be as it was till then. */
  willMake(module: RClass): void {
    this.#depth += 1;
    if (this.#making.has(module)) return;
    const fields = this.#fields.get(module);
    if (!fields || !sameFields(fields, this.#fieldsOf(module))) this.#isOpaque = true;
    this.#making.add(module);
  }

  /** It is made, and belongs to the image from now on. */
  hasMade(): void {
    this.#depth -= 1;
    if (this.#depth > 0) return;
    for (const module of this.#making) this.#fields.delete(module);
    this.#add([...this.#making]);
    this.#making.clear();
  }

  #add(values: readonly unknown[]): void {
    const queue = values.filter(isLookedInto);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (this.#fields.has(at)) continue;
      if (this.#rules.isOpaque(at)) {
        this.#isOpaque = true;
        return;
      }
      const fields = this.#fieldsOf(at);
      this.#fields.set(at, fields);
      for (const field of fields) if (isLookedInto(field) && !this.#fields.has(field)) queue.push(field);
    }
  }

  #fieldsOf(value: object): readonly unknown[] {
    if (value instanceof RClass) return this.#fieldsOfClass(value);
    const known = this.#rules.fieldsOf(value);
    if (known) return known;
    if (value instanceof Map) return [...value.keys(), ...value.values()];
    if (value instanceof Set || Array.isArray(value)) return [...value];
    if (value instanceof Frame) return [value.self, value.parent, value.block, value.slots];
    if (value instanceof RObject) return fieldsOfObject(value);
    return Object.values(value);
  }

  #fieldsOfClass(klass: RClass): readonly unknown[] {
    const { methods } = klass;
    const fields: unknown[] = [
      klass.name,
      klass.superclass,
      klass.klass,
      klass.frozen,
      klass.attached,
      klass.allocator,
      methods.revision,
    ];
    fields.push(...klass.includes, null, ...klass.prepends, null);
    for (const [name, entry] of klass.constants) fields.push(name, valueOf(entry), entry.isPrivate);
    for (const { body } of methods.made()) if (body.proc) fields.push(body.proc);
    if (klass.classVariables) fields.push(klass.classVariables);
    if (klass.ivars) fields.push(klass.ivars);
    fields.push(...this.#rules.besides(klass));
    return fields;
  }
}

function isLookedInto(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Machine) && !(value instanceof RSymbol);
}

/** Until a constant is asked for, what will make it stands for it. */
function valueOf(entry: ConstantEntry): unknown {
  return entry.value === undefined ? entry.autoload : entry.value;
}

function fieldsOfObject(value: RObject): readonly unknown[] {
  const fields: unknown[] = [value.klass, value.frozen, value.ivars];
  if (value instanceof RString) fields.push(value.text, value.encoding);
  else if (value instanceof RArray) fields.push(...value.items);
  else if (value instanceof RHash) {
    fields.push(value.entries.size, value.defaultValue, value.defaultProc, value.comparesByIdentity);
    for (const entry of value) fields.push(entry.key, entry.value);
  } else if (value instanceof RProc) fields.push(value.frame, value.self, value.native, value.method);
  else fields.push(...Object.values(value));
  return fields;
}

function sameFields(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < before.length; index += 1) if (!Object.is(before[index], now[index])) return false;
  return true;
}
