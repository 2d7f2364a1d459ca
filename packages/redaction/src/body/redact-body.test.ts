import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText } from "../redact-text";
import { jsonObject, writeJson } from "../testing/json-arbitraries";
import { simpleDigest, simplePolicy } from "../testing/simple-policy";
import type { Action } from "../types";
import { readJsonBody } from "./json-body";
import { type BodyChange, redactBody } from "./redact-body";
import { type BodyShape, unknownShape } from "./shape";
import { openAiChatRequest } from "./shapes/openai-chat";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

interface Case {
  readonly policy?: ReturnType<typeof simplePolicy>;
  readonly shape?: BodyShape;
  readonly change?: BodyChange;
}

function redact(
  text: string,
  { policy = simplePolicy("mask"), shape = openAiChatRequest, change = {} }: Case = {},
) {
  const redacted = redactBody(readJsonBody(encoder.encode(text), shape), policy, simpleDigest, change);
  return { ...redacted, text: decoder.decode(redacted.bytes) };
}

describe("the client's bytes", () => {
  it("are the same array when nothing is found", () => {
    const body = readJsonBody(
      encoder.encode('{ "messages" : [{"role":"user","content":"hi \\u0041"}], "n":1e400 }'),
      openAiChatRequest,
    );
    expect(redactBody(body, simplePolicy("mask"), simpleDigest).bytes).toBe(body.bytes);
  });

  it("stay as they are around what is replaced", () => {
    const before =
      '{ "seed":12345678901234567890,\r\n "messages":[ {"role":"user" , "content":"\\u0068i \\/ é😀 jo@example.com \\"x\\" 😀\\ud83d\\ude00 a\\u0040b.com!"} ],"x":1e400}';
    expect(redact(before).text).toBe(before.replace("jo@example.com", "***").replace("a\\u0040b.com", "***"));
  });

  it("stay JSON when the replacement needs escaping", () => {
    const everything = simplePolicy("partial", "angle").recognizers.map((recognizer) => ({
      ...recognizer,
      find: (text: string) =>
        recognizer.find("jo@example.com").map((entity) => ({ ...entity, start: 0, end: text.length })),
    }));
    const { text } = redact('{"user":"a long value\\"\\n\\\\x"}', {
      policy: { ...simplePolicy("partial"), recognizers: everything.slice(0, 1) },
    });
    expect(JSON.parse(text)).toEqual({ user: '***"\n\\x' });
  });
});

