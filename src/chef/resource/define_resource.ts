import type { Machine } from '../../ruby/machine/machine.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { type RSymbol, symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { NodeFilters } from './node_map.ts';

/** A literal: a string is a Ruby String, `symbol('x')` a Symbol; in a hash, a key with a leading colon is a Symbol. */
export type Plain = null | boolean | number | string | RSymbol | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * What a value must be: an instance of a class (its path), this very nil, boolean or Symbol, this text, or a text that
 * matches a Ruby regular expression.
 */
export type TypeMatch = string | null | boolean | RSymbol | { readonly literal: string } | { readonly regex: string };

/** Works out a value: a default, or what a resource begins with (`given` is then the name as it was given). */
export type Lazy = (vm: Machine, resource: RObject, given?: RValue) => RValue;

/** Makes the stored value of a given one; never called with nil. */
export type Coerce = (vm: Machine, resource: RObject, value: RValue) => RValue;

/** Whether a value is acceptable. */
export type Accepts = (vm: Machine, value: RValue) => boolean;

/** One property of a resource. */
export interface PropertyDefinition {
  readonly type?: TypeMatch | readonly TypeMatch[];
  readonly default?: Plain | { readonly lazy: Lazy };
  /** The resource's name stands in when it is not set. */
  readonly nameProperty?: boolean;
  /** Must be set: always, or for these actions. */
  readonly required?: true | readonly string[];
  readonly identity?: boolean;
  /** Part of what is compared with the system: true unless said otherwise, false for a name property. */
  readonly desiredState?: boolean;
  readonly sensitive?: boolean;
  readonly coerce?: Coerce;
  readonly equalTo?: Plain | readonly Plain[];
  /** Sources of Ruby regular expressions, one of which must match. */
  readonly regex?: string | readonly string[];
  /** What a failing value is told, in place of Chef's own words. */
  readonly validationMessage?: string;
  /** By message: "Option x's value … <message>!" */
  readonly callbacks?: Readonly<Record<string, Accepts>>;
  readonly deprecated?: boolean;
  /** Chef 12: nil is a value to set. */
  readonly nillable?: boolean;
  /** The value is that of the method or setter with this name. */
  readonly method?: boolean;
  /** The Chef release that brought it. */
  readonly introduced?: string;
}

/** A name in the recipe language, for nodes that pass the filters. */
export interface Provision extends NodeFilters {
  readonly name: string;
}

/** A row of the table of built-in resources. Class paths are below `Chef::Resource`. */
export interface ResourceDefinition {
  readonly class: string;
  /** `resource_name`, where it is not the first name that is provided; null: it has none. */
  readonly name?: string | null;
  readonly provides: readonly (string | Provision)[];
  /** Absent: Chef::Resource itself. */
  readonly superclass?: string;
  /** Besides `nothing`; absent: those of the superclass. */
  readonly actions?: readonly string[];
  /** Absent: that of the superclass. */
  readonly defaultAction?: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /** Old-style attributes (`set_or_return`): nil reads, values are checked as a property's are. */
  readonly setters?: Readonly<Record<string, PropertyDefinition>>;
  /** Further names of properties and setters. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Instance variables that `initialize` sets, by name without the `@`. */
  readonly initial?: Readonly<Record<string, Plain | { readonly lazy: Lazy }>>;
}

/** Whether a default or initial value is worked out when it is asked for. */
export function isLazy(value: Plain | { readonly lazy: Lazy }): value is { readonly lazy: Lazy } {
  return typeof value === 'object' && value !== null && 'lazy' in value && typeof value.lazy === 'function';
}

/** Declares resources: the shape of a table file. */
export function defineResources(definitions: readonly ResourceDefinition[]): readonly ResourceDefinition[] {
  return definitions;
}

/** Symbols by their names. */
export function symbols(...names: readonly string[]): readonly RSymbol[] {
  return names.map(symbol);
}
