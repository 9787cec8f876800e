import { type Command, Option } from 'commander';
import type { Finish, Io } from '../io.ts';
import { addRunOptions, collect, type RunFlags } from '../run_options.ts';

/** `powervm-spec explain ATTRIBUTE`: who sets it, who wins, who reads it. */
export function addExplainCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('explain')
    .summary('show where the value of an attribute comes from, or what a lint rule is about')
    .description(
      'Runs recipes and shows every write to an attribute by precedence, the one that wins, and who reads it.\n' +
        'The name of a rule (correctness/tmp_path, Chef/Correctness/TmpPath, FC013) shows why it is there, with examples.',
    )
    .argument('<attribute>', "a path, as in openstack.compute.driver or a['b.c']['d'], or a rule")
    .option('-r, --run-list <entry>', "what to run, as in 'recipe[openstack-compute::compute]' (repeatable)", collect);
  return addRunOptions(command)
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
    .action(async (attribute: string, flags: RunFlags & { runList?: string[]; format: 'text' | 'json' }) => {
      if (flags.runList === undefined) {
        const { explainRule, isRuleName } = await import('../rule_texts.ts');
        if (isRuleName(attribute)) return finish(explainRule(attribute, flags.format, io));
        return command.error("error: required option '-r, --run-list <entry>' not specified");
      }
      const { explainAttribute } = await import('../runs.ts');
      return finish(explainAttribute(attribute, flags.runList, flags, io));
    });
}
