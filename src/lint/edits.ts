import type { Node } from '../ruby/syntax/node.ts';
import type { Call } from './call.ts';
import type { LintFile } from './lint_file.ts';
import type { Edit, Fix, Span } from './rule_context.ts';

/** Puts a text in a part's place. */
export function replace({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

/** The same, where it may change what the code does. */
export function unsafe(fix: Fix): Fix {
  return { ...fix, isUnsafe: true };
}

/** Several fixes as one. */
export function together(...fixes: readonly Fix[]): Fix {
  return {
    edits: fixes.flatMap(({ edits }) => edits),
    ...(fixes.some(({ isUnsafe }) => isUnsafe) && { isUnsafe: true as const }),
  };
}

/** Takes a statement out, with its line when nothing else stands on it. */
export function remove(file: LintFile, span: Span): Fix {
  return { edits: [removal(file.source.text, span)] };
}

function removal(text: string, { start, end }: Span): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, lineEnd));
  if (isAlone) return { start: lineStart, end: lineEnd, text: '' };
  const [blanks = ''] = /^[ \t]*;?[ \t]*/.exec(text.slice(end)) ?? [];
  return { start, end: end + blanks.length, text: '' };
}

/** Takes an argument out of a call, with its comma. */
export function removeArgument(file: LintFile, call: Call, argument: Node): Fix {
  const all = call.argumentList?.children ?? [];
  const index = all.indexOf(argument);
  const before = all[index - 1];
  const after = all[index + 1];
  if (before) return { edits: [{ start: before.end, end: argument.end, text: '' }] };
  if (after) return { edits: [{ start: argument.start, end: after.start, text: '' }] };
  return remove(file, call.node);
}

/** Gives a method another name. */
export function rename(call: Call, name: string): Fix {
  return replace(call.methodNode, name);
}
