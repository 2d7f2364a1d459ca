import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simpleDigest } from "../testing/simple-policy";
import { RequestVault } from "../vault";
import { createRestorer, type Restorer } from "./restorer";
import { endedChannels, type StreamPiece, streamPieces } from "./stream-pieces";
import { type StreamTexts, streamTexts } from "./stream-texts";

/** The running texts of every protocol, in one table: that is why the file is long. */
const { openai, anthropic, gemini } = streamTexts;
const value = 'say "hi" to jo@example.com\n';
const vault = new RequestVault("angle", simpleDigest);
const pseudonym = vault.pseudonymFor("EMAIL", value);

/** The events of a stream in which these pieces of one text come; `at` tells apart the texts of one answer. */
interface Row {
  readonly name: string;
  readonly texts: StreamTexts;
  readonly isJson?: boolean;
  readonly delta: (piece: string, at: number) => object;
  readonly end: (at: number) => object;
}

const choice = (index: number, delta: object) => ({
  id: "c",
  model: "m",
  choices: [{ index, delta, finish_reason: null }],
});
const finished = (index: number) => ({
  id: "c",
  model: "m",
  choices: [{ index, delta: {}, finish_reason: "stop" }],
});
const response = (type: string, members: object) => ({
  type: `response.${type}`,
  item_id: "i",
  sequence_number: 1,
  ...members,
});
const block = (index: number, delta: object) => ({ type: "content_block_delta", index, delta });
const blockStop = (index: number) => ({ type: "content_block_stop", index });
const candidate = (index: number, part: object) => ({
  candidates: [{ index, content: { role: "model", parts: [part] } }],
  modelVersion: "gemini",
});
const lastCandidate = (index: number) => ({
  candidates: [{ index, content: { parts: [] }, finishReason: "STOP" }],
});

const rows: readonly Row[] = [
  {
    name: "chat content",
    texts: openai.chat,
    delta: (content, at) => choice(at, { content }),
    end: finished,
  },
  {
    name: "chat reasoning",
    texts: openai.chat,
    delta: (t, at) => choice(at, { reasoning_content: t }),
    end: finished,
  },
  {
    name: "chat refusal",
    texts: openai.chat,
    delta: (refusal, at) => choice(at, { refusal }),
    end: finished,
  },
  {
    name: "a new member of chat",
    texts: openai.chat,
    delta: (x_new, at) => choice(at, { x_new }),
    end: finished,
  },
  {
    name: "chat parts with a type",
    texts: openai.chat,
    delta: (text, at) => choice(at, { content: [{ type: "thinking", thinking: [{ type: "text", text }] }] }),
    end: finished,
  },
  {
    name: "chat tool arguments",
    texts: openai.chat,
    isJson: true,
    delta: (t, index) => choice(0, { tool_calls: [{ index, function: { arguments: t } }] }),
    end: () => finished(0),
  },
  {
    name: "completions",
    texts: openai.completions,
    delta: (text, index) => ({ id: "c", choices: [{ index, text, finish_reason: null }] }),
    end: (index) => ({ id: "c", choices: [{ index, text: "", finish_reason: "stop" }] }),
  },
  {
    name: "responses output text",
    texts: openai.responses,
    delta: (delta, at) => response("output_text.delta", { output_index: 0, content_index: at, delta }),
    end: (at) =>
      response("content_part.done", { output_index: 0, content_index: at, part: { type: "output_text" } }),
  },
  {
    name: "responses refusal",
    texts: openai.responses,
    delta: (delta, at) => response("refusal.delta", { output_index: at, content_index: 0, delta }),
    end: (at) => response("refusal.done", { output_index: at, content_index: 0, refusal: "" }),
  },
  {
    name: "responses reasoning summary",
    texts: openai.responses,
    delta: (delta, at) =>
      response("reasoning_summary_text.delta", { output_index: 0, summary_index: at, delta }),
    end: (at) => response("reasoning_summary_text.done", { output_index: 0, summary_index: at, text: "" }),
  },
  {
    name: "responses function arguments",
    texts: openai.responses,
    isJson: true,
    delta: (delta, at) => response("function_call_arguments.delta", { output_index: at, delta }),
    end: (at) => response("output_item.done", { output_index: at, item: { type: "function_call" } }),
  },
  {
    name: "responses custom tool input",
    texts: openai.responses,
    delta: (delta, at) => response("custom_tool_call_input.delta", { output_index: at, delta }),
    end: (at) => response("custom_tool_call_input.done", { output_index: at, input: "" }),
  },
  {
    name: "messages text",
    texts: anthropic.messages,
    delta: (text, at) => block(at, { type: "text_delta", text }),
    end: blockStop,
  },
  {
    name: "messages thinking",
    texts: anthropic.messages,
    delta: (thinking, at) => block(at, { type: "thinking_delta", thinking }),
    end: blockStop,
  },
  {
    name: "messages tool input",
    texts: anthropic.messages,
    isJson: true,
    delta: (partial_json, at) => block(at, { type: "input_json_delta", partial_json }),
    end: blockStop,
  },
  {
    name: "gemini text",
    texts: gemini.generateContent,
    delta: (text, at) => candidate(at, { text }),
    end: lastCandidate,
  },
  {
    name: "gemini thoughts",
    texts: gemini.generateContent,
    delta: (text, at) => candidate(at, { text, thought: true }),
    end: lastCandidate,
  },
  {
    name: "gemini partial arguments",
    texts: gemini.generateContent,
    delta: (stringValue, at) =>
      candidate(0, {
        functionCall: { name: "f", partialArgs: [{ jsonPath: `$.a${at}`, stringValue, willContinue: true }] },
      }),
    end: () => lastCandidate(0),
  },
];

