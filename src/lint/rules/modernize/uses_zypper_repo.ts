import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids zypper_repo. */
export const usesZypperRepo = defineRule({
  name: 'modernize/uses_zypper_repo',
  describe: 'Forbids zypper_repo.',
  sameAs: ['Chef/Modernize/UsesZypperRepo'],
  severity: 'info',

  since: 13.3,
  bad: [["zypper_repo 'a' do\n  uri 'https://a'\nend", "zypper_repository 'a' do\n  uri 'https://a'\nend"]],
  good: ["zypper_repository 'a'"],
  ...oldResource('zypper_repo', 'zypper_repository', 'zypper_repo comes with Chef as zypper_repository.'),
});
