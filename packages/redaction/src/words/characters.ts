/** What the tagger needs to know of a UTF-16 code unit, as tables: one load for each question. */

export const characterClass = {
  space: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** Letters of scripts without case, and marks. */
  letter: 4,
  other: 5,
} as const;

const codeUnits = 65_536;

/** Code unit to its class. */
export const classOf: Uint8Array = new Uint8Array(codeUnits);

/** Code unit to its lower case where that is one code unit, itself otherwise. */
export const lowerOf: Uint16Array = new Uint16Array(codeUnits);

for (let unit = 0; unit < codeUnits; unit++) {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  classOf[unit] = classify(character);
  lowerOf[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function classify(character: string): number {
  if (/[\s\u200b\ufeff]/u.test(character)) return characterClass.space;
  if (/\p{Ll}/u.test(character)) return characterClass.lower;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return characterClass.upper;
  if (/\p{Nd}/u.test(character)) return characterClass.digit;
  return /[\p{L}\p{M}]/u.test(character) ? characterClass.letter : characterClass.other;
}
