import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { ANONYMOUS } from '../anonymous.ts';
import { Scope } from '../scope.ts';
import { compileArguments } from './arguments.ts';
import { compileBlock } from './blocks.ts';
import { compileLocal } from './variables.ts';
import { withBlock } from './with_block.ts';

/** `super`, with the arguments that are given or those of the method. */
export function compileSuper(
  compiler: Compiler,
  node: Node,
  list: Node | undefined,
  blockNode: Node | undefined,
): Closure {
  const isBare = !list;
  const args = list ? compileArguments(compiler, list.children) : undefined;
  const values = args ? args.positional : compileOwnArguments(compiler);
  const block = blockNode && compileBlock(compiler, blockNode);
  const line = node.line;
  return (frame) => {
    const { vm } = frame;
    const method = frame.method;
    if (!method) return vm.raise('RuntimeError', 'super called outside of method');
    if (isBare && method.body.proc)
      return vm.raise(
        'RuntimeError',
        'implicit argument passing of super from method defined by define_method() is not supported. Specify all arguments explicitly.',
      );
    const passed = values(frame);
    frame.line = line;
    return withBlock(frame, block, (proc) => {
      const given = proc ?? (args?.block ? args.block(frame) : frame.home.block);
      const found = vm.findSuper(vm.classOf(frame.self), method.owner, method.originalName, method.position);
      if (found) return found.body.invoke(vm, frame.self, passed, given, found);
      return vm.missing(frame.self, method.originalName, passed, given, 'super');
    });
  };
}

/** The current values of the method's parameters, as a call. */
function compileOwnArguments(compiler: Compiler): (frame: Frame) => RValue[] {
  let scope: Scope | null = compiler.scope;
  while (scope && scope.kind !== 'method') scope = scope.parent instanceof Scope ? scope.parent : null;
  const list = scope?.parameters;
  if (!list) return () => [];
  const positional: { closure: Closure; isSplat: boolean }[] = [];
  const keywords: { name: string | null; closure: Closure }[] = [];
  for (const parameter of list.children) {
    const name = parameter.field('name')?.text;
    switch (parameter.kind) {
      case 'identifier':
        positional.push({ closure: compileLocal(compiler, parameter.text), isSplat: false });
        break;
      case 'optional_parameter':
        positional.push({ closure: compileLocal(compiler, name as string), isSplat: false });
        break;
      case 'splat_parameter':
        positional.push({ closure: compileLocal(compiler, name ?? ANONYMOUS.rest), isSplat: true });
        break;
      case 'keyword_parameter':
        keywords.push({ name: name as string, closure: compileLocal(compiler, name as string) });
        break;
      case 'hash_splat_parameter':
        keywords.push({ name: null, closure: compileLocal(compiler, name ?? ANONYMOUS.keywordRest) });
        break;
      case 'forward_parameter':
        positional.push({ closure: compileLocal(compiler, ANONYMOUS.rest), isSplat: true });
        keywords.push({ name: null, closure: compileLocal(compiler, ANONYMOUS.keywordRest) });
        break;
      case 'destructured_parameter':
        compiler.unsupported(parameter, 'super without arguments in a method with a destructured parameter');
        break;
      default:
    }
  }
  return (frame) => {
    const args: RValue[] = [];
    for (const { closure, isSplat } of positional) {
      const value = closure(frame);
      if (isSplat) args.push(...(value as RArray).items);
      else args.push(value);
    }
    if (keywords.length === 0) return args;
    const hash = new RHash();
    for (const { name, closure } of keywords) {
      const value = closure(frame);
      if (name !== null) hash.set(frame.vm, symbol(name), value);
      else for (const entry of value as RHash) hash.set(frame.vm, entry.key, entry.value);
    }
    hash.isKeywords = true;
    if (hash.size > 0) args.push(hash);
    return args;
  };
}
