import { resolve } from 'node:path';
import { PLAIN } from '../source/code_frame.ts';
import type { SpecDrawing, SpecReporter, SpecResults } from '../report/specs/define_spec_reporter.ts';
import { specReporters } from '../report/specs/index.ts';
import type { SpecExample } from '../report/specs/spec_example.ts';
import type { ReportTarget } from './commands/test.ts';
import { writeHtml } from './html_target.ts';
import type { Io } from './io.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';

interface Output {
  readonly reporter: SpecReporter;
  readonly drawing: SpecDrawing;
  readonly file: string | undefined;
  text: string;
}

/** The reports of a run of specs: each to its file, or to standard output as examples end. */
export class SpecOutput {
  readonly #io: Io;
  readonly #outputs: readonly Output[];
  #before: SpecExample | undefined;

  constructor(targets: readonly ReportTarget[] | undefined, io: Io) {
    this.#io = io;
    this.#outputs = (targets ?? [{ format: 'progress', file: undefined }]).map(({ format, file }) => {
      const reporter = specReporters.find(({ name }) => name === format) as SpecReporter;
      const palette = file === undefined && reporter.isForPeople ? io.palette : PLAIN;
      const shorten = (text: string): string => shortPaths(text, io);
      return { reporter, drawing: { palette, textOf: textOnDisk, shorten }, file, text: '' };
    });
  }

  /** Whether standard output is for programs: nothing else may be written there. */
  get isForPrograms(): boolean {
    return this.#outputs.some(({ reporter, file }) => file === undefined && !reporter.isForPeople);
  }

  /** Tells of an example. */
  example(example: SpecExample): void {
    for (const output of this.#outputs) {
      const text = output.reporter.example?.(example, this.#before, output.drawing) ?? '';
      if (output.file === undefined) this.#io.out(text);
      else output.text += text;
    }
    this.#before = example;
  }

  /** Tells the end. */
  finish(results: SpecResults): void {
    for (const { reporter, drawing, file, text } of this.#outputs) {
      const end = reporter.finished(results, drawing);
      if (file === undefined) this.#io.out(end);
      else if (reporter.name === 'html') writeHtml(file, text + end, this.#io);
      else this.#io.writeFile(resolve(this.#io.workingDirectory, file), text + end);
    }
  }
}
