import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** Placeholders that a model guessed, changed, or took from elsewhere: none stands for a value. */
const policies = {
  angle: "version: 1\ndefault_action: pseudonym\n",
  "double-bracket": "version: 1\ndefault_action: pseudonym\nplaceholder_format: double-bracket\n",
};
type Format = keyof typeof policies;
const formats = ["angle", "double-bracket"] as const;

let upstream: FakeUpstream;
let gateway: Harness;
let neighbour: Harness;

beforeAll(async () => {
  upstream = await startFakeUpstream();
  const options = { upstreams: [{ baseUrl: upstream.baseUrl }], policies };
  gateway = await startHarness(options);
  neighbour = await startHarness(options);
});
afterAll(async () => {
  await gateway.close();
  await neighbour.close();
  await upstream.close();
});

const pattern = /(?:<|\[\[)[A-Z]+_[a-z2-7]{8}(?:>|\]\])/g;
const found = (text: string) => text.match(pattern) ?? [];

/** What the provider sees in place of these values. */
async function pseudonymsOf(harness: Harness, format: Format, values: readonly string[]): Promise<string[]> {
  upstream.seen.length = 0;
  upstream.script = answerJson({ choices: [] });
  const messages = [{ role: "user", content: values.join("\n") }];
  await (await harness.chat({ model: "m", messages }, { "x-veilgate-policy": format })).text();
  return found(String(upstream.seen[0]?.body));
}

interface Said {
  readonly text: string;
  readonly argument: string;
  readonly unknown: number;
}

/** The model says these lines as its text and as the argument of a tool; what the client reads. */
async function say(
  prompt: string,
  format: Format,
  isStream: boolean,
  lines: (own: readonly string[], told: string) => string,
): Promise<Said & { readonly said: string }> {
  let said = "";
  upstream.script = (request, response) => {
    const body = JSON.parse(String(request.body)) as { messages: [{ content: string }] };
    const told = body.messages[0].content;
    said = lines(found(told), told);
    const args = JSON.stringify({ said });
    if (!isStream) {
      const tool_calls = [{ id: "c", type: "function", function: { name: "f", arguments: args } }];
      const message = { role: "assistant", content: said, tool_calls };
      return answerJson({ choices: [{ index: 0, message, finish_reason: "stop" }] })(request, response);
    }
    const pieces = (text: string) => text.match(/[\s\S]{1,50}/gu) ?? [];
    return answerStream([
      ...pieces(said).map((content) => event({ choices: [{ index: 0, delta: { content } }] })),
      ...pieces(args).map((piece) =>
        event({
          choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { arguments: piece } }] } }],
        }),
      ),
      finishEvent,
      doneEvent,
    ])(request, response);
  };
  const body = { model: "m", stream: isStream, messages: [{ role: "user", content: prompt }] };
  const answer = await gateway.chat(body, { "x-veilgate-policy": format });
  const received = await answer.text();
  const unknown = gateway.outcomeOf(answer)?.placeholders_unknown ?? 0;
  return { ...(isStream ? readStream(received) : readBody(received)), unknown, said };
}

function readBody(received: string) {
  const { content, tool_calls } = JSON.parse(received).choices[0].message;
  return { text: content as string, argument: JSON.parse(tool_calls[0].function.arguments).said as string };
}

function readStream(received: string) {
  const deltas = received
    .split("\n\n")
    .filter((part) => part.startsWith("data: {"))
    .map((part) => JSON.parse(part.slice(6)).choices[0].delta);
  const args = deltas.map((delta) => delta.tool_calls?.[0].function.arguments ?? "").join("");
  return {
    text: deltas.map((delta) => delta.content ?? "").join(""),
    argument: JSON.parse(args).said as string,
  };
}

const letter = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz234567"));
const tag = fc.string({ unit: letter, minLength: 8, maxLength: 8 });
const type = fc.constantFrom("EMAIL", "CARD", "PHONE", "PERSON", "LITERAL", "PROJECT", "EMAIL_ADDRESS");

