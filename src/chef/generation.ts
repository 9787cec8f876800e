import type { Machine } from '../ruby/machine/machine.ts';

/** A Chef that cookbooks are run as: everything in which the generations differ. */
export interface Generation {
  readonly name: '12' | '18';
  /** What `Chef::VERSION` says. */
  readonly version: string;

  /** nil at a higher attribute level replaces what lower levels hold; else the lower value stays. */
  readonly nilWins: boolean;
  /** `node.set` and `node.set_unless` are there. */
  readonly hasNodeSet: boolean;
  /** Attributes can be reached like methods: `node.default.foo.bar`, `node.foo`. */
  readonly attributesAreMethods: boolean;
  /** `read`, `read!` and `exist?` go through the merge cache, where a top-level key that was looked up exists. */
  readonly readsAreCached: boolean;
  /** What is read from merged attributes is a frozen copy, not the value that was set. */
  readonly mergedValuesAreCopies: boolean;
  /**
   * Default and override levels are merged in collections of a level's own kind: hashes in arrays become attributes,
   * and a collection met at more than one level forgets its node, whose cache it does not empty any more.
   */
  readonly mergesInCollections: boolean;
  /** `dup` of merged attributes copies nested ones too. */
  readonly dupIsDeep: boolean;
  /** Arrays at a level turn the hashes that are added to them into attributes. */
  readonly arraysConvert: boolean;
  /** A missing attribute's path is the message of NoSuchAttribute. */
  readonly namesMissingAttribute: boolean;
  /** `dig` is an attribute read; else it is Hash's, which the merged attributes refuse. */
  readonly hasAttributeDig: boolean;
  /** The name of the Mash class. */
  readonly mashName: string;
}

/** Chef Infra 18. */
export const CHEF_18: Generation = {
  name: '18',
  version: '18.11.21',
  nilWins: true,
  hasNodeSet: false,
  attributesAreMethods: false,
  readsAreCached: true,
  mergedValuesAreCopies: true,
  mergesInCollections: false,
  dupIsDeep: true,
  arraysConvert: true,
  namesMissingAttribute: true,
  hasAttributeDig: true,
  mashName: 'ChefUtils::Mash',
};

/** Chef 12. */
export const CHEF_12: Generation = {
  name: '12',
  version: '12.22.6',
  nilWins: false,
  hasNodeSet: true,
  attributesAreMethods: true,
  readsAreCached: false,
  mergedValuesAreCopies: false,
  mergesInCollections: true,
  dupIsDeep: false,
  arraysConvert: false,
  namesMissingAttribute: false,
  hasAttributeDig: false,
  mashName: 'Mash',
};

const GENERATION = Symbol('generation');

/** Makes a machine one of that generation. */
export function setGeneration(vm: Machine, generation: Generation): void {
  vm.attachments.set(GENERATION, generation);
}

/** The generation that a machine is of. */
export function generationOf(vm: Machine): Generation {
  return (vm.attachments.get(GENERATION) as Generation | undefined) ?? CHEF_18;
}
