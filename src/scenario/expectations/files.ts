import type { RelatedPlace } from '../../source/problem.ts';
import { Source } from '../../source/source.ts';
import { suggest } from '../../source/suggest.ts';
import { readConfig, sectionOf, valuesOf, type ConfigFile } from '../../oslo_config/read.ts';
import { entriesOf, entryOf, textOf, type Located, type LocatedEntry } from '../located.ts';
import { fitsOption, isAbsent, wordsOf } from '../matcher.ts';
import { fits } from '../pattern.ts';
import { pathOf, writtenFiles, type WrittenFile } from '../rendered.ts';
import { declared, difference, rangeOf, report, type Check } from '../report.ts';
import { origins } from './origins.ts';
import { checkSchemas } from './section_schemas.ts';

/** Path → absent, or what is expected of what is rendered. */
export function checkFiles(check: Check, expected: Located): void {
  const files = writtenFiles(check.run);
  for (const entry of entriesOf(expected)) {
    const file = files.get(entry.key);
    if (isAbsent(entry.value)) {
      if (file) report(check, rangeOf(entry), `Expected no file ${entry.key}.`, declared(check, file.resource));
    } else if (!file) reportMissing(check, entry, [...files.keys()]);
    else checkFile(check, entry, file);
  }
}

function reportMissing(check: Check, entry: LocatedEntry, paths: readonly string[]): void {
  const resources = check.run.resources.filter((each) => pathOf(each) === entry.key);
  const why = resources.flatMap((each) => [
    ...(each.renderError ? [`It cannot be rendered: ${each.renderError.message}.`] : []),
    ...each.skipped.map(({ action, because }) => `${action} is skipped: ${because}.`),
  ]);
  const meant = suggest(entry.key, paths);
  const hint =
    why.join(' ') ||
    (meant === undefined ? `Rendered are: ${paths.join(', ') || 'none'}.` : `Did you mean "${meant}"?`);
  const places = resources.flatMap((each) => declared(check, each));
  report(check, rangeOf(entry), `Expected a file ${entry.key}, found none.`, places, hint);
}

function checkFile(check: Check, { key, value }: LocatedEntry, file: WrittenFile): void {
  const source = new Source(key, file.content);
  const options = entryOf(value, 'options');
  const schema = entryOf(value, 'schema');
  if (options || schema) {
    const config = readConfig(source);
    checkReadable(check, (options ?? schema) as LocatedEntry, config, file);
    for (const section of entriesOf(options?.value)) checkSection(check, section, config, file);
    if (schema) checkSchemas(check, schema.value, config, file);
  }
  checkLines(check, value, source, file);
  const content = entryOf(value, 'content');
  const wanted = textOf(content?.value);
  if (content && wanted !== file.content) {
    const at = firstDifference((wanted ?? '').split('\n'), file.content.split('\n'));
    report(
      check,
      rangeOf(content),
      `Expected other content of ${key}, from line ${at.line} on.${difference(at.expected, at.found)}`,
      [...declared(check, file.resource)],
    );
  }
}

function firstDifference(
  expected: readonly string[],
  found: readonly string[],
): { line: number; expected: string; found: string } {
  let index = 0;
  while (index < expected.length && expected[index] === found[index]) index += 1;
  const show = (lines: readonly string[]): string =>
    index < lines.length ? JSON.stringify(lines[index]) : 'no more lines';
  return { line: index + 1, expected: show(expected), found: show(found) };
}

/** A service whose configuration cannot be read does not start. */
function checkReadable(check: Check, entry: LocatedEntry, { problems, source }: ConfigFile, file: WrittenFile): void {
  for (const { message, range } of problems) {
    const places = [
      ...(range ? [{ message: 'It is this line.', path: source.path, range }] : []),
      ...declared(check, file.resource),
    ];
    report(
      check,
      entry.keyRange,
      `Expected ${source.path} to be what oslo.config reads, line ${range?.start.line}: ${message}`,
      places,
    );
  }
}

