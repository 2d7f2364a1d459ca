import { everyMatch } from "../../every-match";
import type { Entity, Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";

/** The longest key block that is read; an 8,192-bit RSA key takes 6,400 characters. */
const blockCharsMax = 32_768;

const header =
  /-----BEGIN (?:(?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/g;
/** A file of PuTTY, whose private lines are the key. */
const puttyLines =
  /PuTTY-User-Key-File-[23]:[^\0]{20,4000}?Private-Lines: \d{1,3}\r?\n(?<lines>(?:[A-Za-z0-9+/=]{1,80}(?:\r?\n|$)){1,100})/g;
/** Lines of the body, whose line ends may be written out as `\n`. */
const body = /(?:[A-Za-z0-9+/=:,. \t\r\n]|\\[nr]|-(?!-{3})|[#"'+])*/y;

/** PEM, OpenPGP, OpenVPN and SSH private keys, from the header to the footer, or as far as the key goes when it was cut off. */
export const privateKey: Recognizer = {
  id: "private-key",
  types: ["SECRET"],
  canMatch: (traits) => traits.hasDashes || (traits.hasColon && traits.longestOpaqueRun >= 64),
  find(text) {
    const found: Entity[] = [];
    header.lastIndex = 0;
    for (let match = header.exec(text); match !== null; match = header.exec(text)) {
      const start = match.index;
      const end = endOfKey(text, start + match[0].length);
      if (end === -1) continue;
      header.lastIndex = end;
      found.push(keyEntity({ start, end }));
    }
    if (text.includes("PuTTY-User-Key-File-")) {
      for (const match of everyMatch(text, puttyLines)) {
        const lines = match.groups?.lines ?? "";
        const end = match.index + match[0].length;
        found.push(
          keyEntity({ start: end - lines.length, end: end - (/\s*$/.exec(lines)?.[0].length ?? 0) }),
        );
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

function keyEntity(span: Span): Entity {
  const found = { recognizer: "private-key", type: "SECRET", score: 0.99 } as const;
  return entityOf(span, { ...found, evidence: "validated", checksum: "pem" });
}

/** -1 when nothing like a key follows the header. */
function endOfKey(text: string, start: number): number {
  const window = text.slice(start, start + blockCharsMax);
  body.lastIndex = 0;
  const length = body.exec(window)?.[0].length ?? 0;
  const footer = /^-{4,5} ?END [A-Za-z0-9 ]{3,50}-{4,5}/.exec(window.slice(length, length + 70));
  if (footer !== null) return start + length + footer[0].length;
  const key = /^[\s\S]*[A-Za-z0-9+/=]{16,}/.exec(window.slice(0, length));
  return key === null ? -1 : start + key[0].length;
}
