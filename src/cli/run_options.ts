import { type Command, Option } from 'commander';

/** What the options of a run say, as commander gives them. */
export interface RunFlags {
  readonly platform?: string;
  readonly set?: readonly string[];
  readonly jsonAttributes?: string;
  readonly environment?: string;
  readonly roles?: string;
  readonly environments?: string;
  readonly dataBags?: string;
  readonly ohai?: string;
  readonly cookbookPath?: readonly string[];
  readonly answers?: string;
  readonly stepInto?: readonly string[];
  readonly chef?: '12' | '18';
}

/** Gathers an option that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The options of every command that runs recipes. */
export function addRunOptions(command: Command): Command {
  return command
    .option(
      '--platform <name:version:machine>',
      'platform of the node, as in redhat:7.1 or ubuntu:14.04:ppc64le (default: ubuntu)',
    )
    .option(
      '--set <level:path=value>',
      'set an attribute, as in override:openstack.compute.powervm.enable=true (repeatable)',
      collect,
    )
    .option('--json-attributes <file>', 'attributes at the normal level, as chef-client -j takes them')
    .option('--environment <name>', 'environment of the node')
    .option(
      '--cookbook-path <folder>',
      'folder of cookbooks, or a cookbook (repeatable; default: those around the current folder)',
      collect,
    )
    .option('--roles <folder>', 'folder of roles')
    .option('--environments <folder>', 'folder of environments')
    .option('--data-bags <folder>', 'folder of data bags')
    .option('--ohai <file>', "Ohai's JSON instead of a known platform")
    .option('--answers <file>', 'what commands, searches, data bags, files and helpers answer, in YAML or JSON')
    .option('--step-into <resource>', 'run the actions of a custom resource too (repeatable)', collect)
    .addOption(
      new Option('--chef <generation>', 'Chef to run as (default: what the metadata asks for, else 18)').choices([
        '12',
        '18',
      ]),
    );
}
