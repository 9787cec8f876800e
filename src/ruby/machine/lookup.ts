import type { RClass } from '../value/class.ts';
import type { MethodEntry } from '../value/method.ts';
import type { Machine } from './machine.ts';

/** A class's ancestors in the order in which methods are looked for, as `Module#ancestors` lists them. */
export function ancestors(vm: Machine, klass: RClass): readonly RClass[] {
  refresh(vm, klass);
  return (klass.linearization ??= linearize(vm, klass));
}

/** The method that a name means in a class; null when there is none or it was undefined. */
export function findMethod(vm: Machine, klass: RClass, name: string): MethodEntry | null {
  refresh(vm, klass);
  const lookups = (klass.lookups ??= new Map());
  const cached = lookups.get(name);
  if (cached !== undefined && cached.epoch >= (vm.changes.get(name) ?? 0)) return cached.entry;
  let found: MethodEntry | null = null;
  for (const module of ancestors(vm, klass)) {
    const entry = module.methods.get(name);
    if (entry !== undefined) {
      found = entry;
      break;
    }
  }
  lookups.set(name, { entry: found, epoch: vm.epoch });
  return found;
}

/** The method that `super` means: the next one after `owner` in the ancestors. */
export function findSuper(vm: Machine, klass: RClass, owner: RClass, name: string, position?: number): MethodEntry | null {
  const line = ancestors(vm, klass);
  for (let index = (position ?? line.indexOf(owner)) + 1; index > 0 && index < line.length; index += 1) {
    const module = line[index] as RClass;
    const entry = module.methods.get(name);
    if (entry === undefined) continue;
    return entry && module.isModule && line.indexOf(module) !== index ? { ...entry, position: index } : entry;
  }
  return null;
}

/** Whether a class is, descends from or includes another. */
export function isSubclass(vm: Machine, klass: RClass, other: RClass): boolean {
  if (klass === other) return true;
  if (!other.isModule) {
    for (let up: RClass | null = klass.superclass; up; up = up.superclass) if (up === other) return true;
    return false;
  }
  return ancestors(vm, klass).includes(other);
}

function refresh(vm: Machine, klass: RClass): void {
  if (klass.cacheEpoch === vm.hierarchyEpoch) return;
  klass.cacheEpoch = vm.hierarchyEpoch;
  klass.lookups?.clear();
  klass.linearization = undefined;
}

function linearize(vm: Machine, klass: RClass): RClass[] {
  const above = klass.superclass ? ancestors(vm, klass.superclass) : [];
  const seen = new Set<RClass>(above);
  const line: RClass[] = [];
  const add = (module: RClass) => {
    if (seen.has(module)) return;
    seen.add(module);
    line.push(module);
  };
  for (let index = klass.prepends.length - 1; index >= 0; index -= 1)
    for (const module of ancestors(vm, klass.prepends[index] as RClass)) {
      // A module that is prepended comes first even where a superclass includes it as well.
      if (line.includes(module)) continue;
      seen.add(module);
      line.push(module);
    }
  line.push(klass);
  seen.add(klass);
  for (let index = klass.includes.length - 1; index >= 0; index -= 1)
    for (const module of ancestors(vm, klass.includes[index] as RClass)) add(module);
  line.push(...above);
  return line;
}
