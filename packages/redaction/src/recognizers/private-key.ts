import type { Entity, Recognizer } from "../types";
import { entityOf } from "./entity-of";

/** The longest key block that is read; an 8,192-bit RSA key takes 6,400 characters. */
const blockCharsMax = 32_768;

const header = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** Lines of the body, whose line ends may be written out as `\n`. */
const body = /(?:[A-Za-z0-9+/=:,. \t\r\n]|\\[nr]|-(?!----)|["'+])*/y;

/** PEM and OpenPGP private keys, from the header to the footer, or as far as the key goes when it was cut off. */
export const privateKey: Recognizer = {
  id: "private-key",
  types: ["SECRET"],
  canMatch: (traits) => traits.hasDashes,
  find(text) {
    const found: Entity[] = [];
    header.lastIndex = 0;
    for (let match = header.exec(text); match !== null; match = header.exec(text)) {
      const start = match.index;
      const end = endOfKey(text, start + match[0].length);
      if (end === -1) continue;
      header.lastIndex = end;
      found.push(
        entityOf(
          { start, end },
          { recognizer: "private-key", type: "SECRET", score: 0.99, evidence: "validated", checksum: "pem" },
        ),
      );
    }
    return found;
  },
};

/** -1 when nothing like a key follows the header. */
function endOfKey(text: string, start: number): number {
  const window = text.slice(start, start + blockCharsMax);
  body.lastIndex = 0;
  const length = body.exec(window)?.[0].length ?? 0;
  const footer = /^-----END [A-Z0-9 ]{3,50}-----/.exec(window.slice(length, length + 70));
  if (footer !== null) return start + length + footer[0].length;
  const key = /^[\s\S]*[A-Za-z0-9+/=]{16,}/.exec(window.slice(0, length));
  return key === null ? -1 : start + key[0].length;
}
