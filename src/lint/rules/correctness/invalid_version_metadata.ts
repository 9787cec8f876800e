import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Asks for a version of two or three numbers. */
export const invalidVersionMetadata = defineRule({
  name: 'correctness/invalid_version_metadata',
  describe: 'Asks for a version of two or three numbers.',
  sameAs: ['Chef/Correctness/InvalidVersionMetadata', 'FC061'],
  severity: 'error',

  bad: ["version '1.2.3.4'", "version '1.0.0-rc1'", "version 'v1.0.0'"],
  good: ["version '1.2.3'", "version '1.2'", "version IO.read('VERSION')"],
  files: ['metadata'],
  calls: {
    version(call, context) {
      const text = stringOf(call.args[0]);
      if (call.receiver || text === undefined || /^\d+\.\d+(?:\.\d+)?$/.test(text)) return;
      context.report(call.args[0] as Node, `Expected a version such as 1.2.3, found "${text}".`);
    },
  },
});
