import { characterClass, classOf } from "./characters";

/** What a character is, as bits: the classes of Unicode that patterns name, without their code. */
export const letterBit = {
  /** `\p{Lu}` */
  upper: 1,
  /** `\p{Ll}` */
  lower: 2,
  /** `\p{L}`: with the two above, and without case. */
  letter: 4,
  /** `\p{M}` */
  mark: 8,
  /** `\p{N}` */
  number: 16,
} as const;

const known = 32;
/** By code unit; 0 for what was not asked for yet. */
const bits = new Uint8Array(65_536);

/** Bits of the character that begins at `at`, also of one of two code units; 0 outside of the text. */
export function letterBitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return bitsOf(text.codePointAt(at) as number);
  // `NaN` outside of the text.
  return unit >= 0 ? ((bits[unit] as number) || look(unit)) & ~known : 0;
}

/**
 * Where the run of characters ends that begins at `at` and have one of `wanted`, see `letterBit`.
 *
 * @param most at least 1, in characters
 */
export function endOfRun(text: string, at: number, wanted: number, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  for (let count = 0; count < most && (letterBitsAt(text, end) & wanted) !== 0; count++) {
    end += widthAt(text, end);
  }
  return end;
}

/** Code units of the character that begins at `at`, where it is a letter, a mark or a number. */
export function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1;
}

function look(unit: number): number {
  const found = known | bitsOfClass(unit);
  bits[unit] = found;
  return found;
}

/** Most are told by their class; the others are compared with patterns. */
function bitsOfClass(unit: number): number {
  const kind = classOf[unit];
  if (kind === characterClass.lower) return letterBit.lower | letterBit.letter;
  if (kind === characterClass.digit) return letterBit.number;
  return kind === characterClass.space ? 0 : bitsOf(unit);
}

function bitsOf(code: number): number {
  const char = String.fromCodePoint(code);
  if (/\p{L}/u.test(char)) {
    const isUpper = /\p{Lu}/u.test(char);
    const isLower = !isUpper && /\p{Ll}/u.test(char);
    return letterBit.letter | (isUpper ? letterBit.upper : 0) | (isLower ? letterBit.lower : 0);
  }
  if (/\p{M}/u.test(char)) return letterBit.mark;
  return /\p{N}/u.test(char) ? letterBit.number : 0;
}
