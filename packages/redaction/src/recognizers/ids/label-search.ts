/** Finds the label that stands in front of a value, by how labels begin. */
export interface LabelSearch {
  /** The leftmost match in `[start - reach, start)` that ends at `start`. */
  before(text: string, start: number): RegExpExecArray | null;
}

/** How far before a value its label may begin. */
const reach = 64;
/** More digits in a row than a label has. */
const digitsMax = 3;

/** Signs of ASCII that stand in no label, and not between one and its value. */
const stops = new Uint8Array(128);
for (const char of "!$%&+,/;<?@\\^{|}~") stops[char.charCodeAt(0)] = 1;

/**
 * @param source a pattern that ends with `$` and matches from the beginning of a word on, with `iu`; no match has more
 * than three digits in a row
 * @param beginnings what a match may begin with, in lower case; two letters of each are enough
 */
export function labelSearch(source: string, beginnings: Iterable<string>): LabelSearch {
  const pattern = new RegExp(source, "iuy");
  const mayBegin = new Uint8Array(1 << 10);
  for (const beginning of beginnings) mayBegin[keyAt(beginning, 0)] = 1;
  return {
    before(text, start) {
      const from = Math.max(0, start - reach);
      let window: string | undefined;
      for (let at = startOfLabels(text, from, start); at < start; at++) {
        if (!isLetter(text.charCodeAt(at)) || (at > from && isLetter(text.charCodeAt(at - 1)))) continue;
        if (text.charCodeAt(at) < 128 && mayBegin[keyAt(text, at)] === 0) continue;
        window ??= text.slice(from, start);
        pattern.lastIndex = at - from;
        const match = pattern.exec(window);
        if (match !== null) return match;
      }
      return null;
    },
  };
}

/** Behind the last sign or number that no label holds. */
function startOfLabels(text: string, from: number, end: number): number {
  let digits = 0;
  for (let at = end - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
    if (stops[code] === 1 || digits > digitsMax) return at + 1;
  }
  return from;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code > 0xbf;
}

/** Two characters in ten bits; both cases of a letter are the same. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
}
