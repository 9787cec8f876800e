import { dirname, join, resolve } from 'node:path';
import { diskFiles, kindOf, readText } from '../source/files.ts';
import { ProblemError } from '../source/problem.ts';
import { didYouMean } from '../source/suggest.ts';
import { isLevel, LEVELS, type Level } from '../chef/attribute/precedence.ts';
import type { ClientOptions, RunRequest } from '../chef/client.ts';
import { glanceAtRuby } from '../chef/cookbook/glance.ts';
import { meetsAny } from '../chef/cookbook/gem_requirement.ts';
import { createChefClient } from '../chef/create_client.ts';
import { CHEF_12, CHEF_18, type Generation } from '../chef/generation.ts';
import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';
import type { Run } from '../chef/run.ts';
import { readAnswers } from './answers_file.ts';
import { parseAttributePath } from './attribute_path.ts';
import { cookbooksIn, isCookbook, surroundingsOf } from './find_cookbooks.ts';
import type { Io } from './io.ts';
import { parseScalar, readObject } from './read_document.ts';
import type { RunFlags } from './run_options.ts';

/** A run that the command line describes. */
export interface PreparedRun {
  readonly client: ClientOptions;
  readonly generation: Generation;
  readonly request: RunRequest;
}

/** Makes a run out of options. Throws a ProblemError for what they get wrong. */
export function prepareRun(flags: RunFlags, runList: readonly string[], io: Io): PreparedRun {
  const around = surroundingsOf(io.workingDirectory);
  const given = (flags.cookbookPath ?? []).map((path) => folderOf(path, '--cookbook-path', io));
  const cookbookPaths = given.length > 0 ? given : around.cookbookPaths;
  if (cookbookPaths.length === 0)
    refuse('Found no cookbook around the current folder.', 'Say where they are: --cookbook-path FOLDER.');
  const folder = (
    flag: keyof RunFlags & ('roles' | 'environments' | 'dataBags'),
    option: string,
  ): string | undefined => {
    const path = flags[flag];
    return path === undefined ? around[flag] : folderOf(path, option, io);
  };
  const rolePath = folder('roles', '--roles');
  const environmentPath = folder('environments', '--environments');
  const dataBagPath = folder('dataBags', '--data-bags');
  if (flags.environment !== undefined && flags.environment !== '_default' && environmentPath === undefined)
    refuse(`Found no folder of environments for "${flags.environment}".`, 'Say where it is: --environments FOLDER.');
  const folders = [rolePath, environmentPath, dataBagPath].filter((path) => path !== undefined);
  const generation =
    flags.chef === '12' ? CHEF_12 : flags.chef === '18' ? CHEF_18 : wantedGeneration(cookbookPaths, runList);
  return {
    generation,
    client: {
      files: diskFiles([...cookbookPaths, ...folders]),
      cookbookPaths,
      generation,
      ...(rolePath !== undefined && { rolePath }),
      ...(environmentPath !== undefined && { environmentPath }),
      ...(dataBagPath !== undefined && { dataBagPath }),
    },
    request: {
      ...platformOf(flags, io),
      runList,
      checksDependencies: true,
      attributes: attributesOf(flags, io),
      origin: { file: '(command line)', line: 0 },
      ...(flags.environment !== undefined && { environment: flags.environment }),
      ...(flags.answers !== undefined && { answers: readAnswers(resolve(io.workingDirectory, flags.answers)) }),
      ...(flags.stepInto && { stepInto: flags.stepInto }),
    },
  };
}

/** Carries a prepared run out. */
export function execute({ client, request }: PreparedRun): Run {
  return createChefClient(client).run(request);
}

/** `redhat:7.1:ppc64le`, or Ohai's JSON. */
function platformOf(flags: RunFlags, io: Io): Pick<RunRequest, 'platform' | 'version' | 'machine' | 'ohai'> {
  const [platform = 'ubuntu', version, machine, ...rest] = (flags.platform ?? 'ubuntu').split(':');
  if (platform === '' || rest.length > 0)
    refuse(`Expected a platform, found "${flags.platform}".`, 'Write it as redhat, redhat:7.1 or redhat:7.1:ppc64le.');
  const ohai = flags.ohai === undefined ? undefined : readObject(resolve(io.workingDirectory, flags.ohai));
  return { platform, ...(version && { version }), ...(machine && { machine }), ...(ohai && { ohai }) };
}

function attributesOf(flags: RunFlags, io: Io): Partial<Record<Level, JsonObject>> {
  const levels: Partial<Record<Level, JsonObject>> = {};
  if (flags.jsonAttributes !== undefined) {
    const { run_list: _runList, ...attributes } = readObject(resolve(io.workingDirectory, flags.jsonAttributes));
    levels.normal = attributes;
  }
  for (const setting of flags.set ?? []) {
    const { level, keys, value } = parseSetting(setting);
    const nested = keys.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
    levels[level] = put(levels[level] ?? {}, nested as JsonObject);
  }
  return levels;
}

/** The second laid over the first, object by object. */
function put(under: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isJsonObject(value) && isJsonObject(below) ? put(below, value) : value;
  }
  return merged;
}

/** `override:a.b.c=value` */
function parseSetting(text: string): {
  readonly level: Level;
  readonly keys: readonly string[];
  readonly value: Json;
} {
  const match = /^(?:([A-Za-z_]+):)?([^=]+)=(.*)$/s.exec(text);
  if (!match)
    return refuse(
      `Expected LEVEL:PATH=VALUE, found "${text}".`,
      'As in --set override:openstack.compute.powervm.enable=true.',
    );
  const [, level, path = '', value = ''] = match;
  if (level === undefined) return refuse(`Missing a level in "${text}".`, `Levels: ${LEVELS.join(', ')}.`);
  if (!isLevel(level))
    return refuse(`Unknown attribute level "${level}".`, didYouMean(level, LEVELS) ?? `Levels: ${LEVELS.join(', ')}.`);
  return { level, keys: parseAttributePath(path), value: parseScalar(value) };
}

/** 12 where a cookbook of the run list refuses 18 and takes 12. */
export function wantedGeneration(cookbookPaths: readonly string[], runList: readonly string[]): Generation {
  const names = new Set(runList.flatMap((entry) => /^(?:recipe\[)?([^:[\]@]+)/.exec(entry)?.[1] ?? []));
  const roots = cookbookPaths.flatMap((path) => (isCookbook(path) ? [path] : cookbooksIn(path)));
  for (const root of roots) {
    const { name, chefVersions } = glanceAtRuby(readText(join(root, 'metadata.rb')) ?? '');
    if (!chefVersions || !names.has(name ?? root.slice(dirname(root).length + 1))) continue;
    if (!meetsAny(CHEF_18.version, chefVersions) && meetsAny(CHEF_12.version, chefVersions)) return CHEF_12;
  }
  return CHEF_18;
}

function folderOf(path: string, option: string, io: Io): string {
  const folder = resolve(io.workingDirectory, path);
  const kind = kindOf(folder);
  if (kind === 'directory') return folder;
  return refuse(
    kind === 'file'
      ? `Expected a folder at ${option}, found the file "${path}".`
      : `Missing folder "${path}" (${option}).`,
  );
}

function refuse(message: string, hint?: string): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message, ...(hint !== undefined && { hint }) }]);
}
