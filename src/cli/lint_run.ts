import { dirname, join, relative, resolve } from 'node:path';
import {
  applyBaseline,
  type Baseline,
  baselineText,
  fingerprint,
  type Placed,
  readBaseline,
} from '../lint/baseline.ts';
import { findConfig, type LintConfig, NO_CONFIG, readConfig, Settings } from '../lint/config.ts';
import type { Rule } from '../lint/define_rule.ts';
import { applyDirectives } from '../lint/directives.ts';
import { lintCookbook } from '../lint/lint.ts';
import { LintCookbook } from '../lint/lint_cookbook.ts';
import type { LintProblem } from '../lint/rule_context.ts';
import { rules } from '../lint/rules/index.ts';
import { OWN_PROBLEMS, RuleIndex } from '../lint/select_rules.ts';
import type { LintFinding, LintReport } from '../report/lint/define_lint_reporter.ts';
import { lintReporters } from '../report/lint/index.ts';
import { PLAIN } from '../source/code_frame.ts';
import { kindOf, readText } from '../source/files.ts';
import { type Problem, ProblemError, type Severity } from '../source/problem.ts';
import { cookbookAround } from './find_cookbooks.ts';
import { EXIT, type Io } from './io.ts';
import type { LintFlags } from './lint_flags.ts';
import { changedFiles } from './lint_changed.ts';
import { fixCookbook, fixDiff } from './lint_fixes.ts';
import { cookbookLoader, findLintTargets, type LintTarget } from './lint_targets.ts';
import { reportProblems } from './report_problems.ts';
import { textOnDisk } from './text_on_disk.ts';

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Lints paths; answers the exit code. */
export function runLint(paths: readonly string[], flags: LintFlags, version: string, io: Io): number {
  const run = new LintRun(flags, io);
  const targets = run.targets(paths);
  const placed: Placed[] = [];
  let files = 0;
  let fixed = 0;
  let failLevel: Severity | undefined;
  let maxWarnings: number | undefined;
  const baselines = new Map<string, Placed[]>();
  for (const target of targets) {
    const { cookbook, config, settings } = run.open(target);
    if (settings.isExcluded(cookbook.root)) continue;
    failLevel ??= config.failLevel;
    maxWarnings ??= config.maxWarnings;
    let problems = run.lint(cookbook, config, settings, target.only);
    if (flags.fix === true || flags.fixUnsafe === true || flags.fixDryRun === true) {
      const result = run.fix(cookbook, config, settings, target);
      fixed += flags.fixDryRun === true ? 0 : result.fixed;
      problems = result.left;
    }
    files += run.countFiles(cookbook, settings, target.only);
    const found = problems.map((problem) => run.placed(problem, cookbook));
    const baseline = flags.baseline === undefined ? config.baseline : resolve(io.workingDirectory, flags.baseline);
    if (
      baseline !== undefined &&
      kindOf(baseline) === undefined &&
      flags.updateBaseline !== true &&
      flags.baseline !== undefined
    )
      throw new ProblemError([
        {
          kind: 'configuration',
          severity: 'error',
          message: 'Expected a baseline, found nothing: --update-baseline writes it.',
          path: baseline,
        },
      ]);
    if (baseline === undefined) placed.push(...found);
    else baselines.set(baseline, [...(baselines.get(baseline) ?? []), ...found]);
  }
  for (const [path, found] of baselines)
    placed.push(...run.againstBaseline(path, found, flags.updateBaseline === true));
  if (flags.updateBaseline === true && baselines.size === 0)
    throw new ProblemError([
      { kind: 'configuration', severity: 'error', message: 'Expected --baseline FILE with --update-baseline.' },
    ]);
  const report = run.report(placed, files, fixed, version);
  run.write(report);
  if (flags.exitZero === true) return EXIT.clean;
  const least = RANKS[flags.failLevel ?? failLevel ?? 'info'];
  const most = flags.maxWarnings ?? maxWarnings;
  const warnings = placed.filter(({ problem }) => problem.severity === 'warning').length;
  const fails =
    placed.some(({ problem }) => RANKS[problem.severity] >= least) || (most !== undefined && warnings > most);
  const isOverGate =
    most !== undefined && flags.failLevel === undefined && failLevel === undefined
      ? warnings > most || placed.some(({ problem }) => problem.severity === 'error')
      : fails;
  return isOverGate ? EXIT.findings : EXIT.clean;
}

interface Opened {
  readonly cookbook: LintCookbook;
  readonly config: LintConfig;
  readonly settings: Settings;
}

/** What one call of the command knows. */
class LintRun {
  readonly #flags: LintFlags;
  readonly #io: Io;
  readonly #index = new RuleIndex(rules);
  readonly #load = cookbookLoader();
  readonly #texts = new Map<string, string>();
  readonly #forced: ReadonlySet<string> | undefined;
  readonly #base: ReadonlySet<string>;

