import type { Run } from '../chef/run.ts';
import { resourcesOf } from './find_resources.ts';
import { entriesOf, valueAt } from './located.ts';
import { writtenFiles } from './rendered.ts';
import type { Scenario } from './scenario.ts';

/** A line of a cookbook. */
export interface TouchedPlace {
  readonly path: string;
  readonly line: number;
}

/** Where the resources are declared that a scenario's expectations look at, themselves or by the files that they write. */
export function touchedResources({ expect }: Scenario, run: Run): TouchedPlace[] {
  const files = writtenFiles(run);
  const resources = [
    ...entriesOf(valueAt(expect, 'resources')).flatMap(({ key }) => resourcesOf(run, key)),
    ...entriesOf(valueAt(expect, 'files')).flatMap(({ key }) => files.get(key)?.resource ?? []),
  ];
  return [...new Set(resources)].flatMap(({ sourceLine = '' }) => {
    const [, path, line] = /^(.*?):(\d+)(?::in |$)/s.exec(sourceLine) ?? [];
    return path === undefined ? [] : [{ path, line: Number(line) }];
  });
}
