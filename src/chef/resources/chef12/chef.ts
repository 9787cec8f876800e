import { symbol } from '../../../ruby/value/symbol.ts';
import { defineResources, symbols } from '../../resource/define_resource.ts';
import { fromProperty } from '../../resource/lazy_defaults.ts';

/** Chef itself and what watches over it. */
export const chefResources12 = defineResources([
  { class: 'Breakpoint', provides: ['breakpoint'], actions: ['break'], defaultAction: 'break', properties: {} },
  { class: 'LWRPBase', provides: ['l_w_r_p_base'], properties: {} },
  {
    class: 'Log',
    provides: ['log'],
    actions: ['write'],
    defaultAction: 'write',
    properties: { message: { identity: true } },
    setters: { message: { type: 'String' }, level: { equalTo: symbols('debug', 'info', 'warn', 'error', 'fatal') } },
    initial: { level: symbol('info'), message: fromProperty('name') },
  },
  {
    class: 'Ohai',
    provides: ['ohai'],
    actions: ['reload'],
    defaultAction: 'reload',
    properties: { ohai_name: { nameProperty: true, desiredState: true }, plugin: { type: 'String' } },
  },
  {
    class: 'RubyBlock',
    provides: ['ruby_block'],
    actions: ['run', 'create'],
    defaultAction: 'run',
    properties: { block_name: { identity: true } },
    setters: { block_name: { type: 'String' } },
    initial: { block_name: fromProperty('name') },
  },
  { class: 'UnresolvedSubscribes', provides: [], properties: {} },
  { class: 'WhyrunSafeRubyBlock', provides: ['whyrun_safe_ruby_block'], superclass: 'RubyBlock', properties: {} },
]);
