import type { Node } from '../ruby/syntax/node.ts';
import { Call, statementsOf } from './call.ts';
import { isString, listOf, stringOf, symbolOf, wordOf } from './literals.ts';

/** A property that is set in a resource's block. */
export interface PropertyUse {
  readonly name: string;
  readonly call: Call;
  /** The first argument; undefined for blocks and braceless hashes. */
  readonly value: Node | undefined;
  /** Inside of `if`, `case` or a loop. */
  readonly isConditional: boolean;
}

/** An action as it was written. */
export interface ActionUse {
  readonly name: string;
  readonly node: Node;
}

/** `notifies` or `subscribes` in a resource. */
export interface NotificationUse {
  readonly call: Call;
  readonly kind: 'notifies' | 'subscribes';
  readonly action: string | undefined;
  /** `type[name]` when it is known; a part that only a run knows is "*". */
  readonly target: string | undefined;
  readonly targetNode: Node | undefined;
  readonly timing: string | undefined;
  readonly timingNode: Node | undefined;
}

/** `type 'name' do … end` as it stands in a file. */
export class ResourceUse {
  readonly type: string;
  readonly call: Call;
  readonly properties: readonly PropertyUse[];

  constructor(call: Call) {
    this.type = call.method;
    this.call = call;
    this.properties = call.block ? propertiesIn(statementsOf(call.block), false) : [];
  }

  get node(): Node {
    return this.call.node;
  }

  get nameNode(): Node | undefined {
    return this.call.args[0];
  }

  /** The name where it is plain text. */
  get name(): string | undefined {
    return stringOf(this.nameNode);
  }

  get(name: string): PropertyUse | undefined {
    return this.properties.find((property) => property.name === name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  all(...names: readonly string[]): PropertyUse[] {
    return this.properties.filter((property) => names.includes(property.name));
  }

  /** The text of a property that is set to plain text, or undefined. */
  text(name: string): string | undefined {
    return stringOf(this.get(name)?.value);
  }

  /** Every action that `action` names. */
  get actions(): ActionUse[] {
    return this.all('action').flatMap(({ call }) =>
      call.args.flatMap(listOf).flatMap((node) => {
        const name = wordOf(node);
        return name === undefined ? [] : [{ name, node }];
      }),
    );
  }

  /** `not_if` and `only_if`. */
  get guards(): PropertyUse[] {
    return this.all('not_if', 'only_if');
  }

  get notifications(): NotificationUse[] {
    return this.all('notifies', 'subscribes').map(({ name, call }) => {
      const [action, target, timing] = call.args;
      return {
        call,
        kind: name as 'notifies' | 'subscribes',
        action: symbolOf(action) ?? stringOf(action),
        target: target && pattern(target),
        targetNode: target,
        timing: wordOf(timing),
        timingNode: timing,
      };
    });
  }
}

/** A string's text with "*" for what only a run knows; undefined for what is no string. */
export function pattern(node: Node): string | undefined {
  const text = stringOf(node);
  if (text !== undefined) return text;
  if (!isString(node)) return undefined;
  return node.children.map((child) => (child.kind === 'string_content' ? child.text : '*')).join('');
}

const CHOICES = new Set(['if', 'unless', 'elsif', 'else', 'case', 'when', 'then', 'while', 'until', 'begin', 'do']);

function propertiesIn(statements: readonly Node[], isConditional: boolean): PropertyUse[] {
  return statements.flatMap((node): PropertyUse[] => {
    if (node.kind === 'call') {
      const call = new Call(node);
      if (call.receiver === undefined) return [{ name: call.method, call, value: call.args[0], isConditional }];
      // `list.each do |x| … end` sets properties too.
      return call.block ? propertiesIn(call.body, true) : [];
    }
    if (node.kind === 'if_modifier' || node.kind === 'unless_modifier') {
      const body = node.field('body');
      return body ? propertiesIn([body], true) : [];
    }
    if (node.kind === 'parenthesized_statements') return propertiesIn(node.children, isConditional);
    if (!CHOICES.has(node.kind)) return [];
    return node.children.flatMap((child, index) => {
      const field = node.names[index];
      if (field === 'condition' || field === 'value' || field === 'pattern') return [];
      return propertiesIn([child], true);
    });
  });
}
