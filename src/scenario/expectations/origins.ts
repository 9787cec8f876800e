import type { RelatedPlace } from '../../source/problem.ts';
import { declared, lineOf, writesTo, type Check } from '../report.ts';
import type { WrittenFile } from '../rendered.ts';

/** Where a key of a rendered file comes from: the template's line, the attributes that it reads, who set those. */
export function origins(check: Check, { resource }: WrittenFile, key: string): readonly RelatedPlace[] {
  const { properties, cookbook } = resource;
  const from = properties['source'] ?? properties['@source'];
  const template = templateOf(check, from, properties['cookbook'] ?? properties['@cookbook'] ?? cookbook);
  const source = template === undefined ? undefined : check.sourceOf(template);
  if (template === undefined || !source) return declared(check, resource);
  const line = source.text.split('\n').findIndex((text) => keyOf(text) === key) + 1;
  if (line === 0) return declared(check, resource);
  const paths = new Map(
    check.run.reads
      .filter((read) => read.file === template && read.line === line)
      .map(({ path }) => [path.join('.'), path.map(String)] as const),
  );
  // Reading a.b.c reads a and a.b as well.
  const longest = [...paths].filter(([name]) => ![...paths.keys()].some((other) => other.startsWith(`${name}.`)));
  return [
    lineOf(check, 'The template writes it here.', template, line),
    ...longest.flatMap(([, path]) => writesTo(check, path)),
    ...declared(check, resource),
  ];
}

/** The name before `=` in a template's line. */
function keyOf(line: string): string | undefined {
  return /^\s*(?:<%-?[^=].*?%>)?\s*([^\s=:<%#;][^=:<]*?)\s*[=:]/.exec(line)?.[1];
}

/** The template file that a resource renders: which one it is, the attributes tell that it read. */
function templateOf({ run }: Check, source: unknown, cookbook: unknown): string | undefined {
  if (typeof source !== 'string' || typeof cookbook !== 'string') return undefined;
  return run.reads.find(({ file }) => file.includes(`/${cookbook}/templates/`) && file.endsWith(`/${source}`))?.file;
}
