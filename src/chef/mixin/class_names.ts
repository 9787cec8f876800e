/** The name of the resource in a file of a cookbook: `database` in `mysql` is `mysql_database`, `default` is `mysql`. */
export function qualifiedName(cookbookName: string, path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.rb$/, '');
  return normalName(file === 'default' ? cookbookName : `${cookbookName}_${file}`);
}

function normalName(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, '_').replace(/^_+/, '');
}

/** `mysql_database` as `MysqlDatabase`. */
export function toClassName(text: string): string {
  let name = '';
  let rest: string | undefined = normalName(text);
  while (rest !== undefined && rest !== '') {
    const [, word = '', , more]: readonly (string | undefined)[] = /^(.+?)(_(.+))?$/.exec(rest) ?? [];
    name += word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    rest = more;
  }
  return name;
}
