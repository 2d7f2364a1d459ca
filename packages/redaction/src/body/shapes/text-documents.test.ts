import { describe, expect, it } from "vitest";
import { at, redactJson } from "../../testing/redact-json";
import { bodyShapes } from "./body-shapes";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const { openai, anthropic, gemini } = bodyShapes;

const utf8 = (text: string) => btoa(String.fromCharCode(...encoder.encode(text)));
const readUtf8 = (encoded: string) => decoder.decode(Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0)));
const message = (part: object) => ({ messages: [{ role: "user", content: [part] }] });

describe("a document that is text", () => {
  const text = "a,b\njo@example.com,é😀\n";
  const dataUrl = `data:text/csv;charset=utf-8;base64,${utf8(text)}`;

  it.each([
    [
      "a data URL of chat",
      openai.chat.request,
      { messages: [{ content: [{ type: "file", file: { file_data: dataUrl } }] }] },
      "messages/0/content/0/file/file_data",
    ],
    [
      "a data URL of responses",
      openai.responses.request,
      { input: [{ content: [{ type: "input_file", filename: "a.csv", file_data: dataUrl }] }] },
      "input/0/content/0/file_data",
    ],
    [
      "a document of Anthropic's",
      anthropic.messages.request,
      message({ type: "document", source: { type: "base64", data: utf8(text), media_type: "text/csv" } }),
      "messages/0/content/0/source/data",
    ],
    [
      "inline data of Gemini's",
      gemini.generateContent.request,
      { contents: [{ parts: [{ inlineData: { data: utf8(text), mimeType: "text/csv" } }] }] },
      "contents/0/parts/0/inlineData/data",
    ],
    ["a data URL that no shape knows", openai.chat.request, { extra: dataUrl }, "extra"],
  ])("is searched, and is no file: %s", (_, shape, body, path) => {
    const { json, blockedOpaque, coverage, counts } = redactJson(body, shape, "block");

    const [head, encoded] = String(at(json, path)).split(/(?<=,)/);
    expect(readUtf8(encoded ?? head ?? "")).toMatch(/^a,b\n<EMAIL_\w{8}>,é😀\n$/);
    expect([blockedOpaque, coverage.opaque, counts.total]).toEqual([[], 0, 1]);
  });

  it("is read leaf by leaf when it is JSON", () => {
    const data = utf8('{ "n":1e400, "to":"jo@example.com" }');
    const body = { contents: [{ parts: [{ inlineData: { mimeType: "application/json", data } }] }] };
    const { json } = redactJson(body, gemini.generateContent.request);
    const encoded = String(at(json, "contents/0/parts/0/inlineData/data"));
    expect(readUtf8(encoded)).toMatch(/^\{ "n":1e400, "to":"<EMAIL_\w{8}>" \}$/);
  });

  it("stays byte for byte when nothing is in it", () => {
    const body = message({
      type: "document",
      source: { type: "base64", media_type: "text/plain", data: "aGVsbG8" },
    });
    expect(redactJson(body, anthropic.messages.request).json).toEqual(body);
  });

  it("is a file when it is no UTF-8, says another charset, or comes with a file beside it", () => {
    const bodies = [
      message({ type: "document", source: { type: "base64", media_type: "text/plain", data: "/////w==" } }),
      message({
        type: "document",
        source: { type: "base64", media_type: "text/plain; charset=utf-16", data: utf8("hello") },
      }),
      message({
        type: "document",
        source: { type: "base64", media_type: "text/plain", data: utf8("hello"), file_id: "file_1" },
      }),
    ];
    for (const body of bodies) {
      expect(redactJson(body, anthropic.messages.request, "block").blockedOpaque).toEqual(["files"]);
    }
  });

  it("is text where its type says so, even if it looks like base64", () => {
    const source = { data: "key-0123abcd", media_type: "text/plain", type: "text" };
    const { counts } = redactJson(message({ type: "document", source }), anthropic.messages.request);
    expect(counts.byType).toEqual({ API_KEY: 1 });
  });
});
