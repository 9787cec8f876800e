import { RException } from '../../value/exception.ts';
import type { RValue } from '../../value/value.ts';
import type { Target } from '../../machine/arguments.ts';
import type { Closure } from '../../machine/code.ts';
import { BudgetExceeded, RetrySignal } from '../../machine/control_flow.ts';
import { rescuable } from '../../machine/exceptions.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import { type Compiler, nothing } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileTarget } from '../places.ts';
import { checkClauses } from '../refusals.ts';
import { compileRescuedMultiple } from './assignments.ts';

/** `begin` with its `rescue`, `else` and `ensure`, and bodies that have them too. */
export const exceptions = defineCompilers({
  begin: (compiler, node) => compileBody(compiler, node),
  body_statement: (compiler, node) => compileBody(compiler, node),
  rescue_modifier: (compiler, node) => {
    const bodyNode = node.field('body') as Node;
    const guard = (body: Closure): Closure => {
      const handlerNode = node.field('handler') as Node;
      const [plain, handler] = compiler.arms('rescue', node, [['no error', bodyNode], ['rescue', handlerNode]], [nothing, compiler.compile(handlerNode)]) as [Closure, Closure]; // prettier-ignore
      const handlers = [{ matches: isStandardError, assign: undefined, body: handler }];
      return rescuing(compiler.counters ? countedAfter(body, plain) : body, handlers, undefined, {}, node.line);
    };
    return compileRescuedMultiple(compiler, bodyNode, guard) ?? guard(compiler.compile(bodyNode));
  },
  retry: (compiler, node) => {
    const begin = compiler.scope.retries.at(-1);
    if (!begin) return compiler.refuse(node, 'Invalid retry');
    return () => {
      throw new RetrySignal(begin);
    };
  },
});

interface Handler {
  readonly matches: (frame: Frame, exception: RException) => boolean;
  readonly assign: Target | undefined;
  readonly body: Closure;
}

/** A body: statements, then perhaps `rescue`, `else` and `ensure`; `line` is that of the `begin` or `def`. */
export function compileBody(compiler: Compiler, node: Node, line = node.line): Closure {
  if (node.kind !== 'body_statement' && node.kind !== 'begin' && node.kind !== 'block_body')
    return compiler.compileAll([node]);
  const [only] = node.children;
  if (node.kind === 'body_statement' && only?.kind === 'begin' && node.children.length === 1)
    return compileBody(compiler, only, line);
  checkClauses(compiler, node.children);
  const statements = node.children.filter(
    (child) => child.kind !== 'rescue' && child.kind !== 'else' && child.kind !== 'ensure',
  );
  const plainBody = compiler.compileAll(statements);
  const rescues = node.children.filter((child) => child.kind === 'rescue');
  const begin = {};
  const plainHandlers = rescues.map((rescue) => compileHandler(compiler, rescue, begin));
  const [body, handlers] = countedRescue(compiler, node, plainBody, rescues, plainHandlers);
  const elseNode = node.children.find((child) => child.kind === 'else');
  const otherwise = elseNode && compiler.compileAll(elseNode.children);
  const ensureNode = node.children.find((child) => child.kind === 'ensure');
  const guarded =
    handlers.length > 0
      ? rescuing(body, handlers, otherwise, begin, line)
      : otherwise
        ? andThen(body, otherwise)
        : body;
  return ensureNode
    ? ensuring(guarded, compiler.compileAll(ensureNode.children), (ensureNode.children[0] ?? ensureNode).line)
    : guarded;
}

/** Counts each time that a body comes to its end. */
function countedAfter(body: Closure, count: Closure): Closure {
  return (frame) => {
    const result = body(frame);
    count(frame);
    return result;
  };
}

function andThen(first: Closure, second: Closure): Closure {
  return (frame) => {
    first(frame);
    return second(frame);
  };
}

