import { type Command, Option } from 'commander';
import type { Finish, Io } from '../io.ts';

/** `powervm-spec rules [WORD...]`: what the linter looks for. */
export function addRulesCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('rules')
    .summary('list the rules of the linter')
    .description('Lists the rules of `powervm-spec lint`; `powervm-spec explain RULE` tells all of one.')
    .argument('[words...]', "rules, departments, tags or other linters' names (default: all)")
    .addOption(new Option('--format <format>', 'how to show them').choices(['text', 'json']).default('text'))
    .action(async (words: string[], { format }: { format: 'text' | 'json' }) => {
      const { listRules } = await import('../rule_texts.ts');
      finish(listRules(words, format, io));
    });
}
