import { networkBuilds, novaBuilds, novaInTreeBuilds, telemetryBuilds } from './builds.ts';
import type { Driver } from './driver.ts';
import { networkOptions } from './network.ts';
import { novaOptions } from './nova.ts';
import { novaInTreeOptions } from './nova_in_tree.ts';
import { telemetryOptions } from './telemetry.ts';

/** The PowerVM drivers, by the name that schemas have them under. */
export const drivers: readonly Driver[] = [
  { name: 'nova', builds: novaBuilds, options: novaOptions, ownGroups: ['powervm', 'npiv'] },
  { name: 'nova-in-tree', builds: novaInTreeBuilds, options: novaInTreeOptions, ownGroups: ['powervm'] },
  { name: 'network', builds: networkBuilds, options: networkOptions, ownGroups: [] },
  {
    name: 'telemetry',
    builds: telemetryBuilds,
    options: telemetryOptions,
    ownGroups: [],
    settings: { hypervisor_inspector: 'powervm' },
  },
];
