import type { ExampleFiles, Rule } from '../../src/lint/define_rule.ts';
import { lintCookbook } from '../../src/lint/lint.ts';
import { LintCookbook } from '../../src/lint/lint_cookbook.ts';
import type { LintProblem } from '../../src/lint/rule_context.ts';
import { memoryFiles } from '../../src/source/files.ts';

/** An example's files: a text alone is a recipe, or the first kind of file that a rule looks at. */
export function filesOfExample(example: ExampleFiles, rule: Rule): Record<string, string> {
  if (typeof example !== 'string') return { 'metadata.rb': "name 'demo'\n", ...example };
  const kind = rule.files?.[0] ?? 'recipe';
  const path = PLACES[kind] ?? 'recipes/default.rb';
  return { 'metadata.rb': "name 'demo'\n", [path]: `${example}\n` };
}

const PLACES: Readonly<Record<string, string>> = {
  recipe: 'recipes/default.rb',
  attributes: 'attributes/default.rb',
  library: 'libraries/nova.rb',
  resource: 'resources/nova.rb',
  provider: 'providers/nova.rb',
  definition: 'definitions/nova.rb',
  template: 'templates/default/nova.conf.erb',
  metadata: 'metadata.rb',
  spec: 'spec/default_spec.rb',
  berksfile: 'Berksfile',
  policyfile: 'Policyfile.rb',
  role: 'roles/compute.rb',
  environment: 'environments/production.rb',
  ruby: 'Rakefile',
};

/** The files below a cookbook as a cookbook in memory; paths that begin with `../` are other cookbooks' beside it. */
export function cookbookOf(files: Readonly<Record<string, string>>): LintCookbook {
  const placed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith('../') ? `/cookbooks/${path.slice(3)}` : `/cookbooks/demo/${path}`,
      text,
    ]),
  );
  const disk = memoryFiles(placed);
  const loaded = new Map<string, LintCookbook>();
  const load = (name: string): LintCookbook | undefined => {
    if (!disk.facts(`/cookbooks/${name}`)) return undefined;
    const known =
      loaded.get(name) ?? new LintCookbook(disk, `/cookbooks/${name}`, load, new Map(), () => disk.list('/cookbooks'));
    loaded.set(name, known);
    return known;
  };
  return load('demo') as LintCookbook;
}

/** What rules find in files. */
export function lintFiles(
  files: Readonly<Record<string, string>>,
  rules: readonly Rule[],
  target?: number,
): LintProblem[] {
  return lintCookbook(cookbookOf(files), { rules, target });
}
