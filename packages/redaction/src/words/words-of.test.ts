import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cueList } from "./cue-bits";
import { wordHash } from "./word-hash";
import { tokenKind } from "./word-table";
import { forgetWords, wordsOf } from "./words-of";

const cue = cueList({ words: ["Passwort", "número", "pin"], endings: ["secret"] });

function wordsWith(bit: number, text: string): string[] {
  const { count, start, end, cues } = wordsOf(text);
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => ((cues[at] as number) & bit) !== 0)
    .map((at) => text.slice(start[at], end[at]));
}

describe("the words of a text", () => {
  test("cues are seen in any case, as a word, and as the end of one where the list says so", () => {
    expect(wordsWith(cue, "Das PASSWORT, el Número y la pin: clientSecret, spinning, SECRET_x")).toEqual([
      "PASSWORT",
      "Número",
      "pin",
      "clientSecret",
      "SECRET",
    ]);
  });

  test("a word of a script without spaces may be any cue", () => {
    expect(wordsWith(cue, "我的密码是 hello")).toEqual(["我的密码是"]);
  });

  test("what several lists together hold is told without a look at each word", () => {
    expect(wordsOf("nothing of that kind here").allCues & cue).toBe(0);
    expect(wordsOf("the pin is here").allCues & cue).toBe(cue);
  });

  test("words of one text do not stay when another is read, nor when the last one is forgotten", () => {
    expect(wordsOf("pin").count).toBe(1);
    expect(wordsOf("one two").count).toBe(2);
    forgetWords();
    expect(wordsOf("pin").count).toBe(1);
  });

  test("words, numbers and marks lie one behind the other and leave out spaces only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const { count, start, end, kind, word } = wordsOf(text);
        let last = 0;
        for (let at = 0; at < count; at++) {
          expect(text.slice(last, start[at])).toMatch(/^[\s\u200b\ufeff]*$/u);
          last = end[at] as number;
          const written = text.slice(start[at], last);
          expect(written.length).toBeGreaterThan(0);
          if (kind[at] !== tokenKind.mark && kind[at] !== tokenKind.number) {
            expect(word[at]).toBe(wordHash(written));
          }
        }
        expect(text.slice(last)).toMatch(/^[\s\u200b\ufeff]*$/u);
      }),
    );
  });
});
