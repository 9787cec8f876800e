import { parse } from 'yaml';
import { kindOf, readText, sizeOf } from '../source/files.ts';
import { ProblemError, type Problem } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import { Source } from '../source/source.ts';
import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';
import { plain } from '../scenario/located.ts';
import { parseYaml } from '../scenario/parse_yaml.ts';

/** More than any file has that a command line names. */
const MOST_BYTES = 20_000_000;

/** The text of a file that the user named. Throws a ProblemError when there is none. */
export function readSource(path: string): Source {
  const kind = kindOf(path);
  if (kind === 'directory') refuse({ message: 'Expected a file, found a folder.', path });
  if (kind === undefined) refuse({ message: 'Expected a file, found nothing.', path });
  if (sizeOf(path) > MOST_BYTES) refuse({ message: `Expected a file of at most ${MOST_BYTES / 1e6} MB.`, path });
  const text = readText(path);
  return text === undefined ? refuse({ message: 'Expected a file that can be read.', path }) : new Source(path, text);
}

/** The object in a YAML or JSON file that the user named. */
export function readObject(path: string): JsonObject {
  const source = readSource(path);
  const value = path.endsWith('.json') ? json(source) : plain(parseYaml(source));
  return isJsonObject(value) ? value : refuse({ message: 'Expected an object.', path });
}

function json(source: Source): Json {
  try {
    return JSON.parse(source.text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    const message = (error as Error).message;
    const said = message
      .replace(/,? (?:\.\.\.)?"[\s\S]*is not valid JSON$/, '')
      .replace(/(?: in JSON)? at position[\s\S]*$/, '');
    const range = placeOf(message, source);
    return refuse({ message: `${said}.`, path: source.path, ...(range && { range }) });
  }
}

/** Where the JSON parser stopped: it says so, or quotes a token that may be there but once. */
function placeOf(message: string, source: Source): Range | undefined {
  const { text } = source;
  const said = /at position (\d+)/.exec(message)?.[1];
  const token = /^Unexpected token '(.)'/.exec(message)?.[1];
  const at =
    said !== undefined
      ? Number(said)
      : message.includes('end of JSON')
        ? text.length
        : token !== undefined
          ? text.indexOf(token)
          : -1;
  const isClear = token === undefined || said !== undefined || at === text.lastIndexOf(token);
  return at >= 0 && isClear ? source.rangeOf(Math.min(at, text.length), at + 1) : undefined;
}

/** A value on the command line: as YAML has it, so that `true`, `3`, `[a, b]` and `"3"` are what they look like. */
export function parseScalar(text: string): Json {
  try {
    return parse(text) as Json;
  } catch {
    return text;
  }
}

function refuse(problem: Pick<Problem, 'message' | 'path' | 'hint' | 'range'>): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', ...problem }]);
}
