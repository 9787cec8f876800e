import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Asks for cwd with a relative creates. */
export const executeRelativeCreatesWithoutCwd = defineRule({
  name: 'deprecations/execute_relative_creates_without_cwd',
  describe: 'Asks for cwd with a relative creates.',
  sameAs: ['Chef/Deprecations/ExecuteRelativeCreatesWithoutCwd'],
  severity: 'warning',

  bad: ["execute 'make' do\n  creates 'bin/nova'\nend"],
  good: [
    "execute 'make' do\n  creates 'bin/nova'\n  cwd '/opt'\nend",
    "execute 'make' do\n  creates '/opt/bin/nova'\nend",
    'execute \'make\' do\n  creates "#{dir}/a"\nend',
    "execute 'x' do\n  creates 'C:/a'\nend",
  ],
  ...properties(
    ['execute', 'bash', 'script', 'python', 'ruby', 'perl', 'csh', 'ksh'],
    ['creates'],
    ({ value }, context, resource) => {
      const path = stringOf(value);
      if (!value || path === undefined || /^(?:[/\\]|[a-zA-Z]:|~)/.test(path) || resource.has('cwd')) return;
      context.report(value, `"${path}" is relative: set "cwd" or write the whole path.`);
    },
  ),
});
