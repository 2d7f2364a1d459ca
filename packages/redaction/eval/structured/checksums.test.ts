import { expect, test } from "vitest";
import * as check from "./check-digits";
import { drawFor } from "./draw";
import { keccak256 } from "./keccak";

test("check digits agree with the examples that the issuers publish", () => {
  expect(check.luhnDigit("411111111111111")).toBe("1");
  expect(check.verhoeffDigit("23412341234")).toBe("6");
  expect(check.mod1110Digit("8609574271")).toBe("9");
  expect(check.ibanDigits("GB", "WEST12345698765432")).toBe("82");
  expect(check.brazilianDigits("529982247")).toBe("25");
  expect(check.brazilianDigits("112223330001")).toBe("81");
  expect(check.spanishLetter(12345678)).toBe("Z");
  expect(check.italianLetter("RSSMRA85T10A562")).toBe("S");
  expect(check.vinDigit("1M8GDM9AXKP042788")).toBe("X");
});

test("keccak-256 of nothing and of three letters", () => {
  expect(keccak256("")).toBe("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  expect(keccak256("abc")).toBe("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
});

test("the same name draws the same numbers", () => {
  expect(drawFor("pesel").digits(20)).toBe(drawFor("pesel").digits(20));
  expect(drawFor("pesel").digits(20)).not.toBe(drawFor("nip").digits(20));
});
