import type { Machine } from '../../ruby/machine/machine.ts';
import { generationOf } from '../generation.ts';
import type { Cookbook, FileFacts } from './cookbook.ts';

export type Segment = 'templates' | 'files';

/** A name as a resource gives it: one that is looked for by specificity, or paths that are tried as they are. */
export type SourceName = string | readonly string[];

function join(folder: string, path: string): string {
  return `${folder}/${path.replace(/^\/+/, '')}`;
}

/** Where a file can be, below the folder of its segment, the most specific place first. */
export function preferences(name: SourceName, { fqdn, platform, platformVersion }: FileFacts): readonly string[] {
  if (typeof name !== 'string') return name;
  const numbers = platformVersion.split('.');
  const versions = numbers.map((_, index) => numbers.slice(0, numbers.length - index).join('.'));
  return [
    join(`host-${fqdn ?? ''}`, name),
    ...versions.map((version) => join(`${platform}-${version}`, name)),
    join(platform, name),
    join('default', name),
    name.replace(/^\/+/, ''),
  ];
}

/** The places that Chef names when a file is nowhere. */
export function namedPlaces(
  segment: Segment,
  name: SourceName,
  facts: FileFacts,
  namesHost: boolean,
): readonly string[] {
  if (typeof name !== 'string') return name.map((each) => join(segment, each));
  const { fqdn, platform, platformVersion } = facts;
  const folders = [`${platform}-${platformVersion}/`, `${platform}/`, 'default/', ''];
  if (namesHost) folders.unshift(`host-${fqdn ?? ''}/`);
  return folders.map((folder) => `${segment}/${folder}${name}`);
}

/** Raises Chef's error about a template or file that a cookbook does not have for a node. */
export function fileNotFound(
  vm: Machine,
  cookbook: Cookbook,
  segment: Segment,
  name: SourceName,
  facts: FileFacts,
): never {
  const places = namedPlaces(segment, name, facts, generationOf(vm).name !== '12');
  const existing = cookbook.filesIn(segment).map((path) => `${segment}/${path}`);
  const others = existing.length === 0 ? '' : `\n\nThis cookbook _does_ contain: ['${existing.join("','")}']`;
  return vm.raise(
    'Chef::Exceptions::FileNotFound',
    `Cookbook '${cookbook.name}' (${cookbook.metadata.version}) does not contain a file at any of these locations:\n${places.map((each) => `  ${each}`).join('\n')}${others}`,
  );
}

/**
 * The files of a folder of a segment for a node (remote_directory), by their paths below it: those of the most specific
 * place that has any. undefined when there is no such folder.
 */
export function filesOfFolder(
  cookbook: Cookbook,
  segment: Segment,
  folder: string,
  facts: FileFacts,
  seesRoot: boolean,
): readonly string[] | undefined {
  const escaped = folder.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = new RegExp(`^(${seesRoot ? '[^/]*/?' : '[^/]+/'}${escaped})/(.+)$`);
  const found = new Map<string, string[]>(preferences(folder, facts).map((place) => [place, []]));
  for (const path of cookbook.filesIn(segment)) {
    const [, place = '', rest = ''] = pattern.exec(path) ?? [];
    found.get(place)?.push(rest);
  }
  return [...found.values()].find((paths) => paths.length > 0);
}
