import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';

/** Forbids apt_repository that notifies apt-get update. */
export const aptRepositoryNotifiesAptUpdate = defineRule({
  name: 'redundant_code/apt_repository_notifies_apt_update',
  describe: 'Forbids apt_repository that notifies apt-get update.',
  sameAs: ['Chef/RedundantCode/AptRepositoryNotifiesAptUpdate'],
  severity: 'info',

  bad: [
    [
      "apt_repository 'a' do\n  uri 'https://a'\n  notifies :run, 'execute[apt-get update]', :immediately\nend",
      "apt_repository 'a' do\n  uri 'https://a'\nend",
    ],
    "apt_repository 'a' do\n  notifies :update, 'apt_update[update]'\nend",
  ],
  good: [
    "apt_repository 'a' do\n  notifies :restart, 'service[a]'\nend",
    "apt_repository 'a' do\n  cache_rebuild false\n  notifies :update, 'apt_update[all]'\nend",
  ],
  resources: {
    apt_repository(resource, context) {
      if (resource.has('cache_rebuild')) return;
      for (const { call, kind, target } of resource.notifications)
        if (kind === 'notifies' && target !== undefined && /^(?:execute\[apt-get update\]|apt_update\[)/.test(target))
          context.report(call.node, 'apt_repository updates the cache by itself.', {
            fix: remove(context.file, call.node),
          });
    },
  },
});
