/** Keccak-256 as Ethereum uses it, in big integers: slow, short, and for the sets only. */
const lane = (1n << 64n) - 1n;
const rotate = (value: bigint, by: number) => ((value << BigInt(by)) | (value >> BigInt(64 - by))) & lane;

const rateBytes = 136;

/** The round constants, from the linear feedback shift register of the standard. */
function roundConstants(): bigint[] {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let power = 0; power < 7; power++) {
      if ((register & 1) === 1) constant |= 1n << BigInt((1 << power) - 1);
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    return constant;
  });
}

const constants = roundConstants();

function permute(state: bigint[]): void {
  const at = (x: number, y: number) => state[(x % 5) + 5 * (y % 5)] ?? 0n;
  for (const constant of constants) {
    const columns = [0, 1, 2, 3, 4].map((x) => at(x, 0) ^ at(x, 1) ^ at(x, 2) ^ at(x, 3) ^ at(x, 4));
    const column = (x: number) => columns[x % 5] ?? 0n;
    for (let i = 0; i < 25; i++) {
      state[i] = (state[i] ?? 0n) ^ column((i % 5) + 4) ^ rotate(column((i % 5) + 1), 1);
    }
    let x = 1;
    let y = 0;
    let carried = at(x, y);
    for (let step = 0; step < 24; step++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const next = at(x, y);
      state[x + 5 * y] = rotate(carried, (((step + 1) * (step + 2)) / 2) % 64);
      carried = next;
    }
    const before = [...state];
    const was = (column: number, row: number) => before[(column % 5) + 5 * row] ?? 0n;
    for (let row = 0; row < 5; row++) {
      for (let i = 0; i < 5; i++) {
        state[i + 5 * row] = was(i, row) ^ (~was(i + 1, row) & lane & was(i + 2, row));
      }
    }
    state[0] = (state[0] ?? 0n) ^ constant;
  }
}

/** Hex of the digest of an ASCII text shorter than 136 bytes. */
export function keccak256(text: string): string {
  const block = new Uint8Array(rateBytes);
  for (let i = 0; i < text.length; i++) block[i] = text.charCodeAt(i);
  block[text.length] = (block[text.length] ?? 0) ^ 0x01;
  block[rateBytes - 1] = (block[rateBytes - 1] ?? 0) ^ 0x80;
  const state: bigint[] = new Array(25).fill(0n);
  for (let i = 0; i < rateBytes; i++) {
    const word = i >> 3;
    state[word] = (state[word] ?? 0n) ^ (BigInt(block[i] ?? 0) << BigInt(8 * (i & 7)));
  }
  permute(state);
  return state
    .slice(0, 4)
    .map((word) => Buffer.from(word.toString(16).padStart(16, "0"), "hex").reverse().toString("hex"))
    .join("");
}
