/** FIPS 180-4. Here because the engine runs in browsers too and needs the digest at once, not by a promise. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = withPadding(message);
  state.set(initial);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = wordAt(padded, block + at * 4);
    expand();
    compress();
  }
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at++) digest[at] = (state[at >> 2] as number) >>> (24 - (at & 3) * 8);
  return digest;
}

/** One digest after the other is made in these. */
const state = new Int32Array(8);
const schedule = new Int32Array(64);

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

/** The first 32 bits of the fractional parts of the square or cube roots of the first primes. */
function fractionsOfRoots(count: number, power: number): number[] {
  const out: number[] = [];
  for (let candidate = 2; out.length < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
      if (candidate % divisor === 0) isPrime = false;
    }
    if (isPrime) out.push(Math.floor((candidate ** power % 1) * 2 ** 32));
  }
  return out;
}

const initial = Int32Array.from(fractionsOfRoots(8, 1 / 2), (word) => word | 0);
const constants = Int32Array.from(fractionsOfRoots(64, 1 / 3), (word) => word | 0);

function withPadding(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const bits = message.length * 8;
  for (let at = 0; at < 4; at++) padded[padded.length - 1 - at] = bits >>> (at * 8);
  return padded;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function expand(): void {
  for (let at = 16; at < 64; at++) {
    const early = schedule[at - 15] as number;
    const late = schedule[at - 2] as number;
    const small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule[at] = ((schedule[at - 16] as number) + small0 + (schedule[at - 7] as number) + small1) | 0;
  }
}

function compress(): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let at = 0; at < 64; at++) {
    const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + (constants[at] as number) + (schedule[at] as number)) | 0;
    const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
  add(5, f);
  add(6, g);
  add(7, h);
}

function add(at: number, word: number): void {
  state[at] = ((state[at] as number) + word) | 0;
}
