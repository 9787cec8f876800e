import { type ClassDefinition, defineClass, defineModule, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { newMash } from '../../chef/attribute/mash.ts';
import { chefSpecOf, type StubKind } from '../chefspec_state.ts';

/** An answer that an example gives: to a command, a search, a data bag or an item of one. */
export class RStub extends RObject {
  /** What it answers: a command; an index and a query; a bag; a bag and an id. */
  args: RValue[] = [];
  value: RValue = null;
  block: RProc | null = null;

  /** Gives the answer: hashes are Mashes, but not those of commands. */
  result(vm: Machine, kind: StubKind): RValue {
    const given = this.block ? vm.callProc(this.block, []) : this.value;
    return kind === 'command' ? given : mashed(vm, given);
  }
}

function mashed(vm: Machine, value: RValue): RValue {
  if (value instanceof RArray) return new RArray(value.items.map((item) => mashed(vm, item)));
  return value instanceof RHash ? newMash(vm, value) : value;
}

/** The newest stub that answers a question; undefined without one. */
export function stubFor(vm: Machine, kind: StubKind, asked: readonly RValue[]): RStub | undefined {
  return chefSpecOf(vm).stubs[kind].find(({ args }) => {
    switch (kind) {
      case 'command':
        return vm.caseEqual(args[0] as RValue, asked[0] as RValue);
      case 'search':
        return vm.toS(args[0] as RValue) === vm.toS(asked[0] as RValue) && vm.caseEqual(args[1] as RValue, asked[1] as RValue);
      case 'data_bag':
        return vm.toS(args[0] as RValue) === vm.toS(asked[0] as RValue);
      default:
        return vm.toS(args[0] as RValue) === vm.toS(asked[0] as RValue) && vm.caseEqual(args[1] as RValue, asked[1] as RValue);
    }
  });
}

const KINDS: Readonly<Record<string, StubKind>> = {
  CommandStub: 'command',
  SearchStub: 'search',
  DataBagStub: 'data_bag',
  DataBagItemStub: 'data_bag_item',
};

/** Makes a stub and registers it. */
export function registerStub(vm: Machine, kind: StubKind, args: RValue[], block: RProc | null): RStub {
  const className = Object.keys(KINDS).find((name) => KINDS[name] === kind) as string;
  const made = vm.call(vm.classAt(`ChefSpec::Stubs::${className}`), 'new', args, block) as RStub;
  chefSpecOf(vm).stubs[kind].unshift(made);
  return made;
}

/** Forgets all stubs: after each example. */
export function resetStubs(vm: Machine): void {
  const { stubs } = chefSpecOf(vm);
  for (const list of Object.values(stubs)) list.length = 0;
}

function reader(name: string, index: number): Record<string, NativeMethod<RStub>> {
  return { [name]: (_vm, self) => self.args[index] ?? null };
}

function signature(vm: Machine, self: RStub, kind: StubKind): RValue {
  const shown = self.args.map((arg) => vm.inspect(arg)).join(', ');
  const answer = self.block ? ' { # Ruby code }' : `.and_return(${vm.toS(self.value)})`;
  return vm.str(`stub_${kind}(${shown})${answer}`);
}

function stubClass(name: string, header: string, readers: readonly string[]): ClassDefinition<RStub> {
  const kind = KINDS[name] as StubKind;
  return defineClass<RStub>({
    name: `ChefSpec::Stubs::${name}`,
    superclass: 'ChefSpec::Stubs::Stub',
    methods: {
      [`initialize(${header}, &block)`]: (vm, self, ...given: RValue[]) => {
        const block = given.pop() as RProc | null;
        // Commands, queries and ids stay as they are: they may be patterns.
        self.args = given.map((value, index) => (kind === 'command' || index > 0 ? value : vm.str(vm.toS(value))));
        self.block = block;
      },
      ...Object.assign({}, ...readers.map((each, index) => reader(each, index))),
      result: (vm, self) => self.result(vm, kind),
      signature: (vm, self) => signature(vm, self, kind),
    },
  });
}

function registry(name: string, kind: StubKind): ClassDefinition {
  return defineClass({
    name: `ChefSpec::Stubs::${name}Registry`,
    superclass: 'Object',
    singletonMethods: {
      'reset!': (vm) => {
        chefSpecOf(vm).stubs[kind].length = 0;
      },
      'register(stub)': (vm, _self, stub: RStub) => {
        chefSpecOf(vm).stubs[kind].unshift(stub);
        return stub;
      },
      stubs: (vm) => new RArray([...chefSpecOf(vm).stubs[kind]]),
      'stub_for(*asked)': (vm, _self, asked: RValue[]) =>
        stubFor(vm, kind, kind === 'search' && asked.length === 1 ? [...asked, vm.str('*:*')] : asked) ?? null,
    },
  });
}

/** ChefSpec::Stubs: the answers' classes and registries. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const stubClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'ChefSpec::Stubs' }),
  defineClass<RStub>({
    name: 'ChefSpec::Stubs::Stub',
    superclass: 'Object',
    allocate: (_vm, klass) => new RStub(klass),
    methods: {
      value: (_vm, self) => self.value,
      block: (_vm, self) => self.block,
      'and_return(value)': (_vm, self, value) => {
        self.value = value;
        return self;
      },
      'and_raise(exception)': (vm, self, exception) => {
        self.block = vm.proc(() => vm.call(vm.main, 'raise', [exception]));
        return self;
      },
    },
  }),
  stubClass('CommandStub', 'command', ['command']),
  stubClass('SearchStub', 'type, query = "*:*"', ['type', 'query']),
  stubClass('DataBagStub', 'bag', ['bag']),
  stubClass('DataBagItemStub', 'bag, id', ['bag', 'id']),
  registry('Command', 'command'),
  registry('Search', 'search'),
  registry('DataBag', 'data_bag'),
  registry('DataBagItem', 'data_bag_item'),
];
