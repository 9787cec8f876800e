import type { RegexpNode } from './node.ts';
import { RegexpSyntaxError } from './syntax_error.ts';

/** Ruby looks behind only for texts of known length: alternatives may differ at the top alone. */
export function checkLookBehind(body: RegexpNode, negated: boolean): void {
  const inner = body.kind === 'sequence' && body.items.length === 1 ? (body.items[0] as RegexpNode) : body;
  const branches = inner.kind === 'choice' ? inner.items : [inner];
  for (const branch of branches)
    if (widthOf(branch) === undefined || (negated && captures(branch)))
      throw new RegexpSyntaxError('invalid pattern in look-behind');
}

function captures(node: RegexpNode): boolean {
  if (node.kind === 'group') return true;
  if (node.kind === 'sequence' || node.kind === 'choice') return node.items.some(captures);
  return 'body' in node && captures(node.body);
}

/** How many characters a node matches; undefined where that varies. */
function widthOf(node: RegexpNode): number | undefined {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return 1;
    case 'at':
    case 'look':
    case 'keep':
      return 0;
    case 'group':
    case 'atomic':
      return widthOf(node.body);
    case 'sequence': {
      let sum = 0;
      for (const item of node.items) {
        const width = widthOf(item);
        if (width === undefined) return undefined;
        sum += width;
      }
      return sum;
    }
    case 'choice': {
      const widths = new Set(node.items.map(widthOf));
      return widths.size === 1 ? [...widths][0] : undefined;
    }
    case 'repeat': {
      const width = widthOf(node.body);
      return width !== undefined && node.min === node.max ? width * node.min : undefined;
    }
    default:
      return undefined;
  }
}
