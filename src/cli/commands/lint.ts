import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finish, Io } from '../io.ts';
import type { LintFlags, LintReportTarget } from '../lint_flags.ts';
import { collect } from '../run_options.ts';

/** The values of --format. */
const LINT_FORMATS = ['text', 'compact', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit', 'tap'];

/** `powervm-spec lint [PATH...]`: what is wrong with the code of cookbooks. */
export function addLintCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('lint')
    .summary('find mistakes in the code of cookbooks')
    .description(
      'Checks cookbooks against the rules that `powervm-spec rules` lists.\n\n' +
        'Exit status: 0 when nothing is found (at --fail-level), 1 when something is, 2 when the call or the configuration is wrong.',
    )
    .argument('[paths...]', 'cookbooks, folders or files (default: the current folder)')
    .option(
      '--format <format[:file]>',
      `${LINT_FORMATS.join(', ')}; into a file where one is named (repeatable)`,
      targetOf,
    )
    .option('--only <rules>', "rules, departments, tags or other linters' names (repeatable, or with commas)", collect)
    .option('--except <rules>', 'the same, left out', collect)
    .option('--config <file>', 'a configuration file (default: .powervm-spec.yml of the cookbook or above it)')
    .option('--no-config', 'read no configuration file')
    .option('--fix', 'mend what is safe to mend')
    .option('--fix-unsafe', 'mend also what may change what the code does')
    .option('--fix-dry-run', 'show what would be mended as a unified diff')
    .option('--no-reconverge', 'do not run the scenarios of a cookbook to see that fixes change no run')
    .option('--baseline <file>', 'a file with known problems, which are left out')
    .option('--update-baseline', 'write the problems that there are to the baseline')
    .option('--changed [ref]', 'only files that have changed since a commit (default: the last one)')
    .addOption(
      new Option('--fail-level <severity>', 'the least severity that fails').choices(['error', 'warning', 'info']),
    )
    .option('--max-warnings <number>', 'how many warnings may be there', numberOf)
    .option('--exit-zero', 'answer 0 whatever is found')
    .option('--stdin-filename <path>', 'lint standard input as this file')
    .option('--target-chef-version <version>', 'the oldest Chef that the cookbooks are for', versionOf)
    .action(async (paths: string[], flags: LintFlags) => {
      const { runLint } = await import('../lint_run.ts');
      finish(runLint(paths, flags, program.version() ?? '', io));
    });
}

function targetOf(value: string, before: readonly LintReportTarget[] = []): LintReportTarget[] {
  const [, format = '', file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  if (!LINT_FORMATS.includes(format)) throw new InvalidArgumentError(`Expected ${LINT_FORMATS.join(', ')}.`);
  return [...before, { format, file }];
}

function numberOf(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a number.');
  return Number(value);
}

function versionOf(value: string): number {
  if (!/^\d+(?:\.\d+){0,2}$/.test(value)) throw new InvalidArgumentError('Expected a version such as 16.0.');
  return Number(/^\d+(?:\.\d+)?/.exec(value)?.[0]);
}
