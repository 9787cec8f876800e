import { basename, dirname, join, resolve } from 'node:path';
import { diskFiles, kindOf } from '../source/files.ts';
import { PLAIN } from '../source/code_frame.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { Example } from '../rspec/example.ts';
import { type ExampleResult, type Location, type OutsideReport, type RSpecSuite } from '../rspec/suite.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { runSpecFiles, specFilesIn } from '../chefspec/run_specs.ts';
import { countExamples, type SpecDrawing, type SpecResults } from '../report/specs/define_spec_reporter.ts';
import { specReporters } from '../report/specs/index.ts';
import type { SpecFlags } from './commands/spec.ts';
import { cookbookAround, cookbooksIn } from './find_cookbooks.ts';
import { EXIT, type Io } from './io.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';

/** The specs of one cookbook that are wanted. */
interface SpecHome {
  readonly root: string;
  readonly files: string[];
  readonly locations: Location[];
}

/** What `spec` does. */
export function runSpecs(paths: readonly string[], flags: SpecFlags, io: Io): number {
  const start = performance.now();
  const homes = findSpecs(paths, io);
  if (typeof homes === 'string') return refuse(homes, io);
  const targets = flags.format ?? [{ format: 'progress', file: undefined }];
  const shorten = (text: string): string => shortPaths(text, io);
  const drawings = targets.map(({ format, file }) => ({
    reporter: specReporters.find(({ name }) => name === format) as (typeof specReporters)[number],
    drawing: { palette: file === undefined && format !== 'json' ? io.palette : PLAIN, textOf: textOnDisk, shorten } satisfies SpecDrawing,
    file,
    text: '',
  }));
  const examples: ExampleResult[] = [];
  const outsideErrors: OutsideReport[] = [];
  for (const home of homes) {
    const run = runSpecFiles({
      files: diskFiles(visibleFolders(home.root, flags, io)),
      root: home.root,
      cookbookPaths: (flags.cookbookPath ?? []).map((path) => resolve(io.workingDirectory, path)),
      generation: flags.chef === '12' ? CHEF_12 : CHEF_18,
      specFiles: home.files,
      write: (stream, text) => (stream === 'stdout' && targets.some(({ format, file }) => format === 'json' && file === undefined) ? io.err(text) : stream === 'stdout' ? io.out(text) : io.err(text)),
      loaded: (suite) => addTags(suite, flags.tag ?? []),
      run: {
        filter: filterOf(flags.grep ?? []),
        locations: home.locations,
        ...(flags.failFast !== undefined && { failFast: flags.failFast }),
        onExample: (result) => {
          for (const target of drawings) {
            const text = target.reporter.example?.(result, examples.at(-1), target.drawing) ?? '';
            if (target.file === undefined) io.out(text);
            else target.text += text;
          }
          examples.push(result);
        },
      },
    });
    outsideErrors.push(...run.outsideErrors);
    for (const message of new Set(run.notices.map((notice) => notice.message))) io.err(`${io.errorPalette.warning('notice')}: ${message}\n`);
    if (flags.failFast !== undefined && examples.filter(({ status }) => status === 'failed').length >= Number(flags.failFast)) break;
  }
  const results: SpecResults = { examples, outsideErrors, milliseconds: performance.now() - start };
  for (const { reporter, drawing, file, text } of drawings) {
    const end = reporter.finished(results, drawing);
    if (file === undefined) io.out(end);
    else io.writeFile(resolve(io.workingDirectory, file), text + end);
  }
  if (examples.length === 0 && outsideErrors.length === 0) return refuse('Found no example that is wanted.', io);
  return countExamples(results).failed > 0 || outsideErrors.length > 0 ? EXIT.findings : EXIT.clean;
}

function refuse(message: string, io: Io): number {
  io.err(`${io.errorPalette.error('error')}: ${message}\n`);
  return EXIT.misuse;
}

