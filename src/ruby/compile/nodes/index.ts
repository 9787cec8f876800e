import type { NodeCompilers } from '../define_compilers.ts';
import { assignments } from './assignments.ts';
import { blocks } from './blocks.ts';
import { calls } from './calls.ts';
import { choices } from './choices.ts';
import { definitions } from './definitions.ts';
import { exceptions } from './exceptions.ts';
import { literals } from './literals.ts';
import { loops } from './loops.ts';
import { operators } from './operators.ts';
import { patterns } from './patterns.ts';
import { returns } from './returns.ts';
import { statements } from './statements.ts';
import { strings } from './strings.ts';
import { variables } from './variables.ts';

/** Every node kind that can be compiled. */
export const nodeCompilers: NodeCompilers = {
  ...assignments,
  ...blocks,
  ...calls,
  ...choices,
  ...definitions,
  ...exceptions,
  ...literals,
  ...loops,
  ...operators,
  ...patterns,
  ...returns,
  ...statements,
  ...strings,
  ...variables,
};
