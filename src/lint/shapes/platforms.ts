import type { Node } from '../../ruby/syntax/node.ts';
import type { Rule } from '../define_rule.ts';
import { removeArgument, replace } from '../edits.ts';
import { isArray, isString, listOf, wordOf } from '../literals.ts';
import { nodeKey } from './node_attribute.ts';

/** Names that are often taken for platforms, and the platform that is meant; null where there is none. */
export const NO_PLATFORMS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['aws', null],
  ['archlinux', 'arch'],
  ['amazonlinux', 'amazon'],
  ['darwin', 'mac_os_x'],
  ['debain', 'debian'],
  ['debuan', 'debian'],
  ['mingw32', 'windows'],
  ['mswin', 'windows'],
  ['macos', 'mac_os_x'],
  ['macosx', 'mac_os_x'],
  ['osx', 'mac_os_x'],
  ['mac_os_x_server', 'mac_os_x'],
  ['mint', 'linuxmint'],
  ['linux', null],
  ['oel', 'oracle'],
  ['oraclelinux', 'oracle'],
  ['rhel', 'redhat'],
  ['schientific', 'scientific'],
  ['scientificlinux', 'scientific'],
  ['sles', 'suse'],
  ['solaris', 'solaris2'],
  ['ubundu', 'ubuntu'],
  ['ubunth', 'ubuntu'],
  ['ubunut', 'ubuntu'],
  ['ubunutu', 'ubuntu'],
  ['windwos', 'windows'],
  ['xcp', null],
]);

/** The same for families. */
export const NO_FAMILIES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['archlinux', 'arch'],
  ['centos', 'rhel'],
  ['darwin', 'mac_os_x'],
  ['debain', 'debian'],
  ['debuan', 'debian'],
  ['linux', null],
  ['mac_os_x_server', 'mac_os_x'],
  ['macos', 'mac_os_x'],
  ['macosx', 'mac_os_x'],
  ['mingw32', 'windows'],
  ['mswin', 'windows'],
  ['opensuse', 'suse'],
  ['opensuseleap', 'suse'],
  ['oracle', 'rhel'],
  ['redhat', 'rhel'],
  ['scientific', 'rhel'],
  ['sles', 'suse'],
  ['ubuntu', 'debian'],
  ['almalinux', 'rhel'],
  ['rocky', 'rhel'],
]);

/** What is said about a name that is none. */
export function notA(kind: 'platform' | 'platform family', name: string, meant: string | null | undefined): string {
  return `"${name}" is no ${kind} that Ohai knows.${meant ? ` Did you mean "${meant}"?` : ''}`;
}

/** Looks at the arguments of `platform?` or `platform_family?`. */
export function platformHelper(
  method: string,
  kind: 'platform' | 'platform family',
  names: ReadonlyMap<string, string | null>,
): Pick<Rule, 'calls'> {
  return {
    calls: {
      [method](call, context) {
        if (call.receiver && call.receiver.text !== 'node') return;
        const args = call.args.flatMap((arg) => listOf(arg));
        const given = args.map(wordOf);
        for (const arg of args) {
          const name = wordOf(arg);
          if (name === undefined || !names.has(name)) continue;
          const meant = names.get(name);
          let fix;
          if (meant && arg.kind === 'string')
            fix = !given.includes(meant)
              ? replace(arg, `'${meant}'`)
              : call.args.includes(arg)
                ? removeArgument(context.file, call, arg)
                : undefined;
          // Right beside wrong: an alias that Ohai has given up may stay beside its new name.
          context.report(arg, notA(kind, name, meant), { fix });
        }
      },
    },
  };
}

/** Looks at the branches of `case node['platform']`. */
export function platformCase(
  key: string,
  kind: 'platform' | 'platform family',
  names: ReadonlyMap<string, string | null>,
): Pick<Rule, 'nodes'> {
  return {
    nodes: {
      case(node, context) {
        if (nodeKey(node.field('value')) !== key) return;
        for (const branch of node.children.filter((child) => child.kind === 'when')) {
          const patterns = branch.fields('pattern').flatMap((each) => each.children);
          const given = patterns.map(wordOf);
          for (const each of patterns.flatMap((one) =>
            one.kind === 'splat_argument' ? one.children.flatMap(listOf) : [one],
          )) {
            const name = wordOf(each);
            if (name === undefined || !names.has(name)) continue;
            const meant = names.get(name);
            const fix = meant && isString(each) && !given.includes(meant) ? replace(each, `'${meant}'`) : undefined;
            context.report(each, notA(kind, name, meant), { fix });
          }
        }
      },
    },
  };
}

/** Looks at the keys of `value_for_platform` and `value_for_platform_family`. */
export function platformValue(
  method: string,
  kind: 'platform' | 'platform family',
  names: ReadonlyMap<string, string | null>,
): Pick<Rule, 'calls'> {
  return {
    calls: {
      [method](call, context) {
        const pairs = [...call.pairs, ...call.args.flatMap((arg) => (arg.kind === 'hash' ? arg.children : []))];
        for (const key of pairs.flatMap((pair): readonly Node[] => {
          const each = pair.field('key');
          return isArray(each) ? listOf(each) : each ? [each] : [];
        })) {
          const name = wordOf(key);
          if (name === undefined || !names.has(name)) continue;
          const meant = names.get(name);
          context.report(key, notA(kind, name, meant));
        }
      },
    },
  };
}
