import { didYouMean } from '../source/suggest.ts';
import type { Rule } from './define_rule.ts';

/** What the linter says besides its rules; these may be switched like them. */
export const OWN_PROBLEMS: readonly string[] = ['syntax', 'directives/unknown', 'directives/unused'];

/** The tags of a rule: its department, its severity, where it comes from, whether it has a fix, and its own. */
export function tagsOf(rule: Rule): readonly string[] {
  const sources = (rule.sameAs ?? []).map((name) => (name.startsWith('FC') ? 'fc' : 'cookstyle'));
  const isFixable = rule.bad.some((example) => Array.isArray(example));
  return [
    ...new Set([
      departmentOf(rule.name),
      rule.severity ?? 'warning',
      ...sources,
      ...(isFixable ? ['fixable'] : []),
      ...(rule.tags ?? []),
    ]),
  ];
}

function departmentOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

/** Finds rules by what people call them: a name, another linter's name, a department, a tag. */
export class RuleIndex {
  readonly rules: readonly Rule[];
  readonly #byWord = new Map<string, Set<string>>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    for (const rule of rules) {
      this.#add(rule.name, rule.name);
      for (const name of rule.sameAs ?? []) {
        this.#add(name, rule.name);
        const department = name.slice(0, name.lastIndexOf('/'));
        if (department !== '') this.#add(department, rule.name);
        if (name.startsWith('Chef/')) this.#add('Chef', rule.name);
      }
      for (const tag of tagsOf(rule)) this.#add(tag, rule.name);
      this.#add('all', rule.name);
    }
    for (const name of OWN_PROBLEMS) {
      this.#add(name, name);
      this.#add('all', name);
    }
    for (const name of OWN_PROBLEMS.slice(1)) this.#add('directives', name);
  }

  #add(word: string, name: string): void {
    const names = this.#byWord.get(word) ?? new Set();
    this.#byWord.set(word, names.add(name));
  }

  /** The names of the rules that are meant; undefined for a word that means none. */
  find(word: string): ReadonlySet<string> | undefined {
    return this.#byWord.get(word);
  }

  rule(word: string): Rule | undefined {
    const names = this.find(word);
    return names?.size === 1 ? this.rules.find(({ name }) => names.has(name)) : undefined;
  }

  /** `Unknown rule "x". Did you mean "y"?` */
  unknown(word: string): string {
    const known = /^FC/i.test(word)
      ? [...this.#byWord.keys()].filter((each) => each.startsWith('FC'))
      : this.#byWord.keys();
    const hint = didYouMean(word, known);
    return `Unknown rule "${word}".${hint === undefined ? '' : ` ${hint}`}`;
  }
}
