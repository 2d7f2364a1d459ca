import { createHmac } from "node:crypto";
import { compilePolicy, PolicySchema, redactText, streamTexts, type Vault } from "@veilgate/redaction";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chunks } from "../dialects/openai/chunks";
import { StreamRestorer } from "./restore-stream";

const policy = compilePolicy(
  PolicySchema.parse({ version: 1, default_action: "surrogate", categories: { iban: "pseudonym" } }),
);
const said =
  "Write to jane.doe@acme.com, call +1 415 867 5309, or charge 4539 1488 0343 6467 and DE44 5001 0517 5407 3249 31.";
const { text: sent, vault } = redactText(said, policy, (message) =>
  createHmac("sha256", "key of a test").update(message).digest(),
);

/** The text that a client puts together from the events, when the model's answer comes in these pieces. */
function relay(pieces: readonly string[], of: Vault = vault): string {
  const restorer = new StreamRestorer({
    vault: of,
    codec: chunks(streamTexts.openai.chat),
    restoreToolArguments: true,
  });
  const events = pieces.map((content) => eventOf({ content }));
  const finish = eventOf({}, "stop");
  const bytes = [...events, finish].map((event) => restorer.push(Buffer.from(event)));
  return Buffer.concat([...bytes, restorer.end()])
    .toString("utf8")
    .split("\n\n")
    .filter((event) => event.startsWith("data: "))
    .map((event) => JSON.parse(event.slice(6)).choices[0].delta.content ?? "")
    .join("");
}

function eventOf(delta: object, finish: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
}

it("a model that repeats surrogates is read with the values in their place", () => {
  expect(sent).not.toMatch(/jane\.doe|867|4539/);
  expect(relay([sent])).toBe(said);
});

it("every place of one cut gives the same text, and so does every character alone", () => {
  for (let cut = 0; cut <= sent.length; cut++) {
    expect(relay([sent.slice(0, cut), sent.slice(cut)])).toBe(said);
  }
  expect(relay(Array.from(sent))).toBe(said);
});

it("any set of cuts gives the text of the whole, also where words go on behind a surrogate", () => {
  const answer = `${sent}${sent}x ${sent.slice(9, 30)}`;
  const whole = relay([answer]);
  fc.assert(
    fc.property(fc.array(fc.nat(answer.length), { maxLength: 20 }), (places) => {
      const bounds = [0, ...places.sort((one, other) => one - other), answer.length];
      expect(relay(bounds.slice(1).map((end, at) => answer.slice(bounds[at], end)))).toBe(whole);
    }),
  );
});

it("an event in which nothing is put back keeps its bytes", () => {
  const restorer = new StreamRestorer({
    vault,
    codec: chunks(streamTexts.openai.chat),
    restoreToolArguments: true,
  });
  const event = Buffer.from(
    'data: {"n":1e400, "choices":[{"index":0,"delta":{"content":"Nothing here. "}}]}\n\n',
  );
  expect(restorer.push(event)).toBe(event);
});
