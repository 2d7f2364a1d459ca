/** Bits of the mask that the first pass gives: what is among the characters. Digits and dashes are the top bits of their bytes. */
export const sign = {
  at: 1 << 0,
  colon: 1 << 1,
  equals: 1 << 2,
  /** `%` or `&`. */
  percentOrAmpersand: 1 << 3,
  backslash: 1 << 4,
  lineBreak: 1 << 5,
  beyondAscii: 1 << 6,
  digit: 1 << 7,
  roundBracket: 1 << 8,
  /** `[` or `{`. */
  otherBracket: 1 << 9,
  angle: 1 << 10,
  asterisk: 1 << 11,
  backtick: 1 << 12,
  /** `_` or `~`; `^` counts as well. */
  underscore: 1 << 13,
  dash: 1 << 15,
  /** At least `opaqueCharsMin` characters of `[A-Za-z0-9_\-+/=.~]` on end. */
  opaqueRun: 1 << 16,
  /** `dot` in any case. */
  dotWord: 1 << 17,
  /** Two dashes on end. */
  dashes: 1 << 18,
  /** A letter or a full stop beyond ASCII that looks like one of ASCII. */
  asciiLookalike: 1 << 19,
  /** A digit as East Asian writing has it: `四`. */
  digitIdeograph: 1 << 20,
} as const;

/** What may be in a text that nobody looked at. */
export const everySign = Object.values(sign).reduce((all, bit) => all | bit, 0);

/**
 * Shorter runs are words: a social security number in base64 without its padding has fifteen. A shorter run could lie
 * inside one block of the vector loop, between two characters that break it.
 */
export const opaqueCharsMin = 15;

/** What the first pass saw in a text. It may see more than there is, never less; positions are exact. */
export interface Signs {
  /** Bits of `sign`. */
  readonly mask: number;
  /** Where runs of ASCII digits begin and end, alternately; UTF-16 code units. */
  readonly digitRuns: readonly number[];
  /** Where runs of at least `opaqueCharsMin` opaque characters begin and end, alternately. */
  readonly opaqueRuns: readonly number[];
}

/** The characters of each bit in the lower two bytes of the mask; of each byte a set of rows times a set of columns. */
export const characterClasses: readonly {
  readonly bit: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}[] = [
  { bit: sign.at, rows: [4], columns: [0x0] },
  { bit: sign.colon, rows: [3], columns: [0xa] },
  { bit: sign.equals, rows: [3], columns: [0xd] },
  { bit: sign.percentOrAmpersand, rows: [2], columns: [0x5, 0x6] },
  { bit: sign.backslash, rows: [5], columns: [0xc] },
  { bit: sign.lineBreak, rows: [0], columns: [0xa, 0xd] },
  { bit: sign.beyondAscii, rows: [8, 9, 10, 11, 12, 13, 14, 15], columns: range(0, 15) },
  { bit: sign.digit, rows: [3], columns: range(0, 9) },
  { bit: sign.roundBracket, rows: [2], columns: [0x8] },
  { bit: sign.otherBracket, rows: [5, 7], columns: [0xb] },
  { bit: sign.angle, rows: [3], columns: [0xc] },
  { bit: sign.asterisk, rows: [2], columns: [0xa] },
  { bit: sign.backtick, rows: [6], columns: [0x0] },
  { bit: sign.underscore, rows: [5, 7], columns: [0xe, 0xf] },
  { bit: sign.dash, rows: [2], columns: [0xd] },
];

/** `[A-Za-z0-9_\-+/=.~]`, by rows of the ASCII table. */
export const opaqueClasses: readonly {
  readonly bit: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}[] = [
  { bit: 1, rows: [2], columns: [0xb, 0xd, 0xe, 0xf] },
  { bit: 2, rows: [3], columns: [...range(0, 9), 0xd] },
  { bit: 4, rows: [4, 6], columns: range(1, 15) },
  { bit: 8, rows: [5], columns: [...range(0, 10), 0xf] },
  { bit: 16, rows: [7], columns: [...range(0, 10), 0xe] },
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
