import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** A cookbook's version has two or three numbers; a platform's may have one, or be one of FreeBSD's. */
export type VersionKind = 'cookbook' | 'platform';

export type Version = readonly [major: number, minor: number, patch: number];

const OPERATORS = ['<', '>', '=', '<=', '>=', '~>'] as const;
type Operator = (typeof OPERATORS)[number];

/** A condition on versions, such as `~> 1.2`. */
export interface VersionConstraint {
  readonly kind: VersionKind;
  readonly operator: Operator;
  /** The version as it was written. */
  readonly raw: string;
  readonly version: Version;
  /** `~> 1.2` lets the minor version rise, `~> 1.2.3` only the patch level. */
  readonly isWithoutPatch: boolean;
}

function number(part: string | undefined): number {
  return Number(part ?? 0);
}

/** Reads a version; raises Chef's error for what is none. */
export function parseVersion(vm: Machine, text: string, kind: VersionKind = 'cookbook'): Version {
  const plain = /^(\d+)\.(\d+)(?:\.(\d+))?$/m.exec(text);
  if (plain) return [number(plain[1]), number(plain[2]), number(plain[3])];
  if (kind === 'cookbook')
    return vm.raise('Chef::Exceptions::InvalidCookbookVersion', `'${text}' does not match 'x.y.z' or 'x.y'`);
  const single = /^(\d+)$/m.exec(text);
  if (single) return [number(single[1]), 0, 0];
  const freebsd = /^(\d+).(\d+)-[a-z]+\d?(-p(\d+))?$/im.exec(text);
  if (freebsd) return [number(freebsd[1]), number(freebsd[2]), number(freebsd[4])];
  return vm.raise('Chef::Exceptions::InvalidPlatformVersion', `'${text}' does not match 'x.y.z', 'x.y' or 'x'`);
}

/** Below, equal or above: -1, 0 or 1. */
export function compareVersions(left: Version, right: Version): number {
  for (const index of [0, 1, 2] as const) if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
  return 0;
}

export function versionText(version: Version): string {
  return version.join('.');
}

/** Reads a constraint; a bare version is `=`. Raises Chef's error for what is none. */
export function parseConstraint(vm: Machine, text: string, kind: VersionKind = 'cookbook'): VersionConstraint {
  if (!text.includes(' ') && /^[0-9]/m.test(text))
    return { kind, operator: '=', raw: text, version: parseVersion(vm, text, kind), isWithoutPatch: false };
  const [, operator, raw] = /^(<|>|=|<=|>=|~>) *([0-9].*)$/m.exec(text) ?? [];
  if (operator === undefined || raw === undefined)
    return vm.raise('Chef::Exceptions::InvalidVersionConstraint', `'${text}'`);
  return {
    kind,
    operator: operator as Operator,
    raw,
    version: parseVersion(vm, raw, kind),
    isWithoutPatch: raw.replace(/\.+$/, '').split('.').length <= 2,
  };
}

/** Whether a version meets a constraint. */
export function meets(version: Version, constraint: VersionConstraint): boolean {
  const order = compareVersions(version, constraint.version);
  switch (constraint.operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    default: {
      const [major, minor, patch] = constraint.version;
      if (version[0] !== major) return false;
      return constraint.isWithoutPatch ? version[1] >= minor : version[1] === minor && version[2] >= patch;
    }
  }
}

export function constraintText({ operator, raw }: VersionConstraint): string {
  return `${operator} ${raw}`;
}

/** Reads what Ruby code gives as a constraint: a String, an Array of at most one, or nil. */
export function constraintFrom(vm: Machine, given: RValue, kind: VersionKind): VersionConstraint {
  const isInvalid = (message: string): never => vm.raise('Chef::Exceptions::InvalidVersionConstraint', message);
  if (given === null) return parseConstraint(vm, DEFAULT, kind);
  if (given instanceof RString) return parseConstraint(vm, given.text, kind);
  if (!(given instanceof RArray))
    return isInvalid(`VersionConstraint should be created from a String. You gave: ${vm.inspect(given)}`);
  const [only = null] = given.items;
  if (given.items.length <= 1) return parseConstraint(vm, only === null ? DEFAULT : vm.toStr(only), kind);
  const list = given.items.map((item) => vm.toS(item)).join(', ');
  return isInvalid(
    `only one version constraint operation is supported, but you gave ${given.items.length} ['${list}']`,
  );
}

