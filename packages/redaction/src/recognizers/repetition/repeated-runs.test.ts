import { describe, expect, it } from "vitest";
import { ids } from "../ids/ids";

const laps = 2000;

/** Findings in a few periods, which are too short a text to be passed over. */
function expectedOf(unit: string): string[] {
  const few = 20;
  const middle = 10 * unit.length;
  return ids
    .find(unit.repeat(few))
    .filter(({ start }) => start >= middle && start < middle + unit.length)
    .map(({ type, start, end, score }) => `${type} ${start - middle}-${end - middle} ${score}`);
}

describe("a text that repeats itself", () => {
  it.each([
    "BSB 995-711, BLZ 929 234 43 ",
    "CLABE 032180 ",
    "account\n12345678 and the bank\naccount number is 87654321. ",
    "PESEL 44051401359\n",
  ])("has what one period has in each of them: %j", (unit) => {
    const expected = expectedOf(unit);
    const found = ids.find(unit.repeat(laps));
    expect(expected.length).toBeGreaterThan(0);
    for (const lap of [100, 1000, laps - 100]) {
      const from = lap * unit.length;
      const inLap = found.filter(({ start }) => start >= from && start < from + unit.length);
      const shown = inLap.map(
        ({ type, start, end, score }) => `${type} ${start - from}-${end - from} ${score}`,
      );
      expect(shown).toEqual(expected);
    }
  });

  it("is searched again where it goes on otherwise", () => {
    const repeated = "CLABE 032180 ".repeat(laps);
    const pesel = "PESEL 44051401359";
    const text = `${repeated}and the ${pesel}, ${repeated}`;
    const start = text.indexOf(pesel) + "PESEL ".length;
    expect(ids.find(text)).toContainEqual(expect.objectContaining({ type: "NATIONAL_ID", start }));
    expect(ids.find(text).filter(({ type }) => type === "BANK_ACCOUNT")).toHaveLength(2 * laps);
  });
});
