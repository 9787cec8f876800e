import { resolve } from 'node:path';
import { readText } from '../source/files.ts';
import type { SpecResults } from '../report/specs/define_spec_reporter.ts';
import { readSpecJson } from '../report/specs/read_json.ts';
import type { MergeFlags } from './commands/merge.ts';
import { EXIT, type Io } from './io.ts';
import { exitCodeOf } from './spec_cookbooks.ts';
import { SpecOutput } from './spec_output.ts';

/** What `merge` does. */
export function mergeReports(paths: readonly string[], flags: MergeFlags, io: Io): number {
  const refuse = (message: string): number => {
    io.err(`${io.errorPalette.error('error')}: ${message}\n`);
    return EXIT.misuse;
  };
  const reports: SpecResults[] = [];
  for (const path of paths) {
    const text = readText(resolve(io.workingDirectory, path));
    if (text === undefined) return refuse(`There is no file ${path}.`);
    const report = readSpecJson(parsed(text));
    if (!report) return refuse(`Expected a JSON report of specs, found none in ${path}.`);
    reports.push(report);
  }
  const wrong = wrongShards(reports);
  if (wrong !== undefined) return refuse(wrong);
  const results = merged(reports);
  if (results.examples.length === 0 && results.outsideErrors.length === 0)
    return refuse('Found no example in the reports.');
  const output = new SpecOutput(flags.format, io);
  for (const example of results.examples) output.example(example);
  output.finish(results);
  return exitCodeOf(results);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with the shards that are there; undefined where each is there once. */
function wrongShards(reports: readonly SpecResults[]): string | undefined {
  const shards = reports.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const counts = new Set(shards.map((shard) => shard.split('/')[1]));
  if (counts.size > 1) return `Expected shards of one run, found ${shards.join(', ')}.`;
  const twice = shards.find((shard, index) => shards.indexOf(shard) !== index);
  if (twice !== undefined) return `Expected every shard once, found ${twice} twice.`;
  const [count] = counts;
  const missing = Array.from({ length: Number(count ?? 0) }, (_, index) => `${index + 1}/${count}`).filter(
    (shard) => !shards.includes(shard),
  );
  return missing.length > 0 ? `Missing the report of shard ${missing.join(', ')}.` : undefined;
}

/** All examples by file, in the order of their reports; the time is that of all together. */
function merged(reports: readonly SpecResults[]): SpecResults {
  const byFile = new Map<string, SpecResults['examples'][number][]>();
  for (const example of reports.flatMap(({ examples }) => examples))
    byFile.set(fileOf(example.id), [...(byFile.get(fileOf(example.id)) ?? []), example]);
  const isSharded = reports.some(({ shard }) => shard !== undefined);
  const files = isSharded ? [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1)) : [...byFile];
  const seeds = new Set(reports.map(({ seed }) => seed));
  const [seed] = seeds;
  return {
    examples: files.flatMap(([, examples]) => examples),
    outsideErrors: reports.flatMap(({ outsideErrors }) => outsideErrors),
    milliseconds: reports.reduce((sum, each) => sum + each.milliseconds, 0),
    startedAt: reports.map(({ startedAt }) => startedAt).toSorted()[0] ?? '',
    ...(seeds.size === 1 && seed !== undefined && { seed }),
  };
}

function fileOf(id: string): string {
  return id.replace(/\[[\d:]+\]$/, '');
}
