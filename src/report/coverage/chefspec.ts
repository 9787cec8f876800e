import { percent } from '../../coverage/totals.ts';
import { defineCoverageReporter } from './define_coverage_reporter.ts';

/** ChefSpec's own report: the resources that expectations and examples looked at, here by the place that declares them. */
export const chefspecCoverageReporter = defineCoverageReporter({
  name: 'chefspec',
  describe: "the shape of ChefSpec's own report: resources that were looked at",
  report: ({ files }) => {
    const all = files.flatMap(({ path, resources }) => resources.map((resource) => ({ path, ...resource })));
    const untouched = all.filter(({ touched }) => touched === 0);
    const touched = all.length - untouched.length;
    const list = untouched.map(({ name, path, line }) => `  ${name}   ${path}:${line}`).join('\n');
    return [
      '\nChefSpec Coverage report generated...\n',
      `  Total Resources:   ${all.length}`,
      `  Touched Resources: ${touched}`,
      `  Touch Coverage:    ${percent({ total: all.length, covered: touched })}%`,
      ...(untouched.length > 0 ? [`\nUntouched Resources:\n\n${list}`] : []),
      '',
    ].join('\n');
  },
});
