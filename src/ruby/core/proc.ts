import { RArray } from '../value/array.ts';
import { RBinding } from '../value/binding.ts';
import type { ParameterShape } from '../value/method.ts';
import type { Frame } from '../machine/frame.ts';
import { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import { arityOf } from '../machine/arguments.ts';
import { symbolOfProc } from '../machine/symbol_proc.ts';
import { address } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { noAllocator } from './nil_class.ts';
import { asProc } from './kernel/procs.ts';
import { parametersOf } from './module/method_definition.ts';
import { compose, curry } from './proc/composition.ts';
import { addRawMethods } from './raw_method.ts';
import { inspectSymbol } from './symbol.ts';

/** Proc: a block as an object. */
export const proc = defineClass<RProc>({
  name: 'Proc',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    '<<(other)': (vm, self, other: RValue) => compose(vm, other, self, true),
    '==(other)': (_vm, self, other: RValue) => isSame(self, other),
    '>>(other)': (vm, self, other: RValue) => compose(vm, self, other, self.isLambda),
    arity: (_vm, self) => procArity(self),
    binding: (vm, self) =>
      self.frame
        ? new RBinding(vm.classAt('Binding'), self.frame as Frame)
        : vm.raise('ArgumentError', "Can't create Binding from C level Proc"),
    'curry(arity = absent)': (vm, self, arity: RValue | undefined) => {
      const own = procArity(self);
      const wanted = arity === undefined ? (own < 0 ? -own - 1 : own) : vm.toInt(arity);
      if (arity !== undefined && self.isLambda && (own < 0 ? wanted < -own - 1 : wanted !== own))
        vm.raise(
          'ArgumentError',
          `wrong number of arguments (given ${wanted}, expected ${own < 0 ? `${-own - 1}+` : own})`,
        );
      return curry(vm, self, wanted, self.isLambda);
    },
    hash: (_vm, self) => self.objectId,
    inspect: (_vm, self) => new RString(inspect(self)),
    'lambda?': (_vm, self) => self.isLambda,
    parameters: (_vm, self) => shownParameters(parametersOf(self), self.isLambda),
    ruby2_keywords: (_vm, self) => self,
    source_location: (_vm, self) => {
      const place = self.code ? { path: self.code.source.path, line: self.code.line } : self.method?.body.location;
      return place ? new RArray([new RString(place.path), place.line]) : null;
    },
    to_proc: (_vm, self) => self,
  },

  aliases: { 'eql?': '==', to_s: 'inspect' },

  afterwards(vm, self) {
    addRawMethods(vm, self, {
      call: (_vm, receiver, args, block) => vm.callProc(receiver as RProc, args, block ? { block } : undefined),
    });
    for (const name of ['()', '===', '[]', 'yield']) vm.aliasMethod(self, name, 'call');
    self.methods.delete('()');
    addRawMethods(vm, vm.singletonClass(self), {
      new: (_vm, receiver, args, block) => {
        const made = asProc(vm, block);
        if (receiver === self) return made;
        made.klass = receiver as typeof self;
        vm.call(made, 'initialize', args);
        return made;
      },
    });
  },
});

/** What `arity` answers for a proc or lambda. */
export function procArity(self: RProc): number {
  if (self.code) return arityOf(self.code.parameters, !self.isLambda);
  return self.method ? self.method.body.arity : self.nativeArity;
}

/** Parameters as they are shown: a bare `*`, `**` or `&` has a name only as part of `...`. */
export function named(shapes: readonly ParameterShape[]): readonly ParameterShape[] {
  const isBare = ({ name }: ParameterShape) => name === '*' || name === '**' || name === '&';
  if (shapes.filter(isBare).length === 3) return shapes;
  return shapes.map((shape) => (isBare(shape) ? { kind: shape.kind, name: undefined } : shape));
}

/** Parameters as `[[:req, :a], [:opt, :b]]`; a proc requires none. */
export function shownParameters(shapes: readonly ParameterShape[], isStrict: boolean): RArray {
  return new RArray(
    named(shapes).map(({ kind, name }) => {
      const shown = symbol(kind === 'req' && !isStrict ? 'opt' : kind);
      if (kind === 'req' && !isStrict && name === undefined) return new RArray([shown, null]);
      return new RArray(name === undefined ? [shown] : [shown, symbol(name)]);
    }),
  );
}

function isSame(self: RProc, other: RValue): boolean {
  if (self === other) return true;
  if (!(other instanceof RProc) || other.isLambda !== self.isLambda) return false;
  return self.code
    ? self.code === other.code && self.frame === other.frame && self.self === other.self
    : self.native === other.native;
}

function inspect(self: RProc): string {
  const { code } = self;
  const name = symbolOfProc(self);
  const place = code ? ` ${code.source.path}:${code.line}` : name ? `(&${inspectSymbol(name)})` : '';
  return `#<Proc:${address(self)}${place}${self.isLambda ? ' (lambda)' : ''}>`;
}
