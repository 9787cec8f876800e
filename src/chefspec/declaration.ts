import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RException } from '../ruby/value/exception.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { guard } from '../rspec/guard.ts';
import { RNode } from '../chef/node.ts';

/** The resource that a failure is about: where it is declared, and where the attributes come from that it is declared with. */
export interface Declaration {
  readonly resource: string;
  readonly path: string;
  readonly line: number;
  readonly attributes: readonly DeclaredAttribute[];
}

/** An attribute that a declaration reads and whose value the failure names. */
export interface DeclaredAttribute {
  readonly name: string;
  /** As Ruby shows it. */
  readonly value: string;
  readonly level: string;
  readonly path: string;
  readonly line: number;
}

/** Where the matchers of ChefSpec keep the resource that they have looked at. */
const VARIABLES = ['@_resource', '@resource', '@link'];

const known = new WeakMap<RException, Declaration>();

/** What was noted of a failure; undefined where nothing is known. */
export function declarationOf(failure: RException): Declaration | undefined {
  return known.get(failure);
}

/** Notes which resource the failure of a matcher is about: machines forget it with the example. */
export function noteDeclaration(vm: Machine, failure: RException | null): void {
  const matcher = failure?.details?.['matcher'];
  if (!failure || !(matcher instanceof RObject) || matcher.klass?.name?.startsWith('ChefSpec::') !== true) return;
  const resource = VARIABLES.map((name) => matcher.ivar(name)).find((each) => each instanceof RObject);
  const line = resource instanceof RObject ? resource.ivar('@source_line') : undefined;
  if (!(resource instanceof RObject) || !(line instanceof RString)) return;
  const [, path, number] = /^(.*?):(\d+)/.exec(line.text) ?? [];
  if (path === undefined) return;
  guard(vm, () => {
    const attributes = attributesOf(vm, resource, path, Number(number), vm.toS(failure.message));
    known.set(failure, { resource: vm.toS(resource), path, line: Number(number), attributes });
  });
}

/** The attributes that the text of a declaration names and whose values are in the message. */
function attributesOf(
  vm: Machine,
  resource: RObject,
  path: string,
  line: number,
  message: string,
): DeclaredAttribute[] {
  const node = vm.call(vm.call(resource, 'run_context', []), 'node', []);
  if (!(node instanceof RNode)) return [];
  const names = new Set(declarationText(vm, path, line).match(/\bnode(?:\[(?:'[^'\]]*'|"[^"\]]*"|:\w+)\])+/g));
  return [...names].flatMap((name) => {
    const keys = [...name.matchAll(/\[(?::(\w+)|'([^']*)'|"([^"]*)")\]/g)].map(
      ([, symbol, single, double]) => symbol ?? single ?? double ?? '',
    );
    const { value, winner } = node.attributes.provenance(keys);
    const shown = vm.inspect(value);
    const isNamed = winner !== undefined && value !== null && message.includes(shown);
    return isNamed ? [{ name, value: shown, level: winner.level, path: winner.file, line: winner.line }] : [];
  });
}

/** The lines of a resource: to the `end` that stands below its beginning. */
function declarationText(vm: Machine, path: string, line: number): string {
  const lines = (readText(vm, path) ?? '').split('\n').slice(line - 1);
  const [first = ''] = lines;
  if (!/\bdo(?:\s*\|.*\|)?\s*$/.test(first)) return first;
  const indentation = /^\s*/.exec(first)?.[0] ?? '';
  const end = lines.findIndex((each) => each.startsWith(`${indentation}end`));
  return lines.slice(0, end === -1 ? 1 : end).join('\n');
}
