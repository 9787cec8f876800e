import type { Palette } from '../source/code_frame.ts';

/** Where a command writes, and what it may know of its surroundings. */
export interface Io {
  /** Data: what the command is asked for. */
  out(text: string): void;
  /** Chatter: problems, progress, hints. */
  err(text: string): void;
  /** Makes or replaces a file that the user asked for. */
  writeFile(path: string, text: string): void;
  /** Replaces a file as a whole, or not at all. */
  replaceFile?(path: string, text: string): void;
  readonly workingDirectory: string;
  /** For what is remembered from run to run. */
  readonly cacheFolder: string;
  /** Colours of what goes to standard output, and to standard error. */
  readonly palette: Palette;
  readonly errorPalette: Palette;
  /** Standard error is a terminal that may be drawn on. */
  readonly showsProgress: boolean;
  /** The next line of standard input, with its line break. */
  readLine(): string | undefined;
  /** Asks Git about a folder; not there where there is no Git to ask. */
  git?(folder: string, args: readonly string[]): GitAnswer;
  /** Tells of files that change below folders; gives what ends it. */
  watch?(folders: readonly string[], changed: (path: string) => void): () => void;
  /** Tells of keys that are pressed; gives what ends it. */
  keys?(pressed: (key: string) => void): () => void;
}

/** What Git has answered. */
export interface GitAnswer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What the process answers: all is well, something was found, the call itself was wrong. */
export const EXIT = { clean: 0, findings: 1, misuse: 2 } as const;

/** Tells which code the process shall end with. */
export type Finish = (code: number) => void;
