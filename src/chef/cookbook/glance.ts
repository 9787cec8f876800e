/** What can be read off a metadata file without running it; undefined where only running it tells. */
export interface Glance {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly chefVersions?: readonly (readonly string[])[] | undefined;
  readonly ohaiVersions?: readonly (readonly string[])[] | undefined;
}

const ARGUMENT = String.raw`(?:'[^'\\\n]*'|"[^"\\#\n]*")`;
const ARGUMENTS = new RegExp(ARGUMENT, 'g');

/** Statements of a method in metadata.rb whose arguments are plain texts; undefined when one of them is anything else. */
function statements(text: string, method: string): readonly (readonly string[])[] | undefined {
  const mentions = text.match(new RegExp(String.raw`^[^#\n]*\b${method}\b`, 'gm')) ?? [];
  const guard = String.raw`(?:\s+if\s+(?:self\.)?respond_to\?\s*\(?\s*:${method}\s*\)?)?`;
  const plain = new RegExp(
    String.raw`^[ \t]*${method}[ \t]*(\(?)[ \t]*(${ARGUMENT}(?:[ \t]*,[ \t]*${ARGUMENT})*)[ \t]*\)?${guard}[ \t]*(?:#.*)?\r?$`,
    'gm',
  );
  const found = [...text.matchAll(plain)].map(([, , list = '']) =>
    (list.match(ARGUMENTS) ?? []).map((each) => each.slice(1, -1)),
  );
  return found.length === mentions.length ? found : undefined;
}

/** The only argument of the only statement of a method. */
function single(text: string, method: string): string | undefined {
  const [only, ...more] = statements(text, method) ?? [];
  return only?.length === 1 && more.length === 0 ? only[0] : undefined;
}

/** Looks at metadata.rb. */
export function glanceAtRuby(text: string): Glance {
  return {
    name: single(text, 'name'),
    version: single(text, 'version'),
    chefVersions: statements(text, 'chef_version'),
    ohaiVersions: statements(text, 'ohai_version'),
  };
}

/** Looks at metadata.json. */
export function glanceAtJson(text: string): Glance {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    const { name, version } = read as Record<string, unknown>;
    return { ...(typeof name === 'string' && { name }), ...(typeof version === 'string' && { version }) };
  } catch {
    return {};
  }
}
