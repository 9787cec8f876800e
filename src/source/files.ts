/** What is at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'directory';
  /** In bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A tree of files, read-only. Paths are absolute, with `/`; what is outside of the tree does not exist. */
export interface Files {
  /** undefined when nothing is there (or a symbolic link leads out of the tree). */
  facts(path: string): FileFacts | undefined;
  /** The bytes of a file; throws when `facts` does not say that it is a file. */
  read(path: string): Uint8Array;
  /** The names in a folder, sorted; throws when it is none. */
  list(path: string): readonly string[];
}
