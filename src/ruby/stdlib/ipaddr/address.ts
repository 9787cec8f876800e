export const IN4MASK = 0xffffffffn;
export const IN6MASK = (1n << 128n) - 1n;

/** Why a text is no address, in the words of IPAddr. */
export class AddressFault {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

const INVALID = new AddressFault('invalid address: ');

/** An IPv4 address in dots; undefined when the text is not even like one. */
export function parseIpv4(text: string): bigint | AddressFault | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return match ? octets(match.slice(1)) : undefined;
}

function octets(parts: readonly string[]): bigint | AddressFault {
  let address = 0n;
  for (const part of parts) {
    if (Number(part) >= 256) return INVALID;
    if (/^0./.test(part)) return new AddressFault('zero-filled number in IPv4 address is ambiguous: ');
    address = (address << 8n) | BigInt(part);
  }
  return address;
}

export function parseIpv6(text: string): bigint | AddressFault {
  const full = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|((?:[\da-f]{1,4}:){6})(\d+)\.(\d+)\.(\d+)\.(\d+))$/i.exec(text);
  if (full) {
    if (full[2] === undefined) return groups(text, '', 0n);
    const low = octets(full.slice(2, 6));
    return typeof low === 'bigint' ? groups(`${full[1]}:`, '', low) : low;
  }
  const short =
    /^((?:(?:[\da-f]{1,4}:)*[\da-f]{1,4})?)::((?:((?:[\da-f]{1,4}:)*)(?:[\da-f]{1,4}|(\d+)\.(\d+)\.(\d+)\.(\d+)))?)$/i.exec(
      text,
    );
  if (!short) return INVALID;
  const [, left = '', right = '', head = '', ...dotted] = short;
  const colons = text.split(':').length - 1;
  if (dotted[0] !== undefined) {
    if (colons > 6) return INVALID;
    const low = octets(dotted);
    return typeof low === 'bigint' ? groups(left, `${head}0:0`, low) : low;
  }
  return colons <= (left === '' || right === '' ? 8 : 7) ? groups(left, right, 0n) : INVALID;
}

function groups(left: string, right: string, low: bigint): bigint | AddressFault {
  const before = left.split(':').filter((part) => part !== '');
  const after = right.split(':').filter((part) => part !== '');
  const missing = 8 - before.length - after.length - (low !== 0n && right === '' ? 2 : 0);
  if (missing < 0) return INVALID;
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].reduce((address, part) => (address << 16n) | BigInt(`0x${part}`), 0n) | low;
}

export function ipv4Text(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
}

/** All eight groups, four digits each. */
export function ipv6Text(address: bigint): string {
  return (address.toString(16).padStart(32, '0').match(/.{4}/g) as string[]).join(':');
}

/** The short form, `::1`. */
export function shortIpv6Text(address: bigint): string {
  let text = ipv6Text(address).replace(/\b0{1,3}([\da-f]+)\b/g, '$1');
  if (text === '0:0:0:0:0:0:0:0') text = '::';
  else
    for (let length = 7; length >= 2; length -= 1) {
      const zeros = new RegExp(`\\b${Array.from({ length }, () => '0').join(':')}\\b`);
      if (!zeros.test(text)) continue;
      text = text.replace(zeros, ':');
      break;
    }
  text = text.replace(/:{3,}/, '::');
  const mapped = /^::(ffff:)?([\da-f]{1,4}):([\da-f]{1,4})$/.exec(text);
  if (!mapped) return text;
  const [high, low] = [parseInt(mapped[2] as string, 16), parseInt(mapped[3] as string, 16)];
  return `::${mapped[1] ?? ''}${high >> 8}.${high & 0xff}.${low >> 8}.${low & 0xff}`;
}
