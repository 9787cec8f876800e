/** A Float. Integers are JavaScript numbers (or bigints), so a Float has a box of its own. */
export class RFloat {
  readonly value: number;
  declare readonly klass: undefined;

  get tag(): string {
    return 'Float';
  }

  constructor(value: number) {
    this.value = value;
  }
}
