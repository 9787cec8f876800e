import { readSync, writeSync } from 'node:fs';
import process from 'node:process';
import { main } from './main.ts';
import { palette } from './palette.ts';

/** Runs a command line against the real process's streams. */
export async function run(argv: readonly string[]): Promise<number> {
  const readLine = lineReader();
  return main(argv, {
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    workingDirectory: process.cwd(),
    palette: palette(process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined),
    showsProgress: process.stderr.isTTY === true && process.env['CI'] === undefined,
    readLine,
  });
}

/** Writes at once and whole, also into a pipe that is full. */
function write(descriptor: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Reads standard input line by line, when it is asked for. */
function lineReader(): () => string | undefined {
  let buffered = '';
  const chunk = Buffer.alloc(4096);
  return () => {
    for (;;) {
      const end = buffered.indexOf('\n');
      if (end !== -1) {
        const line = buffered.slice(0, end + 1);
        buffered = buffered.slice(end + 1);
        return line;
      }
      const count = readSync(0, chunk);
      if (count === 0) {
        const rest = buffered;
        buffered = '';
        return rest === '' ? undefined : rest;
      }
      buffered += chunk.toString('utf8', 0, count);
    }
  };
}
