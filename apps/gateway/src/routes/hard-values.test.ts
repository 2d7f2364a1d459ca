import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  answerJson,
  answerStream,
  doneEvent,
  event,
  type FakeUpstream,
  finishEvent,
  startFakeUpstream,
} from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

/** Values of a tenant's own kind, which may hold anything between its marks. */
const policy = `version: 1
default_action: pseudonym
patterns:
  - { type: NOTE, pattern: "\\u27e6[^\\u27e6\\u27e7]*\\u27e7", finds: ["\\u27e6x\\u27e7"], ignores: ["x"] }
`;

let upstream: FakeUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startFakeUpstream();
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], policies: { notes: policy } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const piece = fc.oneof(
  fc.constantFrom(
    "$&",
    "$1",
    "$$",
    "$`",
    "$'",
    "$<name>",
    '"',
    '\\"',
    "\\",
    "\\\\",
    "\\n",
    "\\u003c",
    "\n",
    "\r\n",
    "\t",
    "\u0000",
    "\u2028",
    "</script>",
    "<b>&amp;",
    "<!--",
    "<EMAIL>",
    "<EMAIL_k7f3q2ab>",
    "<LITERAL_aaaaaaaa>",
    "[[NOTE_aaaaaaaa]]",
    "<NOTE_",
    "jane.doe@example.com",
    "+1 415 555 2671",
    "data: [DONE]\n\n",
    "{{EMAIL}}",
    "%s",
    "😀",
    "👩‍👩‍👧",
    "é",
    "e\u0301",
    "\ud83d",
    "\ude00",
    "\ufeff",
    "\u202e",
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const value = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => `⟦${pieces.join("").replace(/[⟦⟧]/g, "")}⟧`);

const perRequest = 25;
const values = [...new Set(fc.sample(value, { numRuns: 1_100, seed: 42 }))].slice(0, 1_000);
const batches = Array.from({ length: values.length / perRequest }, (_, at) =>
  values.slice(at * perRequest, (at + 1) * perRequest),
);

/** The model says what it was told, as its text, in an answer that is JSON, and as arguments of a tool. */
async function say(batch: readonly string[], isStream: boolean) {
  upstream.script = (request, response) => {
    const told = JSON.parse(String(request.body)).messages.map(
      ({ content }: { content: string }) => content,
    ) as string[];
    const texts = [told.join("|"), JSON.stringify({ told }), JSON.stringify({ told })] as const;
    if (!isStream) {
      const tool_calls = [{ id: "c", type: "function", function: { name: "f", arguments: texts[2] } }];
      const choices = [
        { index: 0, message: { content: texts[0], tool_calls } },
        { index: 1, message: { content: texts[1] } },
      ];
      return answerJson({ choices })(request, response);
    }
    const pieces = (text: string) => text.match(/[\s\S]{1,9}/gu) ?? [];
    const say = (index: number, delta: object) => event({ choices: [{ index, delta }] });
    return answerStream([
      Buffer.from(
        [
          ...pieces(texts[0]).map((content) => say(0, { content })),
          ...pieces(texts[1]).map((content) => say(1, { content })),
          ...pieces(texts[2]).map((text) =>
            say(0, { tool_calls: [{ index: 0, function: { arguments: text } }] }),
          ),
          finishEvent,
          doneEvent,
        ].join(""),
      ),
    ])(request, response);
  };
  upstream.seen.length = 0;
  const messages = batch.map((content) => ({ role: "user", content }));
  const received = await (await gateway.chat({ model: "m", stream: isStream, messages })).text();
  return isStream ? readStream(received) : readBody(received);
}

function readBody(received: string) {
  const [first, second] = JSON.parse(received).choices;
  return {
    text: first.message.content,
    json: second.message.content,
    args: first.message.tool_calls[0].function.arguments,
  };
}

function readStream(received: string) {
  const read = { text: "", json: "", args: "" };
  for (const part of received.split("\n\n")) {
    if (!part.startsWith("data: {")) continue;
    const { index, delta } = JSON.parse(part.slice(6)).choices[0];
    if (index === 0) read.text += delta.content ?? "";
    else read.json += delta.content ?? "";
    read.args += delta.tool_calls?.[0].function.arguments ?? "";
  }
  return read;
}

it.each([
  ["in whole answers", false],
  ["in streams", true],
] as const)(
  "a thousand values come back exactly, and JSON stays valid with them, %s",
  async (_, isStream) => {
    expect(values).toHaveLength(1_000);
    for (const batch of batches) {
      const { text, json, args } = await say(batch, isStream);

      expect(String(upstream.seen[0]?.body)).not.toContain("⟦");
      expect(text).toBe(batch.join("|"));
      expect(JSON.parse(json)).toEqual({ told: batch });
      expect(JSON.parse(args)).toEqual({ told: batch });
    }
  },
  60_000,
);