  constructor(flags: LintFlags, io: Io) {
    this.#flags = flags;
    this.#io = io;
    this.#forced = flags.only && this.#names(flags.only);
    const except = this.#names(flags.except ?? []);
    const all = [...rules.filter(({ isOptional }) => isOptional !== true).map(({ name }) => name), ...OWN_PROBLEMS];
    this.#base = new Set((this.#forced ? [...this.#forced] : all).filter((name) => !except.has(name)));
    if (this.#forced) this.#forced = this.#base;
  }

  #names(words: readonly string[]): ReadonlySet<string> {
    const list = words
      .flatMap((word) => word.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const unknown = list.filter((word) => !this.#index.find(word));
    if (unknown.length > 0)
      throw new ProblemError(
        unknown.map((word): Problem => ({
          kind: 'configuration',
          severity: 'error',
          message: this.#index.unknown(word),
        })),
      );
    return new Set(list.flatMap((word) => [...(this.#index.find(word) as ReadonlySet<string>)]));
  }

  targets(paths: readonly string[]): LintTarget[] {
    const { workingDirectory } = this.#io;
    const { stdinFilename, changed } = this.#flags;
    if (stdinFilename !== undefined) {
      const path = resolve(workingDirectory, stdinFilename);
      let text = '';
      for (let line = this.#io.readLine(); line !== undefined; line = this.#io.readLine()) text += line;
      this.#texts.set(path, text);
      const root = cookbookAround(dirname(path)) ?? dirname(path);
      return [{ root, only: new Set([relative(root, path)]) }];
    }
    const targets = findLintTargets(paths, workingDirectory);
    if (changed === undefined) return targets;
    return targets.flatMap(({ root, only }) => {
      const wanted = [...changedFiles(root, changed === true ? 'HEAD' : changed, this.#io)].filter(
        (name) => !only || only.has(name),
      );
      return wanted.length === 0 ? [] : [{ root, only: new Set(wanted) }];
    });
  }

  open({ root }: LintTarget): Opened {
    const loaded = this.#load(root);
    const own = new Map(
      [...this.#texts]
        .filter(([path]) => path.startsWith(`${root}/`))
        .map(([path, text]) => [path.slice(root.length + 1), text]),
    );
    const cookbook = own.size === 0 ? loaded : loaded.withTexts(own);
    const given = this.#flags.config;
    const config =
      given === false
        ? NO_CONFIG
        : typeof given === 'string'
          ? readConfig(resolve(this.#io.workingDirectory, given), readText, this.#index)
          : findConfig(root, readText, this.#index);
    return { cookbook, config, settings: new Settings(config, this.#index, this.#base, this.#forced) };
  }

  lint(
    cookbook: LintCookbook,
    config: LintConfig,
    settings: Settings,
    only: ReadonlySet<string> | undefined,
  ): LintProblem[] {
    const except = this.#flags.except ? this.#names(this.#flags.except) : new Set<string>();
    const isOn = (name: string): boolean =>
      settings.isEverOn(name) && !except.has(name) && (!this.#forced || this.#forced.has(name));
    const active = rules.filter(({ name }) => isOn(name));
    const target = this.#flags.targetChefVersion ?? config.target;
    const found = lintCookbook(cookbook, { rules: active, target, only });
    const wanted = only && new Set([...only].map((name) => cookbook.pathOf(name)));
    const set = found.flatMap((problem): LintProblem[] => {
      if (settings.isExcluded(problem.path) || (problem.rule !== 'syntax' && !isOn(problem.rule))) return [];
      if (wanted && !wanted.has(problem.path) && !(problem.related ?? []).some(({ path }) => wanted.has(path)))
        return [];
      const setting = settings.of(problem.rule, problem.path);
      if (setting === 'off' && problem.rule !== 'syntax') return [];
      return setting === 'off' || setting === 'on' ? [problem] : [{ ...problem, severity: setting }];
    });
    const files = cookbook
      .filesOf()
      .filter(({ name, path }) => (!only || only.has(name)) && !settings.isExcluded(path));
    const names = new Set([...active.map(({ name }) => name), ...OWN_PROBLEMS.filter(isOn)]);
    return applyDirectives(set, files, this.#index, names).toSorted(byPlace);
  }

  countFiles(cookbook: LintCookbook, settings: Settings, only: ReadonlySet<string> | undefined): number {
    return cookbook.filesOf().filter(({ name, path }) => (!only || only.has(name)) && !settings.isExcluded(path))
      .length;
  }

  fix(
    cookbook: LintCookbook,
    config: LintConfig,
    settings: Settings,
    { only }: LintTarget,
  ): { readonly left: LintProblem[]; readonly fixed: number } {
    const { fixUnsafe, fixDryRun } = this.#flags;
    // What is not UTF-8 could not be written back as it was.
    const isText = (name: string): boolean => !(cookbook.text(name) ?? '').includes('\uFFFD');
    const isWanted = ({ path, fix }: LintProblem): boolean =>
      (fix?.edits ?? []).every(({ file }) => {
        const name = file ?? path.slice(cookbook.root.length + 1);
        return isText(name) && (!only || only.has(name));
      });
    const relint = (texts: ReadonlyMap<string, string>): readonly LintProblem[] =>
      this.lint(texts.size === 0 ? cookbook : cookbook.withTexts(texts), config, settings, only).filter(isWanted);
    const { texts, fixed, refused } = fixCookbook(
      cookbook,
      relint,
      fixUnsafe === true,
      this.#flags.reconverge !== false,
    );
    reportProblems(refused, this.#io);
    if (fixDryRun === true) {
      const text = fixDiff(cookbook, texts, (name) => this.#shown(cookbook.pathOf(name)));
      if (text !== '') this.#io.out(text);
      return { left: this.lint(cookbook, config, settings, only), fixed };
    }
    for (const [name, text] of texts) {
      const path = cookbook.pathOf(name);
      const mark = readText(path)?.startsWith('\uFEFF') === true ? '\uFEFF' : '';
      (this.#io.replaceFile ?? this.#io.writeFile).call(this.#io, path, mark + text);
    }
    return { left: this.lint(texts.size === 0 ? cookbook : cookbook.withTexts(texts), config, settings, only), fixed };
  }

  #shown(path: string): string {
    const { workingDirectory } = this.#io;
    return path.startsWith(`${workingDirectory}/`) ? path.slice(workingDirectory.length + 1) : path;
  }

  placed(problem: LintProblem, cookbook: LintCookbook): Placed {
    const name = problem.path.slice(cookbook.root.length + 1);
    const line = problem.range ? (cookbook.file(name)?.source.line(problem.range.start.line) ?? '') : '';
    return { problem, shown: this.#shown(problem.path), line };
  }

  againstBaseline(path: string, found: readonly Placed[], isUpdate: boolean): readonly Placed[] {
    const folder = dirname(path);
    const local = found.map((each) => ({ ...each, shown: relative(folder, each.problem.path) }));
    if (isUpdate) {
      this.#io.writeFile(path, baselineText(local));
      this.#io.err(`${local.length} ${local.length === 1 ? 'problem' : 'problems'} written to ${this.#shown(path)}\n`);
      return [];
    }
    const text = readText(path);
    if (text === undefined) return found;
    const baseline: Baseline = readBaseline(path, text);
    const { left, stale } = applyBaseline(local, baseline);
    for (const { path: file, rule, count } of stale)
      this.#io.err(
        `The baseline has ${count} stale ${count === 1 ? 'entry' : 'entries'} of "${rule}" in ${this.#shown(join(folder, file))}: --update-baseline takes ${count === 1 ? 'it' : 'them'} out.\n`,
      );
    const kept = new Set(left);
    return found.filter(({ problem }) => kept.has(problem));
  }

  report(placed: readonly Placed[], files: number, fixed: number, version: string): LintReport {
    const byName = new Map<string, Rule>(rules.map((rule) => [rule.name, rule]));
    const findings = placed.map(({ problem, shown, line }): LintFinding => {
      const { start, end } = problem.range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      return {
        problem,
        path: shown,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        fingerprint: fingerprint(problem, shown, line),
      };
    });
    return { findings, files, fixed, rules: byName, version };
  }

  write(report: LintReport): void {
    const isDiff = this.#flags.fixDryRun === true && this.#flags.format === undefined;
    if (isDiff) return;
    const known = new Map<string, string | undefined>();
    const textOf = (path: string): string | undefined => {
      const absolute = resolve(this.#io.workingDirectory, path);
      if (!known.has(absolute)) known.set(absolute, this.#texts.get(absolute) ?? textOnDisk(absolute));
      return known.get(absolute);
    };
    for (const { format, file } of this.#flags.format ?? [{ format: 'text', file: undefined }]) {
      const reporter = lintReporters.find(({ name }) => name === format);
      const text = reporter?.report(report, { palette: file === undefined ? this.#io.palette : PLAIN, textOf }) ?? '';
      if (file === undefined) this.#io.out(text);
      else this.#io.writeFile(resolve(this.#io.workingDirectory, file), text);
    }
  }
}

function byPlace(left: LintProblem, right: LintProblem): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  const [a, b] = [left.range?.start, right.range?.start];
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0) || (left.rule < right.rule ? -1 : 1);
}
