import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids easy_install_package, which is gone. */
export const easyInstallResource = defineRule({
  name: 'deprecations/easy_install_resource',
  describe: 'Forbids easy_install_package, which is gone.',
  sameAs: ['Chef/Deprecations/EasyInstallResource', 'FC079'],
  severity: 'warning',

  bad: ["easy_install 'nova'", "easy_install_package 'nova' do\n  action :install\nend"],
  good: ["package 'python-nova'"],
  files: RESOURCE_CODE,
  calls: { easy_install: check, easy_install_package: check },
});

function check(call: Call, context: FileContext): void {
  if (!call.receiver && call.args.length > 0) context.report(call.methodNode, 'easy_install is gone since Chef 13.');
}
