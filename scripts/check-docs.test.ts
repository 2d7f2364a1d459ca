import { expect, test } from "vitest";
import { checkDocument } from "./check-docs";

test("links and paths that lead somewhere pass", () => {
  const text = "See [the scripts](../package.json) and `scripts/start.ts`; [elsewhere](https://example.com).";
  expect(checkDocument("docs/page.md", text)).toEqual([]);
});

test("a dead link and a dead path are reported with their lines", () => {
  expect(checkDocument("docs/page.md", "One.\n[gone](gone.md)\n`scripts/gone.ts`")).toEqual([
    "docs/page.md:2: the link gone.md leads nowhere.",
    "docs/page.md:3: there is no scripts/gone.ts.",
  ]);
});

test("a link to a heading that does not exist is reported", () => {
  expect(checkDocument("docs/page.md", "[x](#nowhere)")).toHaveLength(1);
});

test("examples in code blocks are not links", () => {
  expect(checkDocument("docs/page.md", "```md\n[gone](gone.md)\n```")).toEqual([]);
});
