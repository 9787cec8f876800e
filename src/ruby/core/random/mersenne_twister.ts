/** MT19937: what a seeded Random draws from. */
export class MersenneTwister {
  readonly #state = new Uint32Array(624);
  #next = 624;

  /** The seed's size as 32-bit words, the lowest first. */
  constructor(seed: bigint) {
    const words: number[] = [];
    for (let rest = seed < 0n ? -seed : seed; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
    if (words.length <= 1) this.#fill(words[0] ?? 0);
    else this.#fillFrom(words);
  }

  #fill(seed: number): void {
    const state = this.#state;
    state[0] = seed;
    for (let index = 1; index < 624; index += 1) {
      const before = state[index - 1] as number;
      state[index] = Math.imul(1812433253, before ^ (before >>> 30)) + index;
    }
  }

  #fillFrom(key: readonly number[]): void {
    const state = this.#state;
    this.#fill(19650218);
    let i = 1;
    let j = 0;
    const wrap = (): void => {
      if (i >= 624) {
        state[0] = state[623] as number;
        i = 1;
      }
    };
    const mixed = (factor: number): number => {
      const before = state[i - 1] as number;
      return (state[i] as number) ^ Math.imul(before ^ (before >>> 30), factor);
    };
    for (let count = Math.max(624, key.length); count > 0; count -= 1) {
      state[i] = mixed(1664525) + (key[j] as number) + j;
      i += 1;
      j = (j + 1) % key.length;
      wrap();
    }
    for (let count = 623; count > 0; count -= 1) {
      state[i] = mixed(1566083941) - i;
      i += 1;
      wrap();
    }
    state[0] = 0x80000000;
  }

  /** 32 random bits. */
  bits(): number {
    if (this.#next >= 624) this.#turn();
    let word = this.#state[this.#next] as number;
    this.#next += 1;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  #turn(): void {
    const state = this.#state;
    for (let index = 0; index < 624; index += 1) {
      const mixed = ((state[index] as number) & 0x80000000) | ((state[(index + 1) % 624] as number) & 0x7fffffff);
      state[index] = (state[(index + 397) % 624] as number) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.#next = 0;
  }
}
