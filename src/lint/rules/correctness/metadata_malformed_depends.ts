import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Forbids a version in the name of a dependency. */
export const metadataMalformedDepends = defineRule({
  name: 'correctness/metadata_malformed_depends',
  describe: 'Forbids a version in the name of a dependency.',
  sameAs: ['Chef/Correctness/MetadataMalformedDepends'],
  severity: 'error',

  bad: [
    ["depends 'apt' '~> 2.0'", "depends 'apt', '~> 2.0'"],
    ["depends 'apt ~> 2.0'", "depends 'apt', '~> 2.0'"],
  ],
  good: ["depends 'apt', '~> 2.0'"],
  files: ['metadata'],
  calls: {
    depends(call, context) {
      const [name] = call.args;
      const text = stringOf(name);
      if (!name || text === undefined) return;
      const [, cookbook, version] =
        /^([\w-]+)\s*((?:[<>=~]|\d).*)$/.exec(
          name.kind === 'chained_string' ? name.children.map(stringOf).join(' ') : text,
        ) ?? [];
      if (cookbook === undefined || (name.kind !== 'chained_string' && /^[\w-]+$/.test(text))) return;
      context.report(name, 'Expected a comma between the name and the version of the dependency.', {
        fix: replace(name, `'${cookbook}', '${version}'`),
      });
    },
  },
});
