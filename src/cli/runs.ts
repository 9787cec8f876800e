import { dirname } from 'node:path';
import { didYouMean } from '../source/suggest.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import type { Run } from '../chef/run.ts';
import { explain, explainText } from '../report/explain_text.ts';
import { runJson } from '../report/run_json.ts';
import { errorProblems, renderProblems } from '../report/run_problem.ts';
import { unrendered } from '../scenario/rendered.ts';
import { runText } from '../report/run_text.ts';
import { parseAttributePath } from './attribute_path.ts';
import { isCookbook } from './find_cookbooks.ts';
import { EXIT, type Io } from './io.ts';
import { execute, prepareRun } from './prepare_run.ts';
import { reportProblems } from './report_problems.ts';
import type { RunFlags } from './run_options.ts';
import { shortPaths } from './short_paths.ts';

/** Where Chef keeps what it downloads, as `Chef::Config` says in a run of ours. */
const CACHE = '/var/chef/cache';

/** What `converge` does. */
export function converge(
  runList: readonly string[],
  flags: RunFlags & { readonly format: 'text' | 'json' },
  io: Io,
): number {
  const prepared = prepareRun(flags, runList, io);
  const run = execute(prepared);
  if (flags.format === 'json') {
    const dump = runJson(run, {
      request: prepared.request,
      chef: (run.generation === '12' ? CHEF_12 : CHEF_18).version,
      cookbookFolders: prepared.client.cookbookPaths.map((path) => (isCookbook(path) ? dirname(path) : path)),
      cacheFolder: CACHE,
    });
    io.out(`${JSON.stringify(dump, undefined, 2)}\n`);
  } else io.out(shortPaths(runText(run, io.palette), io));
  return ended(run, io);
}

/** What `render` does. */
export function render(file: string, runList: readonly string[], flags: RunFlags, io: Io): number {
  const run = execute(prepareRun(flags, runList, io));
  const resource = run.resources.findLast(({ rendered }) => rendered?.path === file);
  if (resource?.rendered) {
    io.out(resource.rendered.content);
    return ended(run, io);
  }
  const failed = run.resources.filter(
    ({ renderError, identity, name }) => renderError && (identity === file || name === file),
  );
  if (failed.length > 0) {
    reportProblems(failed.flatMap(renderProblems), io);
    return EXIT.findings;
  }
  const code = ended(run, io);
  const paths = [...new Set(run.resources.flatMap(({ rendered }) => rendered?.path ?? []))].toSorted();
  const hint = [didYouMean(file, paths), paths.length > 0 ? `Rendered: ${paths.join(', ')}.` : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
  const message = paths.length > 0 ? `The run renders no file "${file}".` : 'The run renders no file.';
  reportProblems([{ kind: 'configuration', severity: 'error', message, ...(hint && { hint }) }], io);
  return code === EXIT.clean ? EXIT.misuse : code;
}

/** What `explain` does. */
export function explainAttribute(
  attribute: string,
  runList: readonly string[],
  flags: RunFlags & { readonly format: 'text' | 'json' },
  io: Io,
): number {
  const path = parseAttributePath(attribute);
  const prepared = prepareRun(flags, runList, io);
  const run = execute({ ...prepared, request: { ...prepared.request, recordsReads: true } });
  const explained = explain(run, path);
  if (flags.format === 'json') io.out(`${JSON.stringify(explained, undefined, 2)}\n`);
  else io.out(shortPaths(explainText(explained, io.palette), io));
  if (!explained.isSet) {
    const known = Object.keys(Object(run.attributes(path.slice(0, -1))) as object);
    const hint = didYouMean(path.at(-1) as string, known);
    if (hint !== undefined) io.err(`${io.errorPalette.strong('help')}: ${hint}\n`);
  }
  return ended(run, io);
}

/** Reports the error that ended a run, and the files which a run of Chef itself could not write. */
export function ended(run: Run, io: Io): number {
  reportProblems(run.warnings, io);
  const problems = run.error ? errorProblems(run.error) : unrendered(run).flatMap(renderProblems);
  reportProblems(problems, io);
  return problems.length > 0 ? EXIT.findings : EXIT.clean;
}
