import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { Generation } from '../generation.ts';
import type { Json, JsonObject } from '../platform/json.ts';
import { attributeClasses } from './attribute_classes.ts';
import { lookUp, nextView, passOn, VividMash, vividMash, type AttributeRoot } from './attribute_collections.ts';
import { exists, missing, read, readOrRaise, unlink, write } from './common_api.ts';
import { evaluated, finish, makeView, type ImmutableMash, type ReadLog } from './immutable_collections.ts';
import { foldValues } from './merge.ts';
import { toPlain } from './plain.ts';
import { DEFAULT_LEVELS, LEVEL_GROUPS, LEVELS, OVERRIDE_LEVELS, type Level } from './precedence.ts';
import { explain, type Provenance } from './provenance.ts';

/** A place in a file. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A change of an attribute: what was done, at which level and path, where in the code. */
export interface AttributeWrite extends Origin {
  /** Counts the writes of a node. */
  readonly order: number;
  readonly level: Level;
  readonly path: readonly (string | number)[];
  /** `[]=` sets the value; others are the methods that were called: `delete`, `<<`, `assign` … */
  readonly operation: string;
  /** What was given. */
  readonly value: RValue;
}

/** A reading of merged attributes. */
export interface AttributeRead extends Origin {
  readonly path: readonly (string | number)[];
  /** All that is below was read: the code went over a hash. */
  readonly isWhole: boolean;
}

/** Chef::Node::Attribute: all attributes of a node, with their levels. */
export class NodeAttributes extends RHash implements AttributeRoot, ReadLog {
  readonly vm: Machine;
  readonly generation: Generation;
  /** Every change, in the order in which it was made. */
  readonly writes: AttributeWrite[] = [];
  /** Every read of merged attributes, while `recordsReads` is set. */
  readonly reads: AttributeRead[] = [];
  recordsReads = false;
  /** The data that the automatic level shares. */
  facts: JsonObject | null = null;
  /** Where changes are said to come from, instead of the running code. */
  origin: Origin | null = null;
  readonly #levels: Record<Level, VividMash>;
  readonly #cache = new Map<string, RValue>();
  /** Counts changes of any attribute. */
  version = 0;

  constructor(vm: Machine, generation: Generation) {
    super(attributeClasses(vm).attribute);
    this.vm = vm;
    this.generation = generation;
    this.#levels = Object.fromEntries(LEVELS.map((level) => [level, this.#root(null, level)])) as Record<
      Level,
      VividMash
    >;
  }

  /** The attributes of a level. */
  level(level: Level): VividMash {
    return this.#levels[level];
  }

  /** Replaces the attributes of a level. */
  assign(level: Level, data: RHash | null): void {
    this.#replaceLevel(level, this.#root(data, level));
    this.record(level, [], 'assign', data);
  }

  /** Replaces the attributes of a level by plain data, which is shared and must not change any more. */
  share(level: Level, data: JsonObject): void {
    if (level === 'automatic') this.facts = data;
    const root = this.#root(null, level);
    root.readFrom(this.vm, data);
    this.#replaceLevel(level, root);
  }

  /** Puts other attributes in the place of a level's, without a note. */
  putLevel(level: Level, root: VividMash): void {
    root.home = this;
    root.root = this;
    root.level = level;
    this.#replaceLevel(level, root);
  }

  /** Sets an attribute as `node.write(level, *path, value)` does. */
  setAt(level: Level, path: readonly (string | number)[], value: RValue, origin: Origin | null = null): void {
    const before = this.origin;
    this.origin = origin ?? before;
    write(this.vm, this.level(level), [...path.map(pathKey), value]);
    this.origin = before;
  }

  /** The merged value at a path; nil where there is none. */
  read(path: readonly (string | number)[]): RValue {
    return this.readPath(path.map(pathKey));
  }

  /** All merged attributes. */
  merged(): ImmutableMash {
    const mash = this.#merge(LEVEL_GROUPS, []) as ImmutableMash;
    mash.log = this;
    return mash;
  }

  mergedPlain(): Json {
    return toPlain(this.vm, this.merged());
  }

  /** The writes which had to do with a path: at it, above it or below it. */
  writesTo(path: readonly (string | number)[]): AttributeWrite[] {
    return this.writes.filter((change) => {
      const length = Math.min(change.path.length, path.length);
      for (let index = 0; index < length; index += 1)
        if (String(change.path[index]) !== String(path[index])) return false;
      return true;
    });
  }

  /** Where the value at a path comes from, level by level. */
  provenance(path: readonly (string | number)[]): Provenance {
    return explain(this, path.map(pathKey), this.writesTo(path));
  }

  // ── what Ruby code sees ──

