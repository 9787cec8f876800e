import { RClass } from '../../value/class.ts';
import { RHash } from '../../value/hash.ts';
import type { MethodBody, ParameterShape, Visibility } from '../../value/method.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import { arityOf, bindStrictly } from '../../machine/arguments.ts';
import type { BlockCode, Closure, Code } from '../../machine/code.ts';
import { ReturnSignal } from '../../machine/control_flow.ts';
import { checkModifiable } from '../../machine/exceptions.ts';
import { Frame, type LexicalScope } from '../../machine/frame.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileParameters } from '../parameters.ts';
import { checkDefinition } from '../refusals.ts';
import { Scope } from '../scope.ts';
import { compileBody } from './exceptions.ts';
import { compileScope } from './variables.ts';

/** `def`, `class`, `module`, `alias` and `undef`. */
export const definitions = defineCompilers({
  method: (compiler, node) => {
    const name = methodName(node.field('name') as Node);
    if (node.field('name')?.kind === 'setter' && isEndless(node))
      compiler.refuse(node, 'setter method cannot be defined in an endless method definition');
    const code = compileMethod(compiler, node, name);
    return (frame) => {
      defineMethod(frame, name, new CompiledMethod(code, frame.lexical));
      return symbol(name);
    };
  },
  singleton_method: (compiler, node) => {
    const name = methodName(node.field('name') as Node);
    const object = compiler.compile(node.field('object') as Node);
    const code = compileMethod(compiler, node, name);
    return (frame) => {
      const { vm } = frame;
      const on = object(frame);
      vm.addMethod(vm.singletonClass(on), name, new CompiledMethod(code, frame.lexical));
      vm.call(on, 'singleton_method_added', [symbol(name)]);
      return symbol(name);
    };
  },
  class: (compiler, node) => compileClass(compiler, node),
  module: (compiler, node) => compileModule(compiler, node),
  singleton_class: (compiler, node) => {
    const object = compiler.compile(node.field('value') as Node);
    const code = compileModuleBody(compiler, node, 'singleton class');
    const line = node.line;
    return (frame) => {
      const on = object(frame);
      frame.line = line;
      return runModuleBody(frame, frame.vm.singletonClass(on), code);
    };
  },
  alias: (compiler, node) => {
    const newNode = node.field('name') as Node;
    const oldNode = node.field('alias') as Node;
    if (newNode.kind === 'global_variable') return compiler.unsupported(node, 'alias of a global variable');
    const fresh = compileName(compiler, newNode);
    const old = compileName(compiler, oldNode);
    const line = node.line;
    return (frame) => {
      frame.line = line;
      frame.vm.aliasMethod(definee(frame), fresh(frame), old(frame));
      return null;
    };
  },
  undef: (compiler, node) => {
    const names = node.children.map((child) => compileName(compiler, child));
    return (frame) => {
      for (const name of names) frame.vm.call(definee(frame), 'undef_method', [symbol(name(frame))]);
      return null;
    };
  },
});

/** `def name = value` */
function isEndless(node: Node): boolean {
  const body = node.field('body');
  return !!body && body.kind !== 'body_statement' && !node.text.endsWith('end');
}

function methodName(node: Node): string {
  if (node.kind === 'setter') return `${node.field('name')?.text}=`;
  return node.kind === 'simple_symbol' ? node.text.slice(1) : node.text;
}

function compileName(compiler: Compiler, node: Node): (frame: Frame) => string {
  if (node.kind === 'delimited_symbol') {
    const closure = compiler.compile(node);
    return (frame) => (closure(frame) as RSymbol).name;
  }
  const name = methodName(node);
  return () => name;
}

/** Where `def` and `alias` define. */
function definee(frame: Frame): RClass {
  if (frame.definee === 'singleton') return frame.vm.singletonClass(frame.self);
  return frame.definee ?? frame.lexical.module;
}

function compileMethod(compiler: Compiler, node: Node, name: string): BlockCode {
  const scope = new Scope('method', null);
  return compiler.within(scope, () => {
    const list = node.field('parameters');
    scope.parameters = list;
    const parameters = compileParameters(compiler, list);
    const bodyNode = node.field('body');
    const body = bodyNode ? compileBody(compiler, bodyNode, node.line) : () => null;
    return {
      kind: 'method',
      source: node.source,
      line: node.line,
      name,
      locals: scope,
      slotCount: scope.slotCount,
      body,
      parameters,
      throwsReturn: scope.throwsReturn,
      throwsNext: false,
    };
  });
}

/** A method written in Ruby. */
class CompiledMethod implements MethodBody {
  readonly #code: BlockCode;
  readonly #lexical: LexicalScope;
  keepsKeywords = false;

  constructor(code: BlockCode, lexical: LexicalScope) {
    this.#code = code;
    this.#lexical = lexical;
  }

