import { expect, test } from "vitest";
import { jointAt, jointBehindPurpose } from "./cue-joint";

const cue = "password";

test.each([
  [": ", "", "x"],
  ['": ', '"', "x"],
  ["'] => ", "'", "x"],
  [" := ", "", "x"],
  [" == ", "`", "x"],
  ["==", "", "="],
  ["  :  ", "", "x"],
  [" is ", "", "x"],
  ['" IS: ', '"', "x"],
  [" will be ", "", "x"],
  [" C'EST ", "", "x"],
  [" É: ", "", "x"],
  [" это ", "«", "x"],
  [" ", "", "isx"],
  [" ", "", "will bee"],
  [" → ", "", "x"],
  [" ", "", "-x"],
  [">", "", "abcd<"],
  ["是:", "「", "x"],
  ["** ", "**", "x"],
])("the joint is %j, the quote %j, the value %j", (written, quote, value) => {
  const text = cue + written + quote + value;
  expect(jointAt(text, cue.length)).toEqual({
    written,
    quote: quote === "" ? undefined : quote,
    valueStart: text.length - value.length,
  });
});

test.each(["      : ", "   = ", ":         ", "\t\t\t:"])(
  "signs and values of settings may be aligned: %j",
  (rest) => {
    expect(jointAt(`${cue}${rest}x`, cue.length)?.valueStart).toBe(cue.length + rest.length);
  },
);

test.each(["\n  value: ", '", "value": "', '" value="'])(
  "a member of its own holds the value: %j",
  (rest) => {
    expect(jointAt(`${cue}${rest}x`, cue.length)?.valueStart).toBe(cue.length + rest.length);
  },
);

test.each(["", "x", ">abc<", ">a bcd<", "\n\n\n:", '"""" x', "-"])(
  "there is no joint in front of %j",
  (rest) => {
    expect(jointAt(cue + rest, cue.length)).toBeUndefined();
  },
);

test.each([
  [" for the portal", " is "],
  [" FÜR das WLAN", ": "],
  [" wi-fi", " = "],
  [" WLAN for guests", '": '],
  [" del acceso", " est "],
  // Too many words, one too long, a sentence that goes on, no mark: what it is for does not belong to it.
  ["", " for one two three four: "],
  ["", " for abcdefghijklm two: "],
  ["", " for the portal is not known "],
  ["", " for the portal "],
  ["", " for"],
  ["", " wi  fi: "],
])("what it is for is %j in front of %j", (purpose, rest) => {
  const end = cue.length + purpose.length;
  const text = `${cue}${purpose}${rest}x`;
  expect(jointBehindPurpose(text, cue.length)).toEqual(jointAt(text, end));
});
