import { ProblemError } from '../source/problem.ts';

/** Takes a path apart: `a.b`, `a['b'].c`, `a["b"][0]`; a dot in a key is written in brackets. */
export function parseAttributePath(text: string): string[] {
  const keys: string[] = [];
  const part = /\.?([^.[\]'"\s]+)|\[\s*(?:'([^']*)'|"([^"]*)"|:?([^'"[\]]+?))\s*\]/y;
  const body = text.trim().replace(/^node(?=\[)/, '');
  while (part.lastIndex < body.length) {
    const at = part.lastIndex;
    const match = part.exec(body);
    const startsWithDot = at === 0 && body.startsWith('.');
    const missesDot = at > 0 && match?.[1] !== undefined && !match[0].startsWith('.');
    if (!match || startsWithDot || missesDot) return refuse(text, at);
    keys.push((match[1] ?? match[2] ?? match[3] ?? match[4]) as string);
  }
  return keys.length > 0 ? keys : refuse(text, 0);
}

function refuse(text: string, at: number): never {
  const found = at < text.length ? `"${text.slice(at)}"` : 'nothing';
  throw new ProblemError([
    {
      kind: 'configuration',
      severity: 'error',
      message: `Expected an attribute's path in "${text}", found ${found}.`,
      hint: "Write it as a.b.c, or a['b']['c'] when a key has a dot.",
    },
  ]);
}
