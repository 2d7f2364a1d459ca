import { signsOf } from "./first-pass/first-pass";
import { type Signs, sign } from "./first-pass/signs";
import type { TextTraits } from "./types";
import { signsBeyondAscii } from "./views/signs-beyond-ascii";

/** What the first pass says about a text. */
export function textTraits(text: string): TextTraits {
  return new SeenTraits(text, signsOf(text));
}

/** The traits of a text without digits and long opaque runs that is not at hand. They may say more than it holds. */
export function traitsOfSigns(signs: number): TextTraits {
  return new SeenTraits("://", { mask: signs, digitRuns: [], opaqueRuns: [] });
}

const runMin = 15;

class SeenTraits implements TextTraits {
  readonly #text: string;
  readonly #signs: Signs;
  /** Asked for by the readings of the text only. */
  #beyondAscii: number | undefined;

  constructor(text: string, signs: Signs) {
    this.#text = text;
    this.#signs = signs;
  }

  get signs(): number {
    const { mask } = this.#signs;
    if ((mask & sign.beyondAscii) === 0) return mask;
    this.#beyondAscii ??= signsBeyondAscii(this.#text);
    return mask | this.#beyondAscii;
  }

  get digitRuns(): readonly number[] {
    return this.#signs.digitRuns;
  }

  get opaqueRuns(): readonly number[] {
    return this.#signs.opaqueRuns;
  }

  get hasAt(): boolean {
    return (this.#signs.mask & sign.at) !== 0;
  }

  get hasDigit(): boolean {
    return (this.#signs.mask & sign.digit) !== 0;
  }

  get hasColon(): boolean {
    return (this.#signs.mask & sign.colon) !== 0;
  }

  get hasScheme(): boolean {
    return this.hasColon && this.#text.includes("://");
  }

  get hasAngle(): boolean {
    return (this.#signs.mask & sign.angle) !== 0;
  }

  get hasEquals(): boolean {
    return (this.#signs.mask & sign.equals) !== 0;
  }

  get hasDashes(): boolean {
    return (this.#signs.mask & sign.dashes) !== 0 && this.#text.includes("---");
  }

  get isAscii(): boolean {
    return (this.#signs.mask & sign.beyondAscii) === 0;
  }

  get longestOpaqueRun(): number {
    const { opaqueRuns } = this.#signs;
    let longest = runMin;
    for (let at = 0; at < opaqueRuns.length; at += 2) {
      longest = Math.max(longest, (opaqueRuns[at + 1] as number) - (opaqueRuns[at] as number));
    }
    return longest;
  }
}
