import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, redactJson } from "../../testing/redact-json";
import type { BodyShape, OpaqueKind } from "../shape";
import { bodyShapes } from "./body-shapes";

const { openai, anthropic, gemini } = bodyShapes;
const png = "data:image/png;base64,iVBORw0KGgo=";
const pdf = "data:application/pdf;base64,JVBERi0xLjQ=";

interface Route {
  readonly shape: BodyShape;
  readonly body: (part: object) => object;
  /** Where the part stands in the body. */
  readonly path: string;
  /** A text part of the protocol, without its text. */
  readonly textPart: object;
  readonly parts: Readonly<Record<OpaqueKind, readonly object[]>>;
}

const routes: Readonly<Record<string, Route>> = {
  chat: {
    shape: openai.chat.request,
    body: (part) => ({ messages: [{ role: "user", content: [part] }] }),
    path: "messages/0/content/0",
    textPart: { type: "text" },
    parts: {
      images: [
        { type: "image_url", image_url: { url: png } },
        { type: "image_url", image_url: { url: "https://x.org/a.png" } },
      ],
      files: [
        { type: "file", file: { filename: "a.pdf", file_data: pdf } },
        { type: "file", file: { file_id: "file_1" } },
      ],
      audio: [{ type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } }],
    },
  },
  moderations: {
    shape: openai.moderations.request,
    body: (part) => ({ input: [part] }),
    path: "input/0",
    textPart: { type: "text" },
    parts: { images: [{ type: "image_url", image_url: { url: png } }], files: [], audio: [] },
  },
  responses: {
    shape: openai.responses.request,
    body: (part) => ({ input: [{ role: "user", content: [part] }] }),
    path: "input/0/content/0",
    textPart: { type: "input_text" },
    parts: {
      images: [
        { type: "input_image", image_url: png },
        { type: "input_image", file_id: "file_1" },
      ],
      files: [
        { file_id: "file_1", type: "input_file" },
        { type: "input_file", file_url: "https://x.org/a.pdf" },
        { type: "input_file", filename: "a", file_data: pdf },
      ],
      audio: [{ type: "input_audio", input_audio: { data: "UklGRg==", format: "mp3" } }],
    },
  },
  "what a function returned to responses": {
    shape: openai.responses.request,
    body: (part) => ({ input: [{ type: "function_call_output", call_id: "c", output: [part] }] }),
    path: "input/0/output/0",
    textPart: { type: "input_text" },
    parts: { images: [{ type: "input_image", image_url: png }], files: [], audio: [] },
  },
  messages: {
    shape: anthropic.messages.request,
    body: (part) => ({ messages: [{ role: "user", content: [part] }] }),
    path: "messages/0/content/0",
    textPart: { type: "text" },
    parts: {
      images: [
        { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } },
        { type: "image", source: { type: "url", url: "https://x.org/a.png" } },
        { source: { type: "file", file_id: "file_1" }, type: "image" },
      ],
      files: [
        { type: "document", source: { type: "base64", media_type: "application/pdf", data: "JVBERi0xLjQ=" } },
        { source: { type: "file", file_id: "file_1" }, type: "document" },
        { type: "container_upload", file_id: "file_1" },
      ],
      audio: [],
    },
  },
  "what a tool returned to messages": {
    shape: anthropic.messages.request,
    body: (part) => ({
      messages: [{ role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: [part] }] }],
    }),
    path: "messages/0/content/0/content/0",
    textPart: { type: "text" },
    parts: {
      images: [{ type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } }],
      files: [],
      audio: [],
    },
  },
  generateContent: {
    shape: gemini.generateContent.request,
    body: (part) => ({ contents: [{ role: "user", parts: [part] }] }),
    path: "contents/0/parts/0",
    textPart: {},
    parts: {
      images: [
        { inlineData: { mimeType: "image/png", data: "iVBORw0KGgo=" } },
        { file_data: { file_uri: "https://x.org/v", mime_type: "image/png" } },
      ],
      files: [
        { fileData: { mimeType: "video/mp4", fileUri: "https://x.org/v" } },
        { inlineData: { mimeType: "application/pdf", data: "JVBERi0xLjQ=" } },
      ],
      audio: [{ inline_data: { mime_type: "audio/wav", data: "UklGRg==" } }],
    },
  },
};

const note = {
  images: "[image removed by policy]",
  files: "[file removed by policy]",
  audio: "[audio removed by policy]",
};

const rows = Object.entries(routes).flatMap(([name, route]) =>
  (["images", "files", "audio"] as const).flatMap((kind) =>
    route.parts[kind].map((part) => [name, JSON.stringify(part), kind, part, route] as const),
  ),
);

describe("images, files and audio", () => {
  it.each(rows)(
    "of %s are blocked, stripped or allowed, and always counted: %s",
    (_, _part, kind, part, route) => {
      const body = route.body(part);
      expect(redactJson(body, route.shape, "block").blockedOpaque).toEqual([kind]);

      const stripped = redactJson(body, route.shape, "strip");
      expect(at(stripped.json, route.path)).toEqual({ ...route.textPart, text: note[kind] });
      expect(stripped.blockedOpaque).toEqual([]);

      const allowed = redactJson(body, route.shape, "allow");
      expect(allowed.json).toEqual(body);
      expect(allowed.coverage.opaque).toBe(1);
    },
  );

  it("are what they are in whatever order the members come", () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...rows), order, ([, , kind, part, route], numbers) => {
        const body = shuffled(route.body(part), numbers);
        expect(redactJson(body, route.shape, "block").blockedOpaque).toEqual([kind]);
        expect(redactJson(body, route.shape, "allow").coverage.opaque).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it("in the middle of an item are stripped alone, so that the item stays what it is", () => {
    const call = { type: "image_generation_call", id: "ig_1", status: "completed", result: "iVBORw0KGgo=" };
    const { json } = redactJson({ input: [call] }, openai.responses.request, "strip");
    expect(json).toEqual({ input: [{ ...call, result: note.images }] });
  });

  it("have a name that is searched, in the head of a data URL as well", () => {
    const file = {
      filename: "jo@example.com.pdf",
      file_data: "data:application/pdf;name=a@b.com;base64,JVBERi0=",
    };
    const { text, counts } = redactJson(
      { messages: [{ content: [{ type: "file", file }] }] },
      openai.chat.request,
    );
    expect(text).not.toMatch(/jo@example|a@b/);
    expect(counts.total).toBe(2);
  });
});

describe("a text in model tokens", () => {
  it("is content that nobody can read", () => {
    for (const tokens of [
      [9906, 1917],
      [[9906], [1917]],
    ]) {
      const body = { model: "m", input: tokens };
      expect(redactJson(body, openai.embeddings.request, "block").blockedOpaque).toEqual(["files"]);
      expect(redactJson(body, openai.embeddings.request, "allow").json).toEqual(body);
      expect(redactJson(body, openai.embeddings.request, "allow").coverage.opaque).toBe(
        Array.isArray(tokens[0]) ? 2 : 1,
      );
    }
    const mixed = { prompt: ["a", [9906]] };
    expect(redactJson(mixed, openai.completions.request, "strip").json).toEqual({
      prompt: ["a", note.files],
    });
  });
});

/** The same JSON with the members of its objects in another order. */
function shuffled(value: unknown, numbers: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, numbers));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, inner], at) => {
    return [numbers[at % numbers.length] ?? 0, name, shuffled(inner, numbers)] as const;
  });
  members.sort(([one], [other]) => one - other);
  return Object.fromEntries(members.map(([, name, inner]) => [name, inner]));
}
