import { unspacedScript } from "../numbers/digit-chains";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 1 for the ASCII characters of the part before the `@`, and of the part behind it. */
export const asciiLocal = asciiSet(`${letters}._%+'~-`);
export const asciiDomain = asciiSet(`${letters}.-`);

function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** True for one of `ascii`, and beyond ASCII for letters, marks and numbers; false outside the text. */
export function isOneOf(text: string, at: number, ascii: Uint8Array): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] === 1;
  return code >= 128 && (kindAt(text, at) & inWord) !== 0;
}

/** Bits of code units beyond ASCII, worked out when one is met. */
const known = 1;
const inWord = 2;
const unspaced = 4;
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const kinds = new Uint8Array(65_536);

/** Of a script without spaces, whose words may touch a mailbox. */
export function isUnspaced(text: string, at: number): boolean {
  return (kindAt(text, at) & unspaced) !== 0;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (kinds[code] === 0) {
    const char = text.charAt(at);
    kinds[code] =
      known | (wordCharacter.test(char) ? inWord : 0) | (unspacedScript.test(char) ? unspaced : 0);
  }
  return kinds[code] as number;
}
