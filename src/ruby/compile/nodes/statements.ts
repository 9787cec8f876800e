import { defineCompilers } from '../define_compilers.ts';

/** What holds statements and does no more. */
export const statements = defineCompilers({
  program: (compiler, node) => compiler.compileAll(node.children),
  parenthesized_statements: (compiler, node) => compiler.compileAll(node.children),
  empty_statement: () => () => null,
  begin_block: (compiler, node) => compiler.unsupported(node, 'BEGIN block'),
  end_block: (compiler, node) => compiler.unsupported(node, 'END block'),
});
