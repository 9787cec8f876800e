/** A place in a text: everything counts from 0, columns in characters. */
export interface Mark {
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** Why a text is no YAML, in libyaml's words; `mark` is where Psych says that it is. */
export class YamlFault {
  readonly problem: string;
  readonly context: string | null;
  readonly mark: Mark;

  constructor(problem: string, context: string | null, mark: Mark) {
    this.problem = problem;
    this.context = context;
    this.mark = mark;
  }
}
