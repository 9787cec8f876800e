import { isDeepStrictEqual } from 'node:util';
import { Source } from '../source/source.ts';
import { isJsonObject, type Json } from '../chef/platform/json.ts';
import type { Run, RunResource } from '../chef/run.ts';
import { readConfig, type ConfigFile } from '../oslo_config/read.ts';

/** What is different in the second of two runs. */
export interface RunDifference {
  readonly recipes: Difference<string>;
  readonly attributes: readonly AttributeDifference[];
  /** `type[name]` of those that only one run has. */
  readonly resources: Difference<string> & { readonly changed: readonly ResourceDifference[] };
  /** "template[a] → restart service[b] delayed" */
  readonly notifications: Difference<string>;
  readonly files: readonly FileDifference[];
  /** The errors that ended the runs, where they are not the same. */
  readonly errors: { readonly before: string | null; readonly after: string | null } | undefined;
}

/** What only one side has. */
export interface Difference<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** A leaf of the merged attributes; undefined stands for a side that does not have it. */
export interface AttributeDifference {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Where the later value is set, or the earlier one where there is no later. */
  readonly level: string | undefined;
  readonly place: string | undefined;
}

export interface ResourceDifference {
  readonly resource: string;
  /** Property (or "performed") → both sides. */
  readonly changes: readonly {
    readonly name: string;
    readonly before: Json | undefined;
    readonly after: Json | undefined;
  }[];
}

/** A rendered file that is not the same. */
export interface FileDifference {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of files that oslo.config can read. */
  readonly options: readonly OptionDifference[] | undefined;
  readonly before: string;
  readonly after: string;
}

/** An option of a section; no values on a side that does not set it. */
export interface OptionDifference {
  readonly section: string;
  readonly option: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Lays two runs side by side. */
export function compareRuns(before: Run, after: Run): RunDifference {
  const [errorBefore, errorAfter] = [before, after].map(({ error }) =>
    error ? `${error.class}: ${error.message}` : null,
  ) as [string | null, string | null];
  return {
    recipes: listDifference(before.recipes.map(nameOf), after.recipes.map(nameOf)),
    attributes: attributeDifferences(before, after),
    resources: resourceDifferences(before, after),
    notifications: listDifference(notificationsOf(before), notificationsOf(after)),
    files: fileDifferences(before, after),
    errors: errorBefore === errorAfter ? undefined : { before: errorBefore, after: errorAfter },
  };
}

/** Whether two runs differ in nothing. */
export function isSame({ recipes, attributes, resources, notifications, files, errors }: RunDifference): boolean {
  const lists = [
    recipes.added,
    recipes.removed,
    attributes,
    resources.added,
    resources.removed,
    resources.changed,
    notifications.added,
    notifications.removed,
    files,
  ];
  return errors === undefined && lists.every((list) => list.length === 0);
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Items that are there more than once count each time. */
function listDifference(before: readonly string[], after: readonly string[]): Difference<string> {
  const missing = (from: readonly string[], other: readonly string[]): string[] => {
    const left = new Map<string, number>();
    for (const item of other) left.set(item, (left.get(item) ?? 0) + 1);
    return from.filter((item) => {
      const rest = left.get(item) ?? 0;
      left.set(item, rest - 1);
      return rest <= 0;
    });
  };
  return { added: missing(after, before), removed: missing(before, after) };
}

// ── attributes ──

function attributeDifferences(before: Run, after: Run): AttributeDifference[] {
  const found: AttributeDifference[] = [];
  const visit = (path: readonly string[], old: Json | undefined, now: Json | undefined): void => {
    if (isDeepStrictEqual(old, now)) return;
    if (isBranch(old ?? now) && isBranch(now ?? old)) {
      const keys = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
      for (const key of keys) visit([...path, key], childOf(old, key), childOf(now, key));
      return;
    }
    const { levels, winner } = (now === undefined ? before : after).provenance(path);
    const level = levels.findLast(({ wins }) => wins)?.level;
    found.push({
      path,
      before: old,
      after: now,
      level,
      place: winner && winner.line > 0 ? `${winner.file}:${winner.line}` : winner?.file,
    });
  };
  visit([], before.attributes(), after.attributes());
  return found;
}

function isBranch(value: Json | undefined): boolean {
  return isJsonObject(value) && Object.keys(value).length > 0;
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

// ── resources ──

function resourceDifferences(before: Run, after: Run): RunDifference['resources'] {
  const old = keyed(before.resources);
  const now = keyed(after.resources);
  const changed = [...now].flatMap(([key, resource]) => {
    const earlier = old.get(key);
    const changes = earlier ? changesOf(earlier, resource) : [];
    return changes.length > 0 ? [{ resource: titleOf(resource), changes }] : [];
  });
  const added = [...now].filter(([key]) => !old.has(key)).map(([, resource]) => titleOf(resource));
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, resource]) => titleOf(resource));
  return { added, removed, changed };
}

