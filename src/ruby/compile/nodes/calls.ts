import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Closure, LocalNames } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import { type Correction, correctOperator } from '../../syntax/correction.ts';
import type { Node } from '../../syntax/node.ts';
import { CallSite } from '../call_site.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { refuseVoid } from '../refusals.ts';
import { Scope } from '../scope.ts';
import { compileArguments, type CompiledArguments } from './arguments.ts';
import { compileBlock, type CompiledBlock } from './blocks.ts';
import { compileSuper } from './super.ts';
import { breakable } from './with_block.ts';

/** Method calls in every spelling. */
export const calls = defineCompilers({
  call: (compiler, node) => compileCall(compiler, node),
  element_reference: (compiler, node) => compileElementReference(compiler, node),
  super: (compiler, node) => compileSuper(compiler, node, undefined, undefined),
  yield: (compiler, node) => {
    if (isInClassBody(compiler.scope)) return compiler.refuse(node, 'Invalid yield');
    const args = compileArguments(compiler, node.children[0]?.children ?? []);
    if (args.block) return compiler.refuse(node, 'block argument should not be given');
    const line = node.line;
    return (frame) => {
      const block = frame.home.block;
      const values = args.positional(frame);
      frame.line = line;
      return block && values.length !== 1 ? frame.vm.callProc(block, values) : frame.vm.yield(block, ...values);
    };
  },
});

function isInClassBody(from: Scope): boolean {
  let scope: LocalNames | null = from;
  while (scope instanceof Scope && scope.kind === 'block') scope = scope.parent;
  return scope instanceof Scope && scope.kind === 'class';
}

function compileCall(compiler: Compiler, node: Node): Closure {
  const method = node.field('method');
  const receiverNode = node.field('receiver');
  const argumentList = node.field('arguments');
  const blockNode = node.field('block');
  if (method?.kind === 'super') return compileSuper(compiler, node, argumentList ?? undefined, blockNode);

  const name = method?.text ?? 'call';
  if (!receiverNode) {
    const misread = misreading(compiler, method, argumentList);
    if (misread) return compiler.misreads(misread);
  }
  const braces = argumentList?.children[0];
  if (braces?.kind === 'hash' && braces.start === argumentList?.start && braces.source.text[braces.start + 1] !== ';')
    // `name { key => value }` is a block to Ruby.
    return compiler.misreads({ at: braces.start + 1, remove: 0, insert: ';' });
  const receiver = receiverNode ? compiler.compile(receiverNode) : undefined;
  const args = compileArguments(compiler, argumentList?.children ?? []);
  const block = blockNode && compileBlock(compiler, blockNode);
  refuseVoid(compiler, receiverNode);
  if (block && args.block) return compiler.refuse(node, 'both block arg and actual block given');
  const isPrivate = !receiverNode || receiverNode.kind === 'self';
  const site = new CallSite(
    name,
    (method ?? node).line,
    isPrivate,
    !receiverNode && !argumentList && !blockNode && !/[?!]$/.test(name) ? 'variable' : 'call',
  );
  if (!receiver) return callOnSelf(site, args, block);
  return callOnReceiver(site, receiver, args, block, node.operator === '&.');
}

function callOnSelf(site: CallSite, args: CompiledArguments, block: CompiledBlock | undefined): Closure {
  if (!block && !args.block) return (frame) => site.call(frame, frame.self, args.positional(frame), null);
  return (frame) => callWithBlock(site, frame, frame.self, args, block);
}

function callOnReceiver(
  site: CallSite,
  receiver: Closure,
  args: CompiledArguments,
  block: CompiledBlock | undefined,
  isSafe: boolean,
): Closure {
  if (isSafe)
    return (frame) => {
      const on = receiver(frame);
      return on === null ? null : callWithBlock(site, frame, on, args, block);
    };
  if (block || args.block) return (frame) => callWithBlock(site, frame, receiver(frame), args, block);
  const closures = args.closures;
  if (!closures) return (frame) => site.call(frame, receiver(frame), args.positional(frame), null);
  const [first, second] = closures;
  if (!first) return (frame) => site.call(frame, receiver(frame), [], null);
  if (!second) return (frame) => site.call(frame, receiver(frame), [first(frame)], null);
  return (frame) => site.call(frame, receiver(frame), args.positional(frame), null);
}

function callWithBlock(
  site: CallSite,
  frame: Frame,
  receiver: RValue,
  args: CompiledArguments,
  block: CompiledBlock | undefined,
): RValue {
  const values = args.positional(frame);
  if (!block) return site.call(frame, receiver, values, args.block ? args.block(frame) : null);
  const proc = new RProc(block.code, frame, frame.self);
  return block.throwsBreak
    ? breakable(frame, proc, () => site.call(frame, receiver, values, proc))
    : site.call(frame, receiver, values, proc);
}

/**
 * `name -1`, `name [1]`, `name *list` and their like are calls to the grammar, which knows no variables:
 * where `name` is one, they are what they look like.
 */
function misreading(compiler: Compiler, method: Node | undefined, list: Node | undefined): Correction | undefined {
  if (!method || !list) return undefined;
  // `name!:value` is a pair.
  if (list.start === method.end && /[?!]:$/.test(list.source.text.slice(list.start - 1, list.start + 1)))
    return { at: list.start + 1, remove: 0, insert: ' ' };
  if (list.start === method.end || !compiler.scope.resolve(method.text)) return undefined;
  return correctOperator(list.source.text, method.start, method.end, list.start);
}

function compileElementReference(compiler: Compiler, node: Node): Closure {
  const object = node.field('object') as Node;
  const receiver = compiler.compile(object);
  const nodes = node.children.filter(
    (child) => child !== object && child.kind !== 'block' && child.kind !== 'do_block',
  );
  const isSelf = object.kind === 'self';
  const site = new CallSite('[]', node.line, isSelf);
  const only = nodes[0];
  if (
    nodes.length === 1 &&
    only?.kind === 'string' &&
    only.children.every((child) => child.kind === 'string_content')
  ) {
    const fresh = compiler.compile(only);
    let shared: RString | undefined;
    // A hash does not keep the key that it is asked for: one String serves all look-ups.
    return (frame) => {
      const on = receiver(frame);
      if (!(on instanceof RHash)) return site.call(frame, on, [fresh(frame)], null);
      if (!shared) {
        shared = fresh(frame) as RString;
        shared.frozen = true;
      }
      return site.call(frame, on, [shared], null);
    };
  }
  const args = compileArguments(compiler, nodes);
  const first = args.closures?.length === 1 ? (args.closures[0] as Closure) : undefined;
  if (first)
    return (frame) => {
      const on = receiver(frame);
      const index = first(frame);
      if (typeof index === 'number' && on instanceof RArray && !on.klass)
        return on.items[index < 0 ? index + on.items.length : index] ?? null;
      return site.call(frame, on, [index], null);
    };
  return (frame) => site.call(frame, receiver(frame), args.positional(frame), args.block ? args.block(frame) : null);
}
