import { describe, expect, test } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "../policy/compile";
import { everyTypePolicy } from "../policy/presets";
import { benignTexts } from "../testing/benign-texts";
import { type Evasion, evasions } from "../testing/evasions";

const policy = compilePolicy(everyTypePolicy);
const all = evasions();

/** An entity of the type, over the same characters but for a few at the edges. */
function isFound(evasion: Evasion): boolean {
  return detect(evasion.text, policy).some(({ type, start, end }) => {
    const shared = Math.min(end, evasion.end) - Math.max(start, evasion.start);
    const together = Math.max(end, evasion.end) - Math.min(start, evasion.start);
    return type === evasion.type && shared >= 0.8 * together;
  });
}

test("there are more than a thousand disguises, the same each time", () => {
  expect(all.length).toBeGreaterThan(1000);
  expect(evasions()).toEqual(all);
});

describe("disguised values are found", () => {
  test.each([
    { tier: 1, floor: 0.99 },
    { tier: 2, floor: 0.95 },
    { tier: 3, floor: 0.6 },
  ])("tier $tier: at least $floor of them", ({ tier, floor }) => {
    const ofTier = all.filter((evasion) => evasion.tier === tier);
    expect(ofTier.filter(isFound).length / ofTier.length).toBeGreaterThanOrEqual(floor);
  });
});

const structured = new Set([
  "EMAIL",
  "PHONE",
  "CARD",
  "SSN",
  "IBAN",
  "IP_ADDRESS",
  "URL_CREDENTIALS",
  "SECRET",
]);

test("there are sixty benign texts", () => {
  expect(new Set(benignTexts).size).toBe(60);
});

test.each(benignTexts)("nothing is found in %s", (text) => {
  const found = detect(text, policy).filter(({ type }) => structured.has(type));
  expect(found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([]);
});
