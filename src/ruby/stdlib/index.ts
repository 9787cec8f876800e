import type { Machine } from '../machine/machine.ts';
import { abbrev } from './abbrev.ts';
import { addressable } from './addressable.ts';
import { base64 } from './base64.ts';
import { bigdecimal } from './bigdecimal.ts';
import { csv } from './csv.ts';
import { date } from './date.ts';
import { digest } from './digest.ts';
import { ipaddr } from './ipaddr.ts';
import { json } from './json.ts';
import { openssl } from './openssl.ts';
import { optparse } from './optparse.ts';
import { ostruct } from './ostruct.ts';
import { randomFormatter, securerandom } from './securerandom.ts';
import { set } from './set.ts';
import { shellwords } from './shellwords.ts';
import { stringio } from './stringio.ts';
import { time } from './time.ts';
import { uri } from './uri.ts';
import { yaml } from './yaml.ts';
import { zlib } from './zlib.ts';

/** What `require` loads without a file: feature name → installer, run once a machine. Sorted by name. */
export const stdlib: Readonly<Record<string, (vm: Machine) => void>> = {
  abbrev,
  addressable,
  'addressable/uri': addressable,
  base64,
  bigdecimal,
  csv,
  date,
  digest,
  'digest/md5': digest,
  'digest/sha1': digest,
  'digest/sha2': digest,
  ipaddr,
  json,
  openssl,
  'openssl/digest': openssl,
  optparse,
  ostruct,
  psych: yaml,
  'random/formatter': randomFormatter,
  securerandom,
  set,
  shellwords,
  stringio,
  time,
  uri,
  yaml,
  zlib,
};
