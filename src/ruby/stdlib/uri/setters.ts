import { RArray } from '../../value/array.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { COMPONENTS } from './syntax.ts';
import { kindOf, type RUri, setUserinfo, textValue } from './value.ts';

/** Raises InvalidComponentError. */
export function invalid(vm: Machine, message: string): never {
  vm.raise('URI::InvalidComponentError', message);
}

export function textOrNull(vm: Machine, value: RValue): string | null {
  return value === null ? null : vm.toStr(value);
}

/** `host=` */
export function setHost(vm: Machine, self: RUri, host: string | null): RValue {
  if (host !== null) {
    if (self.opaque !== null) vm.raise('URI::InvalidURIError', 'can not set host with registry or opaque');
    if (!COMPONENTS.HOST.test(host)) invalid(vm, `bad component(expected host component): ${host}`);
  }
  self.host = kindOf(vm, self) === 'File' && (host === null || host === 'localhost') ? '' : host;
  return textValue(host);
}

/** `port=` */
export function setPort(vm: Machine, self: RUri, value: RValue): RValue {
  if (value !== null) {
    if (self.opaque !== null) vm.raise('URI::InvalidURIError', 'can not set port with registry or opaque');
    if (!isInteger(value) && !COMPONENTS.PORT.test(vm.toStr(value)))
      invalid(vm, `bad component(expected port component): ${vm.inspect(value)}`);
  }
  if (kindOf(vm, self) === 'File') return self.port;
  const text = value === null || isInteger(value) ? '' : vm.toStr(value);
  self.port = value === null ? null : isInteger(value) ? value : text === '' ? null : Number(text.trim());
  return self.port;
}

/** `path=` */
export function setPath(vm: Machine, self: RUri, path: string | null): RValue {
  if (path !== null && self.opaque !== null) vm.raise('URI::InvalidURIError', 'path conflicts with opaque');
  if (path !== null && path !== '' && !COMPONENTS.ABS_PATH.test(path)) {
    if (self.scheme !== null && self.scheme !== 'ftp')
      invalid(vm, `bad component(expected absolute path component): ${path}`);
    if (!COMPONENTS.REL_PATH.test(path)) invalid(vm, `bad component(expected relative path component): ${path}`);
  }
  self.path = kindOf(vm, self) === 'FTP' && path !== null ? `/${path.replace(/^\//, '%2F')}` : path;
  return textValue(path);
}

/** Refuses a user that cannot be set. */
export function checkUser(vm: Machine, self: RUri, user: string | null): void {
  if (kindOf(vm, self) === 'File') vm.raise('URI::InvalidURIError', 'can not set user for file URI');
  if (self.opaque !== null) vm.raise('URI::InvalidURIError', 'can not set user with opaque');
  if (user !== null && !COMPONENTS.USERINFO.test(user))
    invalid(vm, `bad component(expected userinfo component or user component): ${user}`);
}

/** Refuses a password that cannot be set. */
export function checkPassword(vm: Machine, self: RUri, password: string | null, user: string | null): void {
  if (kindOf(vm, self) === 'File') vm.raise('URI::InvalidURIError', 'can not set password for file URI');
  if (self.opaque !== null) vm.raise('URI::InvalidURIError', 'can not set password with opaque');
  if (password === null) return;
  if (user === null) vm.raise('URI::InvalidURIError', 'password component depends user component');
  if (!COMPONENTS.USERINFO.test(password)) invalid(vm, 'bad password component');
}

/** `userinfo=` */
export function setWholeUserinfo(vm: Machine, self: RUri, value: RValue): RValue {
  if (value === null) return null;
  if (kindOf(vm, self) === 'File') vm.raise('URI::InvalidURIError', 'can not set userinfo for file URI');
  const parts = value instanceof RArray ? value.items.map((item) => textOrNull(vm, item)) : [vm.toStr(value)];
  const [user = null, password = null] = parts;
  const at = password === null && user !== null ? user.indexOf(':') : -1;
  checkUser(vm, self, user !== null && at !== -1 ? user.slice(0, at) : user);
  checkPassword(vm, self, user !== null && at !== -1 ? user.slice(at + 1) : password, user);
  setUserinfo(self, user, password);
  return value;
}
