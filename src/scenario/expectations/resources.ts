import { suggest } from '../../source/suggest.ts';
import type { RelatedPlace } from '../../source/problem.ts';
import type { Json } from '../../chef/platform/json.ts';
import type { RunResource } from '../../chef/run.ts';
import { NOTIFICATION, RESOURCE } from '../check_expectations.ts';
import { performedBy, resourcesOf } from '../find_resources.ts';
import { entriesOf, entryOf, plain, textOf, textsOf, valueAt, type Located, type LocatedEntry } from '../located.ts';
import { fitsValue, isAbsent, wordsOf } from '../matcher.ts';
import { declared, difference, rangeOf, report, type Check } from '../report.ts';

/** type[name] → present, absent, or what is expected of it. */
export function checkResources(check: Check, expected: Located): void {
  for (const entry of entriesOf(expected)) {
    const found = resourcesOf(check.run, entry.key);
    if (isAbsent(entry.value)) {
      const [first] = found;
      if (first)
        report(
          check,
          rangeOf(entry),
          `Expected no ${entry.key}.`,
          found.flatMap((each) => declared(check, each)),
        );
    } else if (found.length === 0)
      report(check, rangeOf(entry), `Expected ${entry.key}, found none.`, [], others(check, entry.key));
    else if (entry.value.kind === 'map') {
      checkActions(check, entry, found);
      checkProperties(check, entry, found);
      checkNotifications(check, entry, found);
      checkOrder(check, entry);
      const count = entryOf(entry.value, 'count');
      if (count && plain(count.value) !== found.length)
        report(
          check,
          rangeOf(count),
          `Expected ${entry.key} ${textOf(count.value)} times, found ${found.length}.`,
          placesOf(check, found),
        );
    }
  }
}

function placesOf(check: Check, found: readonly RunResource[]): RelatedPlace[] {
  return found.flatMap((each) => declared(check, each));
}

/** Which resources of this type there are, or which one was meant. */
function others({ run }: Check, key: string): string {
  const [, type = ''] = RESOURCE.exec(key) ?? [];
  const keys = run.resources.map((each) => `${each.declaredType}[${each.name}]`);
  const meant = suggest(key, keys);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  const same = [...new Set(keys.filter((each) => each.startsWith(`${type}[`)))];
  return same.length === 0 ? `There is no ${type} at all.` : `Other ${type} resources: ${same.join(', ')}.`;
}

function checkActions(check: Check, { key, value }: LocatedEntry, found: readonly RunResource[]): void {
  const entry = entryOf(value, 'actions');
  if (!entry) return;
  const wanted = textsOf(entry.value);
  const performed = performedBy(found);
  if (wanted.join() === performed.join()) return;
  const skipped = found.flatMap((each) =>
    each.skipped.map(({ action, because }) => `${action} is skipped: ${because}.`),
  );
  const message = `Expected other actions of ${key}.${difference(listText(wanted), listText(performed))}`;
  report(check, rangeOf(entry), message, placesOf(check, found), skipped.join(' ') || undefined);
}

function listText(actions: readonly string[]): string {
  return actions.length === 0 ? 'none' : actions.join(', ');
}

/** One of the resources of this name has to have all of the properties. */
function checkProperties(check: Check, { key, value }: LocatedEntry, found: readonly RunResource[]): void {
  const recipe = entryOf(value, 'recipe');
  const properties = entriesOf(valueAt(value, 'properties'));
  const wrongOf = (resource: RunResource): readonly LocatedEntry[] => [
    ...(recipe && textOf(recipe.value) !== recipeOf(resource) ? [recipe] : []),
    ...properties.filter((entry) => !isKnown(entry.key, resource) || !fitsProperty(entry, resource)),
  ];
  const [nearest] = found.toSorted((a, b) => wrongOf(a).length - wrongOf(b).length);
  if (!nearest) return;
  for (const entry of wrongOf(nearest)) {
    const isRecipe = entry === recipe;
    const actual = propertyOf(nearest, entry.key);
    const foundText = isRecipe
      ? recipeOf(nearest)
      : actual === undefined
        ? 'nothing: it is not set'
        : JSON.stringify(actual);
    const what = isRecipe ? 'the recipe' : entry.key;
    const message =
      isRecipe || isKnown(entry.key, nearest)
        ? `Expected another value of ${what} of ${key}.${difference(wordsOf(entry.value), foundText)}`
        : `Expected ${entry.key} of ${key}, which is no property of ${nearest.type}.`;
    report(
      check,
      rangeOf(entry),
      message,
      declared(check, nearest),
      isRecipe ? undefined : misspelled(entry.key, nearest),
    );
  }
}

