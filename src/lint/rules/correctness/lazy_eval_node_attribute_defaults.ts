import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { below } from '../../literals.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Asks for lazy around node attributes in defaults of properties. */
export const lazyEvalNodeAttributeDefaults = defineRule({
  name: 'correctness/lazy_eval_node_attribute_defaults',
  describe: 'Asks for lazy around node attributes in defaults of properties.',
  sameAs: ['Chef/Correctness/LazyEvalNodeAttributeDefaults'],
  severity: 'error',

  why: 'Otherwise the attribute is read when the cookbook is loaded, before roles, environments and recipes have set it.',
  bad: [
    [
      "property :port, Integer, default: node['nova']['port']",
      "property :port, Integer, default: lazy { node['nova']['port'] }",
    ],
    [
      'property :url, String, default: "http://#{node[\'fqdn\']}"',
      'property :url, String, default: lazy { "http://#{node[\'fqdn\']}" }',
    ],
  ],
  good: ["property :port, Integer, default: lazy { node['nova']['port'] }", 'property :port, Integer, default: 80'],
  ...declarations((call, context) => {
    const value = pairOf(call, 'default')?.field('value');
    if (!value) return;
    for (const node of below(value)) {
      if (node.kind === 'block' || node.kind === 'do_block') return;
      const object = node.kind === 'element_reference' ? node.field('object') : undefined;
      if (object?.kind !== 'identifier' || object.text !== 'node') continue;
      context.report(value, 'Put the node attribute into lazy { }: it is read when the cookbook is loaded.', {
        fix: replace(value, `lazy { ${value.text} }`),
      });
      return;
    }
  }),
});
