import { Source } from '../../source/source.ts';
import type { Code, LocalNames } from '../machine/code.ts';
import { parse } from '../syntax/parse.ts';
import { compileTree } from './compiler.ts';
import type { NodeCompilers } from './define_compilers.ts';

interface CachedCode {
  readonly text: string;
  readonly code: Code;
}

/**
 * Parses and compiles texts. Whole files are compiled once a process, whatever machine runs them:
 * compiled code holds nothing of a machine.
 */
export function createTextCompiler(compilers: NodeCompilers): (path: string, text: string, outer: LocalNames | null, line: number) => Code {
  const files = new Map<string, CachedCode>();
  return (path, text, outer, line) => {
    // A text that starts on another line than the first keeps its numbers by empty lines before it.
    const placed = line > 1 ? '\n'.repeat(line - 1) + text : text;
    if (outer) return compileTree(compilers, parse(new Source(path, placed)), outer, 'eval');
    const cached = files.get(path);
    if (cached?.text === placed) return cached.code;
    const code = compileTree(compilers, parse(new Source(path, placed)));
    files.set(path, { text: placed, code });
    return code;
  };
}
