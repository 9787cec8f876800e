import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids specs on platforms that Fauxhai has dropped. */
export const deprecatedChefSpecPlatform = defineRule({
  name: 'deprecations/deprecated_chef_spec_platform',
  describe: 'Forbids specs on platforms that Fauxhai has dropped.',
  sameAs: ['Chef/Deprecations/DeprecatedChefSpecPlatform'],
  severity: 'warning',

  bad: [
    "ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '14.04')",
    [
      "ChefSpec::SoloRunner.new(platform: 'centos', version: '7.4.1708')",
      "ChefSpec::SoloRunner.new(platform: 'centos', version: '7')",
    ],
    "platform 'debian', '8'",
  ],
  good: [
    "ChefSpec::SoloRunner.new(platform: 'ubuntu', version: '18.04')",
    "ChefSpec::SoloRunner.new(platform: 'centos', version: '7')",
    'ChefSpec::SoloRunner.new(options)',
    "platform 'ubuntu', '20.04'",
    "platform 'ubuntu'",
  ],
  files: ['spec'],
  calls: {
    new(call, context) {
      if (!call.receiver || !/^ChefSpec::\w*Runner$/.test(constantOf(call.receiver) ?? '')) return;
      check(stringOf(call.hash.get('platform')), call.hash.get('version'), context);
    },
    platform(call, context) {
      if (!call.receiver && call.args.length === 2) check(stringOf(call.args[0]), call.args[1], context);
    },
  },
});

function check(platform: string | undefined, node: Node | undefined, context: FileContext): void {
  const version = stringOf(node);
  if (platform === undefined || version === undefined || !node) return;
  const given = numbers(version);
  for (const [from, below, instead] of DROPPED[platform] ?? []) {
    if (instead === version || compare(given, numbers(from)) < 0 || compare(given, numbers(below)) >= 0) continue;
    context.report(node, `Fauxhai has no ${platform} ${version} any more.${instead ? ` Write '${instead}'.` : ''}`, {
      fix: instead ? replace(node, `'${instead}'`) : undefined,
    });
    return;
  }
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Platforms with the versions that are gone: from, below, and what to write instead. */
const DROPPED: Readonly<Record<string, readonly (readonly [from: string, below: string, instead?: string])[]>> = {
  amazon: [
    ['2010.1', '2017.12'],
    ['2017.12', '2017.13', '2'],
    ['2018', '2022'],
  ],
  aix: [['6', '7']],
  smartos: [['5.10', '5.11']],
  ubuntu: [
    ['0', '16.04'],
    ['16.05', '18.04'],
  ],
  fedora: [['0', '32', '32']],
  freebsd: [
    ['0', '12'],
    ['12.0', '12.1', '12'],
  ],
  mac_os_x: [
    ['0', '10.14', '10.15'],
    ['11.0', '11.1', '11'],
  ],
  suse: [
    ['0', '12'],
    ['12.0', '12.4', '12'],
  ],
  opensuse: [
    ['0', '14'],
    ['42', '43'],
    ['15.0', '15.2', '15'],
  ],
  debian: [
    ['0', '9'],
    ['9.1', '9.12', '9'],
  ],
  centos: [
    ['0', '6.0'],
    ['6.0', '6.10', '6'],
    ['7.0', '7.8', '7'],
  ],
  redhat: [
    ['0', '6.0'],
    ['6.0', '6.10', '6'],
    ['7.0', '7.8', '7'],
  ],
  oracle: [
    ['0', '6.0'],
    ['6.0', '6.10', '6'],
    ['7.0', '7.6', '7'],
  ],
};
