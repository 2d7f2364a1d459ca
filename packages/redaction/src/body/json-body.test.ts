import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonObject, writeJson } from "../testing/json-arbitraries";
import { BodyError, readJsonBody } from "./json-body";
import { unknownShape } from "./shape";
import { openAiChatRequest } from "./shapes/openai-chat";

const encoder = new TextEncoder();

function read(text: string | Uint8Array) {
  return readJsonBody(typeof text === "string" ? encoder.encode(text) : text, unknownShape);
}

function refusal(text: string | Uint8Array): [string, number] | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof BodyError) return [error.reason, error.offset];
    throw error;
  }
}

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
}

describe("a body is refused, with the reason and the byte", () => {
  it.each([
    ["nothing", "", "syntax", 0],
    ["a byte order mark", "\ufeff{}", "syntax", 0],
    ["something behind the object", "{} {}", "syntax", 3],
    ["a comma too many", '{"a":1,}', "syntax", 7],
    ["a missing colon", '{"a" 1}', "syntax", 5],
    ["a name without quotes", "{a:1}", "syntax", 1],
    ["an open string", '{"a":"b', "syntax", 7],
    ["a control character in a string", '{"a":"\n"}', "syntax", 6],
    ["an unknown escape", '{"a":"\\x"}', "syntax", 6],
    ["a short escape", '{"a":"\\u12g4"}', "syntax", 6],
    ["a leading zero", '{"a":01}', "syntax", 5],
    ["a number without digits", '{"a":-}', "syntax", 5],
    ["an exponent without digits", '{"a":1e+}', "syntax", 5],
    ["NaN", '{"a":NaN}', "syntax", 5],
    ["a word cut short", '{"a":tru}', "syntax", 5],
    ["an array", "[1]", "not_an_object", 0],
    ["a string", ' "a"', "not_an_object", 1],
    ["65 levels", nested(65), "depth", 320],
    ["a member twice", '{"a":1,"b":2,"a":3}', "duplicate_member", 14],
    ["a member twice in an inner object", '{"x":[{"a":1,"a":2}]}', "duplicate_member", 14],
    ["a member twice, spelt differently", '{"a":1,"\\u0061":2}', "duplicate_member", 8],
    ["__proto__ twice", '{"__proto__":1,"__proto__":2}', "duplicate_member", 16],
  ])("%s", (_, text, reason, offset) => {
    expect(refusal(text)).toEqual([reason, offset]);
  });

  it("a member twice among many", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `"n${index}":0`);
    expect(refusal(`{${names.join(",")}}`)).toBeUndefined();
    expect(refusal(`{${names.join(",")},"n77":1}`)?.[0]).toBe("duplicate_member");
  });

  it("more than 100,000 strings", () => {
    expect(refusal(`{"a":[${'"",'.repeat(99_998)}""]}`)).toBeUndefined();
    expect(refusal(`{"a":[${'"",'.repeat(99_999)}""]}`)?.[0]).toBe("too_many_strings");
  });

  it("very deep nesting, without a stack overflow", () => {
    expect(refusal("[".repeat(200_000))?.[0]).toBe("depth");
    expect(refusal(nested(64))).toBeUndefined();
  });

  it.each([
    ["a lone continuation byte", [0x80]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["an overlong three-byte form", [0xe0, 0x80, 0xaf]],
    ["half of a surrogate pair", [0xed, 0xa0, 0x80]],
    ["beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
    ["a sequence cut short", [0xe2, 0x82]],
  ])("bad UTF-8: %s", (_, bytes) => {
    expect(refusal(new Uint8Array([...encoder.encode('{"a":"'), ...bytes, 0x22, 0x7d]))).toEqual(["utf8", 6]);
  });

  it("and its message holds nothing of the body", () => {
    expect(() => read('{"secret": jo@example.com}')).toThrow(/^The body was refused at byte 11: syntax\.$/);
  });
});

describe("what is read", () => {
  const body = readJsonBody(
    encoder.encode(
      `{"model":"gpt-4o","n":12345678901234567890,"__proto__":{"a":1},"messages":[
        {"role":"system","content":"be kind"},
        {"content":[{"type":"text","text":"one "},{"type":"text","text":"t\\u0077o"}],"role":"user","name":"ann"}]}`,
    ),
    openAiChatRequest,
  );

  it("members of the outermost object are parsed on request", () => {
    expect(body.member("model")).toBe("gpt-4o");
    expect(body.member("absent")).toBeUndefined();
    expect(body.hasMember("n")).toBe(true);
    expect(body.hasMember("toString")).toBe(false);
    expect(Object.getPrototypeOf(body.member("__proto__"))).toBe(Object.prototype);
  });

  it("messages come with their role and all their text", () => {
    expect([...body.messages()]).toEqual([
      { role: "system", text: "be kind" },
      { role: "user", text: "one twoann" },
    ]);
  });
});

describe("for every text", () => {
  it("JSON is accepted when JSON.parse accepts it", () => {
    fc.assert(
      fc.property(jsonObject, fc.array(fc.nat(), { minLength: 1 }), (value, choices) => {
        const text = writeJson(value, choices);
        const body = read(text);
        for (const [name, inner] of Object.entries(JSON.parse(text)))
          expect(body.member(name)).toEqual(inner);
      }),
    );
  });

  it("bytes are accepted if and only if JSON.parse accepts them, apart from our own limits", () => {
    const mutation = fc.tuple(
      fc.nat(),
      fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0x22, 0x5c, 0x7b, 0x7d, 0x2c)),
    );
    fc.assert(
      fc.property(
        jsonObject,
        fc.array(fc.nat(), { minLength: 1 }),
        fc.array(mutation, { maxLength: 3 }),
        (value, choices, mutations) => {
          const bytes = encoder.encode(writeJson(value, choices));
          for (const [at, code] of mutations) bytes[at % bytes.length] = code;
          const reason = refusal(bytes)?.[0];
          if (reason === "duplicate_member" || reason === "not_an_object") return;
          expect(reason === undefined).toBe(isJson(bytes));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("bytes that are no JSON at all are refused and nothing else happens", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        (bytes) => refusal(bytes) === undefined || !isObject(bytes),
      ),
    );
  });

  it("the place of the bytes in their buffer makes no difference", () => {
    const text = '{"a":"jo@example.com, and more","é":"b\\n"}';
    for (let offset = 0; offset < 8; offset++) {
      const buffer = new Uint8Array(offset + 200);
      const { written } = encoder.encodeInto(text, buffer.subarray(offset));
      expect(read(buffer.subarray(offset, offset + written)).member("a")).toBe("jo@example.com, and more");
    }
  });
});

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function isObject(bytes: Uint8Array): boolean {
  return isJson(bytes) && new TextDecoder().decode(bytes).trimStart().startsWith("{");
}
