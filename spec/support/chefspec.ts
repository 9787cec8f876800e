import { CHEF_12, CHEF_18 } from '../../src/chef/generation.ts';
import { runSpecFiles, specFilesOf, type SpecRun } from '../../src/chefspec/run_specs.ts';
import { memoryFiles } from '../../src/source/files.ts';

/** Runs the specs of the cookbook `demo`, made of files (`recipes/default.rb`, `spec/default_spec.rb` …; `/…` for what lies elsewhere). */
export function runSpecs(
  files: Readonly<Record<string, string>>,
  chef: '12' | '18' = '18',
): SpecRun & { readonly output: string } {
  const placed: Record<string, string> = { '/cookbooks/demo/metadata.rb': "name 'demo'\nversion '1.0.0'\n" };
  for (const [path, text] of Object.entries(files))
    placed[path.startsWith('/') ? path : `/cookbooks/demo/${path}`] = text;
  const all = memoryFiles(placed);
  const root = '/cookbooks/demo';
  let output = '';
  const run = runSpecFiles({
    files: all,
    root,
    cookbookPaths: [],
    generation: chef === '12' ? CHEF_12 : CHEF_18,
    specFiles: specFilesOf(all, root),
    write: (_stream, text) => {
      output += text;
    },
  });
  return { ...run, output };
}

/** `description: passed`, or `description: failed Class: the first line of the message`, one for each example. */
export function verdicts({ results }: Pick<SpecRun, 'results'>): string[] {
  return results.map(({ description, status, exception }) =>
    exception
      ? `${description}: ${status} ${exception.class}: ${exception.message.trim().split('\n')[0]}`
      : `${description}: ${status}`,
  );
}

/** The message of the only example that fails. */
export function failureOf({ results }: Pick<SpecRun, 'results'>): string {
  const failed = results.filter(({ status }) => status === 'failed');
  if (failed.length !== 1) throw new Error(`Expected one failure, found ${JSON.stringify(verdicts({ results }))}`);
  return failed[0]?.exception?.message ?? '';
}
