/** How text is taken over: by Erubis's rules, with `trim` (Chef's default) lines that hold only statements vanish. */
export interface ErubisOptions {
  readonly trim?: boolean;
}

const TAG = /<%(=+|-|#|%)?([\s\S]*?)([-=])?%>([ \t]*\r?\n)?/g;

/**
 * Compiles a template to Ruby source as Erubis 2.7 does: line for line, so that an error in the Ruby code is in the
 * template's own line.
 */
export function compileErubis(template: string, options: ErubisOptions = {}): string {
  const trim = options.trim ?? true;
  const out = new Output();
  let position = 0;
  let atLineStart = true;
  for (const match of template.matchAll(TAG)) {
    const [, indicator, code = '', tail, rest] = match;
    let text = template.slice(position, match.index);
    position = match.index + match[0].length;
    const kind = indicator?.[0];
    let before: string | undefined;
    if (kind !== '=') [text, before] = splitIndent(text, atLineStart);
    atLineStart = rest !== undefined;
    out.text(text);
    if (kind === '=') {
      out.expression(code, indicator as string);
      if (tail === undefined && rest !== undefined) out.text(rest);
    } else if (kind === '#') {
      const lines = '\n'.repeat((code.match(/\n/g)?.length ?? 0) + (rest === undefined ? 0 : 1));
      if (trim && before !== undefined && rest !== undefined) out.statement(lines);
      else {
        if (before !== undefined) out.text(before);
        out.statement(lines);
        if (rest !== undefined) out.text(rest);
      }
    } else if (kind === '%') out.text(`${before ?? ''}<%${code}${tail ?? ''}%>${rest ?? ''}`);
    else if (trim && before !== undefined && rest !== undefined) out.statement(`${before}${code}${rest}`);
    else {
      if (before !== undefined) out.text(before);
      out.statement(code);
      if (rest !== undefined) out.text(rest);
    }
  }
  out.text(template.slice(position));
  return out.finish();
}

/** Takes the blanks before a tag off the text when nothing else stands on the line; undefined where something does. */
function splitIndent(text: string, atLineStart: boolean): [text: string, indent: string | undefined] {
  if (text === '') return [text, atLineStart ? '' : undefined];
  if (text.endsWith('\n')) return [text, ''];
  const lineStart = text.lastIndexOf('\n') + 1;
  const line = text.slice(lineStart);
  if (!/^[ \t]*$/.test(line) || (lineStart === 0 && !atLineStart)) return [text, undefined];
  return [text.slice(0, lineStart), line];
}

/** The Ruby source under construction. */
class Output {
  #source = "_buf = '';";

  text(text: string): void {
    if (text !== '') this.#source += ` _buf << '${text.replace(/['\\]/g, '\\$&')}';`;
  }

  statement(code: string): void {
    this.#source += code;
    if (!code.endsWith('\n')) this.#source += ';';
  }

  /** `<%= %>` puts a value in, `<%== %>` escapes it, `<%=== %>` writes it to standard error. */
  expression(code: string, indicator: string): void {
    if (indicator === '=') this.#source += ` _buf << (${code}).to_s;`;
    else if (indicator === '==') this.#source += ` _buf << Erubis::XmlHelper.escape_xml(${code});`;
    else if (indicator === '===') {
      const trimmed = code.trim();
      this.#source += ` $stderr.puts("*** debug: ${trimmed.replace(/['\\]/g, '\\$&')}=#{(${trimmed}).inspect}");`;
    }
  }

  finish(): string {
    return `${this.#source}${this.#source.endsWith('\n') ? '' : '\n'}_buf.to_s\n`;
  }
}
