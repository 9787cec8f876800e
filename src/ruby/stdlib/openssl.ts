import type { RClass } from '../value/class.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import { requireFeature } from '../machine/loader.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { binaryString } from '../core/string/bytes.ts';
import { digest } from './digest.ts';
import { ALGORITHMS, type Algorithm, digestBytes, hmacBytes } from './digest/algorithms.ts';
import { base64Text, hexText, inputBytes, RDigest } from './digest/value.ts';

/** openssl: OpenSSL::Digest and HMAC; the rest has its names and is refused when it is used. */
export function openssl(vm: Machine): void {
  digest(vm);
  for (const definition of CLASSES) installClass(vm, definition);
}

const digestClass = defineClass<RDigest>({
  name: 'OpenSSL::Digest',
  superclass: 'Digest::Class',
  allocate: (_vm, klass) => new RDigest(klass),

  methods: {
    name: (_vm, self) => new RString(self.algorithm.name.toUpperCase()),
  },
  privateMethods: {
    'initialize(name, text = nil)': (vm, self, name, text) => {
      self.algorithm = algorithmOf(vm, name);
      if (text !== null) self.data.push(inputBytes(vm, text));
      return null;
    },
    'initialize_copy(other)': (_vm, self, other: RDigest) =>
      Object.assign(self, { algorithm: other.algorithm, data: [...other.data] }),
  },
  singletonMethods: {
    'base64digest(name, text)': (vm, _self, name, text) =>
      base64Text(digestBytes(algorithmOf(vm, name), [inputBytes(vm, text)])),
    'digest(name, text)': (vm, _self, name, text) =>
      binaryString(digestBytes(algorithmOf(vm, name), [inputBytes(vm, text)])),
    'hexdigest(name, text)': (vm, _self, name, text) =>
      hexText(digestBytes(algorithmOf(vm, name), [inputBytes(vm, text)])),
  },
});

/** OpenSSL::Digest::SHA256 and its like. */
function named(name: string): ClassDefinition<RDigest> {
  const algorithm = ALGORITHMS[name] as Algorithm;
  return defineClass<RDigest>({
    name: `OpenSSL::Digest::${name}`,
    superclass: 'OpenSSL::Digest',
    privateMethods: {
      'initialize(text = nil)': (vm, self, text) => {
        self.algorithm = algorithm;
        if (text !== null) self.data.push(inputBytes(vm, text));
        return null;
      },
    },
    singletonMethods: {
      'base64digest(text)': (vm, _self, text) => base64Text(digestBytes(algorithm, [inputBytes(vm, text)])),
      'digest(text)': (vm, _self, text) => binaryString(digestBytes(algorithm, [inputBytes(vm, text)])),
      'hexdigest(text)': (vm, _self, text) => hexText(digestBytes(algorithm, [inputBytes(vm, text)])),
    },
  });
}

const hmac = defineClass<RDigest>({
  name: 'OpenSSL::HMAC',
  superclass: 'Object',
  includes: ['Digest::Instance'],
  allocate: (_vm, klass) => new RDigest(klass),

  privateMethods: {
    'initialize(key, algorithm)': (vm, self, key, algorithm) => {
      self.key = inputBytes(vm, key);
      self.algorithm = algorithmOf(vm, algorithm);
      return null;
    },
  },
  singletonMethods: {
    'base64digest(algorithm, key, text)': (vm, _self, algorithm, key, text) =>
      base64Text(sign(vm, algorithm, key, text)),
    'digest(algorithm, key, text)': (vm, _self, algorithm, key, text) => binaryString(sign(vm, algorithm, key, text)),
    'hexdigest(algorithm, key, text)': (vm, _self, algorithm, key, text) => hexText(sign(vm, algorithm, key, text)),
  },
});

const REFUSED_MODULES = ['SSL', 'X509', 'PKey', 'PKCS5', 'ASN1'];
const REFUSED_CLASSES = [
  'BN',
  'Cipher',
  'PKCS7',
  'PKCS12',
  'SSL::SSLContext',
  'SSL::SSLSocket',
  'X509::Certificate',
  'X509::CRL',
  'X509::Name',
  'X509::Request',
  'X509::Store',
  'X509::ExtensionFactory',
  'PKey::PKey',
  'PKey::RSA',
  'PKey::EC',
  'PKey::DSA',
  'PKey::DH',
];
const ERRORS = [
  'SSL::SSLError',
  'X509::CertificateError',
  'X509::StoreError',
  'PKey::PKeyError',
  'PKey::RSAError',
  'Cipher::CipherError',
];

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'OpenSSL', constants: { VERSION: () => new RString('3.0.1') } }),
  { name: 'OpenSSL::OpenSSLError', superclass: 'StandardError' },
  digestClass,
  { name: 'OpenSSL::HMACError', superclass: 'OpenSSL::OpenSSLError' },
  ...Object.keys(ALGORITHMS).map(named),
  hmac,
  ...REFUSED_MODULES.map((name) =>
    defineModule({ name: `OpenSSL::${name}`, singletonMethods: refusals(`OpenSSL::${name}.`) }),
  ),
  defineModule({
    name: 'OpenSSL::Random',
    singletonMethods: {
      ...refusals('OpenSSL::Random.'),
      'random_bytes(length)': (vm, _self, length) => {
        requireFeature(vm, 'securerandom');
        return vm.send(vm.classAt('SecureRandom'), 'random_bytes', length as RValue);
      },
    },
  }),
  ...REFUSED_CLASSES.map((name) => ({
    name: `OpenSSL::${name}`,
    superclass: 'Object',
    singletonMethods: refusals(`OpenSSL::${name}.`),
  })),
  ...ERRORS.map((name) => ({ name: `OpenSSL::${name}`, superclass: 'OpenSSL::OpenSSLError' })),
  defineModule({
    name: 'OpenSSL::SSL',
    constants: {
      VERIFY_NONE: () => 0,
      VERIFY_PEER: () => 1,
      VERIFY_FAIL_IF_NO_PEER_CERT: () => 2,
      VERIFY_CLIENT_ONCE: () => 4,
    },
  }),
];

function refusals(prefix: string): Record<string, (vm: Machine, self: RClass, name: RValue) => RValue> {
  return {
    'method_missing(name, *args)': (vm, _self, name) => refuse(vm, `${prefix}${vm.toName(name)}`),
    'new(*args)': (vm) => refuse(vm, `${prefix}new`),
  };
}

function algorithmOf(vm: Machine, value: RValue): Algorithm {
  if (value instanceof RDigest) return value.algorithm;
  const name = vm.toStr(value).toUpperCase().replace('-', '');
  if (!Object.hasOwn(ALGORITHMS, name)) {
    if (/^(?:SHA3|SHA512\/|BLAKE|RIPEMD|MD4|SM3|SHAKE)/.test(name)) refuse(vm, `the digest ${name}`);
    vm.raise('RuntimeError', `Unsupported digest algorithm (${vm.toStr(value)}).: unknown object name`);
  }
  return ALGORITHMS[name] as Algorithm;
}

function sign(vm: Machine, algorithm: RValue, key: RValue, text: RValue): Uint8Array {
  return hmacBytes(algorithmOf(vm, algorithm), inputBytes(vm, key), [inputBytes(vm, text)]);
}
