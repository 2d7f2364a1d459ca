import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness";
import { ScriptedPools } from "../testing/scripted-pools";

/** A model that repeats what it was told, three characters at a time, as text and as the arguments of a tool. */
const upstreams = new ScriptedPools();
let gateway: Harness;
let told = "";

beforeAll(async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }],
    policies: { look: "version: 1\ndefault_action: surrogate\n" },
    deps: { upstreams },
    logLevel: "silent",
  });
  upstreams.pieces = (body) => {
    told = JSON.parse(body).messages[0].content;
    const argument = JSON.stringify({ note: told });
    return [
      ...piecesOf(told).map((content) => event({ content })),
      ...piecesOf(argument).map((text) =>
        event({ tool_calls: [{ index: 0, function: { arguments: text } }] }),
      ),
      event({}, "stop"),
      Buffer.from("data: [DONE]\n\n"),
    ];
  };
});
afterAll(() => gateway.close());

function piecesOf(text: string): string[] {
  return text.match(/[\s\S]{1,3}/g) ?? [];
}

function event(delta: object, finish: string | null = null): Buffer {
  return Buffer.from(
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
  );
}

it("a client reads its own values, and the provider never saw one", async () => {
  const content = 'Mail ana.lopez@acme.com or call +1 415 867 5309 about "card" 4539 1488 0343 6467.';
  const answer = await gateway.chat({ model: "m", stream: true, messages: [{ role: "user", content }] });
  const deltas = (await answer.text())
    .split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line) => JSON.parse(line.slice("data: ".length)).choices[0].delta);

  expect(told).toMatch(
    /^Mail \S+@example\.com or call \+1 \d{3} 555 01\d\d about "card" 4\d{3} \d{4} \d{4} \d{4}\.$/,
  );
  expect(told).not.toMatch(/acme|867|4539/);
  expect(deltas.map((delta) => delta.content ?? "").join("")).toBe(content);
  const argument = deltas.map((delta) => delta.tool_calls?.[0].function.arguments ?? "").join("");
  expect(JSON.parse(argument)).toEqual({ note: content });
  expect(gateway.outcomeOf(answer)).toMatchObject({ outcome: "redacted", restored_total: 6 });
});
