import { meets } from '../../ruby/core/gem.ts';
/** The facts of a node by which a name is resolved. */
export interface NodeFacts {
  readonly os: string;
  readonly platform: string;
  readonly platform_family: string;
  readonly platform_version: string;
}

/** For which nodes a name stands for a class; a value with a leading `!` excludes. */
export interface NodeFilters {
  readonly os?: string | readonly string[];
  readonly platform?: string | readonly string[];
  readonly platformFamily?: string | readonly string[];
  /** Requirements such as '>= 8', one of which must hold. */
  readonly platformVersion?: string | readonly string[];
  /** `provides` with a block. */
  readonly block?: (node: NodeFacts) => boolean;
  readonly override?: boolean;
}

/** A block that is always true: it puts a built-in class before those that cookbooks provide without one. */
export const always = (): boolean => true;

/** Whether the machine that runs Chef has the dnf program, which Chef asks on Amazon Linux: those that run specs do not. */
export const hasDnf = (): boolean => false;

interface Entry<Value> {
  readonly value: Value;
  readonly filters: NodeFilters;
  readonly className: ClassName;
}

/** What a class is called when it is compared: a class of a cookbook gets its name late, if at all. */
export type ClassName = string | null | (() => string | null);

function nameOf({ className }: { readonly className: ClassName }): string | undefined {
  return (typeof className === 'function' ? className() : className) ?? undefined;
}

/**
 * Names, and what they stand for on which node. The most specific filter is asked first: a block, then the platform's
 * version, the platform, its family, the operating system; among equals the one added last (Chef 12: by class name).
 */
export class NodeMap<Value> {
  /** Counts the changes. */
  revision = 0;
  readonly #entries = new Map<string, Entry<Value>[]>();
  readonly #breaksTiesByName: boolean;

  constructor(options: { readonly breaksTiesByName?: boolean } = {}) {
    this.#breaksTiesByName = options.breaksTiesByName ?? false;
  }

  /** All names. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  set(name: string, value: Value, filters: NodeFilters = {}, className: ClassName = null): void {
    this.revision += 1;
    const entry = { value, filters, className };
    const entries = this.#entries.get(name);
    if (!entries) {
      this.#entries.set(name, [entry]);
      return;
    }
    const at = entries.findIndex((other) => {
      const order = this.#compare(entry, other);
      return order !== null && order <= 0;
    });
    entries.splice(at === -1 ? entries.length : at, 0, entry);
  }

  /** Makes a name no longer stand for something on every node; whether it stands for anything else. */
  delete(name: string, value: Value): boolean {
    this.revision += 1;
    const left = this.#entries.get(name)?.filter((entry) => entry.value !== value || Object.keys(entry.filters).length > 0) ?? [];
    if (left.length > 0) this.#entries.set(name, left);
    else this.#entries.delete(name);
    return left.length > 0;
  }

  /** What the name stands for on a node; the first of all when there is no node. */
  get(name: string, node: NodeFacts | undefined): Value | undefined {
    return this.#entries.get(name)?.find(({ filters }) => !node || passes(node, filters))?.value;
  }

  /** All that the name could stand for on a node, the first choice first. */
  list(name: string, node: NodeFacts | undefined): readonly Value[] {
    const entries = this.#entries.get(name) ?? [];
    return entries.filter(({ filters }) => !node || passes(node, filters)).map(({ value }) => value);
  }

  #compare(left: Entry<Value>, right: Entry<Value>): number | null {
    for (const key of ['block', 'platformVersion', 'platform', 'platformFamily', 'os', 'override'] as const) {
      const order = compareFilter(left.filters[key], right.filters[key]);
      if (order !== 0) return order;
    }
    if (!this.#breaksTiesByName || left.filters.override) return 0;
    return compareFilter(nameOf(left), nameOf(right));
  }
}

/** Which of two filter values comes first, as Ruby compares them; null where it cannot. */
function compareFilter(left: unknown, right: unknown): number | null {
  if (!left || !right) return left ? -1 : right ? 1 : 0;
  const negated = [left, right].map((value) => listOf(value).some((item) => item.startsWith('!')));
  if (negated[0] !== negated[1]) return negated[0] ? 1 : -1;
  if (typeof left === 'function' || typeof right === 'function') return left === right ? 0 : null;
  if (Array.isArray(left) !== Array.isArray(right)) return null;
  const [a, b] = [listOf(left), listOf(right)];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1)
    if (a[index] !== b[index]) return (a[index] as string) < (b[index] as string) ? -1 : 1;
  return Math.sign(a.length - b.length);
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' ? [value] : [];
}

function passes(node: NodeFacts, filters: NodeFilters): boolean {
  return (
    allows(filters.os, (value) => value === node.os) &&
    allows(filters.platformFamily, (value) => value === node.platform_family || isFamily(node, value)) &&
    allows(filters.platform, (value) => value === node.platform) &&
    (filters.platformVersion === undefined ||
      listOf(filters.platformVersion).some((requirement) => meets(node.platform_version, requirement))) &&
    (filters.block?.(node) ?? true)
  );
}

function allows(filter: string | readonly string[] | undefined, matches: (value: string) => boolean): boolean {
  const values = listOf(filter);
  if (values.some((value) => value.startsWith('!') && matches(value.slice(1)))) return false;
  const wanted = values.filter((value) => !value.startsWith('!'));
  return wanted.length === 0 || wanted.some((value) => value === 'all' || matches(value));
}

/** The names of groups of families that a `platform_family` filter may give too. */
function isFamily(node: NodeFacts, name: string): boolean {
  const release = /^rhel([6-9])$/.exec(name)?.[1];
  if (release !== undefined)
    return node.platform_family === 'rhel' && Number.parseInt(node.platform_version, 10) === Number(release);
  return FAMILY_GROUPS[name]?.includes(node.platform_family) ?? false;
}

const BSD = ['freebsd', 'openbsd', 'netbsd', 'dragonflybsd'];
const FEDORA_DERIVED = ['fedora', 'rhel', 'amazon'];
const MAC = ['mac_os_x'];

const FAMILY_GROUPS: Readonly<Record<string, readonly string[] | undefined>> = {
  bsd_based: BSD,
  fedora_based: ['fedora', 'rhel'],
  fedora_derived: FEDORA_DERIVED,
  macos: MAC,
  mac: MAC,
  osx: MAC,
  redhat_based: FEDORA_DERIVED,
  rpm_based: [...FEDORA_DERIVED, 'suse'],
  solaris: ['solaris2'],
  solaris_based: ['solaris2', 'smartos', 'omnios', 'openindiana', 'opensolaris', 'nexentacore'],
  el: ['rhel'],
};
