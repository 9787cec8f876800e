/**
 * Compares our verdicts on a cookbook's specs with those of real ChefSpec:
 * `node --import tsx spec/support/compare_suite.ts SUITE.json COOKBOOK [FILE...]`. Differences are printed by file and description.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHEF_12, CHEF_18 } from '../../src/chef/generation.ts';
import { runSpecFiles, specFilesOf } from '../../src/chefspec/run_specs.ts';
import { diskFiles } from '../../src/source/files.ts';

interface Wanted {
  readonly file: string;
  readonly line: number;
  readonly full_description: string;
  readonly status: string;
  readonly exception?: { readonly class: string } | string;
}

const [suitePath = '', cookbook = '', ...only] = process.argv.slice(2);
const root = resolve(cookbook);
const around = resolve(root, '..');
const suite = JSON.parse(readFileSync(suitePath, 'utf8')) as { examples: Wanted[] };
const started = process.cpuUsage();
const begun = performance.now();
const files = diskFiles([around]);
const { results, outsideErrors, notices } = runSpecFiles({
  files,
  root,
  cookbookPaths: [],
  generation: /train/.test(suitePath) ? CHEF_18 : CHEF_12,
  specFiles: specFilesOf(files, root).filter((file) => only.length === 0 || only.some((name) => file.includes(name))),
  write: () => {},
});
const used = process.cpuUsage(started);

const key = (file: string, description: string): string => `${file.replace(/^\.\//, '')} ${description}`;
const theirs = new Map<string, Wanted[]>();
for (const each of suite.examples) {
  if (only.length > 0 && !only.some((name) => each.file.includes(name))) continue;
  const id = key(each.file, each.full_description);
  theirs.set(id, [...(theirs.get(id) ?? []), each]);
}
let same = 0;
let classes = 0;
let total = 0;
for (const list of theirs.values()) total += list.length;
const lines: string[] = [];
for (const each of outsideErrors)
  lines.push(
    `OUTSIDE ${each.during} ${each.class}: ${each.message.slice(0, 500)}\n${each.backtrace
      .slice(0, 4)
      .map((place) => `      ${place.path}:${place.line} ${place.label}`)
      .join('\n')}`,
  );
for (const result of results) {
  const id = key(result.file, result.fullDescription);
  const wanted = theirs.get(id);
  const at = wanted?.findIndex(({ line }) => line === result.line) ?? -1;
  const match = wanted?.splice(Math.max(at, 0), 1)[0];
  const error = result.exception ? `${result.exception.class}: ${result.exception.message.slice(0, 500)}` : '';
  const place =
    result.exception?.backtrace
      .slice(0, 4)
      .map((each) => `      ${each.path}:${each.line} ${each.label}`)
      .join('\n') ?? '';
  if (!match) lines.push(`NEW ${id} (${result.status})\n    ${error}\n${place}`);
  else if (match.status !== result.status)
    lines.push(`DIFF ${id}: ours ${result.status}, theirs ${match.status}\n    ${error}\n${place}`);
  else {
    same += 1;
    const theirClass = typeof match.exception === 'string' ? match.exception : match.exception?.class;
    if (theirClass !== undefined && result.exception && theirClass !== result.exception.class)
      lines.push(`CLASS ${id}: ours ${result.exception.class}, theirs ${theirClass}\n    ${error}`);
    else classes += 1;
  }
}
for (const [id, list] of theirs) for (const each of list) lines.push(`MISSING ${id} (${each.status})`);
process.stdout.write(`${lines.slice(0, Number(process.env['MOST'] ?? 40)).join('\n')}\n`);
for (const message of new Set(notices.map((notice) => notice.message))) process.stdout.write(`notice: ${message}\n`);
const cpu = (used.user + used.system) / 1e6;
process.stdout.write(
  `${same} of ${total} equal (${results.length} run, ${classes} with the same exception class), ${cpu.toFixed(1)} s CPU, ${((performance.now() - begun) / 1000).toFixed(1)} s, ` +
    `${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
);
