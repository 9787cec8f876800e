import type { Io } from './io.ts';

/** One line on standard error that says what is being done. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away: nothing of it stays. */
  clear(): void;
}

/** A progress line on a terminal; nothing elsewhere. */
export function createProgress(io: Io): Progress {
  if (!io.showsProgress) return { show: () => {}, clear: () => {} };
  const { muted } = io.errorPalette;
  let isShown = false;
  return {
    show: (text) => {
      isShown = true;
      io.err(`\r\u001b[K${muted(text.slice(0, 100))}`);
    },
    clear: () => {
      if (isShown) io.err('\r\u001b[K');
      isShown = false;
    },
  };
}
