import { compilePolicy, PolicySchema } from "@veilgate/redaction";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PolicyCache } from "../control/policy-cache";
import {
  answerJson,
  answerStream,
  completion,
  doneEvent,
  event,
  type FakeUpstream,
  finishEvent,
  startFakeUpstream,
} from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

const policy = `version: 1
default_action: pseudonym
categories: { iban: block, phone: mask }
response: { redact: true }
`;
let upstream: FakeUpstream;
let gateway: Harness;

beforeAll(async () => {
  upstream = await startFakeUpstream();
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], policies: { strict: policy } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const prompt = { model: "m", messages: [{ role: "user", content: "I am a.b@example.com" }] };
const own = () => /<EMAIL_[a-z2-7]{8}>/.exec(String(upstream.seen.at(-1)?.body))?.[0] ?? "";
const says = () => `${own()}: call +1 415 555 2671, mail x.y@example.org or pay DE44 5001 0517 5407 3249 31.`;
const heard = /^a\.b@example\.com: call \*\*\*, mail <EMAIL_[a-z2-7]{8}> or pay (?!DE44).*\.$/;

function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    if (at >= text.length) break;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return [...pieces, text.slice(at)];
}

const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

describe("what a model says of its own accord", () => {
  it("is redacted in a whole answer, and what the client said comes back", async () => {
    upstream.script = (request, response) => answerJson(completion(says()))(request, response);

    const answer = await gateway.chat(prompt);
    const body = (await answer.json()) as { choices: [{ message: { content: string } }] };

    expect(body.choices[0].message.content).toMatch(heard);
    expect(gateway.outcomeOf(answer)).toMatchObject({ entities_by_type: { EMAIL: 2, PHONE: 1, IBAN: 1 } });
  });

  it("is redacted in a stream, however it is cut", async () => {
    let first: string | undefined;
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        upstream.script = (request, response) => {
          const texts = cut(says(), lengths).map((content) =>
            event({ choices: [{ index: 0, delta: { content } }] }),
          );
          return answerStream([...texts, finishEvent, doneEvent])(request, response);
        };

        const text = textOf(await (await gateway.chat({ ...prompt, stream: true })).text(), "content");

        first ??= text;
        expect(text).toMatch(heard);
        expect(text).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it("is redacted in the arguments of a tool, which stay JSON however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        upstream.script = (request, response) => {
          const text = JSON.stringify({ "x.y@example.org": [1, `\n"${says()}"\\`], own: own() });
          const deltas = cut(text, lengths).map((piece) => {
            const delta = { tool_calls: [{ index: 0, function: { arguments: piece } }] };
            return event({ choices: [{ index: 0, delta }] });
          });
          return answerStream([...deltas, finishEvent, doneEvent])(request, response);
        };

        const stream = await (await gateway.chat({ ...prompt, stream: true })).text();
        const args = JSON.parse(textOf(stream, "arguments"));

        expect(args.own).toBe("a.b@example.com");
        expect(Object.values(args)[0]).toEqual([
          1,
          expect.stringMatching(/^\n"a\.b@example\.com: call \*\*\*,/),
        ]);
        expect(JSON.stringify(args)).not.toContain("example.org");
      }),
      { numRuns: 40 },
    );
  });

  it("is redacted in an answer that is JSON, which stays JSON however it is cut, and also when it stops early", async () => {
    const written = JSON.stringify({
      to: `\nx.y@example.org\t"${own()}"`,
      list: [`a\\${says()}\n`, 1],
      é: "<",
    });
    const streamed = async (text: string, lengths: readonly number[]) => {
      upstream.script = (_, response) => {
        const pieces = cut(text.replaceAll("OWN", own()), lengths);
        const events = pieces.map((content) => event({ choices: [{ index: 0, delta: { content } }] }));
        return answerStream([...events, finishEvent, doneEvent])(_, response);
      };
      return textOf(await (await gateway.chat({ ...prompt, stream: true })).text(), "content");
    };
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        const answer = JSON.parse(await streamed(written, lengths));

        expect(answer).toEqual({
          to: expect.stringMatching(/^\n<EMAIL_[a-z2-7]{8}>\t"a\.b@example\.com"$/),
          list: [expect.stringMatching(/^a\\a\.b@example\.com: call \*\*\*,[\s\S]*\n$/), 1],
          é: "<",
        });
        expect(JSON.stringify(answer)).not.toContain("example.org");
      }),
      { numRuns: 40 },
    );
    const early = await streamed('{"to": "\\nx.y@example.org and then \\', [5, 9, 20]);
    expect(early).toMatch(/^\{"to": "\\n<EMAIL_[a-z2-7]{8}> and then \\?$/);
  });
});

function textOf(stream: string, member: "content" | "arguments"): string {
  return stream
    .split("\n\n")
    .filter((part) => part.startsWith("data: {"))
    .map((part) => JSON.parse(part.slice(6)).choices[0].delta)
    .map((delta) => (member === "content" ? delta.content : delta.tool_calls?.[0]?.function.arguments) ?? "")
    .join("");
}

it("an engine that throws on the last text of a stream ends it with an error event, and nothing of the text", async () => {
  const document = PolicySchema.parse({ version: 1, response: { redact: true } });
  const recognizer = {
    id: "throws",
    types: ["EMAIL"],
    canMatch: () => true,
    find: (text: string) => {
      if (text.includes("boom")) throw new Error(text);
      return [];
    },
  };
  const policies = new PolicyCache(undefined, () => ({
    ...compilePolicy(document),
    recognizers: [recognizer],
  }));
  const broken = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], deps: { policies } });
  // The mark has no blank line behind it, so that the stream is complete only when the connection ends.
  const said = (content: string) => event({ choices: [{ index: 0, delta: { content } }] });
  upstream.script = answerStream([said("a".repeat(600)), said(" boom"), doneEvent.trimEnd()]);

  const answer = await broken.chat({ ...prompt, stream: true });
  const text = await answer.text();

  expect(text).toContain('"code":"upstream_error"');
  expect(text).not.toMatch(/boom|\[DONE\]/);
  expect(broken.outcomeOf(answer)).toMatchObject({ error: "upstream_error" });
  await broken.close();
});
