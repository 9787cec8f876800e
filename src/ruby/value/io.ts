import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { EncodingName } from './string.ts';

/** An IO: a standard stream of the host, or a file (or a command's output) whose bytes it holds. */
export class RIO extends RObject {
  /** The standard stream behind it; null for files. */
  stream: 'stdin' | 'stdout' | 'stderr' | null = null;
  /** As it was given; null where there is none. */
  path: string | null = null;
  /** The absolute path at which what is written is kept. */
  place: string | null = null;
  readable = false;
  writable = false;
  appends = false;
  closed = false;
  isBinary = false;
  isFolder = false;
  sync = false;
  encoding: EncodingName = 'UTF-8';
  /** The content, and how much of it counts. */
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  position = 0;
  /** The content before `ungetc` put something into it: moving about brings it back. */
  unaltered: { readonly bytes: Uint8Array; readonly length: number } | undefined = undefined;
  lineNumber = 0;
  fileNumber = 3;
  constructor(klass: RClass) {
    super(klass);
  }

  /** Looks again at what it reads from, where that can change. */
  refresh(): void {}

  override get tag(): string {
    return 'IO';
  }
}
