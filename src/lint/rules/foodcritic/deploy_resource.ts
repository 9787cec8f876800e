import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids deploy, which is gone since Chef 14. */
export const deployResource = defineRule({
  name: 'foodcritic/deploy_resource',
  describe: 'Forbids deploy, which is gone since Chef 14.',
  sameAs: ['FC101'],
  severity: 'warning',

  bad: ["deploy '/a' do\n  repo 'x'\nend", "deploy_revision '/a' do\n  repo 'x'\nend"],
  good: ["git '/a' do\n  repository 'x'\nend"],
  files: RESOURCE_CODE,
  calls: { deploy: check, deploy_revision: check, deploy_branch: check, timestamped_deploy: check },
});

function check(call: Call, context: FileContext): void {
  if (!call.receiver && call.block && call.args.length === 1)
    context.report(call.methodNode, `${call.method} is gone since Chef 14: use git.`);
}
