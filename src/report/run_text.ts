import type { Palette } from '../source/code_frame.ts';
import type { Run, RunResource } from '../chef/run.ts';

/** A run as people read it: a tree of recipes with what they declare. */
export function runText(run: Run, palette: Palette): string {
  const lines: string[] = [headline(run, palette), ''];
  if (run.recipes.length === 0) return `${lines.join('\n')}`;
  const groups = resourcesByRecipe(run);
  const known = new Set(run.recipes.map(({ name }) => name));
  const width = String(run.resources.length).length;
  const draw = (name: string, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${palette.strong(name)}`);
    for (const entry of groups.get(name) ?? []) lines.push(...resourceLines(entry, depth + 1, width, palette));
    for (const recipe of run.recipes)
      if (recipe.includedBy === name && recipe.name !== name) draw(recipe.name, depth + 1);
  };
  for (const recipe of run.recipes)
    if (recipe.includedBy === undefined || !known.has(recipe.includedBy)) draw(recipe.name, 0);
  for (const [name, entries] of groups) {
    if (known.has(name)) continue;
    lines.push(`${palette.strong(name)} ${palette.muted('(not a recipe that was loaded)')}`);
    for (const entry of entries) lines.push(...resourceLines(entry, 1, width, palette));
  }
  lines.push(...logLines(run, palette), '', totals(run));
  return `${lines.join('\n')}\n`;
}

/** What was run, on what. */
function headline(run: Run, { muted, strong }: Palette): string {
  return `${strong(run.runList.join(', '))} ${muted(`on ${run.platform} ${run.platformVersion}, Chef ${run.generation}`)}`;
}

interface Numbered {
  readonly number: number;
  readonly resource: RunResource;
}

function resourcesByRecipe(run: Run): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  run.resources.forEach((resource, index) => {
    const recipe =
      resource.cookbook === undefined ? '(no recipe)' : `${resource.cookbook}::${resource.recipe ?? '(no recipe)'}`;
    const group = groups.get(recipe) ?? [];
    groups.set(recipe, group);
    group.push({ number: index + 1, resource });
  });
  return groups;
}

function resourceLines({ number, resource }: Numbered, depth: number, width: number, palette: Palette): string[] {
  const { muted, good, warning, error } = palette;
  const indent = '  '.repeat(depth);
  const inner = `${indent}${' '.repeat(width + 4)}`;
  const performed = resource.performed.map(({ action, phase }) =>
    phase === 'compile' ? `${action} (at compile time)` : action,
  );
  const place = placeOf(resource);
  const lines = [
    `${indent}${muted(String(number).padStart(width))}  ${resource.declaredType}[${resource.name}] ` +
      `${performed.length > 0 ? good(performed.join(', ')) : muted(declared(resource))}` +
      `${place === undefined ? '' : `  ${muted(place)}`}`,
  ];
  for (const { action, because } of resource.skipped) lines.push(`${inner}${warning('skipped')} ${action}: ${because}`);
  for (const { timing, action, resource: target } of resource.notifications)
    lines.push(`${inner}→ ${action} ${target} ${muted(timing)}`);
  if (resource.renderError)
    lines.push(
      `${inner}${error('cannot be rendered')}: ${resource.renderError.class}: ${resource.renderError.message.split('\n', 1)[0]}`,
    );
  return lines;
}

/** What a resource would have done that did nothing. */
function declared({ action, skipped }: RunResource): string {
  const wanted = action.filter((each) => each !== 'nothing');
  if (wanted.length === 0) return 'nothing';
  return skipped.length > 0 ? wanted.join(', ') : `${wanted.join(', ')} (not performed)`;
}

/** Where it is declared: the line in its recipe. */
function placeOf({ sourceLine }: RunResource): string | undefined {
  return sourceLine === undefined ? undefined : /^(.*?:\d+)(?::in .*)?$/s.exec(sourceLine)?.[1];
}

/** Warnings and worse. */
function logLines(run: Run, { warning, muted }: Palette): string[] {
  const notable = run.log.filter(({ level }) => ['warn', 'error', 'fatal'].includes(level));
  if (notable.length === 0 && run.fatal.length === 0) return [];
  return [
    '',
    ...notable.map(
      ({ level, message, place }) =>
        `${warning(level)}: ${message}${place ? `  ${muted(`${place.path}:${place.line}`)}` : ''}`,
    ),
    ...run.fatal
      .filter((message) => !notable.some((each) => each.message === message))
      .map((message) => `${warning('fatal')}: ${message}`),
  ];
}

function totals({ recipes, resources }: Run): string {
  const performed = resources.reduce((sum, { performed: actions }) => sum + actions.length, 0);
  const skipped = resources.reduce((sum, { skipped: actions }) => sum + actions.length, 0);
  const files = resources.filter(({ rendered }) => rendered).length;
  return [
    count(recipes.length, 'recipe'),
    count(resources.length, 'resource'),
    `${count(performed, 'action')} performed`,
    `${skipped} skipped`,
    `${count(files, 'file')} rendered`,
  ].join(', ');
}

/** "1 recipe", "2 recipes" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
