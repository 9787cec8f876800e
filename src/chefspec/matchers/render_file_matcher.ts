import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RObject } from '../../ruby/value/object.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RRegexp } from '../../ruby/value/regexp.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../../chef/chef_state.ts';
import { chefSpecOf } from '../chefspec_state.ts';
import { isMatcher } from './is_matcher.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

/** What is expected: a list; in ChefSpec 4 (of Chef 12) one thing or nothing. */
function expectations(self: RObject): readonly RValue[] {
  const expected = ivar(self, '@expected_content');
  if (expected instanceof RArray) return expected.items;
  return expected === null ? [] : [expected];
}

function isOld(vm: Machine): boolean {
  return chefOf(vm).generation.name === '12';
}

/** ChefSpec::Matchers::RenderFileMatcher: `render_file('/x').with_content(…)`. */
export const renderFileMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::RenderFileMatcher',
  superclass: 'Object',
  methods: {
    'initialize(path)': (vm, self, path) => {
      self.setIvar('@path', path);
      if (!isOld(vm)) self.setIvar('@expected_content', new RArray([]));
    },
    expected_content: (_vm, self) => ivar(self, '@expected_content'),
    'matches?(runner)': (vm, self, runner) => {
      self.setIvar('@runner', runner);
      const resource = vm.call(self, 'resource', []);
      if (!truthy(resource)) return false;
      chefSpecOf(vm).coverage.cover(vm, resource as RObject);
      return vm.truthyCall(self, 'has_create_action?', []) && vm.call(self, 'matches_content?', []);
    },
    'with_content(expected = nil, &block)': (vm, self, expected, block: RProc | null) => {
      if (truthy(expected) && block) vm.raise('ArgumentError', 'Cannot specify expected content and a block!');
      const content = truthy(expected) ? expected : block;
      if (content === null) return vm.raise('ArgumentError', 'Must specify expected content or a block!');
      const known = ivar(self, '@expected_content');
      if (known instanceof RArray && !isOld(vm)) known.items.push(content);
      else self.setIvar('@expected_content', content);
      return self;
    },
    description: (vm, self) => {
      const contents = expectations(self).map((expected) =>
        vm.toS(expected).includes('\n') ? ' with content <suppressed>' : ` with content ${vm.inspect(expected)}`,
      );
      return vm.str(`render file "${vm.toS(ivar(self, '@path'))}"${contents.join('')}`);
    },
    failure_message: (vm, self) => {
      const message = `expected Chef run to render "${vm.toS(ivar(self, '@path'))}"`;
      if (expectations(self).length === 0) return vm.str(message);
      return vm.str(`${message} matching:\n\n${expectedText(vm, self)}\n\nbut got:\n\n${vm.toS(ivar(self, '@actual_content'))}\n `);
    },
    failure_message_when_negated: (vm, self) => {
      const message = `expected file "${vm.toS(ivar(self, '@path'))}"`;
      const matching = expectations(self).length === 0 ? '' : ` matching:\n\n${expectedText(vm, self)}\n\n`;
      return vm.str(`${message}${matching} to not be in Chef run`);
    },
  },
  privateMethods: {
    expected_content_message: (vm, self) => vm.str(expectedText(vm, self)),
    resource: (vm, self) => {
      const known = ivar(self, '@resource');
      if (truthy(known)) return known;
      let found: RValue = null;
      for (const type of ['cookbook_file', 'file', 'template']) {
        found = vm.call(ivar(self, '@runner'), 'find_resource', [symbol(type), ivar(self, '@path')]);
        if (truthy(found)) break;
      }
      self.setIvar('@resource', found);
      return found;
    },
    'has_create_action?': (vm, self) => {
      const resource = vm.call(self, 'resource', []);
      return ['create', 'create_if_missing'].some((action) => vm.truthyCall(resource, 'performed_action?', [symbol(action)]));
    },
    'matches_content?': (vm, self) => matchesContent(vm, self),
  },
});

function expectedText(vm: Machine, self: RObject): string {
  return expectations(self)
    .map((expected) => {
      if (isMatcher(vm, expected) && vm.respondTo(expected, 'description')) return vm.toS(vm.call(expected, 'description', []));
      return expected instanceof RProc ? '(the result of a proc)' : vm.toS(expected);
    })
    .join('\n\n');
}

function matchesContent(vm: Machine, self: RObject): RValue {
  if (expectations(self).length === 0) return true;
  const renderer = vm.call(vm.classAt('ChefSpec::Renderer'), 'new', [ivar(self, '@runner'), vm.call(self, 'resource', [])]);
  const actual = vm.call(renderer, 'content', []);
  self.setIvar('@actual_content', actual);
  if (actual === null) return false;
  const known = ivar(self, '@expected_content');
  if (isOld(vm) && !(known instanceof RArray)) return contentMatches(vm, known, actual);
  // What matches is taken out; what is left did not match.
  const left = expectations(self).filter((expected) => !truthy(contentMatches(vm, expected, actual)));
  (known as RArray).items.splice(0, (known as RArray).items.length, ...left);
  return left.length === 0;
}

function contentMatches(vm: Machine, expected: RValue, actual: RValue): RValue {
  if (expected instanceof RRegexp) return vm.call(actual, '=~', [expected]);
  if (isMatcher(vm, expected)) return vm.call(expected, 'matches?', [actual]);
  if (expected instanceof RProc) {
    vm.callProc(expected, [actual]);
    return true;
  }
  return vm.call(actual, 'include?', [expected]);
}
