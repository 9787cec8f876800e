/** Whether a path fits a pattern of files: `**`, `*`, `?`, `{a,b}`; a folder stands for all that is in it. */
export function fits(pattern: string, path: string): boolean {
  return expression(pattern).test(path);
}

const compiled = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  let source = '';
  for (let at = 0; at < plain.length; at += 1) {
    const rest = plain.slice(at);
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?';
      at += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      at += 1;
    } else if (rest[0] === '*') source += '[^/]*';
    else if (rest[0] === '?') source += '[^/]';
    else if (rest[0] === '{') source += '(?:';
    else if (rest[0] === '}') source += ')';
    else if (rest[0] === ',' && /\{[^}]*$/.test(plain.slice(0, at))) source += '|';
    else source += (rest[0] as string).replace(/[\\^$.|+()[\]]/, '\\$&');
  }
  const made = new RegExp(`^(?:${source})(?:/.*)?$`);
  compiled.set(pattern, made);
  return made;
}
