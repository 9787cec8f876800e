import type { PlatformTable } from './facts.ts';
import { type JsonObject, isJsonObject, overlay } from './json.ts';
import { compareVersions } from './version_match.ts';

/** The machines (as `uname -m` says) that a version ran on beside the one that its facts are of. */
export function powerMachines(table: PlatformTable, version: string): readonly string[] {
  return Object.entries(table.power ?? {})
    .filter(([, { from, to }]) => {
      if (from !== undefined && compareVersions(version, from) < 0) return false;
      return to === undefined || compareVersions(version, to) <= 0;
    })
    .map(([machine]) => machine);
}

/** The facts of the same version on a POWER8 logical partition: one core of eight threads. */
export function onPower(facts: JsonObject, machine: string): JsonObject {
  const kernel = isJsonObject(facts['kernel']) ? facts['kernel'] : {};
  const release = String(kernel['release']).replace(/x86_64|(?:cloud-)?amd64/, (name) =>
    name.endsWith('amd64') ? `power${machine.slice(1)}` : machine,
  );
  const processor =
    kernel['processor'] === undefined || kernel['processor'] === 'unknown' ? {} : { processor: machine };
  return overlay(facts, {
    os_version: release,
    kernel: { release, machine, ...processor },
    cpu: { ...POWER8, architecture: machine, byte_order: machine.endsWith('le') ? 'little endian' : 'big endian' },
  });
}

const THREADS = 8;
const CORE: JsonObject = { model_name: 'POWER8 (architected), altivec supported', model: '2.1 (pvr 004b 0201)' };

const POWER8: JsonObject = {
  ...CORE,
  cpus: THREADS,
  cpus_online: THREADS,
  threads_per_core: THREADS,
  cores_per_socket: 1,
  sockets: 1,
  numa_nodes: 1,
  hypervisor_vendor: 'pHyp',
  virtualization_type: 'para',
  platform: 'pSeries',
  total: THREADS,
  real: 1,
  cores: 1,
  ...Object.fromEntries(Array.from({ length: THREADS }, (_, thread) => [String(thread), { ...CORE, core_id: '0' }])),
};