function checkSection(check: Check, entry: LocatedEntry, config: ConfigFile, file: WrittenFile): void {
  const { key: name, value } = entry;
  const path = config.source.path;
  const section = sectionOf(config, name);
  const opened = (section?.lines ?? []).map((line) => renderedLine(config.source, line, 'It begins here.'));
  if (isAbsent(value)) {
    if (section)
      report(check, rangeOf(entry), `Expected no section [${name}] in ${path}.`, [
        ...opened,
        ...declared(check, file.resource),
      ]);
    return;
  }
  if (!section && value.kind === 'scalar') {
    const names = [...config.sections.values()].map((each) => `[${each.name}]`).join(', ');
    report(
      check,
      rangeOf(entry),
      `Expected a section [${name}] in ${path}, found none.`,
      declared(check, file.resource),
      `Sections: ${names}.`,
    );
  }
  for (const option of entriesOf(value)) checkOption(check, name, option, config, file);
}

function checkOption(check: Check, section: string, entry: LocatedEntry, config: ConfigFile, file: WrittenFile): void {
  const values = valuesOf(config, section, entry.key);
  const isMet = isAbsent(entry.value) ? values.length === 0 : fitsOption(entry.value, values);
  if (isMet) return;
  const { path } = config.source;
  const lines = values.map(({ line, text }) =>
    renderedLine(config.source, line, `It is rendered as ${JSON.stringify(text)}.`),
  );
  const where = origins(check, file, entry.key);
  if (isAbsent(entry.value))
    return report(check, rangeOf(entry), `Expected no ${entry.key} in [${section}] of ${path}.`, [...lines, ...where]);
  const found =
    values.length === 0
      ? nothing(config, section, entry.key)
      : values.map(({ text }) => JSON.stringify(text)).join(', ');
  const times =
    values.length > 1 && entry.value.kind !== 'list'
      ? ` It is set ${values.length} times: lines ${values.map(({ line }) => line).join(', ')}.`
      : '';
  const message = `Expected another value of ${entry.key} in [${section}] of ${path}.${times}${difference(wordsOf(entry.value), found)}`;
  report(check, rangeOf(entry), message, [...lines, ...where], misplaced(config, section, entry.key));
}

function nothing(config: ConfigFile, section: string, option: string): string {
  const known = sectionOf(config, section);
  if (!known) return `no section [${section}]`;
  const meant = suggest(option, known.options.keys());
  return meant === undefined ? 'nothing: it is not there' : `nothing, but ${meant}`;
}

/** The option may be there, but in another section. */
function misplaced(config: ConfigFile, section: string, option: string): string | undefined {
  if (valuesOf(config, section, option).length > 0) return undefined;
  const other = [...config.sections.values()].find(({ options }) => options.has(option));
  return other && `There is one in [${other.name}], line ${other.options.get(option)?.[0]?.line}.`;
}

function renderedLine(source: Source, line: number, message: string): RelatedPlace {
  const end = source.line(line).length + 1;
  return {
    message: `${message} (line ${line} of what is rendered)`,
    path: source.path,
    range: { start: { line, column: 1 }, end: { line, column: end } },
  };
}

function checkLines(check: Check, expected: Located, source: Source, file: WrittenFile): void {
  const lines = source.text.split(/\r?\n/);
  for (const wanted of itemsAt(expected, 'lines')) {
    const text = textOf(wanted) ?? '';
    if (lines.some((line) => fits(text, line))) continue;
    const near = suggest(text, lines);
    const hint = near === undefined ? undefined : `The nearest line is: ${near}`;
    report(check, wanted.range, `Expected a line ${text} in ${source.path}.`, declared(check, file.resource), hint);
  }
  for (const unwanted of itemsAt(expected, 'no_lines')) {
    const text = textOf(unwanted) ?? '';
    const index = lines.findIndex((line) => fits(text, line));
    if (index === -1) continue;
    const place = renderedLine(source, index + 1, 'It is this one.');
    report(check, unwanted.range, `Expected no line ${text} in ${source.path}.`, [
      place,
      ...declared(check, file.resource),
    ]);
  }
}

function itemsAt(expected: Located, key: string): readonly Located[] {
  const at = entryOf(expected, key)?.value;
  return at?.kind === 'list' ? at.items : at ? [at] : [];
}
