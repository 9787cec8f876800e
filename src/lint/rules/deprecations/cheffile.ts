import { defineRule } from '../../define_rule.ts';

/** Forbids a Cheffile, which Librarian reads. */
export const cheffile = defineRule({
  name: 'deprecations/cheffile',
  describe: 'Forbids a Cheffile, which Librarian reads.',
  sameAs: ['Chef/Deprecations/Cheffile'],
  severity: 'warning',

  why: 'Librarian is dead: use Berkshelf or a Policyfile.',
  bad: [{ Cheffile: "site 'https://supermarket.getchef.com/api/v1'\n" }],
  good: [{ Berksfile: "source 'https://supermarket.chef.io'\n" }],
  cookbook(context) {
    if (context.cookbook.has('Cheffile'))
      context.reportFile('Cheffile', 'Librarian-Chef is dead: use a Policyfile or a Berksfile.');
  },
});
