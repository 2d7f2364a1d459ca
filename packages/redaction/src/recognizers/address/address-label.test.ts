import { expect, test } from "vitest";
import { isLabelled } from "./address-label";

test.each([
  ["Address: ", true],
  ['"ADDRESS": "', true],
  ["my address is ", true],
  ["adres, is ", true],
  ["Adresse ist ", true],
  ["address? it is ", true],
  ["Address:\n\n", true],
  ["Address:   ", false],
  ["Address: 12 ", true],
  ["Address: 123456 ", false],
  ["IP-address: ", true],
  ["readdress: ", false],
  ["Address ", false],
  ["", false],
])("%j says that an address follows: %j", (text, isLabel) => {
  expect(isLabelled(`${text}Allika 46`, text.length)).toBe(isLabel);
});
