import type { Machine } from '../../machine/machine.ts';

/** One letter of a pack template with its modifiers and count. */
export interface PackDirective {
  readonly type: string;
  readonly isBig: boolean | undefined;
  /** `_` or `!`: the size that the platform's C gives. */
  readonly isNative: boolean;
  readonly count: number | undefined;
  readonly isStar: boolean;
}

/** A template taken apart. */
export function directivesOf(vm: Machine, template: string): PackDirective[] {
  const directives: PackDirective[] = [];
  const plain = template.replace(/#[^\n]*/g, '');
  for (const [, type = '', modifiers = '', count = ''] of plain.matchAll(/([^\s\0])([_!<>]*)(\*|\d+)?/g)) {
    if (modifiers !== '' && !/[sSiIlLqQjJ]/.test(type)) {
      const allowed = /[<>]/.test(modifiers) ? 'sSiIlLqQjJ' : 'sSiIlLqQjJ';
      vm.raise('ArgumentError', `'${modifiers[0]}' allowed only after types ${allowed}`);
    }
    if (modifiers.includes('<') && modifiers.includes('>')) vm.raise('RangeError', "Can't use both '<' and '>'");
    if (type === '%') vm.raise('ArgumentError', '% is not supported');
    if (!/[aAZbBhHuMmUwcCsSiIlLqQjJnNvVdDfFeEgGxX@pP]/.test(type)) continue;
    directives.push({
      type,
      isBig: modifiers.includes('>') ? true : modifiers.includes('<') ? false : undefined,
      isNative: /[_!]/.test(modifiers),
      count: count === '' || count === '*' ? undefined : Number(count),
      isStar: count === '*',
    });
  }
  return directives;
}

const SIZES: Record<string, number> = { c: 1, s: 2, i: 4, l: 4, q: 8, j: 8 };

/** How an integer directive lays out its bytes; undefined for other directives. */
export function integerLayout({
  type,
  isBig,
  isNative,
}: PackDirective): { size: number; isSigned: boolean; isBig: boolean } | undefined {
  switch (type) {
    case 'n':
    case 'N':
      return { size: type === 'n' ? 2 : 4, isSigned: false, isBig: true };
    case 'v':
    case 'V':
      return { size: type === 'v' ? 2 : 4, isSigned: false, isBig: false };
  }
  const size = SIZES[type.toLowerCase()];
  if (size === undefined) return undefined;
  return {
    size: isNative && type.toLowerCase() === 'l' ? 8 : size,
    isSigned: type === type.toLowerCase(),
    isBig: isBig ?? false,
  };
}
