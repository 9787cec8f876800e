import { RSymbol } from '../../value/symbol.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { changeBy, type StringMethods } from './methods.ts';
import { isAsciiText, sameKind } from './text.ts';

type Mapping = 'upcase' | 'downcase' | 'capitalize' | 'swapcase';

/** upcase, downcase, capitalize and swapcase. */
export const caseMethods: StringMethods = {
  'capitalize(*options)': (vm, self, options) => sameKind(self, cased(vm, self, 'capitalize', options)),
  'capitalize!(*options)': (vm, self, options) => changeBy(vm, self, () => cased(vm, self, 'capitalize', options)),
  'casecmp(other)': (vm, self, other) => casecmp(vm, self, other),
  'casecmp?(other)': (vm, self, other) => isSameFolded(vm, self, other),
  'downcase(*options)': (vm, self, options) => sameKind(self, cased(vm, self, 'downcase', options)),
  'downcase!(*options)': (vm, self, options) => changeBy(vm, self, () => cased(vm, self, 'downcase', options)),
  'swapcase(*options)': (vm, self, options) => sameKind(self, cased(vm, self, 'swapcase', options)),
  'swapcase!(*options)': (vm, self, options) => changeBy(vm, self, () => cased(vm, self, 'swapcase', options)),
  'upcase(*options)': (vm, self, options) => sameKind(self, cased(vm, self, 'upcase', options)),
  'upcase!(*options)': (vm, self, options) => changeBy(vm, self, () => cased(vm, self, 'upcase', options)),
};

function cased(vm: Machine, self: RString, mapping: Mapping, options: readonly RValue[]): string {
  if (options.length > 2) vm.raise('ArgumentError', 'too many options');
  const names = options.map((option) => (option instanceof RSymbol ? option.name : ''));
  for (const name of names) {
    if (name === 'turkic' || name === 'lithuanian')
      vm.stop(`Expected a supported construct, found String#${mapping}(:${name}).`);
    if (name === 'fold' && mapping !== 'downcase')
      vm.raise('ArgumentError', 'option :fold only allowed for downcasing');
    if (name !== 'ascii' && name !== 'fold') vm.raise('ArgumentError', 'invalid option');
  }
  if (names.length === 2)
    vm.raise('ArgumentError', names.includes('fold') ? 'too many options' : 'option :ascii can not be combined');
  const isAscii =
    names[0] === 'ascii' || self.encoding === 'ASCII-8BIT' || self.encoding === 'US-ASCII' || isAsciiText(self.text);
  return mapCase(self.text, mapping, isAscii, names[0] === 'fold');
}

/** A text in another case; `isAscii` leaves all letters beyond ASCII alone. */
function mapCase(text: string, mapping: Mapping, isAscii = false, isFold = false): string {
  const up = isAscii ? asciiUp : fullUp;
  const down = isAscii ? asciiDown : isFold ? fold : fullDown;
  switch (mapping) {
    case 'upcase':
      return up(text);
    case 'downcase':
      return down(text);
    case 'capitalize': {
      const [first = ''] = text;
      return title(first, up, down) + down(text.slice(first.length));
    }
    case 'swapcase':
      return Array.from(text, (char) => {
        const upper = up(char);
        return upper === char ? down(char) : upper;
      }).join('');
  }
}

type Map = (text: string) => string;

function title(first: string, up: Map, down: Map): string {
  const upper = up(first);
  const [head = ''] = upper;
  return head + down(upper.slice(head.length));
}

const asciiUp: Map = (text) =>
  isAsciiText(text) ? text.toUpperCase() : text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const asciiDown: Map = (text) =>
  isAsciiText(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const fullUp: Map = (text) => text.toUpperCase();
/** Character by character: a final sigma is none for Ruby. */
const fullDown: Map = (text) =>
  text.includes('Σ') ? Array.from(text, (char) => char.toLowerCase()).join('') : text.toLowerCase();

/** A text folded, so that texts which differ in case only are the same. */
function fold(text: string): string {
  if (isAsciiText(text)) return text.toLowerCase();
  return Array.from(text, (char) => (char === 'ẞ' || char === 'ß' ? 'ss' : fullDown(char.toUpperCase()))).join('');
}

function stringOrNull(vm: Machine, value: RValue): RString | null {
  if (value instanceof RString) return value;
  if (!vm.respondTo(value, 'to_str', true)) return null;
  return vm.toRString(value);
}

function casecmp(vm: Machine, self: RString, value: RValue): RValue {
  const string = stringOrNull(vm, value);
  if (!string) return null;
  const order = vm.compare(new RString(asciiDown(self.text)), new RString(asciiDown(string.text)));
  return Math.sign(order);
}

function isSameFolded(vm: Machine, self: RString, value: RValue): RValue {
  const string = stringOrNull(vm, value);
  if (!string) return null;
  return fold(self.text) === fold(string.text);
}