/** With coverage: counts the bodies that end without an error, and those that each `rescue` has caught. */
function countedRescue(
  compiler: Compiler,
  node: Node,
  body: Closure,
  rescues: readonly Node[],
  handlers: readonly Handler[],
): [Closure, readonly Handler[]] {
  if (!compiler.counters || rescues.length === 0) return [body, handlers];
  const sketches = rescues.map((rescue) => [`rescue ${rescue.field('exceptions')?.text ?? ''}`.trim(), rescue] as const);
  const closures = [nothing, ...handlers.map((handler) => handler.body)];
  const [plain, ...rest] = compiler.arms('rescue', node, [['no error', node], ...sketches], closures) as [Closure, ...Closure[]]; // prettier-ignore
  const counted = handlers.map((handler, index) => ({ ...handler, body: rest[index] as Closure }));
  return [countedAfter(body, plain), counted];
}

function compileHandler(compiler: Compiler, node: Node, begin: object): Handler {
  const list = node.field('exceptions');
  const variable = node.field('variable')?.children[0];
  const classes = (list?.children ?? []).map((child) => {
    const isSplat = child.kind === 'splat_argument';
    return { closure: compiler.compile(isSplat ? (child.children[0] as Node) : child), isSplat };
  });
  const matches = (frame: Frame, exception: RException): boolean => {
    for (const { closure, isSplat } of classes) {
      const value = closure(frame);
      for (const klass of isSplat ? frame.vm.splat(value) : [value]) {
        if (!frame.vm.isModule(klass)) frame.vm.raise('TypeError', 'class or module required for rescue clause');
        if (frame.vm.caseEqual(klass, exception)) return true;
      }
    }
    return false;
  };
  const assign = variable && compileTarget(compiler, variable);
  compiler.scope.retries.push(begin);
  const body = compiler.compileOptional(node.field('body'));
  compiler.scope.retries.pop();
  return { matches: list ? matches : isStandardError, assign, body };
}

function isStandardError(frame: Frame, exception: RException): boolean {
  return frame.vm.isA(exception, frame.vm.classAt('StandardError'));
}

function rescuing(
  body: Closure,
  handlers: readonly Handler[],
  otherwise: Closure | undefined,
  begin: object,
  line: number,
): Closure {
  const attempt = (frame: Frame, before: RException | null): RValue => {
    const { vm } = frame;
    let result: RValue;
    try {
      result = body(frame);
    } catch (thrown) {
      const exception = rescuable(vm, thrown);
      if (!exception) throw thrown;
      vm.frame = frame;
      const handler = handlers.find((each) => each.matches(frame, exception));
      if (!handler) throw thrown;
      vm.errorInfo = exception;
      (frame.clauses ??= []).push({ label: 'rescue in', line });
      try {
        handler.assign?.(frame, exception);
        return handler.body(frame);
      } finally {
        vm.errorInfo = before;
        leaveClause(frame);
      }
    }
    return otherwise ? otherwise(frame) : result;
  };
  return (frame) => {
    const before = frame.vm.errorInfo;
    for (;;) {
      try {
        return attempt(frame, before);
      } catch (signal) {
        if (!(signal instanceof RetrySignal) || signal.begin !== begin) throw signal;
        frame.vm.frame = frame;
        frame.vm.errorInfo = before;
        frame.vm.step();
      }
    }
  };
}

function leaveClause(frame: Frame): void {
  frame.clauses?.pop();
  if (frame.clauses?.length === 0) frame.clauses = null;
}

function ensuring(body: Closure, cleanUp: Closure, line: number): Closure {
  return (frame) => {
    const { vm } = frame;
    let result: RValue;
    try {
      result = body(frame);
    } catch (thrown) {
      if (thrown instanceof BudgetExceeded) throw thrown;
      vm.frame = frame;
      const before = vm.errorInfo;
      const exception = rescuable(vm, thrown);
      if (exception) vm.errorInfo = exception;
      (frame.clauses ??= []).push({ label: 'ensure in', line });
      try {
        cleanUp(frame);
      } finally {
        leaveClause(frame);
      }
      vm.errorInfo = before;
      throw thrown;
    }
    cleanUp(frame);
    return result;
  };
}
