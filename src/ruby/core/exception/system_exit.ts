import type { RException } from '../../value/exception.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import { defineClass } from '../define_class.ts';

/** SystemExit: what `exit` raises. */
export const systemExit = defineClass<RException>({
  name: 'SystemExit',
  superclass: 'Exception',

  methods: {
    status: (_vm, self) => self.details?.['status'] ?? 0,
    'success?': (_vm, self) => (self.details?.['status'] ?? 0) === 0,
  },

  privateMethods: {
    'initialize(*args)': (_vm, self, args: RValue[]) => {
      const [first] = args;
      const hasStatus = isInteger(first) || typeof first === 'boolean';
      const status = first === undefined || first === true || !hasStatus ? 0 : first === false ? 1 : first;
      self.details = { status: status as RValue };
      self.message = (hasStatus ? args[1] : first) ?? null;
    },
  },
});
