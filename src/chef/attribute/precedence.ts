/** The attribute levels, lowest precedence first. */
export const LEVELS = [
  'default',
  'env_default',
  'role_default',
  'force_default',
  'normal',
  'override',
  'role_override',
  'env_override',
  'force_override',
  'automatic',
] as const;

export type Level = (typeof LEVELS)[number];

/** The levels in groups: arrays are joined within a group, and replaced by those of a higher group. */
export const LEVEL_GROUPS: readonly (readonly Level[])[] = [
  ['default', 'env_default', 'role_default', 'force_default'],
  ['normal'],
  ['override', 'role_override', 'env_override', 'force_override'],
  ['automatic'],
];

export const DEFAULT_LEVELS = LEVEL_GROUPS[0] as readonly Level[];
export const OVERRIDE_LEVELS = LEVEL_GROUPS[2] as readonly Level[];

export function isLevel(name: string): name is Level {
  return (LEVELS as readonly string[]).includes(name);
}
