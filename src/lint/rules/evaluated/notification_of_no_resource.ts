import { didYouMean, editDistance } from '../../../source/suggest.ts';
import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import { codeTexts, dependenciesOf } from '../../dependencies.ts';
import type { LintCookbook } from '../../lint_cookbook.ts';
import type { LintFile } from '../../lint_file.ts';
import { isArray, stringOf, wordOf } from '../../literals.ts';
import { pattern } from '../../resource_use.ts';

/** Calls that declare, find or make resources by other ways. */
const OTHER_WAYS = new Set([
  'declare_resource', 'build_resource', 'edit_resource', 'edit_resource!', 'find_resource', 'find_resource!', 'send', 'public_send', '__send__',
  'method_missing',
]); // prettier-ignore

/** Forbids notifications of resources that nothing declares. */
export const notificationOfNoResource = defineRule({
  name: 'evaluated/notification_of_no_resource',
  describe: 'Forbids notifications of resources that nothing declares.',

  severity: 'error',
  why: 'The run fails as soon as it looks for the resource.',
  bad: [
    "service 'nova-compute'\nservice name\ntemplate '/a' do\n  notifies :restart, 'service[nova-comptue]'\nend",
    "service 'nova-compute'\ntemplate '/a' do\n  notifies :restart, 'service[nova-compte]'\nend",
    "execute 'b' do\n  action :nothing\n  subscribes :run, 'template[/a]'\nend",
    {
      'metadata.rb': "name 'demo'\ndepends 'other'\n",
      'recipes/default.rb': "include_recipe 'other'\nfile '/a' do\n  notifies :restart, 'service[x]'\nend\n",
      '../other/metadata.rb': "name 'other'\n",
      '../other/recipes/default.rb': "service 'y'\n",
    },
  ],
  good: [
    "service 'nova-compute'\ntemplate '/a' do\n  notifies :restart, 'service[nova-compute]'\nend",
    "%w(nova-computes).each { |each| service each }\nservice 'nova-compute'\nfile '/a' do\n  notifies :restart, 'service[nova-computes]'\nend",
    "service name\ntemplate '/a' do\n  notifies :restart, 'service[nova-compte]'\nend",
    "service \"nova-#{x}\"\ntemplate '/a' do\n  notifies :restart, 'service[nova-compte]'\nend",
    'template \'/a\' do\n  notifies :restart, "service[#{x}]"\nend',
    "include_recipe 'unknown'\ntemplate '/a' do\n  notifies :restart, 'service[x]'\nend",
    "include_recipe x\ntemplate '/a' do\n  notifies :restart, 'service[x]'\nend",
    "unknown_thing 'a' do\n  b 1\nend\ntemplate '/a' do\n  notifies :restart, 'service[x]'\nend",
    "send(type, 'x')\ntemplate '/a' do\n  notifies :restart, 'service[x]'\nend",
    "apt_package 'a'\ntemplate '/a' do\n  notifies :install, 'package[a]'\nend",
    "apt_update\nfile '/a' do\n  notifies :update, 'apt_update[]'\nend",
    {
      'metadata.rb': "name 'demo'\ndepends 'other'\n",
      'recipes/default.rb': "include_recipe 'other'\nfile '/a' do\n  notifies :restart, 'service[x]'\nend\n",
      '../other/metadata.rb': "name 'other'\n",
      '../other/recipes/default.rb': "service 'x'\n",
    },
    { 'resources/a.rb': "file '/a' do\n  notifies :restart, 'service[x]'\nend\n" },
  ],
  cookbook(context) {
    const { cookbook } = context;
    const { found, isPartial } = dependenciesOf(cookbook);
    if (isPartial) return;
    const wanted = cookbook
      .filesOf('recipe')
      .flatMap((file) => file.resources.flatMap((resource) => resource.notifications.map((use) => ({ file, use }))));
    if (wanted.length === 0) return;
    const own = declared([cookbook], new Set([cookbook.name]));
    let all: Declared | undefined;
    for (const { file, use } of wanted) {
      const { target, targetNode } = use;
      const [, type, name] = /^(\w+)\[([^*,[\]]+)\]$/.exec(target ?? '') ?? [];
      if (type === undefined || name === undefined || !targetNode) continue;
      const slip = [...own.names].find((each) => each.startsWith(`${type}[`) && isSlip(`${type}[${name}`, each));
      if (slip !== undefined && !own.isOpen && !isNamed(name, [cookbook, ...found])) {
        const meant = `Did you mean "${slip.slice(type.length + 1)}"?`;
        context.reportIn(file, targetNode, `No recipe declares the resource ${type}[${name}]. ${meant}`);
        continue;
      }
      if (own.isOpen || isDeclared(own, type, name)) continue;
      all ??= declared([cookbook, ...found], new Set([cookbook, ...found].map((each) => each.name)), own);
      if (all.isOpen || isDeclared(all, type, name)) continue;
      const names = [...own.names].flatMap((each) => (each.startsWith(`${type}[`) ? each.slice(type.length + 1) : []));
      const near = didYouMean(name, names);
      context.reportIn(
        file,
        targetNode,
        `No recipe declares the resource ${type}[${name}].${near === undefined ? '' : ` ${near}`}`,
      );
    }
  },
});

