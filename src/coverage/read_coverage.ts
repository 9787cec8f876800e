import { Ajv } from 'ajv';
import { createRequire } from 'node:module';
import { ProblemError } from '../source/problem.ts';
import { COVERAGE_FORMAT, type CoverageData } from './coverage_data.ts';

/** Published as it is, so it is read and not compiled: the same path from `src` and from what is built. */
const SCHEMA = '../../src/coverage/coverage.schema.json';

/** Reads a file that `--format json` has written. Throws a ProblemError that names a file which is none, or a broken one. */
export function readCoverage(path: string, text: string): CoverageData {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return refuse(path, `Expected a coverage file, found no JSON: ${(error as Error).message}.`);
  }
  const { format, version } = (typeof read === 'object' && read !== null ? read : {}) as {
    format?: unknown;
    version?: unknown;
  };
  if (format !== COVERAGE_FORMAT)
    return refuse(path, 'Expected a coverage file of powervm-spec, found another JSON file.');
  if (version !== 1)
    return refuse(path, `Expected a coverage file of version 1, found version ${JSON.stringify(version)}.`);
  const check = new Ajv({ allErrors: false, strict: false }).compile(createRequire(import.meta.url)(SCHEMA) as object);
  if (check(read)) return read as unknown as CoverageData;
  const [first] = check.errors ?? [];
  return refuse(
    path,
    `Expected a whole coverage file, found a broken one: ${first?.instancePath || 'it'} ${first?.message ?? ''}.`,
  );
}

function refuse(path: string, message: string): never {
  const hint = 'Coverage files are what "powervm-spec coverage --format json:FILE" writes.';
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message, path, hint }]);
}
