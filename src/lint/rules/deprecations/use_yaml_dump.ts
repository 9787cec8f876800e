import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids to_yaml. */
export const useYamlDump = defineRule({
  name: 'deprecations/use_yaml_dump',
  describe: 'Forbids to_yaml.',
  sameAs: ['Chef/Deprecations/UseYamlDump'],
  severity: 'warning',

  bad: [["file '/a' do\n  content config.to_yaml\nend", "file '/a' do\n  content YAML.dump(config)\nend"]],
  good: ['YAML.dump(config)', 'config.to_json'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  calls: {
    to_yaml(call, context) {
      if (!call.receiver) return;
      context.report(call.node, 'Call YAML.dump: to_yaml is there only where something has loaded it.', {
        fix:
          call.args.length + call.pairs.length > 0 ? undefined : replace(call.node, `YAML.dump(${call.receiver.text})`),
      });
    },
  },
});
