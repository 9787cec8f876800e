import type { LintCookbook } from './lint_cookbook.ts';

/** The family of each platform, as Ohai tells it. */
export const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    debian: ['debian', 'ubuntu', 'linuxmint', 'raspbian', 'cumulus', 'kali', 'pop'],
    rhel: ['redhat', 'centos', 'oracle', 'scientific', 'almalinux', 'rocky', 'enterpriseenterprise', 'xenserver', 'cloudlinux', 'clearos', 'parallels', 'ibm_powerkvm', 'virtuozzo'],
    fedora: ['fedora', 'pidora', 'arista_eos'],
    amazon: ['amazon'],
    suse: ['suse', 'opensuse', 'opensuseleap', 'sled'],
    arch: ['arch', 'manjaro', 'antergos'],
    gentoo: ['gentoo'],
    slackware: ['slackware'],
    freebsd: ['freebsd'],
    openbsd: ['openbsd'],
    netbsd: ['netbsd'],
    mac_os_x: ['mac_os_x'],
    windows: ['windows'],
    solaris2: ['solaris2'],
    smartos: ['smartos'],
    omnios: ['omnios'],
    aix: ['aix'],
  }).flatMap(([family, platforms]) => platforms.map((platform) => [platform, family] as const)),
); // prettier-ignore

/** Families that were others in the past, or go by two names. */
const KIN: readonly (readonly string[])[] = [
  ['rhel', 'amazon', 'fedora'],
  ['solaris2', 'smartos', 'omnios'],
];

/** The platforms for which a cookbook is; undefined where it does not say, or says what is not known. */
export function supportedPlatforms(cookbook: LintCookbook): ReadonlySet<string> | undefined {
  const { supports, isPartial } = cookbook.metadata;
  if (isPartial || supports.length === 0) return undefined;
  const names = supports.map(({ name }) => name);
  return names.every((name) => FAMILY_OF.has(name)) ? new Set(names) : undefined;
}

/** The families of platforms, with those that a platform was once in. */
export function familiesOf(platforms: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set([...platforms].flatMap((name) => FAMILY_OF.get(name) ?? []));
  // Only fedora and amazon have moved between families: rhel alone brings in neither.
  for (const kin of KIN) {
    const [main, ...moved] = kin as readonly [string, ...string[]];
    if (moved.some((family) => found.has(family))) found.add(main);
  }
  return found;
}
