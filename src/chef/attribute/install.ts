import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, defineModule, installClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { setGeneration, type Generation } from '../generation.ts';
import { attrArrayClass } from './attr_array.ts';
import { attributeClass } from './attribute.ts';
import { commonApi } from './common_api.ts';
import { deepMergeModule } from './deep_merge.ts';
import { attributeExceptions } from './exceptions.ts';
import { immutableArrayClass } from './immutable_array.ts';
import { immutableMashClass } from './immutable_mash.ts';
import { mash } from './mash.ts';
import { unchainClasses } from './unchain.ts';
import { vividMashClass } from './vivid_mash.ts';

// oxlint-disable-next-line no-explicit-any -- receivers differ
type Definitions = readonly ClassDefinition<any>[];

const definitions = new Map<Generation, Definitions>();

/** Puts Chef's attribute classes into a machine, and makes it one of that generation. */
export function installAttributes(vm: Machine, generation: Generation): void {
  setGeneration(vm, generation);
  for (const definition of definitionsOf(generation)) {
    const klass = installClass(vm, definition);
    if (definition.name === generation.mashName) vm.setConstant(vm.classes.Object, 'Mash', klass);
  }
}

/** The definitions of a generation, made once a process. */
function definitionsOf(generation: Generation): Definitions {
  let known = definitions.get(generation);
  if (!known) definitions.set(generation, (known = makeDefinitions(generation)));
  return known;
}

function makeDefinitions(generation: Generation): Definitions {
  return [
    defineClass({ name: 'Chef' }),
    defineModule({ name: 'Chef::Mixin' }),
    defineClass({ name: 'Chef::Node' }),
    defineModule({ name: 'ChefUtils' }),
    ...attributeExceptions,
    { ...mash, name: generation.mashName },
    commonApi,
    vividMashClass(generation),
    attrArrayClass(generation),
    immutableMashClass(generation),
    immutableArrayClass(generation),
    ...unchainClasses(generation),
    attributeClass(generation),
    ...deepMergeModule,
  ];
}
