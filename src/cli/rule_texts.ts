import type { ExampleFiles, Rule } from '../lint/define_rule.ts';
import { rules } from '../lint/rules/index.ts';
import { RuleIndex, tagsOf } from '../lint/select_rules.ts';
import { ProblemError } from '../source/problem.ts';
import { EXIT, type Io } from './io.ts';

/** What is known of a rule, as plain data. */
function ruleJson(rule: Rule): object {
  const { name, describe, why, sameAs = [], severity = 'warning', since, isOptional = false, bad, good } = rule;
  return {
    name,
    describe,
    ...(why !== undefined && { why }),
    severity,
    sameAs,
    tags: tagsOf(rule),
    isOptional,
    ...(since !== undefined && { since }),
    fix: bad.some((example) => Array.isArray(example)),
    bad: bad.map((example) => (Array.isArray(example) ? example[0] : example)),
    good,
  };
}

/** Lists rules; answers the exit code. */
export function listRules(words: readonly string[], format: 'text' | 'json', io: Io): number {
  const index = new RuleIndex(rules);
  const unknown = words.filter((word) => !index.find(word));
  if (unknown.length > 0)
    throw new ProblemError(
      unknown.map((word) => ({ kind: 'configuration', severity: 'error', message: index.unknown(word) })),
    );
  const names = words.length === 0 ? undefined : new Set(words.flatMap((word) => [...(index.find(word) ?? [])]));
  const wanted = rules.filter(({ name }) => !names || names.has(name));
  if (format === 'json') {
    io.out(`${JSON.stringify(wanted.map(ruleJson), null, 2)}\n`);
    return EXIT.clean;
  }
  const { strong, muted } = io.palette;
  for (const rule of wanted) {
    const notes = [
      rule.severity ?? 'warning',
      ...(tagsOf(rule).includes('fixable') ? ['fix'] : []),
      ...(rule.isOptional ? ['off'] : []),
      ...(rule.since ? [`Chef ${rule.since}`] : []),
    ];
    io.out(
      `${strong(rule.name)} ${muted(`(${notes.join(', ')})`)}\n  ${rule.describe}${rule.sameAs ? muted(` ${rule.sameAs.join(', ')}`) : ''}\n`,
    );
  }
  io.out(`${wanted.length} ${wanted.length === 1 ? 'rule' : 'rules'}\n`);
  return EXIT.clean;
}

/** Whether somebody who asks for an explanation means a rule. */
export function isRuleName(word: string): boolean {
  return /^[a-z_]+\/\w+$/.test(word) || /^Chef\/\w+\/\w+$/.test(word) || /^FC\d{3}$/.test(word);
}

/** Explains a rule; answers the exit code. */
export function explainRule(word: string, format: 'text' | 'json', io: Io): number {
  const index = new RuleIndex(rules);
  const names = index.find(word);
  const found = names && rules.filter(({ name }) => names.has(name));
  if (!found || found.length === 0)
    throw new ProblemError([{ kind: 'configuration', severity: 'error', message: index.unknown(word) }]);
  io.out(
    format === 'json'
      ? `${JSON.stringify(found.map(ruleJson), null, 2)}\n`
      : found.map((rule) => ruleText(rule, io)).join('\n'),
  );
  return EXIT.clean;
}

function ruleText(rule: Rule, { palette: { strong, muted, error, good } }: Io): string {
  const facts = [`severity: ${rule.severity ?? 'warning'}`];
  if (rule.since) facts.push(`since Chef ${rule.since}`);
  if (rule.isOptional) facts.push('off unless it is asked for');
  if (tagsOf(rule).includes('fixable')) facts.push('--fix mends it');
  const lines = [strong(rule.name), `  ${rule.describe}`];
  if (rule.why !== undefined) lines.push(`  ${rule.why}`);
  lines.push(`  ${muted(facts.join(', '))}`);
  if (rule.sameAs) lines.push(`  ${muted(`the same as ${rule.sameAs.join(', ')}`)}`);
  for (const example of rule.bad) {
    const isPair = Array.isArray(example);
    lines.push('', error('bad'), ...exampleLines((isPair ? example[0] : example) as ExampleFiles));
    if (isPair) lines.push(muted('mended'), ...exampleLines(example[1] as ExampleFiles));
  }
  for (const example of rule.good) lines.push('', good('good'), ...exampleLines(example));
  return `${lines.join('\n')}\n`;
}

function exampleLines(example: ExampleFiles): string[] {
  const shorten = (text: string): string[] => {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line.slice(0, 160)}`);
    return lines.length > 20 ? [...lines.slice(0, 20), '  …'] : lines;
  };
  if (typeof example === 'string') return shorten(example);
  return Object.entries(example).flatMap(([path, text]) => [`  # ${path}`, ...shorten(text)]);
}
