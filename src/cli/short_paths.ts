import type { Io } from './io.ts';

/** A text for people: paths below the current folder are shown from there. */
export function shortPaths(text: string, io: Pick<Io, 'workingDirectory'>): string {
  return io.workingDirectory === '/' ? text : text.replaceAll(`${io.workingDirectory}/`, '');
}