/** A single slip of the fingers in a name that is declared. */
function isSlip(wanted: string, known: string): boolean {
  if (wanted === known || wanted.replace(/\d/g, '') === known.replace(/\d/g, '')) return false;
  return wanted.length - wanted.indexOf('[') > 6 && editDistance(wanted, known) === 1;
}

/** Whether a name stands somewhere else than in a notification. */
function isNamed(name: string, cookbooks: readonly LintCookbook[]): boolean {
  const whole = new RegExp(`(?<![\\w[/.-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w\\]/.-])`);
  return cookbooks.some((each) => codeTexts(each).some((text) => whole.test(text)));
}

interface Declared {
  /** `type[name`, with "*" for what only a run knows. */
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  /** Types of which some names only a run knows. */
  readonly types: ReadonlySet<string>;
  /** There may be resources of which nothing is known. */
  readonly isOpen: boolean;
}

function isDeclared({ names, patterns, types }: Declared, type: string, name: string): boolean {
  const key = `${type}[${name}`;
  if (names.has(key) || types.has(type) || patterns.some((each) => each.test(key))) return true;
  // A package may be declared as one of its kinds.
  if ([...types].some((each) => isKin(each, type))) return true;
  return [...names].some((each) => {
    const [other, rest] = each.split(/\[(.*)/s) as [string, string];
    return rest === name && isKin(other, type);
  });
}

function isKin(type: string, other: string): boolean {
  return type.endsWith(`_${other}`) || other.endsWith(`_${type}`);
}

/** What cookbooks declare. Recipes of cookbooks that are not known may declare anything. */
function declared(cookbooks: readonly LintCookbook[], known: ReadonlySet<string>, own?: Declared): Declared {
  const names = new Set<string>();
  const patterns: RegExp[] = [];
  const types = new Set<string>();
  let isOpen = false;
  const builtIn = builtInResources();
  const custom = new Set(cookbooks.flatMap((each) => [...each.customResourceNames, ...each.reopenedResources]));
  for (const cookbook of cookbooks)
    for (const file of filesFrom(cookbook, own !== undefined && cookbook !== cookbooks[0])) {
      if (!file.tree) isOpen = true;
      for (const { type, nameNode, call } of file.resources) {
        if (own && file.kind === 'recipe' && !builtIn.has(type) && !custom.has(type)) isOpen = true;
        const text = nameNode ? (pattern(nameNode) ?? wordOf(nameNode)) : '';
        if (text === undefined || (nameNode && isArray(nameNode)) || text === '*') types.add(type);
        else if (text.includes('*')) patterns.push(patternOf(`${type}[${text}`));
        else names.add(`${type}[${text}`);
        if (call.block && file.kind === 'library') types.add(type);
      }
      for (const call of file.calls) {
        if (call.method === 'include_recipe' && own) {
          for (const arg of call.args) {
            const text = stringOf(arg);
            const [owner = ''] = (text ?? '*').split('::');
            if (text === undefined || (owner !== '' && !known.has(owner))) isOpen = true;
          }
        }
        if (!call.receiver && OTHER_WAYS.has(call.method)) {
          const [type, name] = call.args.map(wordOf);
          if (type === undefined) isOpen = true;
          else if (name === undefined) types.add(type);
          else names.add(`${type}[${name}`);
        }
        if (call.method === 'new' && /^(?:::)?Chef::Resource::/.test(call.receiver?.text ?? '')) {
          const name = wordOf(call.args[0]);
          if (name === undefined) isOpen = true;
          else for (const type of builtIn.keys()) names.add(`${type}[${name}`);
        }
      }
    }
  return { names, patterns, types, isOpen };
}

/** The code of which recipes see the resources: not the custom resources of others. */
function filesFrom(cookbook: LintCookbook, isOther: boolean): readonly LintFile[] {
  return isOther
    ? cookbook.filesOf('recipe', 'definition', 'library')
    : cookbook.filesOf('recipe', 'resource', 'provider', 'definition', 'library');
}

function patternOf(text: string): RegExp {
  return new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
}
