/** Keccak-256 as Ethereum uses it (padding 0x01, before NIST changed it). Lanes are pairs of 32-bit halves. */
export function keccak256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / rate) + 1) * rate);
  padded.set(message);
  padded[message.length] = 0x01;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  const state = new Int32Array(50);
  const view = new DataView(padded.buffer);
  for (let block = 0; block < padded.length; block += rate) {
    for (let at = 0; at < rate / 4; at++) {
      state[at] = (state[at] ?? 0) ^ view.getInt32(block + at * 4, true);
    }
    permute(state);
  }
  return new Uint8Array(state.buffer.slice(0, 32));
}

/** Bytes taken in between two permutations: 1600 bits less twice the digest. */
const rate = 136;

/** Where the lanes go in one walk through the state, and by how much each is rotated. */
const targets = Uint8Array.from(laneWalk());
const rotations = targets.map((_lane, step) => (((step + 1) * (step + 2)) / 2) % 64);
const roundConstants = linearFeedback();

function laneWalk(): number[] {
  const lanes: number[] = [];
  for (let step = 0, x = 1, y = 0; step < 24; step++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    lanes.push(x + 5 * y);
  }
  return lanes;
}

/** The round constants: bits of a linear feedback register at places 2^j - 1, low and high half by turns. */
function linearFeedback(): Int32Array {
  const out = new Int32Array(48);
  let register = 1;
  for (let round = 0; round < 24; round++) {
    for (let power = 0; power < 7; power++) {
      const place = 2 ** power - 1;
      const half = round * 2 + (place > 31 ? 1 : 0);
      if ((register & 1) === 1) out[half] = (out[half] ?? 0) ^ (1 << (place % 32));
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
  }
  return out;
}

function permute(state: Int32Array): void {
  for (let round = 0; round < 24; round++) {
    mixColumns(state);
    moveLanes(state);
    mixRows(state);
    state[0] = (state[0] as number) ^ (roundConstants[round * 2] as number);
    state[1] = (state[1] as number) ^ (roundConstants[round * 2 + 1] as number);
  }
}

const columns = new Int32Array(10);

function mixColumns(state: Int32Array): void {
  for (let at = 0; at < 10; at++) {
    let parity = 0;
    for (let row = at; row < 50; row += 10) parity ^= state[row] as number;
    columns[at] = parity;
  }
  for (let x = 0; x < 5; x++) {
    const left = x === 0 ? 8 : x * 2 - 2;
    const right = x === 4 ? 0 : x * 2 + 2;
    const low = columns[right] as number;
    const high = columns[right + 1] as number;
    const mixedLow = (columns[left] as number) ^ ((low << 1) | (high >>> 31));
    const mixedHigh = (columns[left + 1] as number) ^ ((high << 1) | (low >>> 31));
    for (let row = x * 2; row < 50; row += 10) {
      state[row] = (state[row] as number) ^ mixedLow;
      state[row + 1] = (state[row + 1] as number) ^ mixedHigh;
    }
  }
}

/** No lane is rotated by 0 or 32 bits, which a shift could not do. */
function moveLanes(state: Int32Array): void {
  let low = state[2] as number;
  let high = state[3] as number;
  for (let step = 0; step < targets.length; step++) {
    const target = (targets[step] as number) * 2;
    const bits = rotations[step] as number;
    const shift = bits & 31;
    const nextLow = state[target] as number;
    const nextHigh = state[target + 1] as number;
    const from = bits < 32 ? low : high;
    const to = bits < 32 ? high : low;
    state[target] = (from << shift) | (to >>> (32 - shift));
    state[target + 1] = (to << shift) | (from >>> (32 - shift));
    low = nextLow;
    high = nextHigh;
  }
}

const row = new Int32Array(10);

function mixRows(state: Int32Array): void {
  for (let start = 0; start < 50; start += 10) {
    for (let at = 0; at < 10; at++) row[at] = state[start + at] as number;
    for (let at = 0; at < 10; at++) {
      const next = at < 8 ? at + 2 : at - 8;
      const second = at < 6 ? at + 4 : at - 6;
      state[start + at] = (row[at] as number) ^ (~(row[next] as number) & (row[second] as number));
    }
  }
}
