import type { Command } from 'commander';
import type { Finish, Io } from '../io.ts';
import { addConvergeCommand } from './converge.ts';
import { addCoverageCommand } from './coverage.ts';
import { addDiffCommand } from './diff.ts';
import { addExplainCommand } from './explain.ts';
import { addInitCommand } from './init.ts';
import { addLintCommand } from './lint.ts';
import { addMergeCommand } from './merge.ts';
import { addMutateCommand } from './mutate.ts';
import { addRenderCommand } from './render.ts';
import { addRubyCommand } from './ruby.ts';
import { addRulesCommand } from './rules.ts';
import { addSpecCommand } from './spec.ts';
import { addTestCommand } from './test.ts';

/** The commands, in the order in which help lists them. What each needs is loaded when it is run. */
export const commands: readonly ((program: Command, io: Io, finish: Finish) => Command)[] = [
  addTestCommand,
  addSpecCommand,
  addMergeCommand,
  addCoverageCommand,
  addMutateCommand,
  addLintCommand,
  addRulesCommand,
  addInitCommand,
  addConvergeCommand,
  addRenderCommand,
  addExplainCommand,
  addDiffCommand,
  addRubyCommand,
];
