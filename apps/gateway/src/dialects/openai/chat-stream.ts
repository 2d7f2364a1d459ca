import type { StreamCodec, TextPiece } from "../dialect";
import { errorEvent, toEvent } from "./error";

/** Members of a delta that name things. Every other string of a delta is text. */
const structural = new Set(["role", "id", "type", "name", "object", "index", "format", "signature"]);
const depthMax = 8;

type Json = Readonly<Record<string, unknown>>;
/** A member's name, or an item of an array with what it needs around it when it stands alone. */
type Step = string | { readonly at: number; readonly envelope: Json };

/** Chat completion chunks: `choices[].delta`, one text per choice and member, and per tool call. */
export const chatStream: StreamCodec = {
  terminal: { kind: "data", mark: "[DONE]" },
  toEvent,
  errorEvent,

  pieces(payload) {
    const pieces: TextPiece[] = [];
    for (const [at, choice] of choicesOf(payload).entries()) {
      if (!isObject(choice) || !isObject(choice.delta)) continue;
      const index = indexOf(choice, at);
      collect(
        choice.delta,
        { chunk: payload as Json, index, pointer: `/choices/${at}/delta`, path: [] },
        pieces,
      );
    }
    return pieces;
  },

  isUsageOnly(payload) {
    return isObject(payload) && choicesOf(payload).length === 0 && isObject(payload.usage);
  },

  endedChannels(payload) {
    const ended: string[] = [];
    for (const [at, choice] of choicesOf(payload).entries()) {
      if (isObject(choice) && typeof choice.finish_reason === "string") ended.push(`${indexOf(choice, at)}/`);
    }
    return ended;
  },
};

interface Place {
  readonly chunk: Json;
  readonly index: number;
  readonly pointer: string;
  /** From the delta. */
  readonly path: readonly Step[];
}

function collect(value: unknown, place: Place, pieces: TextPiece[]): void {
  if (place.path.length > depthMax) return;
  if (typeof value === "string") {
    pieces.push(pieceAt(value, place));
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      const path = [...place.path, itemStep(item, at, place.path.at(-1))];
      collect(item, { ...place, pointer: `${place.pointer}/${at}`, path }, pieces);
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (structural.has(name)) continue;
      const pointer = `${place.pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      collect(member, { ...place, pointer, path: [...place.path, name] }, pieces);
    }
  }
}

/** Tool calls are told apart by their own index; other items need their type to be understood alone. */
function itemStep(item: unknown, at: number, parent: Step | undefined): Step {
  if (!isObject(item)) return { at, envelope: {} };
  const index = indexOf(item, at);
  if (parent === "tool_calls") return { at: index, envelope: { index } };
  return { at: index, envelope: typeof item.type === "string" ? { type: item.type } : {} };
}

function pieceAt(text: string, { chunk, index, pointer, path }: Place): TextPiece {
  return {
    text,
    pointer,
    channel: [index, ...path.map((step) => (typeof step === "string" ? step : step.at))].join("/"),
    kind: path.at(-1) === "arguments" ? "tool-arguments" : "text",
    carry: (held) => carry(chunk, index, path, held),
  };
}

/** The chunk's own envelope (id, model, created …) around one piece of text; no usage, no role, no end. */
function carry(chunk: Json, index: number, path: readonly Step[], text: string): Json {
  let delta: unknown = text;
  for (const step of path.toReversed()) {
    delta = typeof step === "string" ? { [step]: delta } : [wrap(step.envelope, delta)];
  }
  const { usage: _usage, ...envelope } = chunk;
  return { ...envelope, choices: [{ index, delta, finish_reason: null }] };
}

function wrap(envelope: Json, inner: unknown): unknown {
  return isObject(inner) ? { ...envelope, ...inner } : inner;
}

function choicesOf(payload: unknown): readonly unknown[] {
  return isObject(payload) && Array.isArray(payload.choices) ? payload.choices : [];
}

function indexOf(item: Json, at: number): number {
  return typeof item.index === "number" ? item.index : at;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
