import { symbol } from '../../../ruby/value/symbol.ts';
import {
  haveKnownKeys,
  haveNames,
  haveStringNames,
  haveSymbolTypes,
  registryValues,
} from '../../resource/coerce/registry_key.ts';
import { defineResources } from '../../resource/define_resource.ts';
import { fromProperty } from '../../resource/lazy_defaults.ts';

/** Windows. */
export const windowsResources12 = defineResources([
  {
    class: 'Env',
    provides: [{ name: 'env', os: 'windows' }],
    actions: ['create', 'delete', 'modify'],
    defaultAction: 'create',
    properties: { key_name: { identity: true, desiredState: false, method: true }, value: { method: true } },
    setters: { key_name: { type: 'String' }, value: { type: 'String' }, delim: { type: 'String' } },
    initial: { key_name: fromProperty('name'), value: null, delim: null },
  },
  {
    class: 'RegistryKey',
    provides: ['registry_key'],
    actions: ['create', 'create_if_missing', 'delete', 'delete_key'],
    defaultAction: 'create',
    properties: { key: { identity: true, desiredState: false, method: true }, values: { method: true } },
    setters: {
      key: { type: 'String' },
      recursive: { type: ['TrueClass', 'FalseClass'] },
      architecture: { type: 'Symbol' },
      values: {
        type: ['Array', 'Hash'],
        coerce: registryValues,
        callbacks: {
          'Missing name key in RegistryKey values hash': haveNames,
          'Bad key in RegistryKey values hash': haveKnownKeys,
          'Type of name should be a string': haveStringNames,
          'Type of type should be a symbol': haveSymbolTypes,
        },
      },
    },
    initial: { architecture: symbol('machine'), recursive: false, key: fromProperty('name') },
  },
]);
