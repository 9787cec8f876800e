import { defineRule } from '../../define_rule.ts';

/** Forbids the configuration of Chef Workflow, which is gone. */
export const delivery = defineRule({
  name: 'deprecations/delivery',
  describe: 'Forbids the configuration of Chef Workflow, which is gone.',
  sameAs: ['Chef/Deprecations/Delivery'],
  severity: 'warning',

  bad: [{ 'delivery/project.toml': 'x', '.delivery/project.toml': '[local_phases]\n' }],
  good: [{ 'README.md': 'x' }],
  cookbook(context) {
    for (const name of ['.delivery/project.toml', '.delivery/config.json'])
      if (context.cookbook.text(name) !== undefined)
        context.reportFile(name, 'Chef Workflow is gone: nothing reads this file.');
  },
});
