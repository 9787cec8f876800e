import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../source/problem.ts';
import { drawProblem } from '../source/code_frame.ts';
import type { WatchFlags } from './commands/test.ts';
import { coveredCookbooks } from './coverage_session.ts';
import { EXIT, type Io } from './io.ts';
import { reportProblems } from './report_problems.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';
import { inOrderOfUse, WatchedTests, type WatchedTest } from './watched_tests.ts';

/** How long changes are gathered: editors write a file in several steps. */
const QUIET = 15;

/** What `--watch` does: runs everything once, then what each change reaches, until it is told to stop. */
export async function watch(paths: readonly string[], flags: WatchFlags, io: Io): Promise<number> {
  const { keys } = io;
  if (!io.watch || !keys)
    throw new ProblemError([
      { kind: 'configuration', severity: 'error', message: 'Expected a terminal for --watch, found none.' },
    ]);
  const given = paths.length > 0 ? paths : ['.'];
  const folders = [
    ...new Set([
      ...given.map((path) => resolve(io.workingDirectory, path)),
      ...coveredCookbooks(paths, io.workingDirectory),
    ]),
  ];
  const watcher = new Watcher(new WatchedTests(paths, flags, io), io);
  return new Promise((finish) => {
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const stopWatching = io.watch?.(folders, (path) => {
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = [...changed];
        changed.clear();
        void watcher.changed(all);
      }, QUIET);
    });
    const stopKeys = keys((key) => {
      if (watcher.key(key)) return;
      clearTimeout(timer);
      stopKeys();
      stopWatching?.();
      finish(watcher.failing.length > 0 ? EXIT.findings : EXIT.clean);
    });
    void watcher.all();
  });
}

const HELP = 'keys: a all, f failing, t filter by title, q quit';

/** The state of a watch: what failed last, what is wanted. */
class Watcher {
  readonly #tests: WatchedTests;
  readonly #io: Io;
  #filter = '';
  /** The text that is being typed; undefined while none is. */
  #typed: string | undefined;
  #round = 0;

  constructor(tests: WatchedTests, io: Io) {
    this.#tests = tests;
    this.#io = io;
  }

  get failing(): readonly WatchedTest[] {
    return this.#tests.all.filter(({ problems }) => problems.length > 0);
  }

  async all(): Promise<void> {
    this.#reload([]);
    await this.#run(this.#tests.all, 'all');
  }

  /** Runs what changed files reach. */
  async changed(paths: readonly string[]): Promise<void> {
    const reached = this.#reload(paths);
    const names = paths.map((path) => shortPaths(path, this.#io)).join(', ');
    if (reached.length > 0) await this.#run(reached, names, paths);
    else this.#io.out(`${names}: nothing reaches it\n`);
  }

  /** What a key does; false where it ends the watch. */
  key(key: string): boolean {
    if (this.#typed !== undefined) {
      this.#type(key);
      return true;
    }
    if (key === 'q' || key === '\u0003' || key === '\u0004') return false;
    if (key === 'a') void this.all();
    else if (key === 'f') void this.#run(this.failing, 'what failed');
    else if (key === 't') {
      this.#typed = '';
      this.#io.out('title: ');
    } else if (key.trim() !== '' || key === '\r' || key === '\n') this.#io.out(`${HELP}\n`);
    return true;
  }

  #type(key: string): void {
    if (key === '\r' || key === '\n') {
      this.#filter = (this.#typed ?? '').trim().toLowerCase();
      this.#typed = undefined;
      this.#io.out('\n');
      void this.#run(this.#tests.all, this.#filter === '' ? 'all' : `"${this.#filter}"`);
    } else if (key === '\u001b') this.#typed = undefined;
    else if (key === '\u007f' || key === '\b') this.#typed = (this.#typed ?? '').slice(0, -1);
    else {
      this.#typed = (this.#typed ?? '') + key;
      this.#io.out(key);
    }
  }

  #reload(paths: readonly string[]): readonly WatchedTest[] {
    try {
      return this.#tests.reachedBy(paths);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      reportProblems(error.problems, this.#io);
      return [];
    }
  }

  /** Runs tests one by one; a later round takes the place of one that is under way. */
  async #run(tests: readonly WatchedTest[], why: string, changed: readonly string[] = []): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const wanted = tests.filter(({ title, group }) => `${group}: ${title}`.toLowerCase().includes(this.#filter));
    const start = performance.now();
    let failed = 0;
    const { good, error, muted } = this.#io.palette;
    const { ordered, first } = inOrderOfUse(wanted, changed);
    let done = 0;
    for (const test of ordered) {
      this.#tests.run(test);
      if (test.problems.length > 0) {
        failed += 1;
        this.#tell(test);
      }
      done += 1;
      if (done === first && done < ordered.length)
        this.#io.out(
          `${why}: ${failed === 0 ? good(`${done} pass`) : error(`${failed} of ${done} fail`)}, all of it is reached ${muted(`(${Math.round(performance.now() - start)} ms)`)} … ${ordered.length - done} more\n`,
        );
      // Keys and changes come between two tests.
      await new Promise((go) => setImmediate(go));
      if (round !== this.#round) return;
    }
    const verdict =
      failed === 0 ? good(`${wanted.length} passed`) : `${wanted.length - failed} passed, ${error(`${failed} failed`)}`;
    const others = this.failing.length - failed;
    this.#io.out(
      `${why}: ${verdict} ${muted(`(${Math.round(performance.now() - start)} ms)`)}${others > 0 ? error(` · ${others} others fail`) : ''}\n${muted(HELP)}\n`,
    );
  }

  #tell({ title, group, problems }: WatchedTest): void {
    const { palette } = this.#io;
    const drawn = problems.map((problem: Problem) => shortPaths(drawProblem(problem, textOnDisk, palette), this.#io));
    this.#io.out(`${palette.error('✗')} ${group}: ${title}\n${drawn.join('\n')}\n\n`);
  }
}
