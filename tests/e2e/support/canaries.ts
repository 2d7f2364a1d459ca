import { randomInt } from "node:crypto";

/** Values that stand nowhere else in the world, one of each type the engine knows, new in every run. */
export interface Canaries {
  /** By entity type; each would be found and acted on. */
  readonly values: Readonly<Record<string, string>>;
  /** Prose that no recognizer knows: it is forwarded, and must still never be kept. */
  readonly prose: string;
}

export function createCanaries(): Canaries {
  return {
    values: {
      EMAIL: `canary.${letters(10)}@${letters(12)}.com`,
      PHONE: `+1 212 736 ${digits(4)}`,
      CARD: withLuhn(`4${digits(14)}`),
      SSN: `${randomInt(300, 600)}-${randomInt(10, 99)}-${randomInt(1000, 9999)}`,
      IBAN: germanIban(digits(18)),
      IP_ADDRESS: `81.${randomInt(100, 250)}.${randomInt(100, 250)}.${randomInt(100, 250)}`,
      URL_CREDENTIALS: `https://${letters(8)}:${letters(14)}@internal.example.net/path`,
      SECRET: `sk-ant-api03-${letters(93)}AA`,
      PROJECT: "Operation Nightjar",
    },
    prose: `zephyrquill${letters(10)}`,
  };
}

/**
 * Every form in which a value could lie about: as it is, its digits alone, base64 at each of three
 * alignments, hex, percent, JSON-escaped and reversed.
 */
export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((pad) => {
    const text = Buffer.concat([Buffer.alloc(pad), bytes])
      .toString("base64")
      .replaceAll("=", "");
    // The first characters mix with the padding before, the last with what would follow.
    return text.slice(pad === 0 ? 0 : pad + 1, -2);
  });
  const bare = value.replace(/[\s-]/g, "");
  return [
    value,
    bare,
    bytes.toString("hex"),
    encodeURIComponent(value),
    [...value].reverse().join(""),
    ...base64,
  ].filter((spelling, index, all) => spelling.length >= 8 && all.indexOf(spelling) === index);
}

function letters(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(97 + randomInt(26))).join("");
}

function digits(length: number): string {
  return Array.from({ length }, () => String(randomInt(10))).join("");
}

function withLuhn(body: string): string {
  let sum = 0;
  for (const [index, digit] of [...body].reverse().entries()) {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}

/** ISO 13616: the check digits make the number, country letters behind as 1314, leave 1 modulo 97. */
function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, "0")}${account}`;
}
