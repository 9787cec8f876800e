import type { Node } from '../../../ruby/syntax/node.ts';
import type { RelatedPlace } from '../../../source/problem.ts';
import { didYouMean } from '../../../source/suggest.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { filesFor, variablesRead } from '../../template_files.ts';

/** Variables that Chef sets in every template. */
const OWN = new Set([
  'node',
  'template_finder',
  'cookbook_name',
  'recipe_name',
  'recipe_line_string',
  'recipe_path',
  'recipe_line',
  'template_name',
  'template_path',
  'run_context',
  'output_buffer',
  '_extension_modules',
]);

/** Whether the code reckons with nil: a condition, an alternative, an assignment. */
function isTested(node: Node, file: LintFile): boolean {
  const parent = file.parent(node);
  if (!parent) return false;
  if (/^(?:if|unless|elsif|if_modifier|unless_modifier|conditional|while|case)$/.test(parent.kind))
    return parent.field('condition') === node || parent.field('value') === node;
  if (parent.kind === 'assignment' || parent.kind === 'operator_assignment') return parent.field('left') === node;
  if (parent.kind === 'binary') return ['||', '&&', 'or', 'and', '==', '!='].includes(parent.operator);
  if (parent.kind === 'unary') return ['!', 'not', 'defined?'].includes(parent.operator);
  if (parent.kind === 'parenthesized_statements' || parent.kind === 'interpolation')
    return parent.kind === 'parenthesized_statements' && isTested(parent, file);
  if (parent.kind === 'call' && parent.field('receiver') === node)
    return (
      /^(?:nil\?|to_s|to_a|to_i|to_h|respond_to\?|is_a\?|kind_of\?|inspect|to_json|to_yaml)$/.test(
        parent.field('method')?.text ?? '',
      ) || parent.operator === '&.'
    );
  return false;
}

/** Forbids variables in a template that nothing passes to it. */
export const variablesNotPassed = defineRule({
  name: 'templates/variables_not_passed',
  describe: 'Forbids variables in a template that nothing passes to it.',

  severity: 'error',
  why: 'They are nil: the file is rendered without them, or not at all.',
  bad: [
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(host: 'x')\nend\n",
      'templates/default/a.erb': 'host = <%= @hots %>\n',
    },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\nend\n",
      'templates/default/a.erb': '<% @ports.each do |port| %>\n<%= port %>\n<% end %>\n',
    },
  ],
  good: [
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(host: 'x')\nend\n",
      'templates/default/a.erb':
        "<%= @host %>\n<% if @port %>\n<%= @port %>\n<% end %>\n<%= @node['a'] %>\n<%= @cookbook_name %> <%= @x || 1 %>\n<% unless @y.nil? %><%= @y %><% end %>\n<% @z = 1 %><%= @z %>\n",
    },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(all)\nend\n",
      'templates/default/a.erb': '<%= @host %>\n',
    },
    { 'recipes/default.rb': "template '/a' do\n  source name\nend\n", 'templates/default/a.erb': '<%= @host %>\n' },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(a: 1)\nend\n",
      'templates/default/a.erb': "<%= render 'b.erb', variables: { host: 1 } %><%= @a %>\n",
      'templates/default/b.erb': '<%= @host %>\n',
    },
    { 'templates/default/lonely.erb': '<%= @host %>\n' },
  ],
  cookbook(context) {
    const { cookbook } = context;
    const passed = new Map<string, Set<string> | 'unknown'>();
    const users = new Map<string, RelatedPlace[]>();
    const pass = (path: string, names: Iterable<string> | undefined): void => {
      const before = passed.get(path);
      passed.set(
        path,
        names === undefined || before === 'unknown' ? 'unknown' : new Set([...(before ?? []), ...names]),
      );
    };
    for (const { file, kind, resource, sources, cookbook: owner, isLocal, variables } of cookbook.templateUses) {
      if (kind !== 'templates' || isLocal || owner !== cookbook.name) continue;
      // A source that only a run knows may be any template.
      if (!sources) return;
      const isOpen = resource.all('helper', 'helpers').length > 0 || !variables;
      for (const path of sources.flatMap((source) => filesFor(cookbook, 'templates', source))) {
        pass(path, isOpen ? undefined : variables.keys());
        const use = {
          message: 'Rendered by',
          path: file.path,
          range: file.source.rangeOf(resource.call.head.start, resource.call.head.end),
        };
        users.set(path, [...(users.get(path) ?? []), use]);
      }
    }
    // Templates of other forms of use: Chef::Resource::Template.new, files of other cookbooks, definitions.
    const text = cookbook
      .filesOf('library', 'definition')
      .map((file) => file.source.text)
      .join('\n');
    for (const file of cookbook.filesOf('template')) {
      const names = passed.get(file.name);
      const base = file.name.split('/').at(-1) as string;
      if (
        names === undefined ||
        names === 'unknown' ||
        text.includes(base) ||
        variablesRead(file, cookbook) === undefined
      )
        continue;
      const isRendered = cookbook.filesOf('template').some((other) => other.source.text.includes(base));
      if (isRendered) continue;
      const reported = new Set<string>();
      const tested = new Set(
        file.nodes.filter((node) => node.kind === 'instance_variable' && isTested(node, file)).map((node) => node.text),
      );
      for (const node of file.nodes) {
        const name = node.text.slice(1);
        if (
          node.kind !== 'instance_variable' ||
          names.has(name) ||
          OWN.has(name) ||
          tested.has(node.text) ||
          reported.has(name)
        )
          continue;
        reported.add(name);
        const near = didYouMean(name, names);
        context.reportIn(
          file,
          node,
          `Nothing passes @${name} to this template: it is nil.${near === undefined ? '' : ` ${near}`}`,
          { related: users.get(file.name) },
        );
      }
    }
  },
});
