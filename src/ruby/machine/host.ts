import type { Files } from '../../source/files.ts';

/** What a command that Ruby code ran has left. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/**
 * Everything outside of the machine that evaluated code can see. The machine never reaches past it:
 * a host decides what exists, what a command answers and what time it is.
 */
export interface Host {
  readonly files: Files;
  /** What the program wrote to files, by absolute path; null marks a removed one, 'directory' a made folder. */
  readonly written: Map<string, Uint8Array | 'directory' | null>;
  readonly env: Map<string, string>;
  readonly workingDirectory: string;
  /** Milliseconds since 1970; virtual, moved on by `sleep`. */
  now(): number;
  sleep(seconds: number): void;
  /** A number from 0 to 1, repeatable. */
  random(): number;
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** The next line of standard input with its line break, or undefined at its end. */
  readLine(): string | undefined;
  /** The answer to a command; undefined when nobody gave one, which the machine reports as an error. */
  run(command: string): CommandResult | undefined;
  /** Surroundings of their own that begin as these are now, on the same files or on others. */
  fork(files?: Files): Host;
}
