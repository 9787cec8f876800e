import type { RClass } from '../value/class.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { binaryString } from '../core/string/bytes.ts';
import { ALGORITHMS, type Algorithm, digestBytes } from './digest/algorithms.ts';
import { base64Text, digestInstance, hexText, inputBytes, RDigest } from './digest/value.ts';

/** digest: Digest::MD5, SHA1, SHA256, SHA384, SHA512 and SHA2. */
export function digest(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

const digestModule = defineModule({
  name: 'Digest',

  singletonMethods: {
    'hexencode(text)': (vm, _self, text) => hexText(inputBytes(vm, text as RValue)),
  },
});

const digestClass = defineClass({
  name: 'Digest::Class',
  superclass: 'Object',
  includes: ['Digest::Instance'],

  singletonMethods: {
    'base64digest(text)': (vm, self, text) =>
      base64Text(digestBytes(algorithmOf(vm, self), [inputBytes(vm, text as RValue)])),
    'digest(text)': (vm, self, text) =>
      binaryString(digestBytes(algorithmOf(vm, self), [inputBytes(vm, text as RValue)])),
    'file(path)': (vm, self, path) => vm.send(vm.send(self, 'new'), 'file', path as RValue),
    'hexdigest(text)': (vm, self, text) =>
      hexText(digestBytes(algorithmOf(vm, self), [inputBytes(vm, text as RValue)])),
  },
});

const base = defineClass<RDigest>({
  name: 'Digest::Base',
  superclass: 'Digest::Class',
  allocate: (vm, klass) => Object.assign(new RDigest(klass), { algorithm: algorithmOf(vm, klass) }),

  privateMethods: {
    initialize: () => null,
    'initialize_copy(other)': (_vm, self, other: RDigest) =>
      Object.assign(self, { algorithm: other.algorithm, data: [...other.data] }),
  },
});

const sha2 = defineClass<RDigest>({
  name: 'Digest::SHA2',
  superclass: 'Digest::Class',
  allocate: (_vm, klass) => Object.assign(new RDigest(klass), { algorithm: ALGORITHMS.SHA256 as Algorithm }),

  methods: {
    inspect: (_vm, self) => new RString(`#<Digest::SHA2:${self.algorithm.length * 8} ${hexText(self.bytes()).text}>`),
  },
  privateMethods: {
    'initialize(bits = 256)': (vm, self, bits) => {
      const algorithm = ALGORITHMS[`SHA${vm.toS(bits)}`];
      if (!algorithm || ![256, 384, 512].includes(algorithm.length * 8))
        vm.raise('ArgumentError', `unsupported bit length: ${vm.inspect(bits)}`);
      self.algorithm = algorithm as Algorithm;
      return null;
    },
    'initialize_copy(other)': (_vm, self, other: RDigest) =>
      Object.assign(self, { algorithm: other.algorithm, data: [...other.data] }),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  digestModule,
  digestInstance,
  digestClass,
  base,
  ...['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'].map((name) => ({
    name: `Digest::${name}`,
    superclass: 'Digest::Base',
  })),
  sha2,
  defineClass({
    name: 'Digest::RMD160',
    superclass: 'Digest::Base',
    allocate: (vm) => refuse(vm, 'Digest::RMD160'),
  }),
  defineModule({
    name: 'Kernel',
    moduleFunctions: {
      'Digest(name)': (vm: Machine, _self: RValue, name: RValue) =>
        vm.constantAt(`Digest::${vm.toName(name)}`) ?? refuse(vm, `Digest(${vm.inspect(name)})`),
    },
  }),
];

/** The algorithm that a class, or one above it, is named for. */
function algorithmOf(vm: Machine, klass: RClass): Algorithm {
  for (let up: RClass | null = klass; up; up = up.superclass) {
    const found = ALGORITHMS[(up.name ?? '').replace(/^.*::/, '')];
    if (found) return found;
    if (up.name === 'Digest::SHA2') return ALGORITHMS.SHA256 as Algorithm;
  }
  return refuse(vm, `the digest ${vm.moduleName(klass)}`);
}
