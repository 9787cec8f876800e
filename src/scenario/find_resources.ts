import type { Run, RunResource } from '../chef/run.ts';
import { RESOURCE } from './check_expectations.ts';
import { fits, patternOf } from './pattern.ts';

/** The resources that `type[name]` means: by the name or identity, or by a pattern of names. */
export function resourcesOf(run: Run, key: string): readonly RunResource[] {
  const [, type = '', name = ''] = RESOURCE.exec(key) ?? [];
  const ofType = run.resources.filter((resource) => resource.declaredType === type || resource.type === type);
  const exact = ofType.filter((resource) => resource.name === name || resource.identity === name);
  return exact.length > 0 || !patternOf(name) ? exact : ofType.filter((resource) => fits(name, resource.name));
}

/** The actions that resources perform, each once, in order. Nothing is not an action here. */
export function performedBy(resources: readonly RunResource[]): readonly string[] {
  const actions = resources.flatMap(({ performed }) => performed.map(({ action }) => action));
  return [...new Set(actions)].filter((action) => action !== 'nothing');
}
