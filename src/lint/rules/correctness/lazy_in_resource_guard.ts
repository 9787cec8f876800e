import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids lazy inside of guards. */
export const lazyInResourceGuard = defineRule({
  name: 'correctness/lazy_in_resource_guard',
  describe: 'Forbids lazy inside of guards.',
  sameAs: ['Chef/Correctness/LazyInResourceGuard'],
  severity: 'error',

  why: 'A guard is evaluated late anyway; the lazy value itself is always true.',
  bad: [["file '/a' do\n  only_if { lazy { ready? } }\nend", "file '/a' do\n  only_if { ready? }\nend"]],
  good: ["file '/a' do\n  only_if { ready? }\n  content lazy { read }\nend"],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const lazy = context.file.callAt(call.body.length === 1 ? call.body[0] : call.args[0]);
  if (call.receiver || !lazy || lazy.receiver || lazy.method !== 'lazy' || !lazy.block) return;
  const inner = context.file.source.text.slice(
    lazy.body[0]?.start ?? lazy.block.end,
    lazy.body.at(-1)?.end ?? lazy.block.end,
  );
  context.report(lazy.node, 'A guard is evaluated late by itself: "lazy" in it is always true.', {
    fix: inner.includes('\n') ? undefined : replace(call.node, `${call.method} { ${inner} }`),
  });
}
