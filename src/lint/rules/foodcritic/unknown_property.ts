import { didYouMean } from '../../../source/suggest.ts';
import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Properties of many resources: what is none of a resource's own is no helper method either. */
const PLAIN = new Set([
  'recursive',
  'content',
  'source',
  'variables',
  'cookbook',
  'checksum',
  'owner',
  'group',
  'mode',
  'cwd',
  'environment',
  'command',
  'code',
  'version',
  'uid',
  'gid',
  'home',
  'shell',
  'members',
  'append',
  'creates',
  'backup',
  'path',
  'inherits',
  'timeout',
]);

/** What every resource has, and Ruby's own methods. */
const EVERYWHERE = new Set([
  'action',
  'notifies',
  'subscribes',
  'not_if',
  'only_if',
  'ignore_failure',
  'retries',
  'retry_delay',
  'sensitive',
  'umask',
  'guard_interpreter',
  'compile_time',
  'supports',
  'provider',
  'name',
  'lazy',
  'node',
  'raise',
  'puts',
  'include',
  'extend',
  'epic_fail',
  'log',
  'action_class',
  'verify',
  'rights',
  'deny_rights',
  'helpers',
  'helper',
  'default_guard_interpreter',
  'description',
  'params',
  'cookbook_name',
  'recipe_name',
  'source_line',
  'noop',
  'returns',
  'require',
  'send',
  'subscribe',
  'freeze',
  'path',
  'hash',
]);

/** Whether the cookbook or a library of it defines a method of that name. */
function isDefined(name: string, { cookbook, file }: FileContext): boolean {
  const isIn = (each: LintFile): boolean =>
    each.nodes.some(
      (node) => (node.kind === 'method' || node.kind === 'singleton_method') && node.field('name')?.text === name,
    );
  return isIn(file) || cookbook.filesOf('library').some(isIn);
}

/** Forbids properties that a resource does not have. */
export const unknownProperty = defineRule({
  name: 'foodcritic/unknown_property',
  describe: 'Forbids properties that a resource does not have.',
  sameAs: ['FC009'],

  severity: 'error',
  bad: [
    "template '/a' do\n  sorce 'a.erb'\nend",
    "file '/a' do\n  recursive true\nend",
    "package 'a' do\n  packge_name 'b'\nend",
  ],
  good: [
    "template '/a' do\n  source 'a.erb'\n  mode '0644'\n  not_if { a }\n  notifies :run, 'execute[a]'\n  action :create\n  helpers do\n    def a\n    end\n  end\nend",
    "file '/a' do\n  content render_it('x')\n  log 'x'\nend",
    "user 'nova' do\n  supports manage_home: true\nend",
    "nova_compute 'a' do\n  sorce 'b'\nend",
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      const known = builtInResources().get(resource.type);
      if (!known || context.cookbook.customResourceNames.has(resource.type)) return;
      for (const { name, call } of resource.properties) {
        if (
          known.properties.has(name) ||
          EVERYWHERE.has(name) ||
          call.args.length !== 1 ||
          call.block ||
          call.node.kind !== 'call'
        )
          continue;
        if (isDefined(name, context)) continue;
        const near = didYouMean(name, known.properties);
        const isElsewhere =
          PLAIN.has(name) &&
          /^(?:string|integer|true|false|simple_symbol|array|string_array|element_reference)$/.test(
            call.args[0]?.kind ?? '',
          );
        if (near === undefined && !isElsewhere) continue;
        context.report(
          call.node,
          `The resource ${resource.type} has no property "${name}".${near === undefined ? '' : ` ${near}`}`,
        );
      }
    },
  },
});
