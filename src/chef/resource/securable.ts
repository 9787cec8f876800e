import { isMode } from './coerce/file.ts';
import type { PropertyDefinition } from './define_resource.ts';

/** What a user's or group's name may look like. */
export const PRINCIPAL = '^[^-+~:,\\t\\r\\n\\f\\0]+[^:,\\t\\r\\n\\f\\0]*$';

/** The old-style attributes of whatever has an owner. */
export const securable: Readonly<Record<string, PropertyDefinition>> = {
  owner: { regex: PRINCIPAL },
  group: { regex: PRINCIPAL },
  mode: { callbacks: { 'not in valid numeric range': isMode } },
};

/** Their further names. */
export const securableAliases: Readonly<Record<string, string>> = { user: 'owner' };
