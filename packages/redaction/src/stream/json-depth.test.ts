import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simpleDigest } from "../testing/simple-policy";
import { RequestVault } from "../vault";
import { createRestorer, type RestorerOptions } from "./restorer";

const hard = 'Jo "the\\boss"\nSmith';
const vault = new RequestVault("angle", simpleDigest);
const placeholder = vault.pseudonymFor("PERSON", hard);

function restore(pieces: readonly string[], spelling: RestorerOptions["escape"] = "json"): string {
  const restorer = createRestorer(vault, { escape: spelling });
  return pieces.map((piece) => restorer.push(piece)).join("") + restorer.end();
}

/** JSON in a string of JSON in a string …, as often as `levels` says, around the value. */
function nested(value: string, levels: number): string {
  let json = JSON.stringify({ before: 'a "quote" \\', who: value, after: [`{${value}`, 1] });
  for (let level = 1; level < levels; level++) json = JSON.stringify({ n: level, inner: json, rest: value });
  return json;
}

describe("JSON in a string of JSON, in a stream", () => {
  it.each([1, 2, 3, 4])("stays JSON at depth %i, wherever it is cut", (levels) => {
    const answer = nested(placeholder, levels);
    const expected = nested(hard, levels);

    for (let cut = 0; cut <= answer.length; cut++) {
      expect(restore([answer.slice(0, cut), answer.slice(cut)])).toBe(expected);
    }
    expect(restore(answer.split(""))).toBe(expected);
    expect(restore(answer.split(""), "by-beginning")).toBe(expected);
  });

  it("beyond four levels what a string holds is text, as in an answer that comes as a whole", () => {
    let inner: unknown = JSON.parse(restore([nested(placeholder, 6)]));
    for (let level = 6; level > 3; level--) inner = JSON.parse((inner as { inner: string }).inner);
    expect((inner as { inner: string }).inner).toContain(hard);
  });

  it("a string that only quotes something is text", () => {
    const answer = JSON.stringify({
      a: `She said "${placeholder}"`,
      b: `"${placeholder}"`,
      c: `[${placeholder}]`,
    });
    expect(JSON.parse(restore(answer.split("")))).toEqual({
      a: `She said "${hard}"`,
      b: `"${hard}"`,
      c: `[${hard}]`,
    });
  });

  it("is told by its beginning: lists, spaces and line ends in front of it", () => {
    for (const inner of [
      `["${placeholder}"]`,
      ` \n\t[ {"a": "${placeholder}"} ]`,
      `{\n  "a": ["${placeholder}"]\n}`,
    ]) {
      const answer = JSON.stringify({ inner, last: placeholder });
      const read = JSON.parse(restore(answer.split("")));
      expect(JSON.stringify(JSON.parse(read.inner))).toContain(JSON.stringify(hard));
      expect(read.last).toBe(hard);
    }
  });

  it("whatever a model writes, every cut gives the same text", () => {
    const parts = fc.array(
      fc.constantFrom('"', "\\", "\\\\", '\\"', '\\\\\\"', "{", "[", "}", "n", " ", placeholder),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(parts, fc.nat({ max: 100 }), (written, place) => {
        const answer = `{"a":"${written.join("")}`;
        const cut = place % (answer.length + 1);
        expect(restore([answer.slice(0, cut), answer.slice(cut)])).toBe(restore([answer]));
      }),
      { numRuns: 2000 },
    );
  });
});
