import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids #{} in strings with single quotes. */
export const interpolationInSingleQuotes = defineRule({
  name: 'ruby/interpolation_in_single_quotes',
  describe: 'Forbids #{} in strings with single quotes.',
  sameAs: ['Lint/InterpolationCheck'],

  severity: 'error',
  why: 'It stays as it is written.',
  bad: [
    'package \'nova-#{node["release"]}\'',
    "file '/a' do\n  content 'port = #{port}'\nend",
    "include_recipe 'demo::#{name}'",
  ],
  good: [
    'package "nova-#{x}"',
    'execute \'awk "/#{1}/"\'',
    "bash 'a' do\n  code <<-'EOH'\n    echo #{x}\n  EOH\nend",
    "x = '#{}'",
    'match(/#{x}/)',
    "execute 'echo ${#list[@]}'",
  ],
  files: RESOURCE_CODE,
  nodes: {
    string(node, context) {
      const { text } = node;
      if (!text.startsWith("'") || !/#\{\s*(?:node\[|@?[a-z_]\w*(?:[.[(][^}]*)?\s*\})/.test(text)) return;
      if (text.includes('"') && !/#\{\s*node\[/.test(text)) return;
      context.report(node, 'Nothing is put in here: #{} needs double quotes.', {
        fix: text.includes('"') || text.includes('\\') ? undefined : unsafe(replace(node, `"${text.slice(1, -1)}"`)),
      });
    },
  },
});
