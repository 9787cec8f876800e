import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** An import in a source file. */
export interface Import {
  /** The importing file, below src. */
  readonly from: string;
  /** What is imported: a file below src, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** `import type`: gone when the program runs. */
  readonly isType: boolean;
}

export const root = join(import.meta.dirname, '../..');
const src = join(root, 'src');

/** All TypeScript files below src, as paths below it. */
export const sourceFiles: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

export function sourceText(path: string): string {
  return readFileSync(join(src, path), 'utf8');
}

/** Every import of every source file, `import()` too. */
export const imports: readonly Import[] = sourceFiles.flatMap((from) => {
  const text = sourceText(from);
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)].map((match) => ({
    isType: match[1] !== undefined,
    name: match[2] as string,
  }));
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => ({ isType: false, name: match[1] as string }));
  return [...found, ...lazy].map(({ isType, name }) => {
    const isPackage = !name.startsWith('.');
    return { from, to: isPackage ? name : relative(src, join(src, dirname(from), name)), isPackage, isType };
  });
});

/** The folder of a file that the layers are about. */
export function layerOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : '';
}