function titleOf({ declaredType, name }: RunResource): string {
  return `${declaredType}[${name}]`;
}

/** Resources by type and name; those of the same name in their order. */
function keyed(resources: readonly RunResource[]): Map<string, RunResource> {
  const found = new Map<string, RunResource>();
  const counts = new Map<string, number>();
  for (const resource of resources) {
    const title = titleOf(resource);
    const number = counts.get(title) ?? 0;
    counts.set(title, number + 1);
    found.set(`${title} ${number}`, resource);
  }
  return found;
}

function changesOf(before: RunResource, after: RunResource): ResourceDifference['changes'] {
  const facts = (resource: RunResource): Record<string, Json> => ({
    type: resource.type,
    action: resource.action,
    performed: resource.performed.map(({ action }) => action),
    guards: resource.guards.map(({ words }) => words),
    ...resource.properties,
  });
  const [old, now] = [facts(before), facts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !isDeepStrictEqual(old[name], now[name]))
    .flatMap((name) => flatten(name, old[name], now[name]));
}

/** A hash that changed in places is told by these: "variables.driver". */
function flatten(name: string, before: Json | undefined, after: Json | undefined): ResourceDifference['changes'] {
  if (!isJsonObject(before) || !isJsonObject(after)) return [{ name, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .flatMap((key) => flatten(`${name}.${key.replace(/^:/, '')}`, before[key], after[key]));
}

function notificationsOf({ resources }: Run): string[] {
  return resources.flatMap((resource) =>
    resource.notifications.map(
      ({ action, timing, resource: target }) => `${titleOf(resource)} → ${action} ${target} ${timing}`,
    ),
  );
}

// ── files ──

function fileDifferences(before: Run, after: Run): FileDifference[] {
  const [old, now] = [before, after].map(contents) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [earlier, later] = [old.get(path), now.get(path)];
    if (earlier === later) return [];
    const kind = earlier === undefined ? 'added' : later === undefined ? 'removed' : 'changed';
    return [
      {
        path,
        kind,
        options: optionDifferences(path, earlier ?? '', later ?? ''),
        before: earlier ?? '',
        after: later ?? '',
      } as const,
    ];
  });
}

function contents({ resources }: Run): Map<string, string> {
  return new Map(resources.flatMap(({ rendered }) => (rendered ? [[rendered.path, rendered.content] as const] : [])));
}

/** undefined where a side is no file with sections, or where what differs is no option. */
function optionDifferences(path: string, before: string, after: string): readonly OptionDifference[] | undefined {
  const [old, now] = [before, after].map((text) => readConfig(new Source(path, text))) as [ConfigFile, ConfigFile];
  const isConfig = (file: ConfigFile, text: string): boolean =>
    file.problems.length === 0 && (text === '' || file.sections.size > 0);
  if (!isConfig(old, before) || !isConfig(now, after)) return undefined;
  const found: OptionDifference[] = [];
  for (const key of new Set([...old.sections.keys(), ...now.sections.keys()])) {
    const [was, is] = [old.sections.get(key), now.sections.get(key)];
    for (const option of new Set([...(was?.options.keys() ?? []), ...(is?.options.keys() ?? [])])) {
      const values = [was, is].map((section) => (section?.options.get(option) ?? []).map(({ text }) => text)) as [
        string[],
        string[],
      ];
      if (!isDeepStrictEqual(...values))
        found.push({ section: is?.name ?? was?.name ?? key, option, before: values[0], after: values[1] });
    }
  }
  return found.length > 0 ? found : undefined;
}
