import { type ClassDefinition, defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RFloat } from '../ruby/value/float.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RRegexp } from '../ruby/value/regexp.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { noteResource } from '../chef/coverage_facts.ts';
import { chefSpecOf } from './chefspec_state.ts';

/** A resource that some run has declared. */
interface Covered {
  readonly name: string;
  readonly resource: RObject;
  isTouched: boolean;
}

/** ChefSpec::Coverage: which resources the examples have looked at. Nothing is noted unless a spec has started it. */
export class Coverage {
  isStarted = false;
  readonly #collection = new Map<string, Covered>();
  readonly #filters: ((vm: Machine, resource: RObject) => boolean)[] = [];
  readonly #outputs: RProc[] = [];

  addFilter(filter: (vm: Machine, resource: RObject) => boolean): void {
    this.#filters.push(filter);
  }

  addOutput(output: RProc): void {
    this.#outputs.push(output);
  }

  add(vm: Machine, resource: RObject): void {
    if (!this.isStarted) return;
    const name = vm.toS(resource);
    if (this.#collection.has(name) || this.#filters.some((filter) => filter(vm, resource))) return;
    this.#collection.set(name, { name, resource: withoutRun(resource), isTouched: false });
  }

  cover(vm: Machine, resource: RObject): void {
    noteResource(vm, resource, 'touched');
    if (!this.isStarted) return;
    const known = this.#collection.get(vm.toS(resource));
    if (known) known.isTouched = true;
  }

  /** Hands a report to the outputs; without any, prints it. */
  report(vm: Machine, self: RValue): void {
    if (!this.isStarted) return;
    const all = [...this.#collection.values()];
    const touched = all.filter((each) => each.isTouched).length;
    const percent = all.length === 0 ? NaN : Math.round((touched / all.length) * 10000) / 100;
    const report = new RHash();
    const put = (name: string, value: RValue): void => report.set(vm, symbol(name), value);
    put('total', all.length);
    put('touched', touched);
    put('coverage', new RFloat(percent));
    const resources = (wanted: readonly Covered[]): RArray => new RArray(wanted.map((each) => each.resource));
    put('untouched_resources', resources(all.filter((each) => !each.isTouched)));
    put('all_resources', resources(all));
    for (const output of this.#outputs) vm.callProc(output, [report], { self: self as RObject });
    if (this.#outputs.length === 0) vm.host.write('stdout', humanReport(vm, all, touched, percent));
  }
}

/** A resource as a report shows it: it does not keep the run that it is of. */
function withoutRun(resource: RObject): RObject {
  const made = new RObject(resource.klass);
  for (const [name, value] of resource.ivars ?? []) if (name !== '@run_context' && name !== '@enclosing_provider') made.setIvar(name, value);
  return made;
}

function humanReport(vm: Machine, all: readonly Covered[], touched: number, percent: number): string {
  const place = (resource: RObject): string => {
    const line = vm.toS(resource.ivar('@source_line') ?? null);
    return line === '' ? 'Unknown' : line.replace(/:in .*$/s, '').replace(`${vm.host.workingDirectory}/`, '');
  };
  const untouched = all.filter((each) => !each.isTouched).map(({ name, resource }) => `  ${name}   ${place(resource)}`);
  const list = untouched.length === 0 ? '' : `\nUntouched Resources:\n\n${untouched.join('\n')}\n`;
  return `\n\nChefSpec Coverage report generated...\n\n  Total Resources:   ${all.length}\n  Touched Resources: ${touched}\n  Touch Coverage:    ${vm.toS(new RFloat(percent))}%\n${list}\n`;
}

function sourceLine(vm: Machine, resource: RObject): string | undefined {
  const line = resource.ivar('@source_line') ?? null;
  return line === null ? undefined : vm.toS(line);
}

function filterOf(vm: Machine, given: RValue, block: RProc | null): (vm: Machine, resource: RObject) => boolean {
  if (given instanceof RString || given instanceof RRegexp) {
    const pattern = given instanceof RRegexp ? given : vm.call(vm.classes.Regexp, 'new', [vm.str(`^${given.text}`)]);
    return (machine, resource) => {
      const line = sourceLine(machine, resource);
      return line === undefined || truthy(machine.call(pattern, '=~', [machine.str(line)]));
    };
  }
  if (given instanceof RObject) return (machine, resource) => machine.truthyCall(given, 'matches?', [resource]);
  if (block) return (machine, resource) => sourceLine(machine, resource) === undefined || truthy(machine.callProc(block, [resource]));
  return vm.raise('ArgumentError', 'Please specify either a string, filter, or block to filter source files with!');
}

/** ChefSpec::Coverage, as specs call it. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const coverageClasses: readonly ClassDefinition<any>[] = [
  defineClass({
    name: 'ChefSpec::Coverage',
    superclass: 'Object',
    singletonMethods: {
      'start!(&block)': (vm, self, block: RProc | null) => {
        const { coverage } = chefSpecOf(vm);
        coverage.isStarted = true;
        if (block) vm.callProc(block, [], { self });
        vm.call(vm.main, 'at_exit', [], vm.proc(() => vm.call(self, 'report!', [])));
      },
      'add_filter(filter = nil, &block)': (vm, _self, filter, block: RProc | null) => {
        chefSpecOf(vm).coverage.addFilter(filterOf(vm, filter, block));
        return true;
      },
      'add_output(&block)': (vm, _self, block: RProc) => {
        chefSpecOf(vm).coverage.addOutput(block);
        return true;
      },
      'set_template(file = "human.erb")': () => true,
      'cover!(resource)': (vm, _self, resource) => {
        chefSpecOf(vm).coverage.cover(vm, resource);
      },
      'add(resource)': (vm, _self, resource) => {
        chefSpecOf(vm).coverage.add(vm, resource);
      },
      filters: () => new RHash(),
      'report!': (vm, self) => {
        chefSpecOf(vm).coverage.report(vm, self);
      },
    },
  }),
  defineClass<RObject>({
    name: 'ChefSpec::Coverage::Filter',
    superclass: 'Object',
    methods: {
      'initialize(filter)': (_vm, self, filter) => {
        self.setIvar('@filter', filter);
      },
      'matches?': (vm) => vm.raise('RuntimeError', 'Must override Filter#matches?'),
    },
  }),
];
