/** Numbers of WebAssembly's binary format: seven bits a byte, the lowest first. */
function readNumber(binary: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7, next += 1) {
    const byte = binary[next] as number;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: next + 1 };
  }
}

function writeNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...writeNumber(value >>> 7)];
}

const GLOBALS = 6;
const EXPORTS = 7;
const A_GLOBAL = 3;

/** A module which also exports its globals, as `global 0` and so on: with its memory they are all of its state. */
export function exportGlobals(binary: Uint8Array): Uint8Array {
  let count = 0;
  for (let at = 8; at < binary.length;) {
    const id = binary[at] as number;
    const { value: size, next: start } = readNumber(binary, at + 1);
    if (id === GLOBALS) count = readNumber(binary, start).value;
    if (id === EXPORTS) {
      const { value: exported, next } = readNumber(binary, start);
      const added = Array.from({ length: count }, (_each, index) => {
        const name = Buffer.from(`global ${index}`);
        return [...writeNumber(name.length), ...name, A_GLOBAL, ...writeNumber(index)];
      }).flat();
      const body = [...writeNumber(exported + count), ...binary.subarray(next, start + size), ...added];
      const section = [EXPORTS, ...writeNumber(body.length), ...body];
      return Buffer.concat([binary.subarray(0, at), Buffer.from(section), binary.subarray(start + size)]);
    }
    at = start + size;
  }
  throw new Error('Expected a WebAssembly module with exports.');
}
