import { escaped } from '../specs/junit.ts';
import { defineLintReporter, type LintFinding } from './define_lint_reporter.ts';

/** Checkstyle's XML: a file with its errors. */
export const checkstyleReporter = defineLintReporter({
  name: 'checkstyle',
  describe: "Checkstyle's XML",

  report({ findings }) {
    const files = new Map<string, LintFinding[]>();
    for (const finding of findings) files.set(finding.path, [...(files.get(finding.path) ?? []), finding]);
    const body = [...files].map(
      ([path, all]) => `  <file name="${escaped(path)}">\n${all.map(errorOf).join('')}  </file>\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${body.join('')}</checkstyle>\n`;
  },
});

function errorOf({ problem: { severity, message, rule }, line, column }: LintFinding): string {
  return `    <error line="${line}" column="${column}" severity="${severity}" message="${escaped(message)}" source="${escaped(rule)}"/>\n`;
}
