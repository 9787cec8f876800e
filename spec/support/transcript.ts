import { diffArrays } from 'diff';
import type { Outcome } from './cruby.ts';

/** What a program leaves as lines; places in memory are anywhere. */
export function transcript({ stdout, value, error }: Outcome): string[] {
  const end = error ? `! ${error.class}: ${error.message}` : `=> ${value}`;
  return `${stdout}\n${end}`.replace(/0x[0-9a-f]{4,16}\b/g, '0x0').split('\n');
}

/** Where two runs differ: what we write, and what the judge writes instead. */
export function differences(ours: Outcome, theirs: Outcome): [string, string][] {
  const found: [string, string][] = [];
  let removed: string | undefined;
  for (const part of diffArrays(transcript(ours), transcript(theirs))) {
    const text = part.value.join('\n');
    if (part.removed) removed = text;
    else if (part.added) {
      found.push([removed ?? '', text]);
      removed = undefined;
    } else if (removed !== undefined) {
      found.push([removed, '']);
      removed = undefined;
    }
  }
  return removed === undefined ? found : [...found, [removed, '']];
}
