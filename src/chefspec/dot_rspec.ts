/** What a `.rspec` file says, as far as it says which files are run and what they find. */
export interface DotRSpec {
  readonly requires: readonly string[];
  readonly loadPaths: readonly string[];
  readonly defaultPath: string | undefined;
  readonly pattern: string | undefined;
  /** `wip`, `~slow`, `type:unit` */
  readonly tags: readonly string[];
}

const VALUED = new Set(['--require', '-r', '-I', '--default-path', '--pattern', '-P', '--tag', '-t']);

/** Reads a `.rspec` file: options as on RSpec's command line, anywhere on its lines. */
export function readDotRSpec(text: string): DotRSpec {
  const words = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) => line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [])
    .map((word) => word.replace(/["']/g, ''));
  const found: Record<string, string[]> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? /^(-[rIPt])(.+)$/s.exec(word) ?? [undefined, word, undefined];
    if (name === undefined || !VALUED.has(name)) continue;
    const given = value ?? words[(index += 1)];
    if (given !== undefined) (found[LONG[name] ?? name] ??= []).push(given);
  }
  return {
    requires: found['--require'] ?? [],
    loadPaths: (found['-I'] ?? []).flatMap((path) => path.split(':')),
    defaultPath: found['--default-path']?.at(-1),
    pattern: found['--pattern']?.at(-1),
    tags: found['--tag'] ?? [],
  };
}

const LONG: Readonly<Record<string, string>> = { '-r': '--require', '-P': '--pattern', '-t': '--tag' };
