import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../testing/run";

const lines = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const parse = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("detect answers each line with its id and the spans of what it found", async () => {
  const stdin = lines({ id: 7, text: "Mail jane@acme.test now" }, { id: "b", text: "Nothing here." });
  const { code, stdout } = await runCli(["detect", "--jsonl"], { stdin });
  expect(code).toBe(0);
  expect(parse(stdout)).toEqual([
    { id: 7, entities: [{ type: "EMAIL", start: 5, end: 19, score: expect.any(Number) }] },
    { id: "b", entities: [] },
  ]);
});

test("spans count UTF-16 code units", async () => {
  const { stdout } = await runCli(["detect", "--jsonl"], {
    stdin: lines({ id: 1, text: "😀 jane@acme.test" }),
  });
  expect(parse(stdout)[0]?.entities).toMatchObject([{ start: 3, end: 17 }]);
});

test("redact gives the text without the values", async () => {
  const stdin = lines({ id: 1, text: "Mail jane@acme.test now" });
  const { code, stdout } = await runCli(["redact", "--jsonl", "--scope", "all"], { stdin });
  expect(code).toBe(0);
  expect(parse(stdout)[0]).toMatchObject({ id: 1, text: "Mail <EMAIL> now", entities: [{ type: "EMAIL" }] });
});

test("a date that is nobody's is found with the scope all only", async () => {
  const stdin = lines({ id: 1, text: "The wall fell on 9 November 1989." });
  const typesWith = async (...options: string[]) => {
    const { stdout } = await runCli(["detect", "--jsonl", ...options], { stdin });
    return parse(stdout)[0]?.entities;
  };
  expect(await typesWith()).toEqual([]);
  expect(await typesWith("--scope", "personal")).toEqual([]);
  expect(await typesWith("--scope", "all")).toMatchObject([{ type: "DATE", start: 17, end: 32 }]);
});

test("with a master key pseudonyms are the same in every run, without one they are not", async () => {
  const cwd = folderWith("policy.yaml", "version: 1\ndefault_action: pseudonym\n");
  const run = async (masterKey: string | undefined) => {
    const stdin = lines({ id: 1, text: "jane@acme.test" });
    const around = { stdin, cwd, env: { masterKey } };
    const { stdout } = await runCli(["redact", "--jsonl", "--policy", "policy.yaml"], around);
    return parse(stdout)[0]?.text;
  };
  expect(await run("k".repeat(32))).toMatch(/^<EMAIL_[a-z2-7]{8}>$/);
  expect(await run("k".repeat(32))).toBe(await run("k".repeat(32)));
  expect(await run(undefined)).not.toBe(await run(undefined));
});

test("a text that the policy blocks comes out as null", async () => {
  const cwd = folderWith("policy.yaml", "version: 1\ncategories: { email: block }\n");
  const stdin = lines({ id: 1, text: "jane@acme.test" });
  const { stdout } = await runCli(["redact", "--jsonl", "--policy", "policy.yaml"], { stdin, cwd });
  expect(parse(stdout)[0]).toMatchObject({ id: 1, text: null, blocked: ["EMAIL"] });
});

test.each([
  ["detect", "not JSON with jane@acme.test"],
  ["redact", '{"id":1,"txt":"jane@acme.test"}'],
  ["detect", "[1]"],
  ["detect", "null"],
])("%s stops at a line that is no record, names its number and does not repeat it", async (command, bad) => {
  const { code, stdout, stderr } = await runCli([command, "--jsonl"], {
    stdin: `${lines({ id: 1, text: "fine" })}\n${bad}\n`,
  });
  expect(code).toBe(1);
  expect(parse(stdout)).toHaveLength(1);
  expect(stderr).toMatch(/^Line 3 [^\n]*\n$/);
  expect(stderr).not.toContain("jane");
});

test("a policy with mistakes is refused with each of them before anything is read", async () => {
  const cwd = folderWith("policy.yaml", "version: 1\ncategories:\n  emial: mask\n  phone: hide\n");
  const { code, stdout, stderr } = await runCli(["detect", "--jsonl", "--policy", "policy.yaml"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^policy\.yaml:3:\d+: .*\npolicy\.yaml:4:\d+: .*\n$/);
});

function folderWith(name: string, text: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-cli-"));
  fs.writeFileSync(path.join(folder, name), text);
  return folder;
}
