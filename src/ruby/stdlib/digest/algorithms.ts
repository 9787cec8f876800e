import { createHash, createHmac } from 'node:crypto';

/** What is known of a digest: Node's name for it, the length of its value and of its blocks in bytes. */
export interface Algorithm {
  readonly name: string;
  readonly length: number;
  readonly block: number;
}

/** By the names that Ruby uses. */
export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  MD5: { name: 'md5', length: 16, block: 64 },
  SHA1: { name: 'sha1', length: 20, block: 64 },
  SHA224: { name: 'sha224', length: 28, block: 64 },
  SHA256: { name: 'sha256', length: 32, block: 64 },
  SHA384: { name: 'sha384', length: 48, block: 128 },
  SHA512: { name: 'sha512', length: 64, block: 128 },
};

export function digestBytes(algorithm: Algorithm, data: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm.name);
  for (const part of data) hash.update(part);
  return hash.digest();
}

export function hmacBytes(algorithm: Algorithm, key: Uint8Array, data: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac(algorithm.name, key);
  for (const part of data) hmac.update(part);
  return hmac.digest();
}