describe("where values are found", () => {
  const value = "jo@example.com";
  it.each([
    ["a message", { messages: [{ role: "user", content: value }] }],
    ["a text part", { messages: [{ role: "user", content: [{ type: "text", text: value }] }] }],
    ["a refusal part", { messages: [{ role: "assistant", content: [{ type: "refusal", refusal: value }] }] }],
    [
      "a part of an unknown kind",
      { messages: [{ role: "user", content: [{ type: "note", note: { deep: value } }] }] },
    ],
    ["the name of a participant", { messages: [{ role: "user", name: value, content: "x" }] }],
    ["a refusal", { messages: [{ role: "assistant", refusal: value }] }],
    ["reasoning that is sent back", { messages: [{ role: "assistant", reasoning_content: value }] }],
    ["a tool's result", { messages: [{ role: "tool", tool_call_id: "call_1", content: value }] }],
    [
      "arguments",
      {
        messages: [
          {
            role: "assistant",
            tool_calls: [{ id: "c", function: { name: "f", arguments: JSON.stringify({ to: [value] }) } }],
          },
        ],
      },
    ],
    [
      "arguments that are not JSON",
      {
        messages: [
          { role: "assistant", tool_calls: [{ function: { name: "f", arguments: `{"to": ${value}` } }] },
        ],
      },
    ],
    [
      "the input of a custom tool",
      {
        messages: [
          { role: "assistant", tool_calls: [{ type: "custom", custom: { name: "f", input: value } }] },
        ],
      },
    ],
    [
      "a legacy function call",
      { messages: [{ role: "assistant", function_call: { name: "f", arguments: `{"a":"${value}"}` } }] },
    ],
    ["a tool's description", { tools: [{ type: "function", function: { name: "f", description: value } }] }],
    [
      "a schema's enum",
      {
        tools: [
          {
            type: "function",
            function: { name: "f", parameters: { properties: { a: { type: "string", enum: [value] } } } },
          },
        ],
      },
    ],
    [
      "a schema's default",
      { functions: [{ name: "f", parameters: { properties: { a: { default: { x: value } } } } }] },
    ],
    [
      "a schema's property",
      { tools: [{ function: { name: "f", parameters: { properties: { [value]: {} } } } }] },
    ],
    [
      "a grammar",
      {
        tools: [
          {
            type: "custom",
            custom: { name: "f", format: { type: "grammar", grammar: { definition: value } } },
          },
        ],
      },
    ],
    [
      "a response format",
      {
        response_format: { type: "json_schema", json_schema: { name: "n", schema: { description: value } } },
      },
    ],
    ["a prediction", { prediction: { type: "content", content: [{ type: "text", text: value }] } }],
    ["stop words", { stop: [value] }],
    ["one stop word", { stop: value }],
    ["metadata", { metadata: { owner: value } }],
    ["a name in metadata", { metadata: { [value]: "x" } }],
    ["user", { user: value }],
    ["safety_identifier", { safety_identifier: value }],
    ["prompt_cache_key", { prompt_cache_key: value }],
    [
      "the place for a web search",
      { web_search_options: { user_location: { approximate: { city: value } } } },
    ],
    [
      "the name of a file",
      { messages: [{ role: "user", content: [{ type: "file", file: { file_id: "f", filename: value } }] }] },
    ],
    [
      "the address of an image",
      {
        messages: [
          { role: "user", content: [{ type: "image_url", image_url: { url: `https://x.org/?q=${value}` } }] },
        ],
      },
    ],
    [
      "the address of an image, in short",
      {
        messages: [
          { role: "user", content: [{ type: "image_url", image_url: `https://x.org/?q=${value}` }] },
        ],
      },
    ],
    ["an unknown member", { extra: { a: [{ b: value }] } }],
    ["the name of an unknown member", { [value]: 1 }],
    [
      "a place where an identifier is meant",
      { model: value, service_tier: value, messages: [{ role: value }] },
    ],
    ["a place where a number is meant", { temperature: value, seed: [value] }],
    ["a place where an object is meant", { messages: value }],
    ["a place where a string is meant", { messages: [{ role: { a: value }, content: { text: value } }] }],
  ])("%s", (_, body) => {
    const all = simplePolicy("mask", "angle", {
      opaque: { images: "allow", files: "allow", audio: "allow" },
    });
    const before = JSON.stringify(body);
    const { text, counts } = redact(before, { policy: all });
    expect(before).toContain(value);
    expect(text).not.toContain(value);
    expect(counts.total).toBeGreaterThan(0);
    expect(() => JSON.parse(text)).not.toThrow();
  });
});

describe("numbers", () => {
  it("of an account stand as text in unknown places and in arguments, and are replaced by a string", () => {
    expect(redact('{"metadata":{"card":4111111111111111}}').text).toBe('{"metadata":{"card":"***"}}');
    const call = { function: { name: "f", arguments: '{"card": 4111111111111111, "n": 2}' } };
    const { text } = redact(JSON.stringify({ messages: [{ role: "assistant", tool_calls: [call] }] }));
    expect(JSON.parse(text).messages[0].tool_calls[0].function.arguments).toBe('{"card": "***", "n": 2}');
  });

  it("that are measured or computed are no text", () => {
    const { coverage } = redact('{"extra":[0.123456789,-1.5e300,123456,1234567]}');
    expect(coverage.scanned).toBe(2);
  });

  it("of settings are never touched", () => {
    const body = '{"seed":4111111111111111,"logit_bias":{"50256":-100},"max_tokens":1234567890}';
    expect(redact(body).text).toBe(body);
  });
});

describe("JSON inside a string", () => {
  it("is redacted leaf by leaf, with the rest of it as it was", () => {
    const inner =
      '{ "to" : "jo@example.com", "n":1e400, "x":"\\u0061", "in":"{\\"card\\":\\"4111111111111111\\"}" }';
    const body = JSON.stringify({ messages: [{ role: "tool", content: inner }] });
    const { text, counts } = redact(body);
    expect(JSON.parse(text).messages[0].content).toBe(
      inner.replace("jo@example.com", "***").replace("4111111111111111", "***"),
    );
    expect(counts).toEqual({ total: 2, byType: { EMAIL: 1, CARD: 1 }, byAction: { mask: 2 } });
  });

  it("is text when it is not sound JSON, or nested too often", () => {
    let nested = '"jo@example.com"';
    for (let level = 0; level < 8; level++) nested = JSON.stringify(`[${nested}]`);
    const bodies = ["[jo@example.com", '{"a":1,"a":"jo@example.com"}', JSON.parse(nested)];
    for (const content of bodies) {
      const { text, counts } = redact(JSON.stringify({ messages: [{ role: "user", content }] }));
      expect(text).not.toContain("jo@example.com");
      expect(counts.total).toBe(1);
    }
  });

  it("with nothing in it stays byte for byte", () => {
    const body = '{"messages":[{"role":"tool","content":"{\\u0022a\\u0022: 1.0}"}]}';
    const read = readJsonBody(encoder.encode(body), openAiChatRequest);
    expect(redactBody(read, simplePolicy("mask"), simpleDigest).bytes).toBe(read.bytes);
  });
});

