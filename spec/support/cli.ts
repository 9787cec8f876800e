import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PLAIN } from '../../src/source/code_frame.ts';

/** What a command line has left. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder, without colours; `lines` are on standard input. */
export async function cli(
  workingDirectory: string,
  args: readonly string[],
  lines: readonly string[] = [],
): Promise<CliResult> {
  let out = '';
  let err = '';
  const input = [...lines];
  // Commands are loaded when they are run: so that all is loaded in one way, this is too.
  const { main } = await import('../../src/cli/main.ts');
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    writeFile: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    workingDirectory,
    cacheFolder: join(workingDirectory, '.cache'),
    palette: PLAIN,
    errorPalette: PLAIN,
    showsProgress: false,
    readLine: () => input.shift(),
    git: (folder, wanted) => {
      const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...wanted], { encoding: 'utf8' });
      return { status: status ?? 1, out: stdout, err: stderr };
    },
  });
  return { code, out, err };
}

const made: string[] = [];

/** A folder on disk with files, gone after the specs: `{ 'a/recipes/default.rb': '…' }`. */
export function folderOf(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'powervm-spec-')));
  made.push(folder);
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

after(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The files of a cookbook in a folder of cookbooks. */
export function cookbook(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  metadata = '',
): Record<string, string | Uint8Array> {
  const own = { 'metadata.rb': `name '${name}'\nversion '1.0.0'\n${metadata}`, ...files };
  return Object.fromEntries(Object.entries(own).map(([path, content]) => [`${name}/${path}`, content]));
}
