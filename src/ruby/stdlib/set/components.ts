/** The strongly connected components of a graph, given as each node's successors: depth first, innermost component first. */
export function components(links: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const stack: number[] = [];
  const done = new Set<number>();

  const visit = (node: number): number => {
    const mine = order.size;
    let lowest = mine;
    order.set(node, mine);
    const start = stack.length;
    stack.push(node);
    for (const next of links[node] ?? []) {
      if (done.has(next)) continue;
      const seen = order.get(next);
      lowest = Math.min(lowest, seen === undefined ? visit(next) : seen);
    }
    if (lowest === mine) {
      const component = stack.splice(start);
      for (const member of component) done.add(member);
      found.push(component);
    }
    return lowest;
  };

  links.forEach((_, node) => {
    if (!order.has(node)) visit(node);
  });
  return found;
}
