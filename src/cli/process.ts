import { spawnSync } from 'node:child_process';
import { mkdirSync, readSync, realpathSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { watchFiles } from './file_watcher.ts';
import type { GitAnswer } from './io.ts';
import { main } from './main.ts';
import { palette } from './palette.ts';

/** Runs a command line against the real process's streams. */
export async function run(argv: readonly string[]): Promise<number> {
  const { env } = process;
  const isColoured = (stream: { isTTY?: boolean }): boolean =>
    (env['FORCE_COLOR'] ?? '0') !== '0' ||
    (stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb');
  return main(argv, {
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    writeFile: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    replaceFile,
    workingDirectory: process.cwd(),
    cacheFolder: join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'powervm-spec'),
    palette: palette(isColoured(process.stdout)),
    errorPalette: palette(isColoured(process.stderr)),
    showsProgress: process.stderr.isTTY === true && env['CI'] === undefined && env['TERM'] !== 'dumb',
    readLine: lineReader(),
    git: askGit,
    watch: watchFiles,
    keys: readKeys,
  });
}

/** Writes beside a file and renames: whoever reads it sees the old text or the new one. A symbolic link stays one. */
function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const beside = `${target}.${process.pid}.tmp`;
  writeFileSync(beside, text, { mode: statSync(target).mode });
  renameSync(beside, target);
}

/** Reads keys one by one where standard input is a terminal, else whatever comes. */
function readKeys(pressed: (key: string) => void): () => void {
  const { stdin } = process;
  const take = (data: Buffer): void => {
    for (const key of data.toString('utf8')) pressed(key);
  };
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on('data', take);
  return () => {
    stdin.off('data', take);
    if (stdin.isTTY) stdin.setRawMode(false);
    stdin.pause();
  };
}

/** The only other program that is ever run, and only to ask which lines have changed. */
function askGit(folder: string, args: readonly string[]): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return error ? { status: 127, out: '', err: error.message } : { status: status ?? 1, out: stdout, err: stderr };
}

/** Writes at once and whole, also into a pipe that is full; one that nobody reads any more takes nothing. */
function write(descriptor: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Reads standard input line by line, when it is asked for. */
function lineReader(): () => string | undefined {
  let buffered = Buffer.alloc(0);
  const chunk = Buffer.alloc(4096);
  const read = (): number => {
    for (;;) {
      try {
        return readSync(0, chunk);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EOF') return 0;
        if (code !== 'EAGAIN') throw error;
      }
    }
  };
  return () => {
    for (;;) {
      const end = buffered.indexOf(10);
      if (end !== -1) {
        const line = buffered.subarray(0, end + 1).toString('utf8');
        buffered = buffered.subarray(end + 1);
        return line;
      }
      const count = read();
      if (count === 0) {
        const rest = buffered.toString('utf8');
        buffered = Buffer.alloc(0);
        return rest === '' ? undefined : rest;
      }
      buffered = Buffer.concat([buffered, chunk.subarray(0, count)]);
    }
  };
}
