const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 (BIP 173) or Bech32m (BIP 350): the six last characters check the rest. Takes lower case. */
export function passesBech32(text: string): boolean {
  const separator = text.lastIndexOf("1");
  if (separator < 1 || text.length - separator < 7) return false;
  const prefix = Array.from(text.slice(0, separator), (char) => char.charCodeAt(0));
  const data = Array.from(text.slice(separator + 1), (char) => alphabet.indexOf(char));
  if (data.includes(-1)) return false;
  const sum = polymod([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]);
  return sum === 1 || sum === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < generators.length; bit++) if ((top >> bit) & 1) sum ^= generators[bit] as number;
  }
  return sum;
}
