import { readdirSync, readFileSync } from "node:fs";
import { messages } from "../dialects/anthropic/messages";
import type { Operation } from "../dialects/dialect";
import { streamGenerateContent } from "../dialects/gemini/operations";
import { chatCompletions } from "../dialects/openai/chat-completions";
import { completions } from "../dialects/openai/completions";
import { responses } from "../dialects/openai/responses";

/**
 * Recorded streams, with `{{EMAIL:2:9}}` where a model wrote the characters 2 to 9 of a pseudonym, `{{EMAIL}}` where
 * it wrote all of it, `{{EMAIL:0::u}}` where its brackets are escapes of the event's JSON, and `{{EMAIL:0::uu}}` where
 * they are escapes of JSON inside a string of that. `{{EMAIL:0:8:x}}` is never gone on with.
 */
export interface StreamTemplate {
  readonly name: string;
  readonly operation: Operation;
  /** Where a client asks for such a stream; two for streams that come in two forms. */
  readonly paths: readonly string[];
  readonly text: string;
}

/** By the beginning of the names of their files. */
const calls = [
  { folder: "openai", prefix: "chat", operation: chatCompletions, paths: ["/v1/chat/completions"] },
  { folder: "openai", prefix: "completions", operation: completions, paths: ["/v1/completions"] },
  { folder: "openai", prefix: "responses", operation: responses, paths: ["/v1/responses"] },
  { folder: "anthropic", prefix: "messages", operation: messages, paths: ["/v1/messages"] },
  {
    folder: "gemini",
    prefix: "stream-generate-content",
    operation: streamGenerateContent,
    paths: ["", "?alt=sse"].map((query) => `/v1beta/models/m:streamGenerateContent${query}`),
  },
] as const;

export function readStreamTemplates(): StreamTemplate[] {
  return calls.flatMap(({ folder, prefix, operation, paths }) => {
    const directory = new URL(`../dialects/${folder}/__fixtures__/`, import.meta.url);
    const names = readdirSync(directory).filter((name) => name.startsWith(prefix));
    return names.map((name) => ({
      name,
      operation,
      paths,
      text: readFileSync(new URL(name, directory), "utf8"),
    }));
  });
}

const mark = /\{\{([A-Z]+)(?::(\d+):(\d*)(:uu?|:x)?)?\}\}/g;

/** What the provider sends when the client's values are these pseudonyms. */
export function renderTemplate(text: string, pseudonyms: Readonly<Record<string, string>>): string {
  return text.replace(mark, (_, type: string, from = "0", to = "", escaped = "") => {
    const piece = (pseudonyms[type] ?? "").slice(Number(from), to === "" ? undefined : Number(to));
    if (!escaped.startsWith(":u")) return piece;
    const slashes = "\\".repeat(escaped.length - 1);
    return piece.replace("<", `${slashes}u003c`).replace(">", `${slashes}u003E`);
  });
}

/** A text that a client has put together from marks: each value stands where its pseudonym began. */
export function withValues(
  text: string,
  values: Readonly<Record<string, string>>,
  pseudonyms: Readonly<Record<string, string>>,
): string {
  // The model may have written the bracket itself as an escape, which is cut elsewhere.
  const begun = text.replace(/<\{\{([A-Z]+):1:\}\}/g, "{{$1}}");
  return begun.replace(mark, (written, type: string, from = "0", _to = "", how = "") => {
    if (how === ":x") return renderTemplate(written, pseudonyms);
    return from === "0" ? (values[type] ?? "") : "";
  });
}

/** Members in which text comes, or arguments as JSON. */
const texts = new Set([
  "arguments",
  "cited_text",
  "code",
  "content",
  "delta",
  "input",
  "output",
  "partial_json",
  "reasoning",
  "reasoning_content",
  "refusal",
  "text",
  "thinking",
  "title",
  "url",
]);
const ids = ["index", "output_index", "content_index", "summary_index", "thought"];

/**
 * The texts that a client puts together, by where they stand: what comes in several events is joined by the kind
 * of event and the indexes in it. Knows nothing of the gateway's own reading of streams.
 */
export function readAsClient(stream: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const payload of payloadsOf(stream)) visit(payload, "", joined);
  return Object.fromEntries(Object.entries(joined).filter(([, text]) => text !== ""));
}

function payloadsOf(stream: string): unknown[] {
  if (stream.startsWith("[")) return JSON.parse(stream) as unknown[];
  return stream
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n|\r/g, "\n")
    .split("\n\n")
    .map((event) =>
      event
        .split("\n")
        .flatMap((line) => /^data: ?(.*)$/s.exec(line)?.[1] ?? [])
        .join("\n"),
    )
    .filter((data) => data.startsWith("{"))
    .map((data) => JSON.parse(data));
}

function visit(value: unknown, place: string, joined: Record<string, string>, isText = false): void {
  if (typeof value === "string") {
    if (isText) joined[place] = (joined[place] ?? "") + value;
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, place, joined, isText);
  } else if (typeof value === "object" && value !== null) {
    const own = value as Record<string, unknown>;
    const here = ids.map((id) => (own[id] === undefined ? "" : `,${id}=${own[id]}`)).join("");
    const type = place === "" && typeof own.type === "string" ? own.type : "";
    for (const [name, inner] of Object.entries(own)) {
      const isTextBelow =
        typeof inner === "string" || Array.isArray(inner) ? texts.has(name) : name === "args";
      visit(inner, `${place}(${type}${here})${name}/`, joined, isTextBelow || place.includes("args/"));
    }
  }
}
