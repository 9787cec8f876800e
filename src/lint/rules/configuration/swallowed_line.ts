import { defineRule } from '../../define_rule.ts';
import { iniTemplates } from '../../ini_template.ts';

/** Forbids `-%>` behind a value when the next line holds an option. */
export const swallowedLine = defineRule({
  name: 'configuration/swallowed_line',
  describe: 'Forbids `-%>` behind a value when the next line holds an option.',
  why: 'Behind an output `-%>` takes the line break away: the next line becomes a part of the comment or value.',

  severity: 'error',
  bad: [
    { 'templates/default/nova.conf.erb': '[DEFAULT]\n# For <%= @name -%>\nx=1\n' },
    { 'templates/default/nova.conf.erb': '[DEFAULT]\na=<%= @a -%>\nb=2\n' },
    { 'templates/default/nova.conf.erb': '[DEFAULT]\n# For <%= @name -%>\n<% if @x -%>\nx=1\n<% end -%>\n' },
    { 'templates/default/nova.conf.erb': '[DEFAULT]\na=<%= @a -%>\n[powervm]\n' },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        "[DEFAULT]\n# For <%= @name %>\nx=1\n# comment\n<% if @x -%>\ny=1\n<% end -%>\n<%= render 'a.erb' -%>\nz=1\na=<%= @a -%>\n\nb=<%= @b -%>,<%= @c %>\n# <% if @x -%>\nc=1\n<% end -%>\n",
    },
  ],
  cookbook(context) {
    for (const { file, joins } of iniTemplates(context.cookbook))
      for (const { tag, isComment, swallowed } of joins)
        context.reportIn(file, tag, `"${swallowed}" of the next line becomes a part of this ${isComment ? 'comment' : 'value'}: write "%>".`);
  },
});
