import { meets } from '../../ruby/core/gem.ts';
import { defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** Chef::DSL::PlatformIntrospection: values and questions by platform. */
export const platformIntrospection = defineModule({
  name: 'Chef::DSL::PlatformIntrospection',
  methods: {
    'value_for_platform(map)': (vm, self, map: RHash) => valueForPlatform(vm, self, map),
    'value_for_platform_family(map)': (vm, self, map: RHash) => valueForFamily(vm, self, map),
    'platform?(*names)': (vm, self, names: RValue[]) => isOneOf(vm, self, 'platform', names),
    'platform_family?(*names)': (vm, self, names: RValue[]) => isOneOf(vm, self, 'platform_family', names),
    'os?(*names)': (vm, self, names: RValue[]) => isOneOf(vm, self, 'os', names),
  },
});

function attribute(vm: Machine, self: RValue, key: string): RValue {
  return vm.call(vm.call(self, 'node', []), '[]', [symbol(key)]);
}

function isOneOf(vm: Machine, self: RValue, key: string, names: readonly RValue[]): boolean {
  const actual = attribute(vm, self, key);
  const flat = names.flatMap((name) => (name instanceof RArray ? name.items : [name]));
  return actual !== null && flat.some((name) => vm.toS(name) === vm.toS(actual));
}

function flattenKeys(map: RHash): { names: RValue[]; value: RValue }[] {
  return [...map].map(({ key, value }) => ({ names: key instanceof RArray ? key.items : [key], value }));
}

function isNamed(vm: Machine, name: RValue, wanted: string): boolean {
  return (name instanceof RString || name instanceof RSymbol) && vm.toS(name) === wanted;
}

const DEFAULT = 'default';

function valueForPlatform(vm: Machine, self: RValue, map: RHash): RValue {
  const platform = vm.toS(attribute(vm, self, 'platform'));
  const version = vm.toS(attribute(vm, self, 'platform_version'));
  const entries = flattenKeys(map);
  const forPlatform = entries.filter(({ names }) => names.some((name) => isNamed(vm, name, platform))).at(-1)?.value;
  if (forPlatform instanceof RHash) {
    const found = forVersion(vm, forPlatform, version);
    if (found !== undefined) return found;
  }
  return entries.filter(({ names }) => names.some((name) => isNamed(vm, name, DEFAULT))).at(-1)?.value ?? null;
}

/** By the very version, then by requirement, then the platform's default. */
function forVersion(vm: Machine, versions: RHash, version: string): RValue | undefined {
  const entries = flattenKeys(versions);
  const exact = entries.filter(({ names }) => names.some((name) => isNamed(vm, name, version))).at(-1);
  if (exact) return exact.value;
  const matching = entries.filter(({ names }) =>
    names.some((name) => !isNamed(vm, name, DEFAULT) && /[<>~=]|^\d/.test(vm.toS(name)) && meets(version, vm.toS(name))),
  );
  if (matching.length > 1)
    vm.raise(
      'RuntimeError',
      `Multiple matches detected for ${version} in platform version map: ${matching.map(({ names }) => names.map((name) => vm.toS(name)).join(', ')).join(', ')}`,
    );
  if (matching[0]) return matching[0].value;
  return entries.find(({ names }) => names.some((name) => isNamed(vm, name, DEFAULT)))?.value;
}

function valueForFamily(vm: Machine, self: RValue, map: RHash): RValue {
  const family = vm.toS(attribute(vm, self, 'platform_family'));
  const entries = flattenKeys(map);
  const found = entries.filter(({ names }) => names.some((name) => isNamed(vm, name, family))).at(-1);
  if (found) return found.value;
  return entries.filter(({ names }) => names.some((name) => isNamed(vm, name, DEFAULT))).at(-1)?.value ?? null;
}

