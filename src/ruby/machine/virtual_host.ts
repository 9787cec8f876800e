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
  let clock = options.now ?? EPOCH;
  let state = (options.seed ?? 42) >>> 0;
  return {
    files: options.files ?? NO_FILES,
    written: new Map(),
    env: new Map(Object.entries(options.env ?? {})),
    workingDirectory: options.workingDirectory ?? '/',
    // Each look at the clock moves it by a microsecond: time passes, and order shows.
    now: () => (clock += 0.001),
    sleep: (seconds) => {
      clock += seconds * 1000;
    },
    random: () => {
      // mulberry32: small, and the same everywhere.
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    write: options.write ?? (() => {}),
    readLine: options.readLine ?? (() => undefined),
    run: options.run ?? (() => undefined),
  };
}
