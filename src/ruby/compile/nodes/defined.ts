import { RObject } from '../../value/object.ts';
import { RString } from '../../value/string.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import { findConstant, findLexically } from '../../machine/constants.ts';
import { rescuable } from '../../machine/exceptions.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { compileClassVariableHolder, compileScope, getGlobal } from './variables.ts';

/** `defined?(…)`: a word that says what a thing is, or nil; nothing is raised. */
export function compileDefined(compiler: Compiler, given: Node): Closure {
  let node = given;
  while (node.kind === 'parenthesized_statements' && node.children.length === 1) node = node.children[0] as Node;
  const name = node.text;
  switch (node.kind) {
    case 'identifier': {
      if (compiler.scope.resolve(name)) return say('local-variable');
      if (/^__(?:FILE|LINE|ENCODING)__$/.test(name)) return say('expression');
      return when((frame) => isCallable(frame, frame.self, name, true), 'method');
    }
    case 'instance_variable':
      return when((frame) => frame.self instanceof RObject && frame.self.ivar(name) !== undefined, 'instance-variable');
    case 'global_variable':
      if (/^\$[~!@_]$/.test(name)) return say('global-variable');
      return when((frame) => getGlobal(frame, name) !== null || frame.vm.globals.has(name), 'global-variable');
    case 'class_variable': {
      const holder = compileClassVariableHolder(name);
      return when((frame) => holder(frame).classVariables?.has(name) ?? false, 'class variable');
    }
    case 'constant':
      return when((frame) => findLexically(frame.vm, frame.lexical, name) !== undefined, 'constant');
    case 'scope_resolution': {
      const scope = quietly(compileScope(compiler, node));
      const constant = node.field('name')?.text as string;
      return when((frame) => {
        const module = scope(frame);
        return (
          module !== undefined &&
          frame.vm.isModule(module) &&
          findConstant(frame.vm, module, constant, module === frame.vm.classes.Object) !== undefined
        );
      }, 'constant');
    }
    case 'call':
      return compileDefinedCall(compiler, node);
    case 'yield':
      return when((frame) => frame.home.block !== null, 'yield');
    case 'super':
      return when(
        (frame) =>
          !!frame.method &&
          !!frame.vm.findSuper(frame.vm.classOf(frame.self), frame.method.owner, frame.method.originalName),
        'super',
      );
    case 'assignment': {
      const left = node.field('left') as Node;
      compiler.compile(node);
      if (left.kind === 'call') return compileDefinedCall(compiler, left, `${left.field('method')?.text}=`);
      return say(left.kind === 'element_reference' ? 'method' : 'assignment');
    }
    case 'operator_assignment':
      compiler.compile(node);
      return say('assignment');
    case 'self':
    case 'nil':
    case 'true':
    case 'false':
      return say(node.kind);
    case 'parenthesized_statements':
      return say(node.children.length === 0 ? 'nil' : 'expression');
    default: {
      const value = quietly(compiler.compile(node));
      const isOperator = node.kind === 'binary' || node.kind === 'element_reference' || node.kind === 'unary';
      const isMatch = node.operator === '=~' && node.children.some((child) => child.kind === 'regex');
      const isMethod = isOperator && !isMatch && !['&&', '||', 'and', 'or'].includes(node.operator);
      if (!isMethod) return say('expression');
      return when((frame) => value(frame) !== undefined, 'method');
    }
  }
}

function compileDefinedCall(compiler: Compiler, node: Node, name = node.field('method')?.text ?? 'call'): Closure {
  const receiverNode = node.field('receiver');
  if (node.operator === '&.' || node.field('block')) {
    compiler.compile(node);
    return say('expression');
  }
  const given = (node.field('arguments')?.children ?? []).filter((child) => !/argument$|^pair$/.test(child.kind));
  const args = given.map((child) => compileDefined(compiler, child));
  const areDefined = (frame: Frame) => args.every((arg) => arg(frame) !== null);
  if (!receiverNode) return when((frame) => areDefined(frame) && isCallable(frame, frame.self, name, true), 'method');
  const known = compileDefined(compiler, receiverNode);
  const receiver = quietly(compiler.compile(receiverNode));
  return when((frame) => {
    if (known(frame) === null || !areDefined(frame)) return false;
    const on = receiver(frame);
    return on !== undefined && isCallable(frame, on, name, false);
  }, 'method');
}

/** The value, or undefined where evaluating it raises. */
function quietly(closure: Closure): (frame: Frame) => RValue | undefined {
  return (frame) => {
    try {
      return closure(frame);
    } catch (thrown) {
      if (!rescuable(frame.vm, thrown)) throw thrown;
      frame.vm.frame = frame;
      return undefined;
    }
  };
}

function say(word: string): Closure {
  return () => new RString(word);
}

function when(test: (frame: Frame) => boolean, word: string): Closure {
  return (frame) => (test(frame) ? new RString(word) : null);
}

/** Whether a call would find a method: what `defined?` asks. */
function isCallable(frame: Frame, receiver: RValue, name: string, isPrivate: boolean): boolean {
  const { vm } = frame;
  const entry = vm.find(vm.classOf(receiver), name);
  if (entry) return isPrivate || entry.visibility === 'public';
  const missing = vm.find(vm.classOf(receiver), 'respond_to_missing?');
  return !!missing && truthy(vm.call(receiver, 'respond_to?', [vm.str(name), isPrivate]));
}
