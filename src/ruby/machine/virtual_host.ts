import { type Files } from '../../source/files.ts';
import type { CommandResult, Host } from './host.ts';

/** What a virtual host starts with; all of it may be left out. */
export interface VirtualHostOptions {
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** Milliseconds since 1970 at which the clock starts. */
  readonly now?: number;
  readonly seed?: number;
  readonly write?: Host['write'];
  readonly readLine?: () => string | undefined;
  readonly run?: (command: string) => CommandResult | undefined;
}

const NO_FILES: Files = {
  facts: () => undefined,
  read: (path) => {
    throw new Error(`There is no file ${path}`);
  },
  list: (path) => {
    throw new Error(`There is no folder ${path}`);
  },
};

/** 2025-01-01 00:00:00 UTC: what the clock of a virtual host shows unless it is given another time. */
const EPOCH = Date.UTC(2025, 0, 1);

/** A machine's surroundings that have nothing of the real ones: no files, commands or environment but those given. */
export function createVirtualHost(options: VirtualHostOptions = {}): Host {
  return new VirtualHost(
    {
      files: options.files ?? NO_FILES,
      workingDirectory: options.workingDirectory ?? '/',
      write: options.write ?? (() => {}),
      readLine: options.readLine ?? (() => undefined),
      run: options.run ?? (() => undefined),
    },
    new Map(),
    new Map(Object.entries(options.env ?? {})),
    options.now ?? EPOCH,
    (options.seed ?? 42) >>> 0,
  );
}

type Doors = Pick<Host, 'files' | 'workingDirectory' | 'write' | 'readLine' | 'run'>;

class VirtualHost implements Host {
  readonly files: Files;
  readonly workingDirectory: string;
  readonly write: Host['write'];
  readonly readLine: Host['readLine'];
  readonly run: Host['run'];
  readonly written: Host['written'];
  readonly env: Map<string, string>;
  #clock: number;
  #seed: number;

  constructor(doors: Doors, written: Host['written'], env: Map<string, string>, clock: number, seed: number) {
    this.files = doors.files;
    this.workingDirectory = doors.workingDirectory;
    this.write = doors.write;
    this.readLine = doors.readLine;
    this.run = doors.run;
    this.written = written;
    this.env = env;
    this.#clock = clock;
    this.#seed = seed;
  }

  /** Each look at the clock moves it by a microsecond: time passes, and order shows. */
  now(): number {
    this.#clock += 0.001;
    return this.#clock;
  }

  sleep(seconds: number): void {
    this.#clock += seconds * 1000;
  }

  /** mulberry32: small, and the same everywhere. */
  random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    const state = this.#seed;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  fork(files = this.files): Host {
    return new VirtualHost(
      { files, workingDirectory: this.workingDirectory, write: this.write, readLine: this.readLine, run: this.run },
      new Map(this.written),
      new Map(this.env),
      this.#clock,
      this.#seed,
    );
  }
}
