import { RString } from '../../../ruby/value/string.ts';
import { truthy } from '../../../ruby/value/value.ts';
import { ask } from '../coercions.ts';
import type { Accepts, Coerce, Lazy } from '../define_resource.ts';

/** mac_user: with a salt, only a hash will do. */
export const macPassword: Coerce = (vm, resource, value) => {
  if (truthy(ask(vm, resource, 'salt')) && !(value instanceof RString && /^[0-9a-fA-F]{256}$/m.test(value.text)))
    vm.raise(
      'Chef::Exceptions::User',
      'Password must be a SALTED-SHA512-PBKDF2 shadow hash entropy when a shadow hash salt is given',
    );
  return value;
};

/** mac_user: a password of four characters at least. */
export const isLongPassword: Accepts = (vm, value) => vm.toInt(vm.send(value, 'size')) >= 4;

/** mac_user: the password, unless it is salted. */
export const secureTokenPassword: Lazy = (vm, resource) =>
  ask(vm, resource, 'salt') === null ? ask(vm, resource, 'password') || null : null;

/** homebrew: the owner is looked up by the brew program, which no node has here. */
export const homebrewOwner: Lazy = (vm) =>
  vm.raise(
    'Chef::Exceptions::CannotDetermineHomebrewPath',
    `Couldn't find the "brew" executable anywhere on the path.`,
  );