describe("a value that is split over the text parts of a message", () => {
  const contentOf = (...texts: readonly string[]) =>
    JSON.stringify({ messages: [{ role: "user", content: texts.map((text) => ({ type: "text", text })) }] });
  const partsOf = (text: string): string[] =>
    JSON.parse(text).messages[0].content.map((part: { text: string }) => part.text);

  it("is found at every cut, once, and the parts around it are searched as ever", () => {
    const value = "key-0123abcd";
    for (let cut = 1; cut < value.length; cut++) {
      const before = contentOf(
        `a@b.com ${value.slice(0, cut)}`,
        `${value.slice(cut)}. c@d.org`,
        "4111111111111111",
      );
      const { text, counts } = redact(before);
      expect(partsOf(text)).toEqual(["*** ***", ". ***", "***"]);
      expect(counts.total).toBe(4);
    }
  });

  it("is found when each part holds one character", () => {
    const { text, counts } = redact(contentOf(..."x jo@example.com y"));
    expect(partsOf(text).join("")).toBe("x *** y");
    expect(counts.total).toBe(1);
  });

  it("is restored as a whole", () => {
    const { text, vault } = redact(contentOf("mail jo@exa", "mple.com"), { policy: simplePolicy() });
    const [first, second] = partsOf(text);
    expect(second).toBe("");
    expect(vault.reveal(first?.slice(5) ?? "")).toBe("jo@example.com");
  });

  it("is not looked for across messages or behind a part that is JSON", () => {
    const messages = ["jo@exa", "mple.com"].map((content) => ({ role: "user", content }));
    expect(redact(JSON.stringify({ messages })).counts.total).toBe(0);
    expect(redact(contentOf('{"to":"jo@example.com"}', "x")).text).toContain('{\\"to\\":\\"***\\"}');
  });

  it("costs no more when a text is cut into many parts", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => String(index % 10));
    const started = performance.now();
    redact(contentOf(...texts));
    // Well under a second.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("images, files and audio", () => {
  const parts = [
    { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=" } },
    { type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } },
    { type: "file", file: { filename: "a.pdf", file_data: "data:application/pdf;base64,JVBERi0=" } },
  ];
  const body = JSON.stringify({
    messages: [{ role: "user", content: [{ type: "text", text: "see" }, ...parts] }],
  });
  const opaque = (handling: "block" | "strip" | "allow") =>
    simplePolicy("mask", "angle", { opaque: { images: handling, files: handling, audio: handling } });

  it("are reported when they are blocked, and are not in the bytes either", () => {
    const { blockedOpaque, text } = redact(body, { policy: opaque("block") });
    expect(blockedOpaque.toSorted()).toEqual(["audio", "files", "images"]);
    expect(text).not.toMatch(/iVBOR|UklGR|JVBER|a\.pdf/);
  });

  it("are replaced by a text that says so", () => {
    const { blockedOpaque, text } = redact(body, { policy: opaque("strip") });
    expect(blockedOpaque).toEqual([]);
    expect(JSON.parse(text).messages[0].content).toEqual([
      { type: "text", text: "see" },
      { type: "text", text: "[image removed by policy]" },
      { type: "text", text: "[audio removed by policy]" },
      { type: "text", text: "[file removed by policy]" },
    ]);
  });

  it("are counted and left alone when they are allowed", () => {
    const { text, coverage, blockedOpaque } = redact(body, { policy: opaque("allow") });
    expect(text).toBe(body);
    expect(blockedOpaque).toEqual([]);
    expect(coverage.opaque).toBe(3);
  });

  it("are seen in unknown places by their data URL", () => {
    const unknown = JSON.stringify({ extra: { pic: "data:image/png;base64,iVBORw0KGgo=" } });
    expect(redact(unknown, { policy: opaque("block") }).blockedOpaque).toEqual(["images"]);
    expect(redact(unknown, { policy: opaque("strip") }).text).toBe(
      '{"extra":{"pic":"[image removed by policy]"}}',
    );
    expect(redact('{"extra":"data: jo@example.com"}').text).toBe('{"extra":"data: ***"}');
  });

  it("that are null are nothing", () => {
    const empty = '{"messages":[{"content":[{"type":"text","text":"a","image_url":null}]}]}';
    expect(redact(empty).blockedOpaque).toEqual([]);
  });
});

