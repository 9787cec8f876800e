import { defineClass, defineModule, type ClassDefinition } from './define_class.ts';
import type { Machine } from '../machine/machine.ts';
import { RArray } from '../value/array.ts';
import { RObject } from '../value/object.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';

/** A Gem::Version. */
class RVersion extends RObject {
  text = '0';

  get segments(): (number | string)[] {
    return (this.text.match(/[0-9]+|[a-z]+/gi) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  }
}

/** Order of two version texts as RubyGems has it: letters mark prereleases, which come first. */
function compareVersions(left: string, right: string): number {
  const split = (text: string): (number | string)[] =>
    (text.replaceAll('-', '.pre.').match(/[0-9]+|[a-z]+/gi) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const a = split(left);
  const b = split(right);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const x = a[index] ?? 0;
    const y = b[index] ?? 0;
    if (x === y) continue;
    if (typeof x === 'string' && typeof y === 'number') return -1;
    if (typeof x === 'number' && typeof y === 'string') return 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

function textOf(vm: Machine, value: RValue): string {
  return value instanceof RVersion ? value.text : vm.toS(value).trim();
}

function version(vm: Machine, text: string): RVersion {
  return vm.call(vm.classAt('Gem::Version'), 'new', [vm.str(text)]) as RVersion;
}

/** `~> 1.2` up to but without the next release of the last segment but one. */
function bumped(text: string): string {
  const segments = text
    .split('.')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  if (segments.length > 1) segments.pop();
  segments[segments.length - 1] = (segments.at(-1) ?? 0) + 1;
  return segments.join('.');
}

/** Whether a version meets a requirement such as `~> 1.2`. */
export function meets(text: string, requirement: string): boolean {
  const [, operator = '=', wanted = '0'] = /^\s*(=|!=|>=|<=|~>|>|<)?\s*(\S+)\s*$/.exec(requirement) ?? [];
  const order = compareVersions(text, wanted);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0 && compareVersions(text, bumped(wanted)) < 0;
  }
}

function compared(test: (order: number) => boolean): (vm: Machine, self: RVersion, other: RValue) => boolean {
  return (vm, self, other) => test(compareVersions(self.text, textOf(vm, other)));
}

/** RubyGems, as far as programs ask it about versions; there are no gems. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const gemClasses: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Gem',
    constants: { VERSION: (vm) => vm.str('3.3.26') },
    singletonMethods: { loaded_specs: (vm) => vm.call(vm.classes.Hash, 'new', []) },
  }),
  defineClass<RVersion>({
    name: 'Gem::Version',
    superclass: 'Object',
    includes: ['Comparable'],
    allocate: (_vm, klass) => new RVersion(klass),
    singletonMethods: {
      'create(input)': (vm, _klass, input) =>
        input instanceof RVersion || input === null ? input : version(vm, textOf(vm, input)),
      'correct?(input)': (vm, _klass, input) =>
        /^\s*([0-9]+(\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)?\s*$/.test(vm.toS(input)),
    },
    methods: {
      'initialize(version)': (vm, self, given) => {
        const text = textOf(vm, given);
        if (!/^\s*([0-9]+(\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)?\s*$/.test(text))
          vm.raise('ArgumentError', `Malformed version number string ${text}`);
        self.text = text === '' ? '0' : text.replaceAll('-', '.pre.');
      },
      '<=>(other)': (vm, self, other) =>
        other instanceof RVersion || other instanceof RString ? compareVersions(self.text, textOf(vm, other)) : null,
      '==(other)': (vm, self, other) =>
        (other instanceof RVersion || other instanceof RString) && compareVersions(self.text, textOf(vm, other)) === 0,
      '<(other)': compared((order) => order < 0),
      '>(other)': compared((order) => order > 0),
      '<=(other)': compared((order) => order <= 0),
      '>=(other)': compared((order) => order >= 0),
      'eql?(other)': (_vm, self, other) => other instanceof RVersion && other.text === self.text,
      hash: (vm, self) => vm.call(vm.str(self.text), 'hash', []),
      to_s: (vm, self) => vm.str(self.text),
      version: (vm, self) => vm.str(self.text),
      inspect: (vm, self) => vm.str(`Gem::Version.new("${self.text}")`),
      segments: (vm, self) => new RArray(self.segments.map((part) => (typeof part === 'number' ? part : vm.str(part)))),
      'prerelease?': (_vm, self) => /[a-zA-Z]/.test(self.text),
      bump: (vm, self) => version(vm, bumped(self.text)),
      release: (vm, self) => version(vm, self.text.replace(/\.?[a-zA-Z].*$/, '')),
      canonical_segments: (vm, self) =>
        new RArray(self.segments.map((part) => (typeof part === 'number' ? part : vm.str(part)))),
    },
  }),
  defineClass<RObject>({
    name: 'Gem::Requirement',
    superclass: 'Object',
    singletonMethods: { 'create(*inputs)': (vm, klass, inputs: RValue[]) => vm.call(klass, 'new', inputs) },
    methods: {
      'initialize(*requirements)': (vm, self, requirements: RValue[]) => {
        const list = requirements
          .flatMap((each) => (each instanceof RArray ? each.items : [each]))
          .map((each) => vm.str(textOf(vm, each)));
        self.setIvar('@requirements', new RArray(list.length === 0 ? [vm.str('>= 0')] : list));
      },
      'satisfied_by?(version)': (vm, self, given) =>
        vm.splat(self.ivar('@requirements') ?? null).every((each) => meets(textOf(vm, given), vm.toS(each))),
      '=~(version)': (vm, self, given) =>
        vm.splat(self.ivar('@requirements') ?? null).every((each) => meets(textOf(vm, given), vm.toS(each))),
      to_s: (vm, self) => vm.call(self.ivar('@requirements') ?? null, 'join', [vm.str(', ')]),
    },
    aliases: { '===': 'satisfied_by?' },
  }),
  defineClass<RObject>({
    name: 'Gem::Dependency',
    superclass: 'Object',
    methods: {
      'initialize(name, *requirements)': (vm, self, name, requirements: RValue[]) => {
        self.setIvar('@name', name);
        self.setIvar('@requirement', vm.call(vm.classAt('Gem::Requirement'), 'new', requirements));
      },
      name: (_vm, self) => self.ivar('@name') ?? null,
      requirement: (_vm, self) => self.ivar('@requirement') ?? null,
      'match?(name, version)': (vm, self, name, given) =>
        vm.equal(self.ivar('@name') ?? null, name) &&
        vm.truthyCall(self.ivar('@requirement') ?? null, 'satisfied_by?', [given]),
    },
  }),
  { name: 'Gem::LoadError', superclass: 'LoadError' },
  { name: 'Gem::MissingSpecError', superclass: 'Gem::LoadError' },
  defineClass({
    name: 'Gem::Specification',
    superclass: 'Object',
    singletonMethods: {
      'find_by_name(name, *requirements)': (vm, _klass, name) =>
        vm.raise('Gem::MissingSpecError', `Could not find '${vm.toS(name)}' (>= 0) among 0 total gem(s)`),
      'find_all_by_name(name, *requirements)': () => new RArray([]),
      'select(&block)': () => new RArray([]),
    },
  }),
];
