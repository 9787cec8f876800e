import type { Generation } from '../generation.ts';

/** Names of the methods which change a hash or an array, as a generation of Chef lists them. */
export interface Mutators {
  /** Refused by merged hashes. */
  readonly immutableHash: readonly string[];
  /** Refused by merged arrays. */
  readonly immutableArray: readonly string[];
  /** Empty the merge cache when a level's hash is changed by them. */
  readonly vividHash: readonly string[];
  /** Empty the merge cache when a level's array is changed by them. */
  readonly attrArray: readonly string[];
}

const HASH_12 = 'clear delete_if keep_if merge! update reject! replace select! shift'.split(' ');
const HASH_18 = [
  ...HASH_12,
  ...'compact! default= default_proc= filter! rehash store transform_keys! transform_values!'.split(' '),
  ...'collect! except! map!'.split(' '),
];
const ARRAY_12 = [
  ...'<< []= clear collect! compact! delete_at delete_if fill flatten! insert keep_if map! pop push'.split(' '),
  ...'reject! reverse! replace select! shift slice! sort! sort_by! uniq! unshift'.split(' '),
];
const ARRAY_18 = [...ARRAY_12, ...'append concat filter! prepend rotate! shuffle!'.split(' ')];
const OF_NO_ARRAY = ['default=', 'default_proc=', 'merge!'];

const CHEF_12: Mutators = {
  vividHash: HASH_12,
  attrArray: [...ARRAY_12, ...OF_NO_ARRAY, 'update'],
  immutableHash: [
    ...HASH_12,
    ...'[]= collect! default= default_proc= delete map! write write! unlink unlink!'.split(' '),
  ],
  immutableArray: [...ARRAY_12, ...OF_NO_ARRAY, 'delete', 'update'],
};

const CHEF_18: Mutators = {
  vividHash: HASH_18,
  attrArray: [...ARRAY_18, ...OF_NO_ARRAY],
  immutableHash: [...HASH_18, ...'[]= delete write write! unlink unlink!'.split(' ')],
  immutableArray: [...ARRAY_18, ...OF_NO_ARRAY, 'delete'],
};

/** The methods by which Ruby changes a Hash in place. */
export const HASH_MUTATORS: readonly string[] = [
  ...HASH_12,
  ...'compact! compare_by_identity default= default_proc= filter! rehash store transform_keys! transform_values!'.split(
    ' ',
  ),
];

/** The methods by which Ruby changes an Array in place. */
export const ARRAY_MUTATORS: readonly string[] = [...ARRAY_18, 'delete'];

export function mutatorsOf(generation: Generation): Mutators {
  return generation.name === '12' ? CHEF_12 : CHEF_18;
}
