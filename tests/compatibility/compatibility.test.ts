import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { installNames, readNameWeights } from "../../apps/gateway/src/redaction/name-weights";
import { type Case, readCases } from "./cases";
import { differences } from "./differences";
import { runCase } from "./run-case";

const cases = readCases(new URL("cases.jsonl", import.meta.url));
const page = readFileSync(new URL("../../docs/compatibility.md", import.meta.url), "utf8");
const lines = page.slice(page.indexOf("\n## Differences"), page.indexOf("\n## How it is tested"));

beforeAll(() => installNames(readNameWeights()));

describe("what a predecessor did is done by what `veilgate import` makes of its files", () => {
  it.each(cases.map((one) => [one.id, one] as const))("%s", async (_id, one) => {
    expect((await runCase(one)).failures).toEqual([]);
  });
});

test("every difference is a line of the page and touched by a case, and the page has no other", () => {
  const names = differences.map(({ name }) => name).sort();
  expect([...lines.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]).sort()).toEqual(names);
  const touched = differences.filter((difference) => cases.some((one) => difference.appliesTo(one)));
  expect(touched.map(({ name }) => name).sort()).toEqual(names);
});

test("the page has the counts", () => {
  const touched = cases.map((one) => differences.filter((difference) => difference.appliesTo(one)));
  const same = touched.filter((names) => names.length === 0).length;
  const keyOnly = touched.filter(
    ([first, ...others]) => first?.name === "key-needed" && others.length === 0,
  ).length;
  const others = cases.length - same - keyOnly;
  expect(page).toContain(`| ours, ${cases.length} | ${same} | ${keyOnly} | ${others} | 0 |`);
});

describe("the runner finds what does not hold", () => {
  const original = cases.find(({ id }) => id === "masker-default-policy");
  const wrong: Readonly<Record<string, (one: Case) => Partial<Case>>> = {
    "a status": ({ expect_response }) => ({ expect_response: { ...expect_response, status: 201 } }),
    "a member of the answer": () => ({ expect_response: { body: { _redaction: { entities_total: 4 } } } }),
    "a header of the answer": () => ({ expect_response: { headers: { "content-type": "text/html" } } }),
    "a log line": () => ({ expect_response: { server_log: { $contains: ["mia@shop.example"] } } }),
    "an audit event": () => ({ expect_response: { audit_last: { entities_total: 4 } } }),
    "a check that there is not": () => ({ expect_response: { weather: "fine" } }),
    "the number of requests": () => ({ expect_upstream: { count: 0 } }),
    "a message to the provider": () => ({ expect_upstream: { body: { messages: [{ content: "x" }] } } }),
    "a header to the provider": () => ({
      expect_upstream: { headers: { authorization: { $absent: true } } },
    }),
    "the path at the provider": () => ({ expect_upstream: { path: "/v1/messages" } }),
  };

  it.each(Object.entries(wrong))("%s", async (_name, change) => {
    if (!original) throw new Error("The case is gone.");
    const { failures } = await runCase({ ...original, ...change(original) });
    expect(failures).toHaveLength(1);
  });
});
