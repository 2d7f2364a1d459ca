import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { asciiLocal, isOneOf, isUnspaced } from "./email-characters";
import { Domains } from "./email-domain";

/** Beyond RFC 5321's 64, so that an over-long address is replaced as a whole. */
const localCharsMax = 256;

/** Outward from each `@`: what can stand before it, then a domain with a top level of letters. */
export const email: Recognizer = {
  id: "email",
  types: ["EMAIL"],
  canMatch: (traits) => traits.hasAt,
  find(text) {
    const found: Entity[] = [];
    const domains = new Domains(text);
    const schemes = new Schemes(text);
    for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
      const start = startOfLocal(text, at);
      if (start === at) continue;
      const end = domains.endOf(at + 1);
      if (end === at + 1) continue;
      if (isUserOfUrl(text, start, schemes) || isRemotePath(text, start, at, end)) continue;
      found.push(
        entityOf(
          { start, end },
          { recognizer: "email", type: "EMAIL", score: 0.99, evidence: "validated", checksum: "domain" },
        ),
      );
    }
    return found;
  },
};

const quotedLocal = /"(?:[^"\\\n]|\\.){1,64}"$/;

/** Equals `at` when nothing before it can be a mailbox. */
function startOfLocal(text: string, at: number): number {
  if (text.charAt(at - 1) === '"') {
    const quoted = quotedLocal.exec(text.slice(Math.max(0, at - 67), at));
    return quoted === null ? at : at - quoted[0].length;
  }
  let start = at;
  while (start > 0 && at - start < localCharsMax && isOneOf(text, start - 1, asciiLocal)) {
    // `邮箱是ana@example.com`: words of such scripts touch the mailbox without being a part of it.
    const isBeyondAscii = start < at && text.charCodeAt(start - 1) > 0x7f;
    if (isBeyondAscii && isUnspaced(text, start - 1) && !isUnspaced(text, start)) break;
    start--;
  }
  while (start < at && /[.'~%-]/.test(text.charAt(start))) start++;
  return text.charAt(at - 1) === "." ? at : start;
}

/** Where the last scheme before a place ends. Asked in ascending order, so a text is passed once. */
class Schemes {
  readonly #text: string;
  #last = -1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf(schemeEnd);
  }

  /** Behind the last `://` that ends at `position` or before; 0 when there is none. */
  endBefore(position: number): number {
    while (this.#next !== -1 && this.#next + schemeEnd.length <= position) {
      this.#last = this.#next;
      this.#next = this.#text.indexOf(schemeEnd, this.#last + 1);
    }
    return this.#last === -1 ? 0 : this.#last + schemeEnd.length;
  }
}

const schemeEnd = "://";
const userCharsMax = 256;
const endsUser = /[\s/?#"'<>]/;

/** `scheme://user:password@host` is another recognizer's. */
function isUserOfUrl(text: string, start: number, schemes: Schemes): boolean {
  const userStart = schemes.endBefore(start);
  if (userStart === 0 || start - userStart > userCharsMax) return false;
  // A token alone, as in the address that a program reports its errors to.
  if (userStart === start)
    return /^(?=\w{0,64}\d)(?=\w{0,64}[A-Za-z])\w{16,64}@/.test(text.slice(start, start + 66));
  const before = text.slice(userStart, start);
  // A password may hold signs that no mailbox has: `ana:s3cr!et@host`.
  return (before.includes(":") || before.endsWith("@")) && !endsUser.test(before);
}

/** `git@github.com:team/project.git` names a repository, not a mailbox. */
function isRemotePath(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 3) return false;
  const local = text.slice(start, at);
  if (local !== "git" && local !== "hg" && local !== "svn") return false;
  return /[:/]/.test(text.charAt(end)) || text.slice(Math.max(0, start - 3), start) === "://";
}
