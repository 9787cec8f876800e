import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';
import { stringOf } from './literals.ts';

/** The files of a cookbook that a source may stand for on some node: `templates/default/a.erb`, `templates/ubuntu/a.erb`. */
export function filesFor(cookbook: LintCookbook, kind: 'templates' | 'files', source: string): readonly string[] {
  const plain = source.replace(/^\.?\//, '');
  return cookbook.fileNames.filter((name) => {
    if (!name.startsWith(`${kind}/`) || !name.endsWith(`/${plain}`)) return false;
    const between = name.slice(kind.length + 1, name.length - plain.length - 1);
    return !between.includes('/');
  });
}

/** The instance variables that a template reads, by itself and by the partials that it renders; undefined where it cannot be known. */
export function variablesRead(
  file: LintFile,
  cookbook: LintCookbook,
  seen = new Set<string>(),
): ReadonlySet<string> | undefined {
  if (!file.tree || seen.has(file.name)) return file.tree ? new Set() : undefined;
  seen.add(file.name);
  const found = new Set<string>();
  for (const node of file.nodes) {
    if (node.kind === 'instance_variable') found.add(node.text.slice(1));
    if (
      node.kind === 'identifier' &&
      /^(?:instance_variable_get|instance_variables|binding|instance_variable_defined\?|eval|send|public_send)$/.test(
        node.text,
      )
    )
      return undefined;
  }
  for (const call of file.calls) {
    if (call.receiver || call.method !== 'render' || call.args.length === 0) continue;
    const name = stringOf(call.args[0]);
    const own = call.hash.has('cookbook') || call.hash.has('local') ? undefined : name;
    if (own === undefined) return undefined;
    for (const path of filesFor(cookbook, 'templates', own)) {
      const partial = cookbook.file(path);
      const inner = partial && variablesRead(partial, cookbook, seen);
      if (!inner) return undefined;
      for (const each of inner) found.add(each);
    }
  }
  return found;
}
