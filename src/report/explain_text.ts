import { isDeepStrictEqual } from 'node:util';
import type { Palette } from '../source/code_frame.ts';
import type { AttributeWrite } from '../chef/attribute/node_attributes.ts';
import type { Run } from '../chef/run.ts';
import { attributePathText } from './attribute_path.ts';

/** What is known of an attribute: its value, who set it at which level, who reads it. */
export interface Explanation {
  readonly attribute: string;
  /** As Ruby shows it. */
  readonly value: string;
  readonly isSet: boolean;
  /** Lowest precedence first. */
  readonly writes: readonly ExplainedWrite[];
  readonly readers: readonly Reader[];
}

/** A change of an attribute. */
export interface ExplainedWrite {
  readonly level: string;
  readonly attribute: string;
  /** `=`, or the name of the method that was called. */
  readonly operation: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
  /** It gave the value, or the last part of it. */
  readonly wins: boolean;
}

/** Who reads an attribute. */
export interface Reader {
  readonly kind: 'attribute file' | 'recipe' | 'template' | 'library' | 'file';
  readonly file: string;
  readonly lines: readonly number[];
}

/** Explains an attribute of a run that has recorded its reads. */
export function explain(run: Run, path: readonly string[]): Explanation {
  const provenance = run.provenance(path);
  const { winner } = provenance;
  return {
    attribute: attributePathText(path),
    value: run.inspect(provenance.value),
    isSet: provenance.levels.some(({ isPresent }) => isPresent),
    writes: provenance.levels.flatMap(({ level, value, writes, wins, isPresent }) => {
      // That a level as a whole was given says nothing of what was not in it.
      if (!isPresent && writes.every(({ operation }) => operation === 'assign')) return [];
      const known = writes.map((write) => describeWrite(run, write, write === winner));
      if (known.length > 0) return known;
      // Facts of the platform are set as a whole: nothing tells of each.
      return [
        {
          level,
          attribute: attributePathText(path),
          operation: '=',
          value: run.inspect(value),
          file: level === 'automatic' ? '(ohai)' : '',
          line: 0,
          wins: wins && !winner,
        },
      ];
    }),
    readers: readersOf(run, path),
  };
}

function describeWrite(run: Run, write: AttributeWrite, wins: boolean): ExplainedWrite {
  const { level, operation, value, file, line } = write;
  return {
    level,
    attribute: attributePathText(write.path),
    operation: operation === '[]=' ? '=' : operation,
    value: run.inspect(value),
    file,
    line,
    wins,
  };
}

/** Reads of the attribute itself, of something in it, or of all that is around it. */
function readersOf(run: Run, path: readonly string[]): Reader[] {
  const lines = new Map<string, Set<number>>();
  for (const read of run.reads) {
    if (read.line === 0 || !read.file.startsWith('/')) continue;
    const shared = Math.min(read.path.length, path.length);
    if (!isDeepStrictEqual(read.path.slice(0, shared).map(String), path.slice(0, shared))) continue;
    if (read.path.length < path.length && !read.isWhole) continue;
    const known = lines.get(read.file) ?? new Set();
    lines.set(read.file, known.add(read.line));
  }
  return [...lines].map(([file, numbers]) => ({
    kind: kindOf(file),
    file,
    lines: [...numbers].toSorted((a, b) => a - b),
  }));
}

function kindOf(file: string): Reader['kind'] {
  if (file.includes('/attributes/')) return 'attribute file';
  if (file.includes('/recipes/')) return 'recipe';
  if (file.includes('/templates/')) return 'template';
  return file.includes('/libraries/') ? 'library' : 'file';
}

/** An explanation as people read it. */
export function explainText(explained: Explanation, palette: Palette): string {
  const { strong, muted, good } = palette;
  const lines = [
    explained.isSet
      ? `${strong(explained.attribute)} is ${explained.value}`
      : `${strong(explained.attribute)} is not set`,
  ];
  if (explained.writes.length > 0) {
    const rows = explained.writes.map(({ level, attribute, operation, value, file, line, wins }) => ({
      wins,
      level,
      what: `${attribute === explained.attribute || attribute === '' ? '' : `${attribute} `}${operation} ${shortened(value)}`,
      where: line > 0 ? `${file}:${line}` : file,
    }));
    const levelWidth = Math.max(...rows.map(({ level }) => level.length));
    const whatWidth = Math.max(...rows.map(({ what }) => what.length));
    lines.push('', 'Set, lowest precedence first:');
    for (const { wins, level, what, where } of rows) {
      const line = `${level.padEnd(levelWidth)}  ${what.padEnd(whatWidth)}  ${muted(where)}`.trimEnd();
      lines.push(wins ? `${good('>')} ${line}  ${good('wins')}` : `  ${line}`);
    }
  }
  if (explained.readers.length > 0) {
    lines.push('', 'Read by:');
    for (const { kind, file, lines: numbers } of explained.readers)
      lines.push(`  ${kind} ${file}:${numbers.join(',')}`);
  } else if (explained.isSet) lines.push('', 'Nothing reads it in this run.');
  return `${lines.join('\n')}\n`;
}

function shortened(value: string): string {
  return value.length > 100 ? `${value.slice(0, 97)}...` : value;
}
