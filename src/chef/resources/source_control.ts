import { falseToNil } from '../resource/coercions.ts';
import { defineResources } from '../resource/define_resource.ts';

/** Working copies of repositories. */
export const sourceControlResources = defineResources([
  {
    class: 'Git',
    provides: ['git'],
    actions: ['sync', 'checkout', 'export', 'diff', 'log'],
    defaultAction: 'sync',
    properties: {
      destination: { type: 'String', nameProperty: true },
      repository: { type: 'String' },
      revision: { type: 'String', default: 'HEAD' },
      user: { type: ['String', 'Integer'] },
      group: { type: ['String', 'Integer'] },
      timeout: { type: 'Integer', desiredState: false },
      environment: { type: ['Hash', null], default: null },
      additional_remotes: { type: 'Hash', default: {} },
      depth: { type: 'Integer' },
      enable_submodules: { type: ['TrueClass', 'FalseClass'], default: false },
      enable_checkout: { type: ['TrueClass', 'FalseClass'], default: true },
      remote: { type: 'String', default: 'origin' },
      ssh_wrapper: { type: 'String', desiredState: false },
      checkout_branch: { type: 'String' },
    },
    aliases: { env: 'environment', branch: 'revision', reference: 'revision', repo: 'repository' },
  },
  {
    class: 'Subversion',
    provides: ['subversion'],
    actions: ['sync', 'checkout', 'export', 'diff', 'log', 'force_export'],
    defaultAction: 'sync',
    properties: {
      destination: { type: 'String', nameProperty: true },
      repository: { type: 'String' },
      revision: { type: 'String', default: 'HEAD' },
      user: { type: ['String', 'Integer'] },
      group: { type: ['String', 'Integer'] },
      timeout: { type: 'Integer', desiredState: false },
      environment: { type: ['Hash', null], default: null },
      svn_arguments: { type: ['String', null, 'FalseClass'], default: '--no-auth-cache', coerce: falseToNil },
      svn_info_args: { type: ['String', null, 'FalseClass'], default: '--no-auth-cache', coerce: falseToNil },
      svn_binary: { type: 'String' },
      svn_username: { type: 'String' },
      svn_password: { type: 'String', desiredState: false, sensitive: true },
    },
    aliases: { env: 'environment' },
  },
]);
