import { describe, expect, it } from "vitest";
import { compilePolicy } from "./policy/compile";
import { type PolicyInput, PolicySchema } from "./policy/schema";
import { randomPart } from "./recognizers/examples";
import { redactText } from "./redact-text";
import { simpleDigest } from "./testing/simple-policy";

/** Where one redaction leaves something that another one could take for a value, or a cue. */
const number = { type: "EMPLOYEE_ID", pattern: "\\d{3,4}", finds: ["1234"], ignores: [] };
const key = `vg_live_${randomPart(12)}_${randomPart(36)}`;
const escaped = (text: string) =>
  Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const percent = (text: string) =>
  Array.from(text, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`).join("");

const cases: readonly (readonly [what: string, text: string, policy: Omit<PolicyInput, "version">])[] = [
  [
    "what `partial` shows, where the tenant's numbers have four digits",
    "3782 822463 10005",
    { default_action: "partial", patterns: [{ ...number, action: "placeholder" }] },
  ],
  ["what `partial` shows, behind a cue for a name", "PATIENT:HN SMITH", { default_action: "partial" }],
  [
    "a mask behind a cue for a password",
    "password: 4111 1111 1111 1111",
    { default_action: "mask", categories: { password: "placeholder" } },
  ],
  ["a hash behind a cue for a password", 'pass "r2024!"', { default_action: "hash" }],
  [
    "a kept day that is a birthday once the one before it is gone",
    "ur 2.5.60 wizyta 5 maj",
    { default_action: "block", categories: { date: "keep" } },
  ],
  [
    "the letters and digits of a pseudonym in a connection string",
    "UId=;Password=s;=",
    { default_action: "pseudonym", placeholder_format: "double-bracket" },
  ],
  [
    "a placeholder that is a part of a value, of which another part is kept",
    "pass leil987!",
    {
      default_action: "block",
      placeholder_format: "double-bracket",
      patterns: [{ ...number, action: "keep" }],
    },
  ],
  [
    "a key that is spaced out far, and touches what was replaced",
    `035\\u0036${Array.from(key).join(" - ")}`,
    { patterns: [{ ...number, action: "block" }] },
  ],
  [
    "an account in escapes behind a key in escapes",
    `${escaped(key)}DE${escaped("89")} ${escaped("3704004405320130")} ${escaped("00")}`,
    {},
  ],
  [
    "a key that is encoded four times, behind a number",
    `6011-1111-1111-1117${percent(percent(percent(percent(key))))}`,
    {},
  ],
];

describe("redacting twice changes nothing", () => {
  it.each(cases)("of %s", (_, text, given) => {
    const policy = compilePolicy(PolicySchema.parse({ version: 1, ...given }));
    const once = redactText(text, policy, simpleDigest).text;
    expect(once).not.toBe(text);
    expect(redactText(once, policy, simpleDigest).text).toBe(once);
  });
});
