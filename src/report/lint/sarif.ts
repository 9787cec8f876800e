import { defineLintReporter, type LintFinding, type LintReport } from './define_lint_reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, as code scanning takes it. */
export const sarifReporter = defineLintReporter({
  name: 'sarif',
  describe: 'SARIF 2.1.0, for code scanning',

  report(report) {
    const names = [...new Set(report.findings.map(({ problem }) => problem.rule))].toSorted();
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'powervm-spec', version: report.version, rules: names.map((name) => ruleOf(name, report)) },
          },
          columnKind: 'utf16CodeUnits',
          results: report.findings.map((finding) => resultOf(finding, names)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
});

function ruleOf(name: string, { rules }: LintReport): object {
  const rule = rules.get(name);
  return {
    id: name,
    ...(rule && {
      shortDescription: { text: rule.describe },
      ...(rule.why !== undefined && { fullDescription: { text: rule.why } }),
      defaultConfiguration: { level: LEVELS[rule.severity ?? 'warning'] },
    }),
  };
}

function resultOf(
  { problem, path, line, column, endLine, endColumn, fingerprint }: LintFinding,
  names: readonly string[],
): object {
  const region = problem.range && { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: problem.rule,
    ruleIndex: names.indexOf(problem.rule),
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(region && { region }) } }],
    partialFingerprints: { 'powervmSpec/v1': fingerprint },
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
