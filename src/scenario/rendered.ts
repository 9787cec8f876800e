import type { Run, RunResource } from '../chef/run.ts';

/** A file that a run writes, and the resource which does. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string;
  readonly resource: RunResource;
}

/** The files that a run leaves with known content, by path: later resources replace and delete those of earlier ones. */
export function writtenFiles({ resources }: Run): ReadonlyMap<string, WrittenFile> {
  const files = new Map<string, WrittenFile>();
  for (const resource of resources) {
    const actions = resource.performed.map(({ action }) => action);
    const path = resource.rendered?.path ?? pathOf(resource);
    if (path === undefined) continue;
    if (actions.includes('delete')) files.delete(path);
    if (!resource.rendered || !actions.some((action) => action.startsWith('create'))) continue;
    if (actions.includes('create') || !files.has(path))
      files.set(path, { path, content: resource.rendered.content, resource });
  }
  return files;
}

/** The path of a resource that is about a file. */
export function pathOf({ properties, identity, name }: RunResource): string | undefined {
  const candidates = [properties['path'], identity, name];
  return candidates.find((each): each is string => typeof each === 'string' && each.startsWith('/'));
}

/** Resources that were to write a file and could not be rendered. */
export function unrendered({ resources }: Run): readonly RunResource[] {
  return resources.filter(
    ({ renderError, performed }) => renderError && performed.some(({ action }) => action.startsWith('create')),
  );
}
