import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';

/** Whether a row of an index meets a query: terms with `*` and `?`, ranges, AND, OR, NOT and parentheses. */
export function matchesQuery(row: JsonObject, query: string): boolean {
  const tokens = query.match(/\(|\)|&&|\|\||!|[^\s():]+:(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\((?:[^()]*)\)|[^\s()]+)|[^\s()!]+/g) ?? [];
  const parser = new QueryParser(tokens, flatten(row));
  return parser.any();
}

class QueryParser {
  readonly #tokens: readonly string[];
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  #at = 0;

  constructor(tokens: readonly string[], fields: ReadonlyMap<string, readonly string[]>) {
    this.#tokens = tokens;
    this.#fields = fields;
  }

  any(): boolean {
    let holds = this.#all();
    while (this.#takes('OR') || this.#takes('||')) holds = this.#all() || holds;
    return holds;
  }

  #all(): boolean {
    let holds = this.#one();
    for (;;) {
      if (this.#takes('AND') || this.#takes('&&')) holds = this.#one() && holds;
      else if (this.#at < this.#tokens.length && ![')', 'OR', '||'].includes(this.#tokens[this.#at] as string)) holds = this.#one() && holds;
      else return holds;
    }
  }

  #one(): boolean {
    if (this.#takes('NOT') || this.#takes('!')) return !this.#one();
    if (this.#takes('(')) {
      const holds = this.any();
      this.#takes(')');
      return holds;
    }
    const token = this.#tokens[this.#at] ?? '*:*';
    this.#at += 1;
    const isNegated = token.startsWith('-');
    const [, field = '*', value = ''] = /^([^:]+):(.*)$/s.exec(isNegated ? token.slice(1) : token.replace(/^\+/, '')) ?? [undefined, '*', token];
    return this.#holds(field, value) !== isNegated;
  }

  #holds(field: string, value: string): boolean {
    if (field === '*' && value === '*') return true;
    const range = /^\[(\S+)\s+TO\s+(\S+)\]$/.exec(value);
    const fits = range ? inRange(range[1] as string, range[2] as string) : like(value.replace(/^"|"$/g, ''));
    const named = like(field);
    return [...this.#fields].some(([name, values]) => named(name) && values.some(fits));
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }
}

function like(pattern: string): (text: string) => boolean {
  const parts = pattern.replace(/\\(.)/g, '$1').replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  const regexp = new RegExp(`^${parts}$`, 's');
  return (text) => regexp.test(text);
}

function inRange(least: string, most: string): (text: string) => boolean {
  return (text) => (least === '*' || text >= least) && (most === '*' || text <= most);
}

/** Fields as Chef indexes them: by path with underscores, and by the last key alone. */
function flatten(row: JsonObject): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  };
  const walk = (value: Json | undefined, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) walk(item as Json, path);
    else if (isJsonObject(value as Json)) {
      for (const [key, item] of Object.entries(value as JsonObject)) {
        if (path.length > 0) add(path.join('_'), key);
        walk(item as Json, [...path, key]);
      }
    } else if (value !== null && value !== undefined) {
      add(path.join('_'), String(value));
      if (path.length > 1) add(path.at(-1) as string, String(value));
    }
  };
  walk(row, []);
  for (const item of Array.isArray(row['run_list']) ? row['run_list'] : []) {
    const found = /^(recipe|role)\[(.*)\]$/.exec(String(item));
    if (found) add(found[1] as string, found[2] as string);
  }
  return fields;
}
