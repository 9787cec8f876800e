/** A Symbol: one for each name in the whole process. */
export class RSymbol {
  readonly name: string;
  /** The setter's name, `name=`, kept because calls ask for it often. */
  readonly setter: string;

  declare readonly klass: undefined;

  get tag(): string {
    return 'Symbol';
  }

  /** Use `symbol(name)`: identity is equality. */
  constructor(name: string) {
    this.name = name;
    this.setter = `${name}=`;
  }
}

const symbols = new Map<string, RSymbol>();

/** The Symbol of that name. */
export function symbol(name: string): RSymbol {
  let found = symbols.get(name);
  if (!found) symbols.set(name, (found = new RSymbol(name)));
  return found;
}
