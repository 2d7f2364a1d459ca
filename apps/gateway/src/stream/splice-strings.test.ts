import fc from "fast-check";
import { expect, it } from "vitest";
import { spliceStrings } from "./splice-strings";

it("replaces the named strings and leaves every other character alone", () => {
  const json = '{ "a" : [ "x" , {"b~/c":"y\\u003c"} ],"n":1e400, "t":true,"a2":"x" }';
  const values = new Map([
    ["/a/0", 'new "value"'],
    ["/a/1/b~0~1c", "z"],
    ["/n", "never"],
  ]);

  expect(spliceStrings(json, values)).toBe(
    '{ "a" : [ "new \\"value\\"" , {"b~/c":"z"} ],"n":1e400, "t":true,"a2":"x" }',
  );
});

it("changes nothing in any JSON without a change, at any spacing", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, "\t"), (value, space) => {
      const json = JSON.stringify(value, null, space);
      expect(spliceStrings(json, new Map([["/none", "x"]]))).toBe(json);
    }),
  );
});

it("refuses depth instead of running out of stack", () => {
  expect(() => spliceStrings("[".repeat(100_000) + "]".repeat(100_000), new Map())).toThrow(RangeError);
});
