import type { ClientAnswers, HelperAnswer, RunRequest } from '../chef/client.ts';
import type { Json, JsonObject } from '../chef/platform/json.ts';
import { entriesOf, plain, textOf, textsOf, valueAt, type LocatedMap } from './located.ts';
import type { Platform } from './platform.ts';

/** What a scenario asks a client for. */
export function requestOf(
  part: LocatedMap,
  platform: Platform,
  ohai: JsonObject | undefined,
  origin: { readonly file: string; readonly line: number },
): RunRequest {
  const environment = textOf(valueAt(part, 'environment'));
  const stepInto = textsOf(valueAt(part, 'step_into'));
  return {
    platform: platform.name,
    ...(platform.version !== undefined && { version: platform.version }),
    ...(platform.machine !== undefined && { machine: platform.machine }),
    ...(ohai && { ohai }),
    runList: textsOf(valueAt(part, 'run_list')),
    ...(environment !== undefined && { environment }),
    attributes: objectAt(part, 'attributes') as NonNullable<RunRequest['attributes']>,
    answers: answersOf(part),
    ...(stepInto.length > 0 && { stepInto }),
    origin,
  };
}

/** A plain object at a path; an empty one where there is nothing. */
export function objectAt(part: LocatedMap, ...path: readonly string[]): JsonObject {
  const at = valueAt(part, ...path);
  return at?.kind === 'map' ? (plain(at) as JsonObject) : {};
}

/** What the world outside answers in a scenario. */
export function answersOf(part: LocatedMap): ClientAnswers {
  const given = objectAt(part, 'answers');
  const helpers = entriesOf(valueAt(part, 'answers', 'helpers')).flatMap(({ key, value }) => {
    const answers = value.kind === 'list' ? value.items : [value];
    return answers.map((answer): HelperAnswer => ({ name: key, ...(plain(answer) as Omit<HelperAnswer, 'name'>) }));
  });
  return {
    commands: (given['commands'] ?? {}) as NonNullable<ClientAnswers['commands']>,
    ...(given['other_guards'] !== undefined && { otherGuards: given['other_guards'] === true }),
    search: (given['search'] ?? {}) as Record<string, Record<string, readonly Json[]>>,
    dataBags: objectAt(part, 'data_bags') as Record<string, Record<string, JsonObject>>,
    files: (given['files'] ?? {}) as Record<string, string>,
    env: (given['env'] ?? {}) as Record<string, string>,
    helpers,
    gems: (given['gems'] ?? []) as readonly string[],
    survivesFatal: given['survives_fatal'] === true,
  };
}
