import { describe, expect, test } from "vitest";
import { entityLabel, formatCompact, formatMs, formatRelative, formatShare } from "./format";

const now = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => formatRelative(new Date(now.getTime() + seconds * 1000), now);

describe("formatRelative", () => {
  test.each([
    [-4, "just now"],
    [-59, "59 seconds ago"],
    [-60, "1 minute ago"],
    [-3_599, "1 hour ago"],
    [-86_400, "yesterday"],
    [30 * 86_400, "next month"],
    [2 * 365 * 86_400, "in 2 years"],
  ])("%i seconds away reads as %s", (seconds, text) => {
    expect(at(seconds)).toBe(text);
  });
});

test("a share of nothing is unknown, not zero", () => {
  expect(formatShare(0, 0)).toBeNull();
  expect(formatShare(1, 3)).toBe("33.3%");
});

test("durations keep two or three figures", () => {
  expect([0.417, 8.04, 812.4, 1234, 60_000].map(formatMs)).toEqual([
    "0.42 ms",
    "8.0 ms",
    "812 ms",
    "1.2 s",
    "60 s",
  ]);
});

test("large counts are shortened, small ones are exact", () => {
  expect([9_999, 12_345].map(formatCompact)).toEqual(["9,999", "12.3k"]);
});

test("entity types read as words", () => {
  expect(["EMAIL", "IP_ADDRESS", "URL_CREDENTIALS", "MAC_ADDRESS", "CASE_NUMBER"].map(entityLabel)).toEqual([
    "E-mail",
    "IP address",
    "URL credentials",
    "MAC address",
    "Case number",
  ]);
});
