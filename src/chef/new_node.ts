import type { Machine } from '../ruby/machine/machine.ts';
import type { RNode } from './node.ts';
import type { JsonObject } from './platform/json.ts';

/** How a node begins. */
export interface NodeOptions {
  readonly environment?: string;
  /** Its name, when that is not the host's. */
  readonly name?: string;
  readonly recordsReads?: boolean;
}

/** A node as Ohai and Chef leave it before any cookbook is loaded. */
export function newNode(vm: Machine, facts: JsonObject, options: NodeOptions = {}): RNode {
  const node = vm.call(vm.classAt('Chef::Node'), 'new', []) as RNode;
  const { attributes } = node;
  attributes.recordsReads = options.recordsReads ?? false;
  attributes.share('automatic', facts);
  attributes.origin = { file: '(ohai)', line: 0 };
  const name = options.name ?? node.text('fqdn') ?? node.text('hostname') ?? 'chefspec';
  node.name = vm.str(name);
  node.environment = options.environment ?? '_default';
  attributes.setAt('automatic', ['name'], vm.str(name));
  attributes.setAt('automatic', ['chef_environment'], vm.str(node.environment));
  attributes.origin = null;
  return node;
}
