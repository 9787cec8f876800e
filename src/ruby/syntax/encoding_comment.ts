import type { Source } from '../../source/source.ts';

/** Encodings whose texts are read as they stand. */
const KNOWN = new Set(['utf-8', 'utf8-mac', 'utf-8-mac', 'utf-8-hfs', 'cp65001']);
/** Others that Ruby knows: fine as long as the text is plain ASCII. */
const FOREIGN =
  /^(?:ascii|us-ascii|ansi_x3\.4-1968|646|ascii-8bit|binary|iso-?8859-(?:[1-9]|1[0-6])|windows-(?:31j|874|125[0-8])|cp(?:437|73[17]|775|85[0257]|86[0-69]|874|878|932|936|949|950|951|125[0-8])|csWindows31J|sjis|shift_jis|pck|windows-31j|euc-?(?:jp|kr|tw|cn)|eucjp(?:-ms)?|gbk|gb2312|gb12345|gb18030|big5(?:-hkscs|-uao)?|koi8-[ru]|tis-620|ibm\d+|mac\w+)$/i;

/** What is wrong with the comment that names a file's encoding: it stands on the first line, or behind `#!`. */
export function encodingProblem(source: Source): string | undefined {
  const { text } = source;
  if (!/^[ \t]*#/.test(text)) return undefined;
  const first = source.line(1);
  const line = first.startsWith('#!') ? source.line(2) : first;
  const name = encodingName(line)?.replace(/-(?:unix|dos)$/i, '');
  if (name === undefined || KNOWN.has(name.toLowerCase())) return undefined;
  if (/^utf-?(?:16|32)/i.test(name)) return `${name.toUpperCase()} is not ASCII compatible`;
  if (!FOREIGN.test(name)) return `unknown encoding name: ${name}`;
  return /[^\0-\x7f]/.test(text) ? `Expected a file in UTF-8, found the encoding ${name}.` : undefined;
}

function encodingName(line: string): string | undefined {
  if (!/^[ \t]*#/.test(line) || !/coding/i.test(line)) return undefined;
  const marked = /-\*-(.*?)-\*-/.exec(line);
  if (marked) {
    const pair = /(?:^|;)\s*(?:en)?coding\s*:\s*"?([^\s";]+)/i.exec(marked[1] ?? '');
    if (pair) return pair[1];
  }
  // `name: value` alone on the line goes on to the next blank, whatever is named.
  const alone = /^\s*#\s*([^\s"'():;]+)\s*:\s*"?([^\s";]+)"?\s*;?\s*$/.exec(line);
  if (alone) return /^(?:en)?coding$/i.test(alone[1] ?? '') ? alone[2] : undefined;
  return /coding\s*[:=]\s*([\w-]+)/i.exec(line)?.[1];
}
