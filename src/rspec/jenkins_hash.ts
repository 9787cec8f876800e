/** The hash function by which RSpec orders at random: Bob Jenkins's one-at-a-time hash of the bytes. */
export function createJenkinsHash(): (text: string) => number {
  const encoder = new TextEncoder();
  return (text) => {
    let hash = 0;
    for (const byte of encoder.encode(text)) {
      hash = (hash + byte) >>> 0;
      hash = (hash + ((hash << 10) >>> 0)) >>> 0;
      hash = (hash ^ (hash >>> 6)) >>> 0;
    }
    hash = (hash + ((hash << 3) >>> 0)) >>> 0;
    hash = (hash ^ (hash >>> 11)) >>> 0;
    return (hash + ((hash << 15) >>> 0)) >>> 0;
  };
}
