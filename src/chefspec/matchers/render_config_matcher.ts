import { Source } from '../../source/source.ts';
import { defineClass, defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { type ConfigFile, readConfig, sectionOf, valuesOf } from '../../oslo_config/read.ts';

/** What is expected of a rendered configuration file: a section, an option in it, its value. */
interface Check {
  readonly kind: 'section' | 'without_section' | 'key' | 'without_key' | 'equal' | 'include' | 'match';
  readonly section: string;
  readonly key: string;
  readonly expected: RValue;
}

class RConfigMatcher extends RObject {
  path: RValue = null;
  readonly checks: Check[] = [];
  /** What the next check is about. */
  section: string | undefined;
  key: string | undefined;
  /** Of the last run: why it does not fit. */
  complaint = '';
  /** The matcher that finds and renders the file. */
  renders: RValue = null;
}

const TRUE = /^(?:1|t|true|on|y|yes)$/i;
const FALSE = /^(?:0|f|false|off|n|no)$/i;

/** ChefSpec::Matchers::RenderConfigMatcher: `render_config('/x').section('a').key('b').equal('c')`, as oslo.config reads the file. */
export const renderConfigMatcher = defineClass<RConfigMatcher>({
  name: 'ChefSpec::Matchers::RenderConfigMatcher',
  superclass: 'Object',
  allocate: (_vm, klass: RClass) => new RConfigMatcher(klass),
  methods: {
    'initialize(path)': (_vm, self, path) => {
      self.path = path;
    },
    'section(name)': (vm, self, name) => {
      self.section = vm.toStr(name);
      self.key = undefined;
      return add(self, 'section', self.section, '');
    },
    'without_section(name)': (vm, self, name) => add(self, 'without_section', vm.toStr(name), ''),
    'key(name)': (vm, self, name) => {
      self.key = vm.toStr(name);
      return add(self, 'key', sectionFor(vm, self), self.key);
    },
    'without_key(name)': (vm, self, name) => add(self, 'without_key', sectionFor(vm, self), vm.toStr(name)),
    'equal(expected)': (vm, self, expected) => add(self, 'equal', sectionFor(vm, self), keyFor(vm, self), expected),
    'include(expected)': (vm, self, expected) => add(self, 'include', sectionFor(vm, self), keyFor(vm, self), expected),
    'match(expected)': (vm, self, expected) => add(self, 'match', sectionFor(vm, self), keyFor(vm, self), expected),
    'matches?(runner)': (vm, self, runner) => matches(vm, self, runner),
    description: (vm, self) =>
      vm.str(
        [
          `render config "${vm.toS(self.path)}"`,
          ...self.checks.filter(isLast).map((check) => described(vm, check)),
        ].join(' '),
      ),
    failure_message: (vm, self) =>
      self.complaint === '' ? vm.call(self.renders, 'failure_message', []) : vm.str(self.complaint),
    failure_message_when_negated: (vm, self) =>
      vm.str(
        [
          `expected file "${vm.toS(self.path)}"`,
          ...self.checks.filter(isLast).map((check) => described(vm, check)),
          'to not be in Chef run',
        ].join(' '),
      ),
  },
});

/** `render_config`, for specs that `require 'powervm_spec'`. */
export const renderConfigMethods = defineModule({
  name: 'ChefSpec::API::RenderConfig',
  methods: {
    'render_config(path)': (vm, _self, path) =>
      vm.call(vm.classAt('ChefSpec::Matchers::RenderConfigMatcher'), 'new', [path]),
  },
});

function add(
  self: RConfigMatcher,
  kind: Check['kind'],
  section: string,
  key: string,
  expected: RValue = null,
): RConfigMatcher {
  self.checks.push({ kind, section, key, expected });
  return self;
}

function sectionFor(vm: Machine, self: RConfigMatcher): string {
  return self.section ?? vm.raise('ArgumentError', 'Must specify the section first: render_config(path).section(name)');
}

function keyFor(vm: Machine, self: RConfigMatcher): string {
  return (
    self.key ?? vm.raise('ArgumentError', 'Must specify the key first: render_config(path).section(name).key(name)')
  );
}

/** Whether a check says all that those before it on the way to it say. */
function isLast({ kind, section, key }: Check, index: number, checks: readonly Check[]): boolean {
  const next = checks[index + 1];
  if (!next || next.section !== section) return true;
  return kind !== 'section' && !(kind === 'key' && next.key === key);
}

function described(vm: Machine, { kind, section, key, expected }: Check): string {
  const option = `[${section}] ${key}`;
  switch (kind) {
    case 'section':
      return `with [${section}]`;
    case 'without_section':
      return `without [${section}]`;
    case 'key':
      return `with ${option}`;
    case 'without_key':
      return `without ${option}`;
    case 'equal':
      return `with ${option} = ${vm.inspect(expected)}`;
    default:
      return `with ${option} ${kind === 'match' ? 'matching' : 'including'} ${vm.inspect(expected)}`;
  }
}

function matches(vm: Machine, self: RConfigMatcher, runner: RValue): boolean {
  self.complaint = '';
  self.renders = vm.call(vm.classAt('ChefSpec::Matchers::RenderFileMatcher'), 'new', [self.path]);
  let content: RValue = null;
  const take = vm.proc(([given = null]) => {
    content = given;
    return true;
  });
  vm.call(self.renders, 'with_content', [], take);
  if (!vm.truthyCall(self.renders, 'matches?', [runner])) return false;
  const file = readConfig(new Source(vm.toS(self.path), vm.toS(content)));
  const [problem] = file.problems;
  const place = `"${vm.toS(self.path)}"`;
  if (problem) {
    self.complaint = `expected ${place} to be a configuration file, but line ${problem.range?.start.line ?? 0}: ${problem.message}`;
    return false;
  }
  for (const check of self.checks) {
    const complaint = wrongWith(vm, file, check);
    if (complaint === undefined) continue;
    self.complaint = `expected ${place} ${complaint}`;
    return false;
  }
  return true;
}

/** Why a file does not pass a check; undefined when it does. */
function wrongWith(vm: Machine, file: ConfigFile, { kind, section, key, expected }: Check): string | undefined {
  const option = `[${section}] ${key}`;
  const values = valuesOf(file, section, key);
  const texts = values.map(({ text }) => text);
  const was =
    texts.length === 0
      ? 'which is not set'
      : `was ${texts.map((text) => JSON.stringify(text)).join(', ')} (line ${values.at(-1)?.line ?? 0})`;
  switch (kind) {
    case 'section':
      if (sectionOf(file, section)) return undefined;
      return `to have [${section}], which has ${[...file.sections.values()].map(({ name }) => `[${name}]`).join(', ') || 'no section'}`;
    case 'without_section':
      return sectionOf(file, section)
        ? `not to have [${section}] (line ${sectionOf(file, section)?.lines[0] ?? 0})`
        : undefined;
    case 'key': {
      if (texts.length > 0) return undefined;
      const known = [...(sectionOf(file, section)?.options.keys() ?? [])].join(', ');
      return `to set ${option}, found ${known === '' ? 'nothing' : known} there`;
    }
    case 'without_key':
      return texts.length === 0 ? undefined : `not to set ${option}, ${was}`;
    case 'equal':
      return isEqual(vm, expected, texts) ? undefined : `to set ${option} = ${vm.inspect(expected)}, ${was}`;
    case 'include':
      return isIncluded(vm, expected, texts) ? undefined : `to set ${option} including ${vm.inspect(expected)}, ${was}`;
    default:
      return texts.some((text) => fits(vm, expected, text))
        ? undefined
        : `to set ${option} matching ${vm.inspect(expected)}, ${was}`;
  }
}

/** A list stands for all values of an option that is set several times; else the last one counts. */
function isEqual(vm: Machine, expected: RValue, texts: readonly string[]): boolean {
  if (expected instanceof RArray)
    return (
      expected.items.length === texts.length &&
      expected.items.every((item, index) => isSame(vm, item, texts[index] as string))
    );
  const last = texts.at(-1);
  return last !== undefined && isSame(vm, expected, last);
}

/** Whether a text is the value, as oslo.config reads booleans and numbers. */
function isSame(vm: Machine, expected: RValue, text: string): boolean {
  if (expected === true) return TRUE.test(text);
  if (expected === false) return FALSE.test(text);
  if (typeof expected === 'number') return text.trim() !== '' && Number(text) === expected;
  if (expected instanceof RFloat) return text.trim() !== '' && Number(text) === expected.value;
  return vm.toS(expected) === text;
}

/** One of several values, or one of a list with commas. */
function isIncluded(vm: Machine, expected: RValue, texts: readonly string[]): boolean {
  return texts.some((text) =>
    [text, ...text.split(',').map((each) => each.trim())].some((each) => isSame(vm, expected, each)),
  );
}

function fits(vm: Machine, expected: RValue, text: string): boolean {
  if (expected instanceof RString) return text.includes(expected.text);
  return vm.caseEqual(expected, new RString(text));
}
