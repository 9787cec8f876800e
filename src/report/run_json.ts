import { createHash } from 'node:crypto';
import { encodeBytes } from '../ruby/core/string/bytes.ts';
import { formatPlace } from '../ruby/machine/exceptions.ts';
import type { RunRequest } from '../chef/client.ts';
import type { Json, JsonObject } from '../chef/platform/json.ts';
import type { Run, RunGuard, RunNotification, RunResource, Timing } from '../chef/run.ts';

/** What a dump says besides the run. */
export interface DumpOptions {
  readonly request: Pick<RunRequest, 'runList' | 'attributes'>;
  /** Chef's version. */
  readonly chef: string;
  /** The folders that COOKBOOKS stands for. */
  readonly cookbookFolders: readonly string[];
  /** The folder that FILE_CACHE_PATH stands for. */
  readonly cacheFolder: string;
}

/** A run as JSON, in the shape in which dumps of real Chef's runs are kept: one can be laid beside the other. */
export function runJson(run: Run, options: DumpOptions): JsonObject {
  const clean = cleaner(options);
  const node: Record<string, Json> = {};
  for (const key of ['openstack', 'platform', 'platform_family', 'platform_version']) {
    const value = run.attributes([key]);
    if (value !== undefined) node[key] = value;
  }
  const dump: JsonObject = {
    spec: {
      run_list: run.runList.map((entry) => /^recipe\[(.*)\]$/.exec(entry)?.[1] ?? entry),
      platform: run.platform,
      version: run.platformVersion,
      ...options.request.attributes,
    },
    chef: options.chef,
    error: run.error
      ? {
          class: run.error.class,
          message: run.error.message,
          at: run.error.backtrace
            .map(formatPlace)
            .filter((place) => clean.text(place).startsWith('COOKBOOKS'))
            .slice(0, 5),
        }
      : null,
    fatal: run.fatal.length > 0 ? run.fatal.map((message) => [message]) : null,
    recipes: run.recipes.map(({ name }) => name),
    attribute_files: run.attributeFiles,
    guard_commands: run.guardCommands,
    node,
    resources: run.resources.map((resource) => resourceJson(resource, clean.text)),
  };
  return clean.json(dump) as JsonObject;
}

function resourceJson(resource: RunResource, clean: (text: string) => string): JsonObject {
  const { rendered, renderError } = resource;
  const self = `${resource.declaredType}[${resource.name}]`;
  const optional: Record<string, readonly Json[]> = {
    not_if: resource.guards.filter(({ kind }) => kind === 'not_if').map(guardJson),
    only_if: resource.guards.filter(({ kind }) => kind === 'only_if').map(guardJson),
    notifies_before: notificationsJson(resource.notifications, 'before', self),
    notifies_immediately: notificationsJson(resource.notifications, 'immediately', self),
    notifies_delayed: notificationsJson(resource.notifications, 'delayed', self),
  };
  return {
    type: resource.type,
    declared_type: resource.declaredType,
    name: resource.name,
    identity: resource.identity,
    action: resource.action,
    performed: resource.performed.map(({ action }) => action),
    cookbook: resource.cookbook ?? null,
    recipe: resource.recipe ?? null,
    source_line: resource.sourceLine === undefined ? null : clean(resource.sourceLine).replace('COOKBOOKS/', ''),
    properties: resource.properties,
    ...Object.fromEntries(Object.entries(optional).filter(([, list]) => list.length > 0)),
    ...(rendered && { content: contentJson(rendered.content) }),
    ...(renderError && { content_error: { class: renderError.class, message: renderError.message } }),
  };
}

function guardJson({ command, block }: RunGuard): JsonObject {
  if (command) return { command: command.text, opts: command.options };
  return { block: block ? `${block.path}:${block.line}` : null };
}

function notificationsJson(notifications: readonly RunNotification[], timing: Timing, from: string): Json[] {
  return notifications
    .filter((each) => each.timing === timing)
    .map(({ action, resource }) => ({ action, resource, from }));
}

/** Its digest, its size, and the lines that are neither empty nor comments. */
function contentJson(content: string): JsonObject {
  const bytes = encodeBytes(content, 'UTF-8');
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    settings: content.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*[#;]/.test(line)),
  };
}

/** Puts placeholders where folders are named that only this machine has. */
function cleaner({ cookbookFolders, cacheFolder }: DumpOptions): {
  text(text: string): string;
  json(value: Json): Json;
} {
  const folders = [...new Set(cookbookFolders)].toSorted((a, b) => b.length - a.length);
  const text = (given: string): string =>
    folders
      .reduce((cleaned, folder) => cleaned.replaceAll(folder, 'COOKBOOKS'), given)
      .replaceAll(cacheFolder, 'FILE_CACHE_PATH');
  const json = (value: Json): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return (value as readonly Json[]).map(json);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), json(item)]));
  };
  return { text, json };
}
