import { defineResources } from '../../resource/define_resource.ts';
import { fromProperty } from '../../resource/lazy_defaults.ts';

/** macOS. */
export const macosResources12 = defineResources([
  {
    class: 'OsxProfile',
    provides: [
      { name: 'osx_profile', os: 'darwin' },
      { name: 'osx_config_profile', os: 'darwin' },
    ],
    actions: ['install', 'remove'],
    defaultAction: 'install',
    properties: { profile_name: { identity: true } },
    setters: {
      profile_name: { type: 'String' },
      profile: { type: ['String', 'Hash'] },
      identifier: { type: 'String' },
      path: { type: 'String' },
    },
    initial: { profile_name: fromProperty('name'), profile: null, identifier: null, path: null },
  },
]);