  readonly invoke: MethodBody['invoke'] = (vm, self, args, block, entry) => {
    const code = this.#code;
    const frame = new Frame(vm, code, self, null, this.#lexical, entry);
    frame.block = block;
    vm.enter(frame);
    bindStrictly(vm, frame, code.parameters, this.keepsKeywords ? keepKeywords(args) : args, block);
    const value = code.throwsReturn ? catchReturn(frame, code) : code.body(frame);
    vm.frame = frame.caller;
    return value;
  };

  get arity(): number {
    return arityOf(this.#code.parameters, false);
  }

  get parameters(): readonly ParameterShape[] {
    return this.#code.parameters.shapes;
  }

  get location(): { path: string; line: number } {
    return { path: this.#code.source.path, line: this.#code.line };
  }
}

/** The keywords of a call as a plain hash that still knows what it was. */
function keepKeywords(args: RValue[]): RValue[] {
  const last = args.at(-1);
  if (!(last instanceof RHash) || !last.isKeywords || last.size === 0) return args;
  const kept = new RHash();
  kept.replaceEntries(last);
  kept.wasKeywords = true;
  return [...args.slice(0, -1), kept];
}

/** Runs a method's or file's body, which a `return` may end. */
function catchReturn(frame: Frame, code: Code): RValue {
  try {
    return code.body(frame);
  } catch (signal) {
    if (signal instanceof ReturnSignal && signal.frame === frame) return signal.value;
    throw signal;
  }
}

const ALWAYS_PRIVATE = new Set([
  'initialize',
  'initialize_copy',
  'initialize_clone',
  'initialize_dup',
  'respond_to_missing?',
]);

function defineMethod(frame: Frame, name: string, body: MethodBody): void {
  const { vm } = frame;
  const klass = definee(frame);
  checkModifiable(vm, klass);
  let visibility: Visibility = frame.visibility === 'module_function' ? 'private' : frame.visibility;
  if (ALWAYS_PRIVATE.has(name) || (klass === vm.classes.Object && frame.self === vm.main && frame.code.kind === 'file'))
    visibility = 'private';
  vm.addMethod(klass, name, body, visibility);
  if (frame.visibility === 'module_function') vm.addMethod(vm.singletonClass(klass), name, body);
  if (klass.attached) vm.call(klass.attached, 'singleton_method_added', [symbol(name)]);
  else vm.call(klass, 'method_added', [symbol(name)]);
}

function compileModuleBody(compiler: Compiler, node: Node, name: string): Code {
  const scope = new Scope('class', null);
  scope.allowsReturn = node.kind === 'singleton_class';
  return compiler.within(scope, () => {
    const bodyNode = node.field('body');
    const body: Closure = bodyNode ? compileBody(compiler, bodyNode, node.line) : () => null;
    return {
      kind: 'class',
      source: node.source,
      line: node.line,
      name,
      locals: scope,
      slotCount: scope.slotCount,
      body,
    };
  });
}

function runModuleBody(frame: Frame, module: RClass, code: Code): RValue {
  const { vm } = frame;
  const inner = new Frame(vm, code, module, null, { module, parent: frame.lexical }, null);
  vm.enter(inner);
  const value = code.body(inner);
  vm.frame = frame;
  return value;
}

/** The module in which a `class` or `module` puts its constant, and the name. */
function compileHolder(compiler: Compiler, node: Node): { holder: (frame: Frame) => RClass; name: string } {
  if (node.kind === 'constant') return { holder: (frame) => frame.lexical.module, name: node.text };
  const scope = compileScope(compiler, node);
  return {
    name: node.field('name')?.text as string,
    holder: (frame) => {
      const module = scope(frame);
      if (!frame.vm.isModule(module))
        return frame.vm.raise('TypeError', `${frame.vm.inspect(module)} is not a class/module`);
      return module;
    },
  };
}

function standing(vm: Machine, holder: RClass, name: string): RValue | undefined {
  const entry = holder.constants.get(name);
  if (!entry) return undefined;
  return entry.value ?? vm.call(holder, 'const_get', [symbol(name)]);
}

function compileClass(compiler: Compiler, node: Node): Closure {
  checkDefinition(compiler, node);
  const { holder, name } = compileHolder(compiler, node.field('name') as Node);
  const superNode = node.field('superclass')?.children[0];
  const superclass = superNode && compiler.compile(superNode);
  const code = compileModuleBody(compiler, node, `<class:${name}>`);
  const line = node.line;
  return (frame) => {
    const { vm } = frame;
    const outer = holder(frame);
    const above = superclass?.(frame);
    frame.line = line;
    if (above !== undefined && !(above instanceof RClass && !above.isModule))
      return vm.raise(
        'TypeError',
        `superclass must be an instance of Class (given an instance of ${vm.className(above)})`,
      );
    const found = standing(vm, outer, name);
    if (found === undefined) {
      const klass = vm.defineClass(name, above ?? vm.classes.Object, outer);
      vm.call(klass.superclass, 'inherited', [klass]);
      return runModuleBody(frame, klass, code);
    }
    if (!(found instanceof RClass) || found.isModule) return vm.raise('TypeError', `${name} is not a class`);
    if (above && realSuperclass(found) !== above) return vm.raise('TypeError', `superclass mismatch for class ${name}`);
    return runModuleBody(frame, found, code);
  };
}

function realSuperclass(klass: RClass): RClass | null {
  let up = klass.superclass;
  while (up?.isSingleton) up = up.superclass;
  return up;
}

function compileModule(compiler: Compiler, node: Node): Closure {
  checkDefinition(compiler, node);
  const { holder, name } = compileHolder(compiler, node.field('name') as Node);
  const code = compileModuleBody(compiler, node, `<module:${name}>`);
  const line = node.line;
  return (frame) => {
    const { vm } = frame;
    const outer = holder(frame);
    frame.line = line;
    const found = standing(vm, outer, name);
    if (found === undefined) return runModuleBody(frame, vm.defineModule(name, outer), code);
    if (!(found instanceof RClass) || !found.isModule) return vm.raise('TypeError', `${name} is not a module`);
    return runModuleBody(frame, found, code);
  };
}
