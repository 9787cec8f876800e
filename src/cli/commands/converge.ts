import { type Command, Option } from 'commander';
import type { Finish, Io } from '../io.ts';
import { addRunOptions, type RunFlags } from '../run_options.ts';

/** `powervm-spec converge RUN_LIST...`: one run, as a tree by recipe or as JSON. */
export function addConvergeCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('converge')
    .summary('run recipes and show what they do')
    .description('Runs recipes on a node that is only thought of, and shows what they do: a tree by recipe, or JSON.')
    .argument('<run-list...>', "what to run, as in 'recipe[openstack-compute::compute]' or 'role[os-controller]'");
  return addRunOptions(command)
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Example:
  powervm-spec converge 'recipe[openstack-compute::compute]' --platform redhat:7.1:ppc64le \\
    --set override:openstack.compute.powervm.enable=true`,
    )
    .action(async (runList: string[], flags: RunFlags & { format: 'text' | 'json' }) => {
      const { converge } = await import('../runs.ts');
      finish(converge(runList, flags, io));
    });
}
