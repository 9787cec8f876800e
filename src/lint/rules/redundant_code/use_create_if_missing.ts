import { defineRule } from '../../define_rule.ts';
import { remove, replace, together } from '../../edits.ts';
import { constantOf, symbolOf } from '../../literals.ts';
import type { ResourceUse } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids a guard that asks whether the file of the resource exists. */
export const useCreateIfMissing = defineRule({
  name: 'redundant_code/use_create_if_missing',
  describe: 'Forbids a guard that asks whether the file of the resource exists.',
  sameAs: ['Chef/RedundantCode/UseCreateIfMissing'],
  severity: 'info',

  bad: [
    [
      "file '/a' do\n  content 'x'\n  not_if { ::File.exist?('/a') }\nend",
      "file '/a' do\n  content 'x'\n  action :create_if_missing\nend",
    ],
    [
      "file '/a' do\n  action :create\n  not_if { File.exist?('/a') }\nend",
      "file '/a' do\n  action :create_if_missing\nend",
    ],
  ],
  good: [
    "file '/a' do\n  not_if { ::File.exist?('/b') }\nend",
    "file '/a' do\n  action :create_if_missing\nend",
    "file '/a' do\n  action :delete\n  not_if { ::File.exist?('/a') }\nend",
    "file '/a' do\n  only_if { ::File.exist?('/a') }\nend",
  ],
  files: RESOURCE_CODE,
  resources: Object.fromEntries(
    ['cookbook_file', 'file', 'remote_directory', 'cron_d', 'remote_file', 'template'].map((type) => [type, check]),
  ),
});

function check(resource: ResourceUse, context: FileContext): void {
  for (const { call } of resource.all('not_if')) {
    const test = context.file.callAt(call.body.length === 1 ? call.body[0] : undefined);
    const path = test?.args[0]?.text;
    if (!test || constantOf(test.receiver) !== 'File' || !/^exists?\?$/.test(test.method) || path === undefined)
      continue;
    if (path !== resource.nameNode?.text && path !== resource.get('path')?.value?.text) continue;
    const actions = resource.all('action');
    const [action] = actions;
    if (!action)
      context.report(call.node, 'The action :create_if_missing does it.', {
        fix: replace(call.node, 'action :create_if_missing'),
      });
    else if (
      actions.length === 1 &&
      action.value &&
      symbolOf(action.value) === 'create' &&
      action.call.args.length === 1
    )
      context.report(call.node, 'The action :create_if_missing does it.', {
        fix: together(replace(action.value, ':create_if_missing'), remove(context.file, call.node)),
      });
  }
}
