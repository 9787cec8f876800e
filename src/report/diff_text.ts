import { structuredPatch } from 'diff';
import type { Palette } from '../source/code_frame.ts';
import type { Json } from '../chef/platform/json.ts';
import {
  isSame,
  type AttributeDifference,
  type Difference,
  type FileDifference,
  type RunDifference,
} from '../compare/compare_runs.ts';
import { attributePathText } from './attribute_path.ts';

/** How many automatic attributes are listed one by one. */
const MOST_LINES = 200;

/** What differs between two runs, as people read it. */
export function diffText(
  difference: RunDifference,
  titles: { readonly before: string; readonly after: string },
  palette: Palette,
): string {
  const { strong, error, good } = palette;
  const head = [error(`- ${titles.before}`), good(`+ ${titles.after}`), ''];
  if (isSame(difference)) return `${[...head, 'Nothing differs.'].join('\n')}\n`;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Errors', errorLines(difference, palette)],
    ['Attributes', attributeLines(difference.attributes, palette)],
    ['Recipes', listLines(difference.recipes, palette)],
    ['Resources', resourceLines(difference, palette)],
    ['Notifications', listLines(difference.notifications, palette)],
    ['Rendered files', difference.files.flatMap((file) => fileLines(file, palette))],
  ];
  const drawn = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [strong(title), ...lines.map((line) => `  ${line}`), ''].join('\n'));
  return `${head.join('\n')}\n${drawn.join('\n')}`;
}

function errorLines({ errors }: RunDifference, { error, good }: Palette): string[] {
  if (!errors) return [];
  return [error(`- ${errors.before ?? 'no error'}`), good(`+ ${errors.after ?? 'no error'}`)];
}

function listLines({ added, removed }: Difference<string>, { error, good }: Palette): string[] {
  return [...removed.map((item) => error(`- ${item}`)), ...added.map((item) => good(`+ ${item}`))];
}

/** Facts of the platform differ in masses: they are counted. */
function attributeLines(attributes: readonly AttributeDifference[], palette: Palette): string[] {
  const { error, good, muted } = palette;
  const own = attributes.filter(({ level }) => level !== 'automatic');
  const lines = own.slice(0, MOST_LINES).flatMap(({ path, before, after, level, place }) => {
    const name = attributePathText(path);
    const where = muted(`  ${level ?? ''}${place === undefined ? '' : ` ${place}`}`);
    if (after === undefined) return [`${error(`- ${name} = ${shown(before)}`)}${where}`];
    if (before === undefined) return [`${good(`+ ${name} = ${shown(after)}`)}${where}`];
    return [`${name}: ${error(shown(before))} → ${good(shown(after))}${where}`];
  });
  if (own.length > MOST_LINES) lines.push(muted(`… and ${own.length - MOST_LINES} more`));
  if (own.length < attributes.length)
    lines.push(muted(`${attributes.length - own.length} automatic attributes differ too`));
  return lines;
}

function resourceLines({ resources }: RunDifference, palette: Palette): string[] {
  const { error, good } = palette;
  return [
    ...listLines(resources, palette),
    ...resources.changed.flatMap(({ resource, changes }) => [
      resource,
      ...changes.map(({ name, before, after }) => `    ${name}: ${error(shown(before))} → ${good(shown(after))}`),
    ]),
  ];
}

function fileLines(file: FileDifference, palette: Palette): string[] {
  const { error, good, muted } = palette;
  const { path, kind, options } = file;
  if (kind === 'removed') return [error(`- ${path}`)];
  const title = kind === 'added' ? good(`+ ${path}`) : path;
  if (!options) return [title, ...lineDifference(file, palette).map((line) => `    ${line}`)];
  let section: string | undefined;
  const lines = [title];
  for (const option of options) {
    if (option.section !== section) lines.push(`  ${muted(`[${option.section}]`)}`);
    ({ section } = option);
    lines.push(
      ...option.before.map((value) => error(`    - ${option.option} = ${value}`)),
      ...option.after.map((value) => good(`    + ${option.option} = ${value}`)),
    );
  }
  return lines;
}

function lineDifference({ path, before, after }: FileDifference, { error, good, muted }: Palette): string[] {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 1 });
  return hunks.flatMap(({ newStart, lines }) => [
    muted(`line ${newStart}`),
    ...lines.map((line) => (line.startsWith('+') ? good(line) : line.startsWith('-') ? error(line) : line)),
  ]);
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