/** Of a pseudonym that the request owns: what is near it and is not it. */
function nearMisses(own: string, format: Format) {
  const [open, close] = format === "angle" ? ["<", ">"] : ["[[", "]]"];
  const [name = "", ownTag = ""] = own.slice(open.length, -close.length).split(/_(?=[^_]*$)/);
  const write = (inner: string) => open + inner + close;
  const other = format === "angle" ? `[[${name}_${ownTag}]]` : `<${name}_${ownTag}>`;
  return fc.oneof(
    fc.tuple(fc.nat(7), letter).map(([at, by]) => {
      const edited =
        ownTag.slice(0, at) + (ownTag[at] === by ? (by === "a" ? "b" : "a") : by) + ownTag.slice(at + 1);
      return write(`${name}_${edited}`);
    }),
    letter.map((more) => write(`${name}_${ownTag}${more}`)),
    letter.map((more) => write(`${name}${more}_${ownTag}`)),
    fc.nat(7).map((at) => write(`${name}_${ownTag.slice(0, at) + ownTag.slice(at + 1)}`)),
    type.filter((swapped) => swapped !== name).map((swapped) => write(`${swapped}_${ownTag}`)),
    fc.constantFrom(
      other,
      write(name),
      write(`${name}_`),
      write(ownTag),
      `${open}${name}_${ownTag}`,
      `${name}_${ownTag}${close}`,
      write(`${name}_${ownTag}`.replace("E", "\u0415")),
      `\uff1c${name}_${ownTag}\uff1e`,
      write(`${name}.${ownTag}`),
      write(`/${name}_${ownTag}`),
      write(`${name}_${ownTag.split("").reverse().join("")}z`),
    ),
  );
}

const damage = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.replace("_", "-"),
  (text) => text.replace("_", " _ "),
  (text) => text.replace(/(<|\[\[)/, "$1`"),
);

describe("a placeholder that is not the request's own", () => {
  const perRequest = 250;
  const rounds = 40;
  let count = 0;

  it(`stands for nothing and stays as the model wrote it: ${perRequest * rounds} of them`, async () => {
    const emails = Array.from({ length: 60 }, (_, at) => `other${at}@example.org`);
    const foreign = new Map<Format, string[]>();
    for (const format of formats) {
      const others = [
        ...(await pseudonymsOf(neighbour, format, emails)),
        ...(await pseudonymsOf(gateway, format, emails)),
        ...(await pseudonymsOf(neighbour, format, ["own7@example.com"])),
      ];
      expect(others.length).toBe(121);
      foreign.set(format, others);
    }
    for (let round = 0; round < rounds; round++) {
      const format = formats[round % 2] ?? "angle";
      const isStream = round % 4 < 2;
      const value = `own${round}@example.com`;
      const answer = await say(`I am ${value}.`, format, isStream, ([own = ""]) => {
        const guessed = fc.tuple(type, tag).map(([name, letters]) => {
          return format === "angle" ? `<${name}_${letters}>` : `[[${name}_${letters}]]`;
        });
        const taken = fc.constantFrom(...(foreign.get(format) ?? []));
        const forged = fc
          .oneof(
            fc.tuple(fc.oneof(guessed, taken), damage).map(([text, change]) => change(text)),
            nearMisses(own, format),
          )
          .filter((text) => text !== own);
        const lines = fc.sample(forged, { numRuns: perRequest, seed: round });
        count += lines.length;
        return [...lines, `own: ${own}`].join("\n");
      });

      const lines = answer.said.split("\n").slice(0, -1);
      expect(answer.text.split("\n").slice(0, -1)).toEqual(lines);
      expect(answer.argument.split("\n").slice(0, -1)).toEqual(lines);
      expect(answer.text.split("\n").at(-1)).toBe(`own: ${value}`);
      expect(answer.argument.split("\n").at(-1)).toBe(`own: ${value}`);
      expect(answer.unknown).toBeGreaterThan(perRequest / 4);
    }
    expect(count).toBe(10_000);
  }, 60_000);

  it.each(formats)(
    "comes back as the client wrote it when it is the client's own text (%s)",
    async (format) => {
      const others = await pseudonymsOf(gateway, format, ["x1@example.org", "x2@example.org"]);
      const open = format === "angle" ? "<" : "[[";
      const lookalikes = [
        ...others,
        ...others.map((other) => other.toLowerCase()),
        ...others.map((other) => other.replace("EMAIL", "LITERAL")),
        ...(await pseudonymsOf(gateway, format, ["mine@example.com"])),
        `${open}EMAIL`,
        "<EMAIL_k7f3q2ab>",
        "[[EMAIL_k7f3q2ab]]",
        "<LITERAL_aaaaaaaa>",
        "<<EMAIL_k7f3q2ab>>",
        "\\u003cEMAIL_k7f3q2ab\\u003e",
        "&lt;EMAIL_k7f3q2ab&gt;",
        "***",
      ];
      const prompt = `I am mine@example.com. ${lookalikes.join("\n")}`;
      for (const isStream of [false, true]) {
        const { text, argument, said } = await say(prompt, format, isStream, (_, told) => told);

        expect(said).not.toContain("mine@example.com");
        expect(text).toBe(prompt);
        expect(argument).toBe(prompt);
      }
    },
  );
});
