import { sign } from "../first-pass/signs";
import { asciiLookalikes } from "./decoders/confusable-letters";
import { digitIdeographs } from "./spellings/digit-ideographs";

/** The sign of each code unit, as bits of its own: a byte each keeps the table small. */
const lookalike = 1;
const ideograph = 2;
const bitsOf = new Uint8Array(65_536);
for (const char of asciiLookalikes) bitsOf[char.charCodeAt(0)] = lookalike;
for (const char of digitIdeographs) bitsOf[char.charCodeAt(0)] = ideograph;

/** Bits of `sign` for what is beyond ASCII in a text: one look at each character for all readings of such ones. */
export function signsBeyondAscii(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bits |= bitsOf[code] as number;
  }
  return (
    ((bits & lookalike) === 0 ? 0 : sign.asciiLookalike) |
    ((bits & ideograph) === 0 ? 0 : sign.digitIdeograph)
  );
}