  /** `node[key]`: merged for each top-level key when it is first read. */
  readTop(key: RValue): RValue {
    if (this.recordsReads) this.recordRead([key], false);
    return evaluated(this.vm, this.#mergedTop(key));
  }

  readPath(path: readonly RValue[]): RValue {
    const [top = null, ...rest] = path;
    if (top === null || !this.generation.readsAreCached) return read(this.vm, this.merged(), path);
    const value = this.readTop(top);
    return isName(top) ? read(this.vm, value, rest) : null;
  }

  readPathOrRaise(path: readonly RValue[]): RValue {
    const [top = null, ...rest] = path;
    if (top === null || !this.generation.readsAreCached) return readOrRaise(this.vm, this.merged(), path);
    const value = this.readTop(top);
    if (!isName(top) || !exists(this.vm, value, rest)) missing(this.vm, path);
    return read(this.vm, value, rest);
  }

  existsAt(path: readonly RValue[]): boolean {
    const [top = null, ...rest] = path;
    if (!this.generation.readsAreCached) return exists(this.vm, this.merged(), path);
    // Unlike what one expects: to look a top-level key up makes it exist.
    return top === null || (isName(top) && exists(this.vm, this.readTop(top), rest));
  }

  holds(key: RValue): boolean {
    return LEVELS.some((level) => lookUp(this.vm, this.level(level), key) !== undefined);
  }

  /** `merged_attributes(*path)` */
  mergedAt(path: readonly RValue[]): RValue {
    return path.length === 0 ? this.merged() : this.#merge(LEVEL_GROUPS, path);
  }

  /** `combined_default(*path)`, `combined_override(*path)` */
  combined(levels: readonly Level[], path: readonly RValue[]): RValue {
    return this.#merge([levels], path);
  }

  remove(path: readonly RValue[]): RValue {
    return this.#removing(
      path,
      (above) => this.readPath(above),
      () => {
        this.removeDefault(path);
        this.#unlinkFrom(['normal'], path);
        this.removeOverride(path);
      },
    );
  }

  removeDefault(path: readonly RValue[]): RValue {
    return this.#removeFrom(DEFAULT_LEVELS, path);
  }

  removeOverride(path: readonly RValue[]): RValue {
    return this.#removeFrom(OVERRIDE_LEVELS, path);
  }

  // ── what collections and views tell ──

  resetCache(top: RValue | undefined): void {
    this.version += 1;
    if (top === undefined || top === null) this.#cache.clear();
    else this.#cache.delete(this.vm.toS(top));
  }

  record(level: Level, path: readonly RValue[], operation: string, value: RValue): void {
    this.writes.push({
      order: this.writes.length,
      level,
      path: path.map((key) => plainPathKey(this.vm, key)),
      operation,
      value,
      ...this.#here(),
    });
  }

  recordRead(path: readonly RValue[], isWhole: boolean): void {
    this.reads.push({ path: path.map((key) => plainPathKey(this.vm, key)), isWhole, ...this.#here() });
  }

  #here(): Origin {
    if (this.origin) return { file: this.origin.file, line: this.origin.line };
    const frame = this.vm.frame;
    return { file: frame?.code.source.path ?? '', line: frame?.line ?? 0 };
  }

  #root(data: RHash | null, level: Level): VividMash {
    const root = vividMash(this.vm, data, this, level);
    root.home = this;
    root.owner = null;
    return root;
  }

  #replaceLevel(level: Level, root: VividMash): void {
    this.version += 1;
    this.#cache.clear();
    this.#levels[level].home = null;
    this.#levels[level] = root;
  }

  #mergedTop(key: RValue): RValue {
    const name = this.vm.toS(key);
    const known = this.#cache.get(name);
    if (known !== undefined) return known;
    const value = this.#merge(LEVEL_GROUPS, [key]);
    this.#cache.set(name, value);
    return value;
  }

  #merge(groups: readonly (readonly Level[])[], path: readonly RValue[]): RValue {
    const view = makeView(this.vm, nextView(), this);
    const values = groups.map((levels) => levels.map((level) => this.#apply(this.level(level), path)));
    return finish(view, foldValues(view, values), null, path.length === 1 ? path[0] : undefined);
  }

  /** The value of a level at a path, undefined where there is none; `[]` of scalars is asked as Chef does. */
  #apply(level: VividMash, path: readonly RValue[]): RValue | undefined {
    let at: RValue = level;
    for (const key of path) {
      if (at instanceof VividMash) {
        const held = lookUp(this.vm, at, key);
        if (held === undefined) return undefined;
        passOn(at, key, held);
        at = held;
      } else if (at instanceof RHash) {
        if (!this.vm.truthyCall(at, 'key?', [key])) return undefined;
        at = this.vm.call(at, '[]', [key]);
      } else if (at === null || typeof at === 'boolean' || !this.vm.respondTo(at, '[]')) return undefined;
      else at = this.vm.call(at, '[]', [key]);
    }
    return at;
  }

  #removeFrom(levels: readonly Level[], path: readonly RValue[]): RValue {
    return this.#removing(
      path,
      (above) => read(this.vm, this.combined(levels, []), above),
      () => this.#unlinkFrom(levels, path),
    );
  }

  /** Removes, if there is a hash above; the merged value that was there. */
  #removing(path: readonly RValue[], readAbove: (above: readonly RValue[]) => RValue, unlinkAll: () => void): RValue {
    const holder = readAbove(path.slice(0, -1));
    if (!(holder instanceof RHash)) return null;
    const removed = this.vm.call(holder, '[]', [path.at(-1) ?? null]);
    unlinkAll();
    return removed;
  }

  #unlinkFrom(levels: readonly Level[], path: readonly RValue[]): void {
    for (const level of levels) unlink(this.vm, this.level(level), path.slice(0, -1), path.at(-1) ?? null);
  }
}

function isName(key: RValue): boolean {
  return key instanceof RString || key instanceof RSymbol;
}

function pathKey(key: string | number): RValue {
  return typeof key === 'number' ? key : new RString(key);
}

function plainPathKey(vm: Machine, key: RValue): string | number {
  return typeof key === 'number' ? key : vm.toS(key);
}
