import { symbol } from '../../ruby/value/symbol.ts';
import { joinedName } from '../resource/coerce/file.ts';
import type { ResourceDefinition } from '../resource/define_resource.ts';

/** What every resource of Chef 18 has: Chef::Resource itself. */
export const baseResource: ResourceDefinition = {
  class: '',
  name: null,
  provides: [],
  actions: [],
  defaultAction: 'nothing',
  properties: {
    name: { type: 'String', required: true, coerce: joinedName, desiredState: false },
    retries: { type: 'Integer', default: 0, desiredState: false },
    retry_delay: { type: 'Integer', default: 2, desiredState: false },
    sensitive: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
    compile_time: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
    umask: { type: ['String', 'Integer'], desiredState: false, introduced: '16.2' },
    ignore_failure: { type: [true, false, symbol('quiet'), { literal: 'quiet' }], default: false, desiredState: false },
  },
  setters: {
    guard_interpreter: { type: 'Symbol' },
    provider: { type: 'Class' },
  },
};

/** Chef::Resource as Chef 12 has it. */
export const baseResource12: ResourceDefinition = {
  ...baseResource,
  properties: { name: { type: 'String', coerce: joinedName, desiredState: false } },
  setters: {
    ...baseResource.setters,
    retries: { type: 'Integer' },
    retry_delay: { type: 'Integer' },
    sensitive: { type: ['TrueClass', 'FalseClass'] },
    ignore_failure: { type: ['TrueClass', 'FalseClass'] },
    supports: { type: 'Hash' },
  },
  initial: { retries: 0, retry_delay: 2, sensitive: false, ignore_failure: false, supports: {} },
};
