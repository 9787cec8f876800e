import { readText } from '../source/files.ts';

/** The text of a file on disk, for the lines around a problem; undefined where there is none. */
export function textOnDisk(path: string): string | undefined {
  return readText(path);
}
