/**
 * How long whole commands take, on the built package: `npm run bench -- [COOKBOOK…]`. Without cookbooks the fixtures are measured.
 * Each command runs a few times, in turn with the others; the medians are printed. Nothing is judged.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const TOP = resolve(import.meta.dirname, '../..');
const ROUNDS = 5;

/** Written to the third stream by the measured process when it ends. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
  });
`)}`;

interface Measure {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

function measure(args: readonly string[]): Measure {
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--import', PROBE, join(TOP, 'bin/powervm-spec.js'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = (performance.now() - started) / 1000;
  if (done.status !== 0 && done.status !== 1) throw new Error(`powervm-spec ${args.join(' ')} failed:\n${done.stderr}`);
  const { cpu, megabytes } = JSON.parse(done.output[3] ?? '') as Omit<Measure, 'wall'>;
  return { cpu, megabytes, wall };
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(2);
}

const given = process.argv.slice(2).map((path) => resolve(path));
const fixtures = join(TOP, 'fixtures');
const commands =
  given.length > 0
    ? given.flatMap((path) => [
        ['spec', path],
        ['lint', path],
      ])
    : [['test', '--no-specs', fixtures], ['spec', fixtures], ['lint', join(fixtures, 'cookbooks')], ['--help']];

const found = commands.map(() => [] as Measure[]);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [index, command] of commands.entries()) found[index]?.push(measure(command));
process.stdout.write(`medians of ${ROUNDS} runs\n    CPU s   wall s       MB  command\n`);
for (const [index, command] of commands.entries()) {
  const all = found[index] ?? [];
  const row = [all.map(({ cpu }) => cpu), all.map(({ wall }) => wall), all.map(({ megabytes }) => megabytes)];
  process.stdout.write(`${row.map((values) => median(values).padStart(9)).join('')}  ${command.join(' ')}\n`);
}
