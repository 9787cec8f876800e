import type { Node } from '../../ruby/syntax/node.ts';
import type { Rule } from '../define_rule.ts';
import { stringOf } from '../literals.ts';
import { pattern, type ResourceUse } from '../resource_use.ts';
import type { FileContext } from '../rule_context.ts';
import { RESOURCE_CODE } from './resources.ts';

/** Resources whose `code` is a shell's. */
const SHELLS = ['bash', 'sh', 'csh', 'ksh', 'zsh', 'script'] as const;

/** A command that a resource runs. */
export interface CommandUse {
  readonly text: string;
  readonly node: Node;
}

/** The command of an `execute`: its property, or its name. Parts that only a run knows are "*". */
export function commandOf(resource: ResourceUse): CommandUse | undefined {
  const given = resource.all('command');
  const node = given.length > 0 ? given[0]?.value : resource.nameNode;
  if (given.length > 1 || !node) return undefined;
  const text = node.kind === 'array' ? node.children.map((child) => pattern(child) ?? '*').join(' ') : pattern(node);
  return text === undefined ? undefined : { text: text.trim(), node };
}

/** The script of a `bash` and its like. */
function codeOf(resource: ResourceUse): CommandUse | undefined {
  const node = resource.get('code')?.value;
  const text = node && stringOf(node);
  return node === undefined || text === undefined ? undefined : { text: text.trim(), node };
}

/** Looks at single commands: those of `execute`, and scripts of shells that hold one line. */
export function singleCommand(
  check: (command: CommandUse, context: FileContext, resource: ResourceUse) => void,
  shells: readonly string[] = SHELLS,
): Pick<Rule, 'files' | 'resources'> {
  const script = (resource: ResourceUse, context: FileContext): void => {
    const command = codeOf(resource);
    if (command && !command.text.includes('\n')) check(command, context, resource);
  };
  return {
    files: RESOURCE_CODE,
    resources: {
      execute(resource, context) {
        const command = commandOf(resource);
        if (command) check(command, context, resource);
      },
      ...Object.fromEntries(shells.map((shell) => [shell, script])),
    },
  };
}

/** Whether a command is more than one: it has an operator of the shell. */
export function isCompound(command: string): boolean {
  return /&&|\|\||[;|`\n]|\$\(/.test(command);
}

/** Looks at scripts of `powershell_script`. */
export function powershellCode(
  expression: RegExp,
  message: string,
  shells: readonly string[] = ['powershell_script'],
): Pick<Rule, 'files' | 'resources'> {
  const check = (resource: ResourceUse, context: FileContext): void => {
    const code = codeOf(resource) ?? partial(resource);
    if (code && expression.test(code.text)) context.report(code.node, message);
  };
  return { files: RESOURCE_CODE, resources: Object.fromEntries(shells.map((shell) => [shell, check])) };
}

function partial(resource: ResourceUse): CommandUse | undefined {
  const node = resource.get('code')?.value;
  const text = node && pattern(node);
  return node === undefined || text === undefined ? undefined : { text: text.trim(), node };
}
