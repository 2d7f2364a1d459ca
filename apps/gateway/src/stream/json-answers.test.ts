import { compilePolicy, PolicySchema, redactText, streamTexts } from "@veilgate/redaction";
import { describe, expect, it } from "vitest";
import { chunks } from "../dialects/openai/chunks";
import { StreamRestorer } from "./restore-stream";

const policy = compilePolicy(
  PolicySchema.parse({
    version: 1,
    default_action: "pseudonym",
    patterns: [{ type: "TITLE", pattern: '"[^"]*"\\n', finds: ['"x"\n'], ignores: ["x"] }],
  }),
);
const digest = (message: string) =>
  Uint8Array.from({ length: 8 }, (_, at) => message.charCodeAt(at % message.length) * (at + 1));

const hard = '"The \\boss\\"\n';
const redacted = redactText(`${hard}jane@example.com`, policy, digest);
const [title = "", mail = ""] = redacted.text.match(/<[A-Z]+_[a-z2-7]{8}>/g) ?? [];

function event(choice: object): Buffer {
  return Buffer.from(
    `data: ${JSON.stringify({ choices: [{ index: 0, finish_reason: null, ...choice }] })}\n\n`,
  );
}

/** The texts that a client puts together, by the member of the delta. */
function relay(member: string, pieces: readonly string[], vault = redacted.vault): string {
  const restorer = new StreamRestorer({
    vault,
    codec: chunks(streamTexts.openai.chat),
    restoreToolArguments: true,
  });
  const events = [
    ...pieces.map((piece) => event({ delta: { [member]: piece } })),
    event({ delta: {}, finish_reason: "stop" }),
  ];
  return Buffer.concat([...events.map((bytes) => restorer.push(bytes)), restorer.end()])
    .toString("utf8")
    .split("\n\n")
    .filter((part) => part.startsWith("data: "))
    .map((part) => JSON.parse(part.slice(6)).choices[0].delta[member] ?? "")
    .join("");
}

describe("a stream whose answer is JSON", () => {
  const answer = `{"title": "${title}", "mails": ["${mail}"]}`;

  it("stays JSON with a value in it that has quotes, backslashes and line ends, at every cut", () => {
    for (let cut = 0; cut <= answer.length; cut++) {
      const text = relay("content", [answer.slice(0, cut), answer.slice(cut)]);
      expect(JSON.parse(text)).toEqual({ title: hard, mails: ["jane@example.com"] });
    }
    expect(JSON.parse(relay("content", answer.split("")))).toMatchObject({ title: hard });
  });

  it("leaves reasoning and prose as text", () => {
    const text = `The title is ${title}: {"a":"${title}"}`;
    expect(relay("reasoning_content", [text])).toBe(text.replaceAll(title, () => hard));
    expect(relay("content", text.split(""))).toBe(text.replaceAll(title, () => hard));
  });
});

it("while no value is written otherwise in JSON, an event without a placeholder keeps its bytes", () => {
  const restorer = new StreamRestorer({
    vault: redactText("jane@example.com", policy, digest).vault,
    codec: chunks(streamTexts.openai.chat),
    restoreToolArguments: true,
  });
  const bytes = event({ delta: { content: '{"title": ' } });
  expect(restorer.push(bytes)).toBe(bytes);
});