function misspelled(name: string, resource: RunResource): string | undefined {
  if (propertyOf(resource, name) !== undefined) return undefined;
  const meant = suggest(name, Object.keys(resource.properties));
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

function recipeOf({ cookbook, recipe }: RunResource): string {
  return `${cookbook}::${recipe}`;
}

/** A name that the resource does not take is a mistake of the scenario, also where it is to be absent. */
function isKnown(name: string, resource: RunResource): boolean {
  return propertyOf(resource, name) !== undefined || resource.takes(name.replace(/^@/, ''));
}

/** Old resources keep what they are told in instance variables. */
function propertyOf({ properties }: RunResource, name: string): Json | undefined {
  return properties[name] ?? properties[`@${name}`];
}

function fitsProperty({ key, value }: LocatedEntry, resource: RunResource): boolean {
  const actual = propertyOf(resource, key);
  return actual === undefined ? isAbsent(value) : !isAbsent(value) && fitsValue(value, actual);
}

function checkNotifications(check: Check, { key, value }: LocatedEntry, found: readonly RunResource[]): void {
  const all = found.flatMap(({ notifications }) => notifications);
  for (const target of entriesOf(valueAt(value, 'notifies'))) {
    const told = all.filter(({ resource }) => isTarget(check, target.key, resource));
    const said = told.map(({ action, timing }) => `${action} ${timing}`).join(', ') || 'nothing';
    if (isAbsent(target.value)) {
      if (told.length > 0)
        report(
          check,
          rangeOf(target),
          `Expected ${key} to notify no ${target.key}, found ${said}.`,
          placesOf(check, found),
        );
      continue;
    }
    for (const wanted of textsOf(target.value)) {
      const [, action, timing] = NOTIFICATION.exec(wanted) ?? [];
      if (told.some((each) => each.action === action && (timing === undefined || each.timing === timing))) continue;
      const message = `Expected ${key} to notify ${target.key}.${difference(wanted, said)}`;
      const hint =
        all.length === 0
          ? 'It notifies nobody.'
          : `It notifies ${[...new Set(all.map(({ resource }) => resource))].join(', ')}.`;
      report(check, rangeOf(target), message, placesOf(check, found), hint);
    }
  }
}

/** Whether a notification goes to the resource that is named, by the name it was declared with or another. */
function isTarget({ run }: Check, wanted: string, told: string): boolean {
  if (wanted === told) return true;
  const keys = resourcesOf(run, wanted).flatMap((each) => [
    `${each.declaredType}[${each.name}]`,
    `${each.type}[${each.name}]`,
  ]);
  return keys.includes(told);
}

function checkOrder(check: Check, { key, value }: LocatedEntry): void {
  const after = valueAt(value, 'after');
  for (const item of after?.kind === 'list' ? after.items : after ? [after] : []) {
    const other = textOf(item) ?? '';
    const earlier = acting(resourcesOf(check.run, other));
    const later = acting(resourcesOf(check.run, key));
    const [first] = earlier;
    if (first && check.run.resources.indexOf(first) < check.run.resources.indexOf(later[0] as RunResource)) continue;
    const message = first
      ? `Expected ${key} after ${other}, found it before.`
      : `Expected ${key} after ${other}, found no ${other}.`;
    report(
      check,
      item.range,
      message,
      [...later, ...earlier].slice(0, 4).flatMap((each) => declared(check, each)),
    );
  }
}

/** Those that do something; all of them when none does: they are declared so that they can be notified. */
function acting(resources: readonly RunResource[]): readonly RunResource[] {
  const active = resources.filter((resource) => performedBy([resource]).length > 0);
  return active.length > 0 ? active : resources;
}
