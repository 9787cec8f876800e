import type { Node } from '../../../ruby/syntax/node.ts';
import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { stringOf } from '../../literals.ts';

/** Forbids partials that render each other for ever. */
export const partialsIncludeEachOther = defineRule({
  name: 'foodcritic/partials_include_each_other',
  describe: 'Forbids partials that render each other for ever.',
  sameAs: ['FC051'],

  severity: 'error',
  bad: [
    { 'templates/default/_a.erb': "<%= render '_b.erb' %>\n", 'templates/default/_b.erb': "<%= render '_a.erb' %>\n" },
    { 'templates/default/_a.erb': "<%= render '_a.erb' %>\n" },
  ],
  good: [
    { 'templates/default/a.erb': "<%= render '_b.erb' %>\n", 'templates/default/_b.erb': 'x\n' },
    { 'templates/default/_a.erb': "<% if @deep %>\n<%= render '_a.erb', variables: { deep: false } %>\n<% end %>\n" },
  ],
  cookbook(context) {
    const files = context.cookbook.filesOf('template');
    const rendered = new Map(
      files.map((file) => [
        file,
        file.calls.filter(
          (call) =>
            !call.receiver && call.method === 'render' && call.args.length > 0 && !isConditional(call.node, file),
        ),
      ]),
    );
    const byName = new Map(files.map((file) => [file.name.replace(/^templates\/(?:[^/]+\/(?=.))?/, ''), file]));
    for (const [file, calls] of rendered)
      for (const call of calls) {
        const target = byName.get(stringOf(call.args[0]) ?? '');
        if (target && reaches(target, file, rendered, byName, new Set()))
          context.reportIn(file, call.node, 'This partial renders this template again, for ever.');
      }
  },
});

function isConditional(node: Node, file: LintFile): boolean {
  return (
    file.enclosing(
      node,
      'if',
      'unless',
      'if_modifier',
      'unless_modifier',
      'case',
      'conditional',
      'do_block',
      'block',
    ) !== undefined
  );
}

function reaches(
  from: LintFile,
  to: LintFile,
  rendered: ReadonlyMap<LintFile, readonly Call[]>,
  byName: ReadonlyMap<string, LintFile>,
  seen: Set<LintFile>,
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (rendered.get(from) ?? []).some((call) => {
    const next = byName.get(stringOf(call.args[0]) ?? '');
    return next !== undefined && reaches(next, to, rendered, byName, seen);
  });
}
