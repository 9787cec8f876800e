import type { CountedStretch, Counting } from '../machine/counting.ts';
import type { Code, LocalNames } from '../machine/code.ts';
import { CodeCounters } from './code_counters.ts';
import type { CounterSource } from './compile_text.ts';

/** A fact that was noted, and how often: `kind`, path, line and label. */
export interface NotedFact {
  readonly kind: string;
  readonly path: string;
  readonly line: number;
  readonly label: string;
  readonly times: number;
}

/** What was reached since the last time that somebody asked. */
export interface Reached {
  readonly files: readonly ReachedFile[];
  readonly facts: readonly NotedFact[];
}

/** The counters of a file, by their numbers. */
export interface ReachedFile {
  readonly path: string;
  readonly hits: readonly number[];
}

type CompileText = (path: string, text: string, outer: LocalNames | null, line: number) => Code;

/** Compiles texts so that what they reach is counted, and keeps the counts of all machines that run them. */
export class Counters implements Counting, CounterSource {
  readonly compile: CompileText;
  readonly #files = new Map<string, CodeCounters>();
  readonly #facts = new Map<string, { kind: string; path: string; line: number; label: string; times: number }>();

  readonly #wants: (path: string) => boolean;

  constructor(wants: (path: string) => boolean, createCompiler: (counters: Counters) => CompileText) {
    this.#wants = wants;
    this.compile = createCompiler(this);
  }

  countersFor(path: string, text: string): CodeCounters | null {
    return this.#wants(path) ? new CodeCounters(path, text) : null;
  }

  /** Takes the counters of a text that has been compiled. */
  keep(counters: CodeCounters): void {
    this.#files.set(counters.path, counters);
  }

  /** The places of a file as it was compiled last. */
  placesOf(path: string): CodeCounters | undefined {
    return this.#files.get(path);
  }

  note(kind: string, path: string, line: number, label = ''): void {
    const key = `${kind}\0${path}\0${line}\0${label}`;
    const known = this.#facts.get(key);
    if (known) known.times += 1;
    else this.#facts.set(key, { kind, path, line, label, times: 1 });
  }

  begin(): () => CountedStretch {
    const before = new Map([...this.#files.values()].map(({ hits }) => [hits, [...hits]]));
    return () => {
      const stretch: [number[], number, number][] = [];
      for (const { hits } of this.#files.values()) {
        const earlier = before.get(hits);
        hits.forEach((times, index) => {
          const grown = times - (earlier?.[index] ?? 0);
          if (grown > 0) stretch.push([hits, index, grown]);
        });
      }
      return stretch;
    };
  }

  repeat(stretch: CountedStretch): void {
    for (const [hits, index, times] of stretch) hits[index] = (hits[index] ?? 0) + times;
  }

  /** What was reached since the last call; counting begins anew. */
  take(): Reached {
    const files: ReachedFile[] = [];
    for (const { path, hits } of this.#files.values()) {
      if (!hits.some((times) => times > 0)) continue;
      files.push({ path, hits: [...hits] });
      hits.fill(0);
    }
    const facts = [...this.#facts.values()];
    this.#facts.clear();
    return { files, facts };
  }
}
