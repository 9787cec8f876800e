import type { Machine } from '../machine/machine.ts';
import { abbrev } from './abbrev.ts';
import { addressable } from './addressable.ts';
import { base64 } from './base64.ts';
import { benchmark } from './benchmark.ts';
import { bigdecimal } from './bigdecimal.ts';
import { cgi } from './cgi.ts';
import { csv } from './csv.ts';
import { date } from './date.ts';
import { delegate } from './delegate.ts';
import { digest } from './digest.ts';
import { etc } from './etc.ts';
import { fileutils } from './fileutils.ts';
import { find } from './find.ts';
import { forwardable } from './forwardable.ts';
import { ioConsole } from './io_console.ts';
import { ipaddr } from './ipaddr.ts';
import { json } from './json.ts';
import { logger } from './logger.ts';
import { monitor } from './monitor.ts';
import { netHttp } from './net_http.ts';
import { observer } from './observer.ts';
import { open3 } from './open3.ts';
import { openUri } from './open_uri.ts';
import { openssl } from './openssl.ts';
import { optparse } from './optparse.ts';
import { ostruct } from './ostruct.ts';
import { pathname } from './pathname.ts';
import { preloaded } from './preloaded.ts';
import { rbconfig } from './rbconfig.ts';
import { randomFormatter, securerandom } from './securerandom.ts';
import { set } from './set.ts';
import { shellwords } from './shellwords.ts';
import { singleton } from './singleton.ts';
import { socket } from './socket.ts';
import { stringio } from './stringio.ts';
import { tempfile } from './tempfile.ts';
import { time } from './time.ts';
import { timeout } from './timeout.ts';
import { tmpdir } from './tmpdir.ts';
import { uri } from './uri.ts';
import { weakref } from './weakref.ts';
import { yaml } from './yaml.ts';
import { zlib } from './zlib.ts';

/** What `require` loads without a file: feature name → installer, run once a machine. Sorted by name. */
export const stdlib: Readonly<Record<string, (vm: Machine) => void>> = {
  abbrev,
  addressable,
  'addressable/uri': addressable,
  base64,
  benchmark,
  bigdecimal,
  cgi,
  'cgi/escape': cgi,
  'cgi/util': cgi,
  complex: preloaded,
  csv,
  date,
  delegate,
  digest,
  'digest/md5': digest,
  'digest/sha1': digest,
  'digest/sha2': digest,
  English: preloaded,
  enumerator: preloaded,
  etc,
  fiber: preloaded,
  fileutils,
  find,
  forwardable,
  'io/console': ioConsole,
  'io/nonblock': preloaded,
  'io/wait': preloaded,
  ipaddr,
  json,
  logger,
  monitor,
  'net/http': netHttp,
  'net/https': netHttp,
  observer,
  'open-uri': openUri,
  open3,
  openssl,
  'openssl/digest': openssl,
  optparse,
  ostruct,
  pathname,
  pp: preloaded,
  prettyprint: preloaded,
  psych: yaml,
  'random/formatter': randomFormatter,
  rational: preloaded,
  rbconfig,
  rubygems: preloaded,
  securerandom,
  set,
  shellwords,
  singleton,
  socket,
  stringio,
  tempfile,
  thread: preloaded,
  time,
  timeout,
  tmpdir,
  uri,
  weakref,
  yaml,
  zlib,
};
