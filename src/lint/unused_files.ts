import { codeTexts } from './dependencies.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import { isString, stringOf } from './literals.ts';
import { pattern } from './resource_use.ts';

/** Files that nobody takes by name. */
const NO_FILES = /(?:^|\/)(?:\.|README|LICENSE|COPYING|NOTICE)|\/(?:tests?|spec|minitest)\//i;

/** The templates or files that nothing in a cookbook names; none where some names only a run knows. */
export function unusedFiles(cookbook: LintCookbook, kind: 'templates' | 'files'): readonly string[] {
  const found = cookbook.fileNames.filter(
    (name) => name.startsWith(`${kind}/`) && !NO_FILES.test(name) && (kind === 'files' || name.endsWith('.erb')),
  );
  // Without recipes it serves others, and they may take anything.
  if (found.length === 0 || cookbook.isFixture || cookbook.filesOf('recipe').length === 0) return [];
  const files = cookbook.filesOf('recipe', 'resource', 'provider', 'definition', 'library', 'attributes', 'template');
  if (files.some((file) => file.kind !== 'template' && !file.tree)) return [];
  const texts = files.map((file) => file.source.text);
  const code = files.filter((file) => file.kind !== 'template').map((file) => file.source.text);
  if (code.some((text) => new RegExp(`\\b${kind}/(?:default|#\\{)|['"]${kind}['"]`).test(text))) return [];
  for (const use of cookbook.templateUses) {
    if (use.kind !== kind || use.isLocal || use.sources) continue;
    const { sourceNode } = use;
    if (!sourceNode || isOpen(sourceNode && pattern(sourceNode))) return [];
  }
  const folders: string[] = [];
  if (kind === 'files')
    for (const file of files)
      for (const resource of file.resources) {
        if (resource.type !== 'remote_directory') continue;
        const source = resource.has('source')
          ? stringOf(resource.get('source')?.value)
          : resource.name?.replace(/\/+$/, '').split('/').at(-1);
        if (source === undefined) return [];
        folders.push(source.replace(/^\/|\/$/g, ''));
      }
  const patterns = files.flatMap((file) =>
    file.nodes.flatMap((node) => {
      const text = isString(node) && stringOf(node) === undefined ? pattern(node) : undefined;
      return text === undefined || isOpen(text) ? [] : [lastPart(text)];
    }),
  );
  const shapes = [...new Set(patterns)].map(
    (text) =>
      new RegExp(
        `^${text
          .split('*')
          .map((part) => part.replace(/[^\w]/g, '\\$&'))
          .join('.*')}$`,
        's',
      ),
  );
  const unused = found.filter((name) => {
    const base = name.slice(name.lastIndexOf('/') + 1);
    const plain = base.replace(/\.erb$/, '');
    if (folders.some((folder) => name.includes(`/${folder}/`) || folder === '')) return false;
    if (shapes.some((shape) => shape.test(base) || shape.test(plain))) return false;
    return !texts.some((text) => text.includes(plain));
  });
  if (unused.length === 0) return [];
  // Cookbooks beside this one may take its files.
  const others = cookbook.neighbours().flatMap((name) => {
    const other = cookbook.find(name);
    return other?.isCookbook && other.root !== cookbook.root
      ? codeTexts(other).filter((text) => text.includes(cookbook.name))
      : [];
  });
  return unused.filter((name) => {
    const plain = name.slice(name.lastIndexOf('/') + 1).replace(/\.erb$/, '');
    return !others.some((text) => text.includes(plain));
  });
}

function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** Whether a name with "*" may be nearly any. */
function isOpen(text: string | undefined): boolean {
  return text === undefined || lastPart(text).replace(/\*|\.erb$/g, '').length < 2;
}