/** What a gateway does with the pieces: the texts by channel, once all events are through. */
function restoreStream(texts: StreamTexts, events: readonly object[]): Map<string, string> {
  const written = new Map<string, string>();
  const restorers = new Map<string, { restorer: Restorer; latest: StreamPiece }>();
  const write = (channel: string, text: string) => written.set(channel, (written.get(channel) ?? "") + text);
  for (const event of events) {
    for (const piece of streamPieces(texts, event)) {
      const known = restorers.get(piece.channel) ?? {
        restorer: createRestorer(vault, { escape: piece.kind === "tool-arguments" ? "json" : "none" }),
        latest: piece,
      };
      known.latest = piece;
      restorers.set(piece.channel, known);
      write(piece.channel, known.restorer.push(piece.text));
    }
    const ended = endedChannels(texts, event);
    for (const [channel, { restorer, latest }] of restorers) {
      if (!restorer.isHolding || !ended.some((prefix) => channel.startsWith(prefix))) continue;
      const tail = restorer.end();
      for (const piece of streamPieces(texts, latest.carry(tail))) write(piece.channel, piece.text);
    }
  }
  return written;
}

describe.each(rows.map((row) => [row.name, row] as const))("%s", (_, { texts, isJson, delta, end }) => {
  const spoken = `a ${pseudonym} b <EMAIL`;
  const expected = `a ${isJson ? JSON.stringify(value).slice(1, -1) : value} b <EMAIL`;

  it("is restored wherever it is cut, while other texts of the answer come in between", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(spoken.length), { maxLength: 6 }),
        fc.array(fc.nat(2), { minLength: 1 }),
        (cuts, order) => {
          const bounds = [0, ...cuts.sort((one, other) => one - other), spoken.length];
          const pieces = bounds.slice(1).map((to, at) => spoken.slice(bounds[at], to));
          const queues = [0, 1, 2].map((at) => pieces.map((piece) => delta(piece, at)));
          const events: object[] = [];
          for (let turn = 0; queues.some((queue) => queue.length > 0); turn++) {
            const queue = queues[order[turn % order.length] ?? 0];
            const event = (queue?.length ? queue : queues.find((other) => other.length > 0))?.shift();
            if (event !== undefined) events.push(event);
          }
          events.push(end(0), end(1), end(2));
          const restored = [...restoreStream(texts, events)].filter(
            ([channel]) => !channel.startsWith("whole/"),
          );
          expect(restored.map(([, text]) => text).filter((text) => text !== "")).toEqual([
            expected,
            expected,
            expected,
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("can stand alone in an event that says nothing else", () => {
    const [piece] = streamPieces(texts, delta("x", 1)).filter(({ text }) => text === "x");
    const alone = piece?.carry("y");
    const [again, ...others] = streamPieces(texts, alone).filter(
      ({ channel }) => !channel.startsWith("whole/"),
    );
    expect([again?.channel, again?.text, others.length]).toEqual([piece?.channel, "y", 0]);
    expect(piece?.channel.startsWith("whole/")).toBe(false);
  });
});

describe("what is whole in an event", () => {
  const texts = (of: StreamTexts, event: object) =>
    streamPieces(of, event).map(({ channel, text }) => [channel, text]);

  it("is restored there and holds nothing back", () => {
    const completed = response("completed", {
      response: {
        instructions: "be kind",
        output: [{ type: "message", content: [{ type: "output_text", text: "hi" }] }],
      },
    });
    expect(texts(openai.responses, completed)).toEqual([
      ["whole/response.completed/response/instructions", "be kind"],
      ["whole/response.completed/response/output/0/content/0/text", "hi"],
    ]);
    expect(streamPieces(openai.responses, completed).every(({ isRepeat }) => isRepeat)).toBe(true);
    expect(endedChannels(openai.responses, completed)).toContain("whole/");
    const citation = {
      type: "citations_delta",
      citation: { type: "char_location", cited_text: "so it was", document_index: 0 },
    };
    expect(texts(anthropic.messages, block(0, citation))).toEqual([
      ["whole/content_block_delta/delta/citation/cited_text", "so it was"],
    ]);
    const call = { functionCall: { name: "f", args: { to: "jo" } } };
    const [piece] = streamPieces(gemini.generateContent, candidate(0, call));
    expect([piece?.channel, piece?.text, piece?.isToolInput]).toEqual([
      "whole//candidates/0/content/parts/0/functionCall/args/to",
      "jo",
      true,
    ]);
  });

  it("is found in events of a new kind and in new members", () => {
    expect(texts(anthropic.messages, { type: "something_new", note: { deep: ["a b"] } })).toEqual([
      ["whole/something_new/note/deep/0", "a b"],
    ]);
    expect(texts(openai.responses, { type: "response.new", "a/b~": "x y" })).toEqual([
      ["whole/response.new/a~1b~0", "x y"],
    ]);
  });

  it("is nothing that names or signs", () => {
    expect(
      texts(anthropic.messages, block(0, { type: "signature_delta", signature: "EqgfCioI/+==" })),
    ).toEqual([]);
    expect(texts(anthropic.messages, { type: "message_stop" })).toEqual([]);
    expect(
      texts(
        openai.chat,
        choice(0, { role: "assistant", tool_calls: [{ index: 0, id: "call_1", function: { name: "f" } }] }),
      ),
    ).toEqual([]);
    for (const payload of [null, 1, "x", [], [{ a: "b" }]]) {
      expect(streamPieces(openai.chat, payload)).toEqual([]);
      expect(endedChannels(openai.chat, payload)).toEqual(["whole/"]);
    }
  });

  it("is restored as tool input only where it is one", () => {
    const [piece] = streamPieces(
      openai.responses,
      response("custom_tool_call_input.delta", { output_index: 0, delta: "x" }),
    );
    expect([piece?.kind, piece?.isToolInput]).toEqual(["text", true]);
  });
});
