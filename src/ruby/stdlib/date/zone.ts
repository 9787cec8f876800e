const NAMED: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, ut: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, wet: 0, west: 1, bst: 1, cet: 1, cest: 2,
  mez: 1, mesz: 2, met: 1, mest: 2, eet: 2, eest: 3, msk: 3, msd: 4, ist: 5.5, jst: 9, hst: -10, akst: -9, akdt: -8, ast: -4, adt: -3, nst: -3.5,
}; // prettier-ignore

/** Seconds east of UTC of a zone as texts name it; undefined for an unknown one. */
export function zoneOffset(zone: string): number | undefined {
  const name = zone
    .trim()
    .toLowerCase()
    .replace(/ standard time$| daylight time$/, '');
  const hours = NAMED[name];
  if (hours !== undefined) return hours * 3600;
  if (/^[a-ik-z]$/.test(name)) {
    const code = name.charCodeAt(0);
    const letter = code <= 0x69 ? code - 0x60 : code <= 0x6d ? code - 0x61 : -(code - 0x6d);
    return letter * 3600;
  }
  const match =
    /^(?:gmt|utc)?([-+])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(name) ??
    /^(?:gmt|utc)?([-+])(\d)(\d{2})$/.exec(name);
  if (!match) return undefined;
  const size = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -size : size;
}
