import { expect, test } from "vitest";
import { selfEndAt } from "./first-person";

/** What the bar stands in front of, or "" where nobody speaks of themselves. */
function said(marked: string): string {
  const start = marked.indexOf("|");
  const text = marked.replace("|", "");
  return text.slice(start, Math.max(start, selfEndAt(text, start)));
}

test.each([
  ["|my house", "my"],
  ["|My house", ""],
  ["(|meine Wohnung", "meine"],
  ["|я, моя мама", "я"],
  ["|zrobiłem to", "zrobiłem"],
  ["|bałem", ""],
  ["|istiyorum.", "istiyorum"],
  ["|i was there", "i"],
  ["|i think'", "i"],
  ["|i thinker", ""],
  ["|i’ll go", "i’ll"],
  ["|j'ai faim", "j"],
  ["|j ai", ""],
  ["|on se voit", "on se"],
  ["|on time", ""],
  ["call |me", "me"],
  ["give |me", ""],
  ["x|my", ""],
  ["é|my", ""],
  ["7|my", ""],
  ["_|my", ""],
  ["'|my", ""],
  ["/|my", ""],
  ["|my_name", ""],
  ["|my/", ""],
  ["|my2", ""],
  ["|myé", ""],
  ["|my-", "my"],
])("whoever writes speaks of themselves in %j with %j", (marked, words) => {
  expect(said(marked)).toBe(words);
});
