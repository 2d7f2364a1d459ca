import fc from "fast-check";
import parsePhoneNumber, { getCountries } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { languageCodes, regionsOf } from "../../policy/languages";
import { isInternationalNumber, nationalNumbers } from "./phone-plans";

test.each(getCountries())("the library's example number of %s is a number of its plan", (country) => {
  const number = parsePhoneNumber(examples[country] ?? "", country);
  expect(isInternationalNumber(number?.number.slice(1) ?? ""), number?.number).toBe(true);
});

// Argentine mobile numbers have a 15 in the middle at home, which only the library's own parser knows.
const regions = regionsOf(languageCodes).filter((region) => region !== "AR");

test.each(regions)("the national form of the example number of %s is one of its plan at home", (country) => {
  const written = parsePhoneNumber(examples[country] ?? "", country)?.formatNational() ?? "";
  expect(nationalNumbers([country])(written.replace(/\D/g, "")), written).toBe(true);
});

test("what the library calls valid is never refused", () => {
  const countries = fc.constantFrom(
    "1",
    "44",
    "49",
    "33",
    "34",
    "39",
    "48",
    "31",
    "351",
    "46",
    "81",
    "91",
    "55",
  );
  const digits = fc.stringMatching(/^[1-9]\d{5,10}$/);
  fc.assert(
    fc.property(countries, digits, (code, rest) => {
      if (parsePhoneNumber(`+${code}${rest}`)?.isValid() !== true) return;
      expect(isInternationalNumber(code + rest)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a calling code that nobody has is refused", () => {
  expect(isInternationalNumber("99912345678")).toBe(false);
  expect(isInternationalNumber("1234")).toBe(false);
});
