import { type Command, Option } from 'commander';
import type { Finish, Io } from '../io.ts';
import { addRunOptions, collect, type RunFlags } from '../run_options.ts';

/** The options of a comparison: those of the second run end in B, and take the place of the first's. */
export interface DiffFlags extends RunFlags {
  readonly runList?: readonly string[];
  readonly runListB?: readonly string[];
  readonly platformB?: string;
  readonly setB?: readonly string[];
  readonly jsonAttributesB?: string;
  readonly environmentB?: string;
  readonly cookbookPathB?: readonly string[];
  readonly answersB?: string;
  readonly ohaiB?: string;
  readonly chefB?: '12' | '18';
  readonly scenario?: string;
  readonly scenarioB?: string;
  readonly format: 'text' | 'json';
}

/** `powervm-spec diff`: two runs side by side. */
export function addDiffCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('diff')
    .summary('show what differs between two runs')
    .description(
      'Runs recipes twice and shows what differs: attributes, recipes, resources, notifications, rendered files.\n' +
        'Options hold for both runs; those that end in -b change the second one.',
    )
    .argument('[paths...]', 'where scenario files are (with --scenario)')
    .option('-r, --run-list <entry>', "what to run, as in 'recipe[openstack-compute::compute]' (repeatable)", collect);
  return addRunOptions(command)
    .option('--run-list-b <entry>', 'what the second run runs instead (repeatable)', collect)
    .option('--platform-b <name:version:machine>', 'platform of the second run')
    .option('--set-b <level:path=value>', 'set an attribute in the second run too (repeatable)', collect)
    .option('--json-attributes-b <file>', 'attributes at the normal level in the second run')
    .option('--environment-b <name>', 'environment of the second run')
    .option('--cookbook-path-b <folder>', 'cookbooks of the second run: compares two versions (repeatable)', collect)
    .option('--answers-b <file>', 'answers of the second run')
    .option('--ohai-b <file>', "Ohai's JSON of the second run")
    .addOption(new Option('--chef-b <generation>', 'Chef of the second run').choices(['12', '18']))
    .option('--scenario <title>', 'a scenario as the first run, by its title or the start of it')
    .option('--scenario-b <title>', 'a scenario as the second run')
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
What does it change to enable PowerVM?
  powervm-spec diff -r 'recipe[openstack-compute::compute]' --platform ubuntu:14.04 \\
    --set-b override:openstack.compute.powervm.enable=true

Exit status: 0 when nothing differs, 1 when something does.`,
    )
    .action(async (paths: string[], flags: DiffFlags) => {
      const { diff } = await import('../diff_runs.ts');
      finish(await diff(paths, flags, io));
    });
}
