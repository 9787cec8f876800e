import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids interpolation of a value that stands alone as the name of a resource or as a path. */
export const needlessInterpolation = defineRule({
  name: 'foodcritic/needless_interpolation',
  describe: 'Forbids interpolation of a value that stands alone as the name of a resource or as a path.',
  sameAs: ['FC002'],

  severity: 'info',
  bad: [
    ['package "#{name}"', 'package name'],
    [
      "template '/a' do\n  owner \"#{node['nova']['user']}\"\nend",
      "template '/a' do\n  owner node['nova']['user']\nend",
    ],
  ],
  good: ['package "#{name}-common"', 'execute "#{a}#{b}"', 'file "/a" do\n  content "#{port}"\nend', 'x = "#{a}"'],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      const values = resource
        .all('owner', 'group', 'user', 'cwd', 'source', 'cookbook', 'package_name', 'service_name')
        .map(({ value }) => value);
      for (const node of [resource.nameNode, ...values]) {
        const [only, ...more] = node?.kind === 'string' ? node.children : [];
        const inner = only?.kind === 'interpolation' ? only.children : [];
        if (
          !node ||
          more.length > 0 ||
          inner.length !== 1 ||
          !/^(?:identifier|element_reference)$/.test((inner[0] as Node).kind)
        )
          continue;
        context.report(node, 'The value does not need a string around it.', {
          fix: unsafe(replace(node, (inner[0] as Node).text)),
        });
      }
    },
  },
});
