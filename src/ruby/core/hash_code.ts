/** A repeatable Integer for a text: what `hash` answers for values that are compared by content. */
export function hashCode(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x2545f491;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
  }
  return (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff);
}
