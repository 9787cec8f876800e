/**
 * Compares random programs in our machine and in CRuby: `npm run judge -- [COUNT] [SEED]`. Each difference is made as small
 * as it gets and shown; the next seed goes on after it.
 */
import { property, check } from 'fast-check';
import { programs } from '../ruby/random/program.ts';
import { CRuby } from './cruby.ts';
import { judge } from './judge.ts';

const [count = 1000, first = 1] = process.argv.slice(2).map(Number);
const cruby = await CRuby.boot();
const started = performance.now();
let done = 0;
let skipped = 0;
let found = 0;

for (let seed = first; done < count; seed += 1) {
  const same = property(programs, (program) => {
    const verdict = judge(cruby, program);
    if (verdict === 'skipped') skipped += 1;
    if (Array.isArray(verdict))
      throw new Error(verdict.map(([ours, theirs]) => `ours   ${ours}\ntheirs ${theirs}`).join('\n'));
  });
  const details = check(same, { seed, numRuns: Math.min(50, count - done) });
  done += details.numRuns;
  if (!details.failed) continue;
  found += 1;
  const message =
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  process.stdout.write(`--- seed ${seed}\n${details.counterexample?.[0] ?? ''}\n${message}\n`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${done} random programs, ${skipped} of them not comparable, ${found} differences, ${seconds} s\n`,
);
process.exitCode = found === 0 ? 0 : 1;
