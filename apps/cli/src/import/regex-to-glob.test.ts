import { expect, test } from "vitest";
import { regexToGlob } from "./regex-to-glob";

test.each([
  ["@company\\.com$", "*@company.com"],
  ["^support@", "support@*"],
  ["^a\\.b.*c$", "a.b*c"],
  ["ignore previous", "*ignore previous*"],
])("%s, which is only text, becomes %s", (pattern, glob) => expect(regexToGlob(pattern)).toBe(glob));

test.each(["a+b", "\\d{4}", "(a|b)", "a.b", "[ab]", "\\bword\\b", "\\*", ".*", "", "^$", "a$b", "x\\"])(
  "%s, which says more than a glob can, is not turned into one",
  (pattern) => expect(regexToGlob(pattern)).toBeUndefined(),
);
