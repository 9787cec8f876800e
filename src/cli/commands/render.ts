import type { Command } from 'commander';
import type { Finish, Io } from '../io.ts';
import { addRunOptions, collect, type RunFlags } from '../run_options.ts';

/** `powervm-spec render FILE`: the content of a file that a run writes. */
export function addRenderCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('render')
    .summary('show a file that recipes render')
    .description('Runs recipes and prints the content of one file that they render.')
    .argument('<file>', 'path of the file on the node, as in /etc/nova/nova.conf')
    .requiredOption(
      '-r, --run-list <entry>',
      "what to run, as in 'recipe[openstack-compute::compute]' (repeatable)",
      collect,
    );
  return addRunOptions(command).action(async (file: string, flags: RunFlags & { runList: string[] }) => {
    const { render } = await import('../runs.ts');
    finish(render(file, flags.runList, flags, io));
  });
}
