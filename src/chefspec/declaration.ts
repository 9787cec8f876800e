import type { Machine } from '../ruby/machine/machine.ts';
import type { RException } from '../ruby/value/exception.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { guard } from '../rspec/guard.ts';

/** Where the matchers of ChefSpec keep the resource that they have looked at. */
const VARIABLES = ['@_resource', '@resource', '@link'];

/** Notes in the failure of a matcher which resource it was about, and where that is declared. */
export function noteDeclaration(vm: Machine, failure: RException | null): void {
  const matcher = failure?.details?.['matcher'];
  if (!failure || !(matcher instanceof RObject) || matcher.klass?.name?.startsWith('ChefSpec::') !== true) return;
  const resource = VARIABLES.map((name) => matcher.ivar(name)).find((each) => each instanceof RObject);
  const line = resource instanceof RObject ? resource.ivar('@source_line') : undefined;
  if (resource === undefined || !(line instanceof RString)) return;
  const found = /^(.*?:\d+)/.exec(line.text);
  if (!found) return;
  guard(vm, () => {
    const details = { declared: new RString(vm.toS(resource)), declared_at: new RString(found[1] as string) };
    failure.details = { ...failure.details, ...details };
  });
}
