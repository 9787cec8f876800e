import type { Rule } from '../define_rule.ts';
import { remove } from '../edits.ts';
import { stringOf } from '../literals.ts';

type Part = Pick<Rule, 'files' | 'calls'>;

/** Looks at `depends` on one of some cookbooks. */
export function dependsOn(names: readonly string[], message: (name: string) => string, isRemovable = true): Part {
  return {
    files: ['metadata'],
    calls: {
      depends(call, context) {
        const name = stringOf(call.args[0]);
        if (name === undefined || !names.includes(name)) return;
        context.report(call.node, message(name), { fix: isRemovable ? remove(context.file, call.node) : undefined });
      },
    },
  };
}

/** Looks at a statement of metadata.rb that nothing reads. */
export function unusedField(field: string): Part {
  return {
    files: ['metadata'],
    calls: {
      [field](call, context) {
        if (call.receiver || (call.args.length === 0 && call.pairs.length === 0)) return;
        const body = call.args.map((arg) => arg.field('body')).find((each) => each !== undefined);
        const end = Math.max(call.node.end, body?.end ?? 0);
        const fix = remove(context.file, { start: call.node.start, end });
        context.report(call.node, `Chef does not use "${field}" of metadata.`, { fix });
      },
    },
  };
}

/** Asks for a statement of metadata.rb. */
export function expectsField(field: string): Pick<Rule, 'files' | 'file'> {
  return {
    files: ['metadata'],
    file(context) {
      if (context.cookbook.isFixture) return;
      const isThere = context.file.calls.some(
        (call) => !call.receiver && call.method === field && call.args.length > 0,
      );
      if (!isThere) context.report({ start: 0, end: 0 }, `Expected "${field}" in the metadata.`);
    },
  };
}
