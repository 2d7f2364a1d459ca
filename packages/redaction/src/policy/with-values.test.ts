import { expect, it } from "vitest";
import { readJsonBody } from "../body/json-body";
import { searchedTexts } from "../body/searched-texts";
import { openAiChatRequest } from "../body/shapes/openai-chat";
import { redactText } from "../redact-text";
import { compilePolicy } from "./compile";
import { PolicySchema } from "./schema";
import { findsValues, withValues } from "./with-values";

const policy = compilePolicy(PolicySchema.parse({ version: 1, default_action: "placeholder" }));
const digest = () => new Uint8Array(32);

it("values that another system named are found in every text, whole and in any case, beside our own", () => {
  const named = withValues(policy, ["Quorl", "Bank of Sand", "C++-7"]);
  const redacted = redactText(
    "QUORL's ana@example.com at the Bank of  Sand, C++-7; quorls stay",
    named,
    digest,
  );
  expect(redacted.text).toBe("<PROFILED>'s <EMAIL> at the <PROFILED>, <PROFILED>; quorls stay");
  expect(redactText("Quorl", policy, digest).text).toBe("Quorl");
});

it("a value that would be passed over is known before", () => {
  expect(findsValues("ask Quorl, now", ["Quorl"])).toBe(true);
  expect(findsValues("ask Quorling, now", ["Quorl"])).toBe(false);
  expect(findsValues("ask ...", ["..."])).toBe(false);
});

it.each([
  ["O'Neil’s café (ÉCOLE)", ["O'Neil’s", "ÉCOLE"]],
  ["x=１２３４; y", ["１２３４"]],
  ["a\u00adb Zoë!", ["a\u00adb Zoë"]],
  ["名前は田中です", ["名前は田中です"]],
  ["a --- , --- b done", ["a --- , --- b"]],
  ["tel +1 (415) 555-2671.", ["+1 (415) 555-2671"]],
])("%s: values in any letters are found", (text, values) => {
  expect(findsValues(text, values)).toBe(true);
  const redacted = redactText(text, withValues(policy, values), digest).text;
  for (const value of values) expect(redacted).not.toContain(value);
});

it("the texts to ask about are those that are searched, each once, in JSON within a string too", () => {
  const call = { id: "c", type: "function", function: { name: "f", arguments: '{"who":["Quorl"]}' } };
  const messages = [
    { role: "user", content: 'caf\u00e9 "x"' },
    { role: "user", content: 'caf\u00e9 "x"' },
    { role: "assistant", tool_calls: [call] },
    { role: "user", content: [{ type: "text", text: "part" }] },
  ];
  const body = readJsonBody(Buffer.from(JSON.stringify({ model: "m", messages })), openAiChatRequest);
  const texts = [...searchedTexts(body)];
  expect(texts.filter((text) => text.startsWith("caf"))).toEqual(['caf\u00e9 "x"']);
  expect(texts).toEqual(expect.arrayContaining(["Quorl", "part"]));
});
