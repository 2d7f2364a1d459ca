import { describe, expect, test } from "vitest";
import { partAt, partKind } from "./address-parts";

const { unit, locality, postcode, region, country, city } = partKind;

describe("partAt", () => {
  test.each([
    ["Apt. 5B, Leeds", unit, "Apt. 5B"],
    ["apt 5Bx", undefined, ""],
    ["APT n. 5-12, x", unit, "APT n. 5-12"],
    ["Apt N.xy", unit, "Apt N"],
    ["Unit 123456", postcode, "Unit 123456"],
    ["Étage 3", unit, "Étage 3"],
    ["Building C", unit, "Building C"],
    ["# 12A", unit, "# 12A"],
    ["#12AB", undefined, ""],
    ["3º izq., Madrid", unit, "3º izq."],
    ["3º izqx", unit, "3º"],
    ["2. tv.", unit, "2. tv."],
    ["st. th, x", unit, "st. th"],
    ["4th floor", unit, "4th floor"],
    ["4th floors", undefined, ""],
    ["(1. OG links)", unit, "(1. OG links)"],
    ["(EG)x", undefined, ""],
    ["fundos,", unit, "fundos"],
    ["12345 Łódź", postcode, "12345 Łódź"],
    ["D-12345 \nBad Homburg, x", postcode, "D-12345 \nBad Homburg"],
    ["1234 AB Den Haag (ZH)", postcode, "1234 AB Den Haag (ZH)"],
    ["1234 AB x", postcode, "1234 AB"],
    ["00100 Roma - RM x", postcode, "00100 Roma - RM"],
    ["Leeds  LS1 4AB", city, "Leeds"],
    ["Leeds LS1 4AB", postcode, "Leeds LS1 4AB"],
    ["St. Louis, MO 63101", postcode, "St. Louis, MO 63101"],
    ["St.Louis 63101", postcode, "St.Louis 63101"],
    ["Sydney New South Wales 2000", postcode, "Sydney New South Wales 2000"],
    ["Rio de Janeiro/RJ, CEP: 12345-678", postcode, "Rio de Janeiro/RJ, CEP: 12345-678"],
    ["Foo-Bar. K1A 0B1", postcode, "Foo-Bar. K1A 0B1"],
    ["A Bb", undefined, ""],
    ["Aa Bb Cc Dd Ee 12345", city, "Aa Bb Cc Dd"],
    ["Québec, K1A 0B1", postcode, "Québec, K1A 0B1"],
    ["springfield, il 62704", postcode, "springfield, il 62704"],
    ["Spain (España), x", country, "Spain (España)"],
    ["U.S.A.", country, "U.S.A."],
    ["USAx", city, "USAx"],
    ["Kent.", region, "Kent"],
    ["Kent Brown", city, "Kent Brown"],
    ["NY", region, "NY"],
    ["West Hill Apt. 5", locality, "West Hill"],
    ["København Ø, x", city, "København Ø"],
    ["Homburg (Hessen)", city, "Homburg (Hessen)"],
    ["Villanueva de la Serena", city, "Villanueva de la Serena"],
    ["leeds", undefined, ""],
  ])("%j", (text, kind, read) => {
    const part = partAt(text, 0, true);
    expect([part?.kind, text.slice(0, part?.end ?? 0)]).toEqual([kind, read]);
  });

  test("no town without leave, nor before the place", () => {
    expect(partAt("Leeds", 0, false)).toBeUndefined();
    expect(partAt("x Leeds", 0, true)).toBeUndefined();
    expect(partAt("x Leeds", 2, true)).toEqual({ kind: city, end: 7 });
  });
});