/** The cookbooks whose specs are asked for, with their files; a message where a path leads to none. */
function findSpecs(paths: readonly string[], io: Io): SpecHome[] | string {
  const homes = new Map<string, SpecHome>();
  const homeAt = (root: string): SpecHome => {
    let home = homes.get(root);
    if (!home) homes.set(root, (home = { root, files: [], locations: [] }));
    return home;
  };
  const { workingDirectory } = io;
  const own = cookbookAround(workingDirectory);
  const all = own === undefined ? [join(workingDirectory, 'cookbooks'), workingDirectory].flatMap(cookbooksIn) : [own];
  for (const given of paths.length > 0 ? paths : all) {
    const [, path = given, lines, ids] = /^(.*?)(?:((?::\d+)+)|\[([\d:, ]+)\])?$/s.exec(given) ?? [];
    const absolute = resolve(workingDirectory, path);
    const kind = kindOf(absolute);
    if (kind === undefined) return `There is no file or folder ${path}.`;
    const folders = kind === 'directory' && cookbookAround(absolute) === undefined ? [...cookbooksIn(absolute), ...cookbooksIn(join(absolute, 'cookbooks'))] : [absolute];
    for (const each of folders.length > 0 ? folders : [absolute]) {
      const home = homeAt(cookbookAround(each) ?? aboveSpec(each));
      const folder = each === home.root ? join(each, 'spec') : each;
      const files = kind === 'file' ? [each] : specFilesIn(diskFiles([home.root]), folder);
      home.files.push(...files.filter((file) => !home.files.includes(file)));
      home.locations.push({
        path: each,
        ...(lines !== undefined && { lines: lines.slice(1).split(':').map(Number) }),
        ...(ids !== undefined && { ids: ids.split(',').map((id) => id.trim()) }),
      });
    }
  }
  const found = [...homes.values()].filter(({ files }) => files.length > 0);
  if (found.length > 0) return found;
  return paths.length > 0 ? `Found no spec file in ${paths.join(', ')}.` : 'Found no spec/**/*_spec.rb in the cookbooks of the current folder.';
}

/** For specs in no cookbook: the folder that holds `spec`. */
function aboveSpec(path: string): string {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) if (basename(folder) === 'spec') return dirname(folder);
  return kindOf(path) === 'file' ? dirname(path) : path;
}

/** What specs may read: the cookbooks around, and what else a Chef repository has. */
function visibleFolders(root: string, { cookbookPath = [] }: SpecFlags, io: Io): string[] {
  const around = dirname(root);
  const repository = ['roles', 'environments', 'data_bags'].map((name) => join(dirname(around), name)).filter((path) => kindOf(path) === 'directory');
  return [around === dirname(around) ? root : around, ...repository, ...cookbookPath.map((path) => resolve(io.workingDirectory, path))];
}

/** Texts and /patterns/ of which one must be in the full description. */
function filterOf(wanted: readonly string[]): ((example: Example) => boolean) | undefined {
  if (wanted.length === 0) return undefined;
  const tests = wanted.map((text) => {
    const pattern = /^\/(.*)\/([i]?)$/s.exec(text);
    if (!pattern) return (description: string): boolean => description.includes(text);
    const regexp = new RegExp(pattern[1] as string, pattern[2]);
    return (description: string): boolean => regexp.test(description);
  });
  return (example) => tests.some((test) => test(example.fullDescription));
}

/** `name`, `name:value`, `~name` */
function addTags({ vm, world }: RSpecSuite, tags: readonly string[]): void {
  for (const tag of tags) {
    const [, negated, name = '', value] = /^(~?)([^:]+)(?::(.*))?$/s.exec(tag) ?? [];
    const filter = new RHash();
    filter.set(vm, symbol(name), value === undefined ? true : /^:?\w+$/.test(value) ? symbol(value.replace(/^:/, '')) : vm.str(value));
    vm.call(world.config, negated === '~' ? 'filter_run_excluding' : 'filter_run_including', [filter]);
  }
}
