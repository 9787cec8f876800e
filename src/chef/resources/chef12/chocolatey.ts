import { flattened } from '../../resource/coercions.ts';
import { defineResources } from '../../resource/define_resource.ts';

/** Chocolatey. */
export const chocolateyResources12 = defineResources([
  {
    class: 'ChocolateyPackage',
    provides: [{ name: 'chocolatey_package', os: 'windows' }],
    superclass: 'Package',
    actions: ['install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock', 'uninstall'],
    properties: {
      package_name: { type: ['String', 'Array'], coerce: flattened },
      version: { type: ['String', 'Array'], coerce: flattened },
      returns: { type: ['Integer', 'Array'], default: [0], desiredState: false },
    },
  },
]);