describe("members", () => {
  const change = (text: string, changes: BodyChange) => redact(text, { change: changes }).text;

  it.each([
    ["the first", '{ "policy_id" : "x" , "a":1}', '{ "a":1}'],
    ["the last", '{"a":1 , "policy_id":"x" }', '{"a":1 }'],
    ["one in the middle", '{"a":1,"policy_id":"x","b":2}', '{"a":1,"b":2}'],
    ["the only one", '{ "policy_id":"x" }', "{  }"],
    ["one that is not there", '{"a":1}', '{"a":1}'],
  ])("are removed with their comma: %s", (_, before, after) => {
    expect(change(before, { remove: ["policy_id"] })).toBe(after);
  });

  it("are removed several at once", () => {
    expect(change('{"p":1,"q":2,"a":3,"r":4,"s":5}', { remove: ["p", "q", "r", "s"] })).toBe('{"a":3}');
    expect(change('{"p":1,"q":2}', { remove: ["p", "q"], set: { a: 3 } })).toBe('{"a":3}');
  });

  it("are replaced in place or added at the end", () => {
    expect(change('{"model":"a","n":1}', { set: { model: "b" } })).toBe('{"model":"b","n":1}');
    expect(change('{"n":1 }', { set: { model: "b", user: null } })).toBe('{"n":1 ,"model":"b","user":null}');
    expect(change("{}", { set: { model: "b" } })).toBe('{"model":"b"}');
    expect(change('{"p":1,"q":2}', { remove: ["q"], set: { a: 3 } })).toBe('{"p":1,"a":3}');
  });

  it("that will not be sent are not searched", () => {
    const { counts } = redact('{"policy_id":"jo@example.com","user":{"a":"jo@example.com"}}', {
      change: { remove: ["policy_id"], set: { user: "x" } },
    });
    expect(counts.total).toBe(0);
  });

  it("with one name after redaction are numbered, so that none is lost", () => {
    const { text } = redact('{"metadata":{"a@b.com":1,"***":2,"c@d.org":3}}');
    expect(JSON.parse(text).metadata).toEqual({ "***_2": 1, "***": 2, "***_3": 3 });
  });
});

describe("counts and coverage", () => {
  it("say how every string was treated", () => {
    const { coverage, actionsByType } = redact(
      '{"model":"gpt-4o","messages":[{"role":"user","content":"a@b.com"}],"extra":{"note":"c@d.org"}}',
    );
    expect(coverage).toEqual({ scanned: 4, structural: 2, opaque: 0, unknown: 3 });
    expect(actionsByType).toEqual({ EMAIL: { mask: 2 } });
  });

  it("name blocked types, and the value is not in the bytes", () => {
    const { blockedTypes, text } = redact('{"user":"a@b.com"}', { policy: simplePolicy("block") });
    expect(blockedTypes).toEqual(["EMAIL"]);
    expect(text).toBe('{"user":"<EMAIL>"}');
  });
});

describe("for every body", () => {
  const bodies = fc.tuple(jsonObject, fc.array(fc.nat(), { minLength: 1 }));
  const shapes = fc.constantFrom(unknownShape, openAiChatRequest);

  it("the result is the body with its strings, names and long numbers redacted", () => {
    fc.assert(
      fc.property(bodies, ([value, choices]) => {
        const policy = simplePolicy("pseudonym");
        const before = writeJson(value, choices);
        const { text } = redact(before, { policy, shape: unknownShape });
        expect(JSON.parse(text)).toEqual(oracle(JSON.parse(before)));
      }),
      { numRuns: 1000 },
    );
  });

  it("redacting twice changes nothing", () => {
    fc.assert(
      fc.property(
        bodies,
        shapes,
        fc.constantFrom<Action>("mask", "pseudonym", "drop", "placeholder"),
        ([value, choices], shape, action) => {
          const policy = simplePolicy(action);
          const once = redact(writeJson(value, choices), { policy, shape }).text;
          expect(redact(once, { policy, shape }).text).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("a body without values is forwarded as it came", () => {
    fc.assert(
      fc.property(bodies, shapes, ([value, choices], shape) => {
        const body = readJsonBody(encoder.encode(writeJson(value, choices)), shape);
        const none = { ...simplePolicy("mask"), recognizers: [] };
        expect(redactBody(body, none, simpleDigest, { escapeLookalikes: true }).bytes).toBe(body.bytes);
      }),
    );
  });
});

function oracle(value: unknown): unknown {
  const redacted = (text: string) => redactText(text, simplePolicy("pseudonym"), simpleDigest).text;
  if (typeof value === "string") return redacted(value);
  if (typeof value === "number") {
    const digits = String(value);
    return digits.length >= 7 && redacted(digits) !== digits ? redacted(digits) : value;
  }
  if (Array.isArray(value)) return value.map(oracle);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [redacted(name), oracle(inner)]));
}
