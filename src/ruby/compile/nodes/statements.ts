import { RProc } from '../../value/proc.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileParameters } from '../parameters.ts';
import { Scope } from '../scope.ts';
import { blockCode } from './blocks.ts';

/** What holds statements and does no more. */
export const statements = defineCompilers({
  program: (compiler, node) => compiler.compileAll(node.children),
  parenthesized_statements: (compiler, node) => compiler.compileAll(node.children),
  empty_statement: () => () => null,
  begin_block: (compiler, node) => compiler.unsupported(node, 'BEGIN block'),
  end_block: (compiler, node) => {
    const scope = new Scope('block', compiler.scope);
    const body = compiler.within(scope, () => compiler.compileAll(node.children));
    const code = blockCode(node, scope, compileParameters(compiler, undefined), body);
    const registered = new WeakSet<Machine>();
    return (frame) => {
      if (!registered.has(frame.vm)) frame.vm.call(frame.self, 'at_exit', [], new RProc(code, frame, frame.self));
      registered.add(frame.vm);
      return null;
    };
  },
});
