import { RHash } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import type { Coerce } from '../define_resource.ts';
import { isUnpadded } from './cron.ts';
import { refuse } from './refuse.ts';

/** Checks the LC_ variables. */
export const localeVariables: Coerce = (vm, _resource, value) => {
  if (!(value instanceof RHash)) return value;
  const unknown = [...value].filter(({ key }) => !(key instanceof RString && VARIABLES.includes(key.text)));
  if (unknown.length > 0)
    refuse(
      vm,
      `Key of option lc_env must be equal to one of: "${VARIABLES.join('", "')}"!  ` +
        `You passed "${unknown.map(({ key }) => vm.toS(key)).join(', ')}".`,
    );
  if (![...value].every((entry) => isUnpadded(entry.value)))
    refuse(vm, 'Values of option lc_env should be non-empty string without any leading whitespace.');
  return value;
};

const VARIABLES = [
  'ADDRESS',
  'COLLATE',
  'CTYPE',
  'IDENTIFICATION',
  'MEASUREMENT',
  'MESSAGES',
  'MONETARY',
  'NAME',
  'NUMERIC',
  'PAPER',
  'TELEPHONE',
  'TIME',
].map((name) => `LC_${name}`);
