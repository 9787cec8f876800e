import type { OptionValue } from './read.ts';

/** The kinds of option that the drivers register, by oslo.config's names. */
export type OptionType = 'StrOpt' | 'IntOpt' | 'FloatOpt' | 'BoolOpt';

type OptionDefault = string | number | boolean | null;

/** What may be in an option. */
export interface OptionLimits {
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** How an option stood in some consecutive releases. */
interface OptionPeriod extends OptionLimits {
  readonly since: string;
  readonly until: string;
  readonly group: string;
  readonly default: OptionDefault;
  /** Where it is registered: a path in the driver's repository. */
  readonly file: string;
  /** When it has to be set, in words. */
  readonly needed?: string;
}

/** An option through all releases; `<name>` in its name stands for any word. */
export interface OptionHistory {
  readonly name: string;
  readonly type: OptionType;
  readonly describe: string;
  readonly isSecret?: boolean;
  /** What the driver itself can work with, where oslo.config does not check it. */
  readonly accepts?: OptionLimits;
  /** A value that the driver refuses. */
  readonly refuses?: string;
  /** The option that took its place later. */
  readonly renamedTo?: string;
  readonly periods: readonly OptionPeriod[];
}

/** An option as one release registers it. */
export interface Option extends OptionPeriod, Omit<OptionHistory, 'periods'> {}

/** The options that a release registers; `releases` are all, in order. */
export function optionsOf(
  histories: readonly OptionHistory[],
  releases: readonly string[],
  release: string,
): readonly Option[] {
  const at = releases.indexOf(release);
  return histories.flatMap(({ periods, ...history }) =>
    periods
      .filter(({ since, until }) => releases.indexOf(since) <= at && at <= releases.indexOf(until))
      .map((period) => ({ ...history, ...period })),
  );
}

/** The value of a text as oslo.config reads it for a type; the text itself where that is impossible. */
export function valueOf(type: OptionType | 'ListOpt', text: string): string | number | boolean | readonly string[] {
  switch (type) {
    case 'IntOpt':
      return /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : text;
    case 'FloatOpt':
      return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : text;
    case 'BoolOpt':
      return BOOLEANS.get(text.trim().toLowerCase()) ?? text;
    case 'ListOpt':
      return text.trim() === '' ? [] : text.split(',').map((item) => item.trim());
    case 'StrOpt':
      return text;
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', '1', 'on', 'yes'].map((text) => [text, true] as const),
  ...['false', '0', 'off', 'no'].map((text) => [text, false] as const),
]);

/** The value that counts for an option that is not multi-valued: the last one. */
export function lastOf(values: readonly OptionValue[]): OptionValue | undefined {
  return values.at(-1);
}
