import { createChefClient } from '../../src/chef/create_client.ts';
import type { RunRequest } from '../../src/chef/client.ts';
import { CHEF_12, CHEF_18 } from '../../src/chef/generation.ts';
import type { Run, RunResource } from '../../src/chef/run.ts';
import { memoryFiles } from '../../src/source/files.ts';

export interface CookbookRun extends Partial<RunRequest> {
  readonly chef?: '12' | '18';
}

/** Runs a cookbook made of files (`recipes/default.rb` …), named `demo` unless a path begins with another cookbook's name. */
export function runCookbook(files: Readonly<Record<string, string>>, request: CookbookRun = {}): Run {
  const placed: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    const isOwn = /^(attributes|definitions|files|libraries|metadata|providers|recipes|resources|templates)\b/.test(
      path,
    );
    placed[`/cookbooks/${isOwn ? `demo/${path}` : path}`] = text;
  }
  placed['/cookbooks/demo/metadata.rb'] ??= "name 'demo'\nversion '1.0.0'\n";
  const { chef = '18', ...rest } = request;
  const client = createChefClient({
    files: memoryFiles(placed),
    cookbookPaths: ['/cookbooks'],
    generation: chef === '12' ? CHEF_12 : CHEF_18,
  });
  return client.run({ platform: 'ubuntu', version: '18.04', runList: ['recipe[demo]'], ...rest });
}

/** Runs a recipe alone; what went wrong in it is thrown. */
export function runRecipe(recipe: string, request: CookbookRun = {}): Run {
  const run = runCookbook({ 'recipes/default.rb': recipe }, request);
  if (run.error)
    throw new Error(
      `${run.error.class}: ${run.error.message}\n${run.error.backtrace.map((place) => `${place.path}:${place.line}`).join('\n')}`,
    );
  return run;
}

/** A resource of a run by the name that the recipe gave it. */
export function resourceOf(run: Run, key: string): RunResource {
  const found = run.resources.filter((resource) => `${resource.declaredType}[${resource.name}]` === key).at(-1);
  if (!found)
    throw new Error(
      `There is no ${key} in ${run.resources.map((resource) => `${resource.declaredType}[${resource.name}]`).join(', ')}`,
    );
  return found;
}
