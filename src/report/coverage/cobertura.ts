import { defineCoverageReporter } from './define_coverage_reporter.ts';
import { istanbulReport } from './istanbul.ts';

/** Cobertura's XML: for GitLab, Jenkins and Azure. */
export const coberturaCoverageReporter = defineCoverageReporter({
  name: 'cobertura',
  describe: 'for GitLab, Jenkins and Azure',
  report: (data, drawing) => completed(istanbulReport('cobertura', data, drawing)),
});

/** Adds what Cobertura's DTD demands and Istanbul leaves out, and takes away what it does not know. */
function completed(xml: string): string {
  return xml
    .replace(/<(package|class) [^>]*(?=>)/g, '$& complexity="0"')
    .replace(
      /(<method [^>]*?) hits="(\d+)"/g,
      (_all, start: string, hits: string) =>
        `${start} line-rate="${hits === '0' ? 0 : 1}" branch-rate="1" complexity="0"`,
    );
}
