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
const targets: readonly number[] = laneWalk();
const rotations: readonly number[] = targets.map((_lane, step) => (((step + 1) * (step + 2)) / 2) % 64);
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
    state[0] = (state[0] ?? 0) ^ (roundConstants[round * 2] ?? 0);
    state[1] = (state[1] ?? 0) ^ (roundConstants[round * 2 + 1] ?? 0);
  }
}

const columns = new Int32Array(10);

function mixColumns(state: Int32Array): void {
  for (let at = 0; at < 10; at++) {
    let parity = 0;
    for (let row = at; row < 50; row += 10) parity ^= state[row] ?? 0;
    columns[at] = parity;
  }
  for (let x = 0; x < 5; x++) {
    const left = ((x + 4) % 5) * 2;
    const right = ((x + 1) % 5) * 2;
    const low = columns[right] ?? 0;
    const high = columns[right + 1] ?? 0;
    const mixedLow = (columns[left] ?? 0) ^ ((low << 1) | (high >>> 31));
    const mixedHigh = (columns[left + 1] ?? 0) ^ ((high << 1) | (low >>> 31));
    for (let row = x * 2; row < 50; row += 10) {
      state[row] = (state[row] ?? 0) ^ mixedLow;
      state[row + 1] = (state[row + 1] ?? 0) ^ mixedHigh;
    }
  }
}

function moveLanes(state: Int32Array): void {
  let low = state[2] ?? 0;
  let high = state[3] ?? 0;
  for (const [step, target] of targets.entries()) {
    const bits = rotations[step] ?? 0;
    const [from, to] = bits < 32 ? [low, high] : [high, low];
    const shift = bits % 32;
    const nextLow = state[target * 2] ?? 0;
    const nextHigh = state[target * 2 + 1] ?? 0;
    state[target * 2] = shift === 0 ? from : (from << shift) | (to >>> (32 - shift));
    state[target * 2 + 1] = shift === 0 ? to : (to << shift) | (from >>> (32 - shift));
    low = nextLow;
    high = nextHigh;
  }
}

const row = new Int32Array(10);

function mixRows(state: Int32Array): void {
  for (let start = 0; start < 50; start += 10) {
    for (let at = 0; at < 10; at++) row[at] = state[start + at] ?? 0;
    for (let at = 0; at < 10; at++) {
      state[start + at] = (row[at] ?? 0) ^ (~(row[(at + 2) % 10] ?? 0) & (row[(at + 4) % 10] ?? 0));
    }
  }
}