const DEFAULT = '>= 0.0.0';

/** A Chef::Version. */
class RVersion extends RObject {
  version: Version = [0, 0, 0];
}

/** A Chef::VersionConstraint. */
class RVersionConstraint extends RObject {
  constraint!: VersionConstraint;
}

function kindOf(vm: Machine, self: RObject): VersionKind {
  return ['Chef::Version::Platform', 'Chef::VersionConstraint::Platform'].some((path) => vm.isA(self, vm.classAt(path)))
    ? 'platform'
    : 'cookbook';
}

function newVersion(vm: Machine, version: Version, kind: VersionKind): RVersion {
  const made = new RVersion(vm.classAt(kind === 'platform' ? 'Chef::Version::Platform' : 'Chef::Version'));
  made.version = version;
  return made;
}

/** Chef::Version, Chef::VersionConstraint and their kinds for platforms. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const versionClasses: readonly ClassDefinition<any>[] = [
  defineClass<RVersion>({
    name: 'Chef::Version',
    superclass: 'Object',
    includes: ['Comparable'],
    allocate: (_vm, klass) => new RVersion(klass),
    methods: {
      'initialize(text = "")': (vm, self, text) => {
        self.version = parseVersion(vm, vm.toS(text), kindOf(vm, self));
      },
      major: (_vm, self) => self.version[0],
      minor: (_vm, self) => self.version[1],
      patch: (_vm, self) => self.version[2],
      '<=>(other)': (_vm, self, other) =>
        other instanceof RVersion ? compareVersions(self.version, other.version) : null,
      'eql?(other)': (_vm, self, other) =>
        other instanceof RVersion && compareVersions(self.version, other.version) === 0,
      hash: (vm, self) => vm.call(vm.str(versionText(self.version)), 'hash', []),
      to_s: (vm, self) => vm.str(versionText(self.version)),
    },
    aliases: { inspect: 'to_s' },
  }),
  defineClass({ name: 'Chef::Version::Platform', superclass: 'Chef::Version' }),
  defineClass<RVersionConstraint>({
    name: 'Chef::VersionConstraint',
    superclass: 'Object',
    allocate: (_vm, klass) => new RVersionConstraint(klass),
    constants: {
      DEFAULT_CONSTRAINT: (vm) => vm.str(DEFAULT),
      STANDARD_OPS: (vm) => vm.array(['<', '>', '<=', '>='].map((each) => vm.str(each))),
      OPS: (vm) => vm.array(OPERATORS.map((each) => vm.str(each))),
    },
    methods: {
      'initialize(constraint = absent)': (vm, self, constraint: RValue | undefined) => {
        self.constraint = constraintFrom(vm, constraint ?? null, kindOf(vm, self));
      },
      op: (vm, self) => vm.str(self.constraint.operator),
      version: (vm, self) => newVersion(vm, self.constraint.version, self.constraint.kind),
      'include?(version)': (vm, self, version) => {
        const text = vm.toS(vm.respondTo(version, 'version') ? vm.call(version, 'version', []) : version);
        return meets(parseVersion(vm, text, self.constraint.kind), self.constraint);
      },
      'eql?(other)': (vm, self, other) =>
        other instanceof RVersionConstraint &&
        vm.realClassOf(other) === vm.realClassOf(self) &&
        other.constraint.operator === self.constraint.operator &&
        compareVersions(other.constraint.version, self.constraint.version) === 0,
      to_s: (vm, self) => vm.str(constraintText(self.constraint)),
      inspect: (vm, self) => vm.str(`(${constraintText(self.constraint)})`),
    },
    aliases: { '==': 'eql?' },
  }),
  defineClass({ name: 'Chef::VersionConstraint::Platform', superclass: 'Chef::VersionConstraint' }),
];
