import { randomInt } from "node:crypto";

/** Values that stand nowhere else in the world, one of each type that the engine knows, new in every run. */
export interface Canaries {
  /**
   * By entity type; each would be found and acted on. Ages and card security codes are left out: with two or
   * three digits they stand everywhere.
   */
  readonly values: Readonly<Record<string, string>>;
  /** All values, each in words that make it personal or say what it is. */
  readonly text: string;
  /** Prose that no recognizer knows: it is forwarded, and must still never be kept. */
  readonly prose: string;
}

export function createCanaries(): Canaries {
  const said = sayings();
  return {
    values: Object.fromEntries(Object.entries(said).map(([type, [, value]]) => [type, value])),
    text: Object.values(said)
      .map((parts) => parts.join(""))
      .join("\n"),
    prose: `zephyrquill${letters(10)}`,
  };
}

/** By type: the words before the value, the value, the words behind it. */
function sayings(): Record<string, readonly [before: string, value: string, behind?: string]> {
  return {
    EMAIL: ["Write to ", `canary.${letters(10)}@${letters(12)}.com`, ", please."],
    PHONE: ["Or call ", `+1 212 736 ${digits(4)}`],
    CARD: ["The card is ", withLuhn(`4${digits(14)}`)],
    SSN: ["SSN ", `${randomInt(300, 600)}-${randomInt(10, 99)}-${randomInt(1000, 9999)}`],
    IBAN: ["Pay to ", germanIban(digits(18))],
    IP_ADDRESS: ["From ", `81.${randomInt(100, 250)}.${randomInt(100, 250)}.${randomInt(100, 250)}`],
    URL_CREDENTIALS: ["See ", `https://${letters(8)}:${letters(14)}@internal.example.net/path`],
    SECRET: ["Key ", `sk-ant-api03-${letters(93)}AA`],
    PERSON: ["My name is ", `${name(2)} ${name(4)}`, "."],
    ADDRESS: ["I live at ", `${randomInt(100, 999)} ${name(4)} Street, Springfield, IL 62704`, "."],
    LOCATION: ["My mother lives in ", `${name(3)}ville`, "."],
    ORGANIZATION: ["I work at ", `${name(3)} Logistics Inc`, "."],
    DATE: ["I was admitted to hospital on ", `${randomInt(10, 28)} March ${randomInt(1990, 2015)}`, "."],
    DATE_OF_BIRTH: ["I was born on ", `${randomInt(10, 28)} November ${randomInt(1930, 1989)}`, "."],
    NATIONAL_ID: ["DNI ", spanishDni(randomInt(10_000_000, 99_999_999))],
    TAX_ID: ["My EIN is ", `${randomInt(20, 27)}-${digits(7)}`],
    PASSPORT: ["Passport number ", `X${randomInt(10_000_000, 99_999_999)}`],
    DRIVER_LICENSE: ["Driver's license number ", `D${randomInt(1_000_000, 9_999_999)}`],
    HEALTH_ID: ["NHS number ", nhsNumber()],
    BANK_ACCOUNT: ["Bank account number ", `${randomInt(10, 99)}${digits(8)}`],
    CRYPTO_WALLET: ["Wallet ", `0x${hex(40)}`],
    MAC_ADDRESS: ["MAC address ", [hex(2), hex(2), hex(2), hex(2), hex(2), hex(2)].join(":")],
    VIN: ["VIN ", vin(`WVWZZZ1J0XW${digits(6)}`)],
    USERNAME: ["User name: ", `${letters(6)}_${digits(4)}`],
    PASSWORD: ["Password: ", `${letters(6)}-${digits(4)}!${letters(3)}`],
    CASE_NUMBER: ["Case number ", `${randomInt(1, 9)}:${randomInt(10, 24)}-cv-${digits(5)}`],
    LICENSE_PLATE: ["License plate ", `B-${letters(2).toUpperCase()} ${randomInt(1000, 9999)}`],
    PROJECT: ["It is about ", "Operation Nightjar", "."],
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

function hex(length: number): string {
  return Array.from({ length }, () => randomInt(16).toString(16)).join("");
}

/** A word that could be a name: consonant and vowel by turns, with a capital. */
function name(syllables: number): string {
  const word = Array.from(
    { length: syllables },
    () => ("bdflmnrstv"[randomInt(10)] ?? "") + ("aeio"[randomInt(4)] ?? ""),
  ).join("");
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}n`;
}

function spanishDni(number: number): string {
  return `${number}${"TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]}`;
}

/** Modulus 11 over weights 10 to 2; a remainder that gives 10 is no number. */
function nhsNumber(): string {
  const body = `4${digits(8)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumber() : `${body.slice(0, 3)} ${body.slice(3, 6)} ${body.slice(6)}${check}`;
}

/** ISO 3779: the ninth character is the weighted sum modulo 11. */
function vin(given: string): string {
  const values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...given].reduce(
    (total, letter, at) => total + (values.indexOf(letter) % 10) * (weights[at] ?? 0),
    0,
  );
  return `${given.slice(0, 8)}${"0123456789X"[sum % 11]}${given.slice(9)}`;
}
