import type { Machine } from '../../machine/machine.ts';
import { mergePaths, pathFrom } from './syntax.ts';
import { kindOf, KINDS, RUri, setUserinfo, uriText } from './value.ts';

/** A reference seen from a base. */
export function merge(vm: Machine, self: RUri, other: RUri): RUri {
  if (other.scheme !== null) return other;
  if (self.scheme === null) vm.raise('URI::BadURIError', 'both URI are relative');
  const base = copyOf(vm, self);
  const hasAuthority = other.userinfo !== null || other.host !== null || other.port !== null;
  if ((other.path === null || other.path === '') && !hasAuthority && other.query === null) {
    if (other.fragment !== null) base.fragment = other.fragment;
    return base;
  }
  base.query = null;
  base.fragment = null;
  if (hasAuthority) {
    setUserinfo(base, other.userinfo);
    base.host = other.host;
    base.port = other.port ?? KINDS[kindOf(vm, base)].port;
    base.path = other.path;
  } else if (base.path !== null && other.path !== null) base.path = mergePaths(base.path, other.path);
  if (other.query !== null) base.query = other.query;
  if (other.fragment !== null) base.fragment = other.fragment;
  return base;
}

/** The reference that leads from another URI to this one. */
export function routeFrom(vm: Machine, self: RUri, other: RUri): RUri {
  for (const each of [self, other])
    if (each.scheme === null) vm.raise('URI::BadURIError', `relative URI: ${uriText(vm, each)}`);
  if (self.scheme !== other.scheme) return copyOf(vm, self);
  const way = new RUri(vm.classAt('URI::Generic')).copyFrom(self);
  way.scheme = null;
  const isElsewhere =
    way.userinfo !== other.userinfo ||
    (way.host ?? '').toLowerCase() !== (other.host ?? '').toLowerCase() ||
    way.port !== other.port;
  if (isElsewhere) {
    if (self.userinfo === null && self.host === null) return copyOf(vm, self);
    if (way.port === KINDS[kindOf(vm, other)].port) way.port = null;
    return way;
  }
  Object.assign(way, { user: null, password: null, host: null, port: null });
  if (way.path !== null && way.path === other.path) {
    way.path = '';
    if (way.query === other.query) way.query = null;
    return way;
  }
  if (way.opaque !== null && way.opaque === other.opaque) {
    way.opaque = '';
    if (way.query === other.query) way.query = null;
    return way;
  }
  way.path = pathFrom(other.path ?? '', self.path ?? '');
  if (way.path === './' && self.query !== null) way.path = '';
  return way;
}

function copyOf(vm: Machine, uriValue: RUri): RUri {
  return new RUri(vm.realClassOf(uriValue)).copyFrom(uriValue);
}

/** A copy in its plainest form. */
export function normalized(vm: Machine, self: RUri): RUri {
  return normalize(copyOf(vm, self));
}

export function normalize(self: RUri): RUri {
  if (self.path === '') self.path = '/';
  self.host = self.host?.toLowerCase() ?? null;
  return self;
}
