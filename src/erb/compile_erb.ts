/** What ERB's trim mode asks for. */
interface Trim {
  /** `%`: lines that begin with it are Ruby code. */
  readonly percent: boolean;
  /** `-`: `<%-` takes the indentation before it, `-%>` the newline behind it. */
  readonly explicit: boolean;
  /** `>`: no newline behind a tag that ends its line. */
  readonly lineEnd: boolean;
  /** `<>`: the same, where the line begins with a tag too. */
  readonly wholeLine: boolean;
}

function trimOf(mode: string): Trim {
  return { percent: mode.includes('%'), explicit: mode.includes('-'), lineEnd: mode.includes('>') && !mode.includes('<>'), wholeLine: mode.includes('<>') };
}

/** Compiles a template to Ruby source as the ERB of Ruby's standard library does: line for line. */
export function compileErb(template: string, mode = '', variable = '_erbout'): string {
  const trim = trimOf(mode);
  let source = `${variable} = +'';`;
  let text = '';
  const flush = (): void => {
    if (text !== '') source += ` ${variable}.<< '${text.replace(/['\\]/g, '\\$&')}';`;
    text = '';
  };
  const code = (ruby: string): void => {
    flush();
    source += ruby.endsWith('\n') ? ruby : `${ruby};`;
  };
  let at = 0;
  let lineBeginsWithTag = false;
  while (at < template.length) {
    const isLineStart = at === 0 || template[at - 1] === '\n';
    if (isLineStart) lineBeginsWithTag = template.startsWith('<%', at) && !template.startsWith('<%%', at);
    if (isLineStart && trim.percent && template[at] === '%') {
      const end = template.indexOf('\n', at);
      const line = template.slice(at, end === -1 ? undefined : end + 1);
      if (line.startsWith('%%')) text += line.slice(1);
      else code(line.slice(1).endsWith('\n') ? line.slice(1) : `${line.slice(1)}\n`);
      at += line.length;
      continue;
    }
    if (template.startsWith('<%%', at)) {
      text += '<%';
      at += 3;
      continue;
    }
    if (!template.startsWith('<%', at)) {
      text += template[at];
      at += 1;
      continue;
    }
    const close = closing(template, at + 2);
    if (close === -1) {
      text += template.slice(at);
      break;
    }
    let inner = template.slice(at + 2, close);
    const takesIndent = trim.explicit && inner.startsWith('-');
    if (takesIndent) {
      inner = inner.slice(1);
      text = text.replace(/(^|\n)[ \t]*$/, '$1');
    }
    const takesNewline = trim.explicit && inner.endsWith('-');
    if (takesNewline) inner = inner.slice(0, -1);
    inner = inner.replaceAll('%%>', '%>');
    if (inner.startsWith('=')) {
      flush();
      source += ` ${variable}.<<((${inner.slice(1)}).to_s);`;
    } else if (inner.startsWith('#')) code('\n'.repeat(inner.match(/\n/g)?.length ?? 0));
    else code(inner);
    at = close + 2;
    const newline = /^\r?\n/.exec(template.slice(at, at + 2));
    if (newline && (takesNewline || trim.lineEnd || (trim.wholeLine && lineBeginsWithTag))) {
      flush();
      source += '\n';
      at += newline[0].length;
    }
  }
  flush();
  return `${source} ${variable}\n`;
}

/** Where the code that begins here ends: at `%>`, but not at `%%>`. */
function closing(template: string, from: number): number {
  for (let at = template.indexOf('%>', from); at !== -1; at = template.indexOf('%>', at + 2)) if (template[at - 1] !== '%') return at;
  return -1;
}
