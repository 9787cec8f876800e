import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { RubyVM } from '@ruby/wasm-wasi';
import { exportGlobals } from './wasm_globals.ts';

/** What a program leaves behind, whoever runs it. */
export interface Outcome {
  readonly stdout: string;
  /** `inspect` of the value of the last expression. */
  readonly value?: string;
  readonly error?: { readonly class: string; readonly message: string };
}

/** Runs a program and tells how it ended; the whole answer is the value of this expression, in base 64. */
const RUN = `
  -> do
    source, path = SOURCE.unpack1('m').force_encoding('UTF-8'), PATH.unpack1('m').force_encoding('UTF-8')
    $0 = path
    blocks, trace = [], nil
    Kernel.define_method(:at_exit) do |&block|
      raise ArgumentError, 'called without a block' unless block
      blocks.push(block)
      block
    end
    LIMIT
    answer = begin
      ['value', eval(source, TOPLEVEL_BINDING.dup, path, 1).inspect]
    rescue Exception => error
      [error.class.name.to_s, error.message]
    end
    begin
      blocks.pop.call until blocks.empty?
    rescue Exception => error
      answer = [error.class.name.to_s, error.message]
    end
    trace&.disable
    $stdout.flush
    STDOUT.flush
    answer.map { |text| [text.dup.force_encoding('BINARY')].pack('m0') }.join(' ')
  end.call
`;

/** What is used here of a part of JavaScript that the compiler's library for Node leaves out. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { compile(binary: Uint8Array): Promise<object> };
};

type Imports = Record<string, Record<string, (...parts: number[]) => number>>;

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** Ends a program that runs too long; in WebAssembly nothing else could. */
const LIMIT = (lines: number) =>
  `left = ${lines}; trace = TracePoint.new(:line, :b_call) { raise NoMemoryError, 'too long' if (left -= 1) < 0 }; trace.enable`;

interface Global {
  value: unknown;
}

/** A snapshot is compared and restored in pieces of this size: most of memory is files that never change. */
const PIECE = 1 << 16;

/** So many programs may use the same memory one after the other. */
const GUESTS = 20;

/** CRuby in WebAssembly. Each program finds it as it was after its start. */
export class CRuby {
  private output: Buffer[] = [];
  private readonly module: object;
  /** How many programs have been run since memory was as at the start. */
  private guests = 0;
  private vm!: RubyVM;
  private memory!: Memory;
  private snapshot!: Buffer;
  /** The stack's end and such, and what they are between programs. */
  private globals!: readonly (readonly [Global, unknown])[];

  private constructor(module: object) {
    this.module = module;
  }

  static async boot(): Promise<CRuby> {
    const require = createRequire(import.meta.url);
    const binary = readFileSync(require.resolve('@ruby/3.2-wasm-wasi/dist/ruby+stdlib.wasm'));
    const cruby = new CRuby(await WebAssembly.compile(exportGlobals(binary)));
    await cruby.start();
    return cruby;
  }

  /** Runs a program; `undefined` says that CRuby itself broke (its stack in WebAssembly is small). */
  run(path: string, text: string, lines?: number): Outcome | undefined {
    this.restore();
    return this.goOn(path, text, lines);
  }

  /** Runs a program where others have been before it, which is faster. */
  goOn(path: string, text: string, lines?: number): Outcome | undefined {
    if (this.guests >= GUESTS) this.restore();
    this.guests += 1;
    this.output = [];
    const program = RUN.replace('SOURCE', `'${base64(text)}'`)
      .replace('PATH', `'${base64(path)}'`)
      .replace('LIMIT', lines === undefined ? '' : LIMIT(lines));
    try {
      const answer = this.vm.eval(program).toString();
      const [first = '', second = ''] = answer.split(' ').map((each) => Buffer.from(each, 'base64').toString());
      const stdout = Buffer.concat(this.output).toString();
      return first === 'value' ? { stdout, value: second } : { stdout, error: { class: first, message: second } };
    } catch {
      this.guests = GUESTS;
      return undefined;
    }
  }

  private async start(): Promise<void> {
    const { emitWarning } = process;
    const { FinalizationRegistry } = globalThis;
    process.emitWarning = () => {}; // that WASI is experimental
    // A value that is collected would be let go in a memory that no longer holds it.
    globalThis.FinalizationRegistry = class {
      register(): void {}
      unregister(): void {}
    } as unknown as typeof FinalizationRegistry;
    const { WASI } = await import('node:wasi');
    const env = { TZ: 'UTC', RUBY_FIBER_MACHINE_STACK_SIZE: '2097152' };
    const wasi = new WASI({ version: 'preview1', returnOnExit: true, env });
    const { vm, instance } = await RubyVM.instantiateModule({
      module: this.module,
      wasip1: wasi as never,
      addToImports: (imports: Imports) => this.captureOutput(imports),
      setMemory: (memory: Memory) => (this.memory = memory),
    } as never);
    Object.assign(globalThis, { FinalizationRegistry });
    Object.assign(process, { emitWarning });
    this.memory = instance.exports['memory'] as Memory;
    vm.eval('GC.start; nil');
    this.globals = Object.entries(instance.exports)
      .filter(([name]) => name.startsWith('global '))
      .map(([, each]) => [each as Global, (each as Global).value]);
    this.vm = vm;
    // When WebAssembly breaks there is nobody to report it to.
    Object.assign((vm as unknown as { guest: object }).guest, { rbVmBugreport: () => {} });
    this.snapshot = Buffer.from(new Uint8Array(this.memory.buffer).slice().buffer);
  }

  private restore(): void {
    this.guests = 0;
    const memory = Buffer.from(this.memory.buffer);
    for (let at = 0; at < this.snapshot.length; at += PIECE)
      if (this.snapshot.compare(memory, at, at + PIECE, at, at + PIECE) !== 0)
        this.snapshot.copy(memory, at, at, at + PIECE);
    memory.fill(0, this.snapshot.length);
    for (const [global, value] of this.globals) if (global.value !== value) global.value = value;
  }

  private captureOutput(imports: Imports): void {
    const original = imports['wasi_snapshot_preview1'] ?? {};
    const write = (file: number, vectors: number, count: number, written: number): number => {
      if (file !== 1 && file !== 2) return original['fd_write']?.(file, vectors, count, written) ?? 8;
      const { buffer } = this.memory;
      const view = new DataView(buffer);
      let total = 0;
      for (let vector = vectors; vector < vectors + count * 8; vector += 8) {
        const length = view.getUint32(vector + 4, true);
        if (file === 1) this.output.push(Buffer.from(Buffer.from(buffer, view.getUint32(vector, true), length)));
        total += length;
      }
      view.setUint32(written, total, true);
      return 0;
    };
    imports['wasi_snapshot_preview1'] = { ...original, fd_write: write };
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
