import { parse } from 'ini';
import type { Problem } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import { scan, type CommentLine } from './scan.ts';

/** One value of an option, and where it is. */
export interface OptionValue {
  readonly text: string;
  /** The line of the option's name. */
  readonly line: number;
  /** The last continuation line. */
  readonly endLine: number;
}

/** A section, put together from all places that open it. */
export interface ConfigSection {
  /** As it is spelled where it is opened first. */
  readonly name: string;
  /** Every spelling of its name. */
  readonly spellings: readonly string[];
  /** Where it is opened. */
  readonly lines: readonly number[];
  /** Name → values in order: the last one counts unless the option is multi-valued. */
  readonly options: ReadonlyMap<string, readonly OptionValue[]>;
}

/** An INI file as oslo.config reads it. */
export interface ConfigFile {
  readonly source: Source;
  /** By the name that `sectionKey` gives. */
  readonly sections: ReadonlyMap<string, ConfigSection>;
  readonly comments: readonly CommentLine[];
  /** What oslo.config refuses to read. */
  readonly problems: readonly Problem[];
}

/** Which section a name stands for: case counts for DEFAULT alone, so `[AGENT]` and `[agent]` are one. */
export function sectionKey(name: string): string {
  return name === 'DEFAULT' ? name : name.toLowerCase();
}

/** The section of a name; undefined when the file does not open it. */
export function sectionOf(file: ConfigFile, name: string): ConfigSection | undefined {
  return file.sections.get(sectionKey(name));
}

/** The values of an option in a section, in order; none when it is not set. */
export function valuesOf(file: ConfigFile, section: string, option: string): readonly OptionValue[] {
  return sectionOf(file, section)?.options.get(option) ?? [];
}

/** Reads a rendered file as oslo.config does. */
export function readConfig(source: Source): ConfigFile {
  const { lines, problems } = scan(source);
  const opened = new Map<string, { spellings: string[]; lines: number[]; places: Map<string, Place[]> }>();
  const safe: string[] = [];
  let section = opened.get('');
  for (const line of lines) {
    if (line.kind === 'section') {
      const key = sectionKey(line.name);
      section = opened.get(key) ?? { spellings: [], lines: [], places: new Map() };
      opened.set(key, section);
      if (!section.spellings.includes(line.name)) section.spellings.push(line.name);
      section.lines.push(line.line);
      safe.push(`[${safeSection(key)}]`);
    } else if (line.kind === 'assignment') {
      const places = section?.places.get(line.key);
      const place = { line: line.line, endLine: line.endLine };
      if (places) places.push(place);
      else section?.places.set(line.key, [place]);
      safe.push(`${safeName(line.key)}=${JSON.stringify(line.value)}`);
    }
  }
  const parsed = parse(safe.join('\n')) as Record<string, Record<string, unknown[]> | undefined>;
  const sections = new Map<string, ConfigSection>();
  for (const [key, { spellings, lines: at, places }] of opened) {
    const values = parsed[GUARD + key] ?? {};
    const options = [...places].map(([name, known]) => [name, placed(values[GUARD + name] ?? [], known)] as const);
    sections.set(key, { name: spellings[0] ?? key, spellings, lines: at, options: new Map(options) });
  }
  return { source, sections, comments: lines.filter((line) => line.kind === 'comment'), problems };
}

type Place = Omit<OptionValue, 'text'>;

/** Before every name, for the INI parser has names of its own: `__proto__`. */
const GUARD = '/';

/** A section's name which the INI parser does not take apart: it nests at dots and ends at brackets. */
function safeSection(name: string): string {
  return JSON.stringify(GUARD + name.replaceAll('.', '\\.')).replaceAll(']', '\\u005d');
}

/** An option's name which the INI parser takes as it is, and whose values it collects in a list. */
function safeName(name: string): string {
  return JSON.stringify(`${GUARD}${name}[]`).replaceAll('=', '\\u003d');
}

/** The INI parser turns `true`, `false` and `null` into values: here all are texts. */
function placed(values: readonly unknown[], places: readonly Place[]): OptionValue[] {
  return places.map((place, index) => ({ text: String(values[index]), ...place }));
}
