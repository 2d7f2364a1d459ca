import { describe, expect, test } from "vitest";
import { everyTypePolicy } from "../policy/presets";
import type { Recognizer } from "../types";
import { recognizersFor } from ".";

/** Each repeated to the wanted length: what makes careless patterns take quadratic time. */
const units: Readonly<Record<string, string>> = {
  "one digit": "1",
  "digits with spaces": "1 ",
  "numbers that look like cards": "4111 1111 1111 1112 ",
  "numbers that look like phones": "020 7946 0958, ",
  "brackets around digits": "(555) ",
  "nothing but at signs": "@",
  "mailboxes without end": "a.b@c.d",
  "a word without end": "a",
  "an opaque run": "aA1_-",
  "beginnings of keys": "sk-eyJ.",
  "half a JWT": "eyJaaaaaaaaaaaaaaaaaaaaaaa.",
  "schemes without hosts": "a://b:c",
  "headers of keys without footers": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n",
  "groups of an IPv6 address": "dead:beef:",
  "octets without end": "1.2.3.",
  "IBANs that run into each other": "DE89370400440532013001",
  "members of a connection string": "server=x;pwd=a;",
  "names of secrets": "aws_secret_access_key_",
  "numbers beside cue words": "passport 1234567 ",
  "groups of a hardware address": "00:1A:2b:3c:",
  "pairs of digits": "12 34 56 78 ",
  "beginnings of passwords": "password is a1!bcd&",
  "words of a term": "a ",
  "combining marks": "e\u0301\u200b",
};

const policy = {
  ...everyTypePolicy,
  terms: [{ type: "PROJECT", words: ["a a a a a a a a a a a a b", "Bluebird"] }],
  patterns: [
    {
      type: "EMPLOYEE_ID",
      pattern: "\\bE-\\d{6}\\b",
      finds: ["E-123456"],
      ignores: [],
      context: ["employee"],
    },
  ],
};
const recognizers = recognizersFor(policy);

const smallChars = 65_536;
const largeChars = 262_144;
/** Only to stop a test that would not end; real figures are a hundred times smaller. */
const ceilingMs = 5000;
/** Below this the machine says more than the recognizer; a quadratic search takes many seconds. */
const noiseMs = 500;
/** A busy machine does not decide: what looks slow is measured again. */
const attempts = 3;

describe.each(Object.entries(units))("on %s", (_name, unit) => {
  test.each(recognizers.map((recognizer) => [recognizer.id, recognizer] as const))(
    "%s takes time in proportion to the text",
    (_id, recognizer) => {
      const isLinear = (): boolean => {
        const small = timeMs(recognizer, unit, smallChars);
        const large = timeMs(recognizer, unit, largeChars);
        // Four times the text; a quadratic search would take sixteen times as long.
        return large < ceilingMs && large < Math.max(noiseMs, small * 10);
      };
      expect(Array.from({ length: attempts }).some(isLinear)).toBe(true);
    },
  );
});

function timeMs(recognizer: Recognizer, unit: string, chars: number): number {
  const text = unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);
  const began = performance.now();
  recognizer.find(text);
  return performance.now() - began;
}
