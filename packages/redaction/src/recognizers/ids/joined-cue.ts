/** Words that a value is joined to, in lower case, two letters or more; the first that fits is taken. */
export interface CueWords {
  /** These may stand at the end of a longer word: `dbpassword`. */
  readonly inside: readonly string[];
  readonly whole: readonly string[];
  /** What it is for may stand between the word and a mark or a verb: `password for the portal is`. */
  readonly mayBeFor?: true;
}

/** Finds such words with a joint behind them; like global regular expressions, but it looks at the ends of words only. */
export interface JoinedCues {
  /** For each list of words its matches in order, disjoint, with the groups `joint` and `quote`. */
  matchesIn(text: string): RegExpExecArray[][];
}

const verbs =
  "is|was|will be|are|ist|lautet|wäre|war|est|était|c'est|es|era|será|é|è|sarà|to|jest|är|er|on|это|its|it's";
/** How the value is joined to the word: a mark, a verb, or nothing but a space. */
const joint = String.raw`(?<joint>["'\x60*\])]{0,3}\s{0,2}(?:=>|->|:=|={1,2}|:)\s{0,2}|["'*]{0,2} (?:${verbs})[ :]{1,2}|["'*]{0,2} [-–—→] |>(?=[^\s<>]{4,64}<)|[は是为為]:?|["'*]{0,2} )(?<quote>["'\x60「『“„«]|\*\*)?`;
const purpose = String.raw`(?: wi-?fi| wlan)?(?:(?: (?:for|of|to|on|at|del|della|dello|do|da|de|du|van|voor|für|vom|von|zum|zur|pour|para|per|di|na|w|od|dla|till|for) (?:\p{L}{1,12} ){0,2}[\p{L}\d-]{1,16}(?! (?:\p{L}{2,} ){2}))(?=["'*]{0,2}(?:\s{0,2}[:=]| (?:${verbs}) )))?`;

/** 1 for the ASCII characters that a joint begins with. */
const jointStarts = new Uint8Array(128);
for (const char of "\"'`*])=:> \t\n\v\f\r") jointStarts[char.charCodeAt(0)] = 1;

/** The lists are searched for together, at most eight of them. */
export function joinedCues(lists: readonly CueWords[]): JoinedCues {
  const plainLists = lists.map(plainWords);
  const searches = plainLists.map((list) => new CueSearch(list));
  const tails = new Uint8Array(1 << 15);
  for (const [index, { inside, whole }] of plainLists.entries())
    markTails(tails, [...inside, ...whole], 1 << index);
  return {
    matchesIn(text) {
      const found = searches.map((): RegExpExecArray[] => []);
      for (let end = 2; end < text.length; end++) {
        const code = text.charCodeAt(end);
        if (code < 128 && jointStarts[code] === 0) continue;
        const bits = tails[tailAt(text, end)] as number;
        for (let index = 0; bits >> index !== 0; index++) {
          if (((bits >> index) & 1) === 1) searches[index]?.takeAt(text, end, found[index] ?? []);
        }
      }
      return found;
    },
  };
}

/** Without the vowel signs that the plain view of a text leaves out as well. */
function plainWords(list: CueWords): CueWords {
  const plain = (words: readonly string[]) =>
    words.map((word) => word.normalize("NFC").replace(/\p{Mn}/gu, ""));
  return { ...list, inside: plain(list.inside), whole: plain(list.whole) };
}

class CueSearch {
  readonly #cueWithJoint: RegExp;
  readonly #cueBefore: RegExp;
  readonly #charsMax: number;

  constructor({ inside, whole, mayBeFor }: CueWords) {
    const cues = [...inside, `(?<![A-Za-z\\d])(?:${whole.join("|")})`].join("|");
    this.#cueWithJoint = new RegExp(`(?:${cues})${mayBeFor === true ? purpose : ""}${joint}`, "iuy");
    this.#cueBefore = new RegExp(`(?:${cues})$`, "giu");
    this.#charsMax = Math.max(...[...inside, ...whole].map((cue) => cue.length));
  }

  /** Adds the match whose cue ends at `end`, unless it overlaps the last one. */
  takeAt(text: string, end: number, found: RegExpExecArray[]): void {
    const last = found.at(-1);
    const lastEnd = last === undefined ? 0 : last.index + last[0].length;
    const from = Math.max(lastEnd, end - this.#charsMax);
    if (from >= end) return;
    // With the character before, which may make it a part of a word.
    const windowStart = Math.max(0, from - 1);
    this.#cueBefore.lastIndex = from - windowStart;
    const cue = this.#cueBefore.exec(text.slice(windowStart, end));
    if (cue === null) return;
    this.#cueWithJoint.lastIndex = windowStart + cue.index;
    const match = this.#cueWithJoint.exec(text);
    if (match !== null) found.push(match);
  }
}

/** The three characters before `end` in fifteen bits; both cases of a letter of ASCII are the same. */
function tailAt(text: string, end: number): number {
  return (
    ((text.charCodeAt(end - 3) & 31) << 10) |
    ((text.charCodeAt(end - 2) & 31) << 5) |
    (text.charCodeAt(end - 1) & 31)
  );
}

/** Sets the bits at the tail of each cue in any case; what stands before a cue of two letters may be anything. */
function markTails(tails: Uint8Array, cues: readonly string[], bits: number): void {
  const markAt = (tail: number) => {
    tails[tail] = (tails[tail] as number) | bits;
  };
  for (const cue of cues) {
    for (const tail of casesOf(cue.slice(-3))) {
      if (tail.length === 3) markAt(tailAt(tail, 3));
      else for (let before = 0; before < 32; before++) markAt((before << 10) | tailAt(`\0${tail}`, 3));
    }
  }
}

function casesOf(letters: string): string[] {
  const [first, ...rest] = letters;
  if (first === undefined) return [""];
  return casesOf(rest.join("")).flatMap((tail) => [first + tail, first.toUpperCase() + tail]);
}
