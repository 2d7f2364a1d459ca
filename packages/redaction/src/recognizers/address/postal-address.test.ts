import { describe, expect, test } from "vitest";
import { readExample } from "../examples";
import { postalAddress } from "./postal-address";
import { finds, ignores } from "./postal-address.examples";

const threshold = 0.5;
const found = (text: string) => postalAddress.find(text).filter(({ score }) => score >= threshold);
const shown = (text: string) => found(text).map(({ start, end }) => text.slice(start, end));

describe("postal-address", () => {
  test.each(finds)("finds exactly what is marked in %s", (marked) => {
    const { text, spans } = readExample(marked);
    expect(shown(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  });
  test.each(ignores)("leaves %s alone", (text) => {
    expect(shown(text)).toEqual([]);
  });
});

test("the more of an address there is, the surer it is", () => {
  const scoreOf = (text: string) => found(text)[0]?.score ?? 0;
  const [street, withCity, whole] = [
    "12 Main Street",
    "12 Main Street, Leeds",
    "12 Main Street, Leeds LS1 4AB",
  ].map(scoreOf);
  expect(street).toBeLessThan(withCity ?? 0);
  expect(withCity).toBeLessThan(whole ?? 0);
});

test("each of two addresses is its own", () => {
  expect(shown("from 12 Main Street, Leeds to 5 Mill Lane, York.")).toEqual(
    ["12 Main Street, Leeds", "5 Mill Lane, York"].slice(0),
  );
});
