import { join } from 'node:path';
import libCoverage from 'istanbul-lib-coverage';
import type { BranchMapping, CoverageMap, FileCoverageData, FunctionMapping, Range } from 'istanbul-lib-coverage';
import libReport from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import type { CoverageData, FileCoverage } from '../../coverage/coverage_data.ts';
import type { CoverageDrawing } from './define_coverage_reporter.ts';

/** A report that Istanbul writes, as text. Resources are what it calls functions. */
export function istanbulReport(
  kind: 'lcovonly' | 'cobertura',
  data: CoverageData,
  { root, now }: CoverageDrawing,
): string {
  let text = '';
  const writer = {
    write: (part: string) => (text += part),
    println: (line: string) => (text += `${line}\n`),
    colorize: (part: string) => part,
    close: () => {},
  };
  const context = libReport.createContext({ dir: '.', coverageMap: mapOf(data, root) });
  Object.defineProperty(context, 'writer', { value: { writeFile: () => writer } });
  const options = { file: 'report', projectRoot: root, timestamp: String(now) };
  reports.create(kind, options as never).execute(context);
  return text;
}

function mapOf({ files }: CoverageData, root: string): CoverageMap {
  const entries = files.map((file) => [join(root, file.path), fileData(file, join(root, file.path))] as const);
  return libCoverage.createCoverageMap(Object.fromEntries(entries));
}

function fileData(file: FileCoverage, path: string): FileCoverageData {
  const statementMap: Record<string, Range> = {};
  const s: Record<string, number> = {};
  for (const [line, hits] of Object.entries(file.lines)) {
    statementMap[line] = wholeLine(Number(line));
    s[line] = hits;
  }
  const branchMap: Record<string, BranchMapping> = {};
  const b: Record<string, number[]> = {};
  file.branches.forEach(({ kind, line, column, endLine, endColumn, arms }, index) => {
    const loc = { start: { line, column: column - 1 }, end: { line: endLine, column: endColumn - 1 } };
    branchMap[index] = { loc, type: kind, locations: arms.map((arm) => wholeLine(arm.line)), line };
    b[index] = arms.map(({ hits }) => hits);
  });
  const fnMap: Record<string, FunctionMapping> = {};
  const f: Record<string, number> = {};
  file.resources.forEach(({ line, name, declared }, index) => {
    fnMap[index] = {
      name: `${name.replaceAll(/[,\s]+/g, ' ')}:${line}`,
      decl: wholeLine(line),
      loc: wholeLine(line),
      line,
    };
    f[index] = declared;
  });
  return { path, statementMap, s, branchMap, b, fnMap, f };
}

function wholeLine(line: number): Range {
  return { start: { line, column: 0 }, end: { line, column: 0 } };
}
