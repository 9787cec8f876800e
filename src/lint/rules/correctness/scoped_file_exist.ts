import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Asks for ::File in guards. */
export const scopedFileExist = defineRule({
  name: 'correctness/scoped_file_exist',
  describe: 'Asks for ::File in guards.',
  sameAs: ['Chef/Correctness/ScopedFileExist'],
  severity: 'error',

  why: 'Inside of a resource File may be the resource of that name.',
  bad: [
    ["file '/a' do\n  not_if { File.exist?('/a') }\nend", "file '/a' do\n  not_if { ::File.exist?('/a') }\nend"],
    [
      "file '/a' do\n  only_if { File.exists?('/a') && ready? }\nend",
      "file '/a' do\n  only_if { ::File.exists?('/a') && ready? }\nend",
    ],
  ],
  good: ["file '/a' do\n  not_if { ::File.exist?('/a') }\nend", "if File.exist?('/a')\n  file '/b'\nend"],
  files: RESOURCE_CODE,
  calls: Object.fromEntries(['exist?', 'exists?'].map((method) => [method, check])),
});

function check(call: Call, context: FileContext): void {
  if (call.receiver?.kind !== 'constant' || call.receiver.text !== 'File') return;
  if (!context.file.isInBlockOf(call.node, 'not_if', 'only_if')) return;
  context.report(call.receiver, 'Write ::File in a guard.', { fix: replace(call.receiver, '::File') });
}
