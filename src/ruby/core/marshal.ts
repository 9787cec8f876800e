import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import { RException } from '../value/exception.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule } from './define_class.ts';
import { marshalText } from './marshal/write.ts';
import { refuse } from './refuse.ts';

/**
 * Marshal: `Marshal.load(Marshal.dump(value))` copies plain data in depth.
 * Unlike MRI: only a String that `dump` gave can be loaded.
 */
export const marshal = defineModule({
  name: 'Marshal',
  singletonMethods: {
    'dump(value, io = nil, limit = nil)': (vm, _self, value: RValue, io: RValue) => {
      if (io !== null) return refuse(vm, 'Marshal.dump to an IO');
      const content = copyDeep(vm, value, new Map());
      const text = marshalText(vm, value);
      const dumped = new RDump(text ?? '', content);
      dumped.encoding = 'ASCII-8BIT';
      // What cannot be written can still be copied: `load` never looks at the bytes.
      if (text === undefined)
        Object.defineProperty(dumped, 'text', { get: () => refuse(vm, 'a look at the bytes of Marshal.dump') });
      return dumped;
    },
    'load(source, proc = nil, freeze: false)': (vm, _self, source: RValue, proc: RValue) => {
      if (!(source instanceof RDump)) return refuse(vm, 'Marshal.load of other than what Marshal.dump gave');
      if (proc !== null) return refuse(vm, 'Marshal.load with a proc');
      return copyDeep(vm, source.content, new Map());
    },
  },
  constants: { MAJOR_VERSION: () => 4, MINOR_VERSION: () => 8 },
});

/** What `dump` gives: a String which carries the copy. */
class RDump extends RString {
  readonly content: RValue;

  constructor(text: string, content: RValue) {
    super(text);
    this.content = content;
  }
}

function copyDeep(vm: Machine, value: RValue, known: Map<RObject, RObject>): RValue {
  if (!(value instanceof RObject) || value instanceof RSymbol || value instanceof RFloat) return value;
  const before = known.get(value);
  if (before) return before;
  const real = vm.realClassOf(value);
  if (vm.classOf(value) !== real && !(value instanceof RClass) && vm.classOf(value).methods.size > 0)
    vm.raise('TypeError', "singleton can't be dumped");
  if (value instanceof RClass)
    return value.name === null
      ? vm.raise('TypeError', `can't dump anonymous ${value.isModule ? 'module' : 'class'} ${vm.moduleName(value)}`)
      : value;
  if (real.name === null) vm.raise('TypeError', `can't dump anonymous class ${vm.moduleName(real)}`);
  const klass = value.klass && real;
  const plain = klass === vm.classes[value.tag] ? undefined : klass;
  const keep = <Copy extends RObject>(copy: Copy): Copy => {
    known.set(value, copy);
    for (const [name, held] of value.ivars ?? []) copy.setIvar(name, copyDeep(vm, held, known));
    return copy;
  };
  if (value instanceof RString) {
    const copy = keep(new RString(value.text, plain));
    copy.encoding = value.encoding;
    return copy;
  }
  if (value instanceof RArray) {
    const copy = keep(new RArray([], plain));
    for (const item of value.items) copy.items.push(copyDeep(vm, item, known));
    return copy;
  }
  if (value instanceof RHash) {
    if (value.defaultProc) vm.raise('TypeError', "can't dump hash with default proc");
    const copy = keep(new RHash(plain));
    for (const entry of value) copy.set(vm, copyDeep(vm, entry.key, known), copyDeep(vm, entry.value, known));
    copy.defaultValue = copyDeep(vm, value.defaultValue, known);
    return copy;
  }
  if (value instanceof RRange)
    return keep(new RRange(copyDeep(vm, value.begin, known), copyDeep(vm, value.end, known), value.excludeEnd, plain));
  if (value instanceof RException || NOT_DUMPED.has(value.tag)) {
    if (value.tag === 'IO') vm.raise('TypeError', `can't dump ${vm.moduleName(real)}`);
    if (NOT_DUMPED.has(value.tag)) vm.raise('TypeError', `no _dump_data is defined for class ${vm.moduleName(real)}`);
    return refuse(vm, `Marshal.dump of ${vm.moduleName(real)}`);
  }
  return copyObject(vm, value, real, known, keep);
}

const NOT_DUMPED = new Set(['Proc', 'Method', 'UnboundMethod', 'Binding', 'IO', 'MatchData', 'Enumerator']);

function copyObject(
  vm: Machine,
  value: RObject,
  real: RClass,
  known: Map<RObject, RObject>,
  keep: <Copy extends RObject>(copy: Copy) => Copy,
): RValue {
  for (const hook of ['marshal_dump', '_dump'])
    if (vm.respondTo(value, hook, true)) refuse(vm, `Marshal.dump of ${vm.moduleName(real)}, which has ${hook}`);
  const own = Object.entries(value).filter(([name]) => !['klass', 'ivars', 'frozen'].includes(name));
  const copy = keep(vm.allocate(real)) as RObject & Record<string, unknown>;
  for (const [name, held] of own) copy[name] = copyField(vm, held, known, real);
  return copy;
}

/** A JavaScript field of a value from a table of native methods. */
function copyField(vm: Machine, held: unknown, known: Map<RObject, RObject>, real: RClass): unknown {
  if (held instanceof RObject) return copyDeep(vm, held, known);
  if (Array.isArray(held)) return held.map((each: unknown) => copyField(vm, each, known, real));
  if (held === null || typeof held !== 'object' || held instanceof RSymbol || held instanceof RFloat) return held;
  return refuse(vm, `Marshal.dump of ${vm.moduleName(real)}`);
}
