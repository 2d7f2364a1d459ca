import { type BodyShape, unknownShape } from "../body/shape";
import type { StreamTexts } from "./stream-texts";

/** A text in one event of a stream, or a piece of one that goes on in later events. */
export interface StreamPiece {
  /** JSON pointer (RFC 6901) into the event's payload. */
  readonly pointer: string;
  /**
   * The running text that this is a piece of: pieces of one channel follow each other. The channel of a text that
   * is whole begins with `wholeChannel`, which ends with every event.
   */
  readonly channel: string;
  /** In `tool-arguments` the text is a piece of JSON. */
  readonly kind: "text" | "tool-arguments";
  /** Input of a tool: restored only when the policy restores tool arguments. */
  readonly isToolInput: boolean;
  readonly text: string;
  /** A whole text that other events have brought in pieces; what is restored in it was counted there. */
  readonly isRepeat: boolean;
  /** The payload of an event that adds `text` to this channel and does nothing else. */
  carry(text: string): unknown;
}

export const wholeChannel = "whole/";

const depthMax = 64;
const identifier = /^[\w.:/+=-]{0,256}$/;
const encoded = /^[\w+/=-]*$/;

type Json = Readonly<Record<string, unknown>>;

/** What was gone through from the payload down to a place: a member of an object, or an item of an array. */
interface Step {
  readonly holder: Json | undefined;
  readonly shape: BodyShape;
  readonly name: string;
}

interface Place {
  readonly pointer: string;
  readonly channel: string;
  readonly path: readonly Step[];
  readonly isRepeat: boolean;
  /** The event's `type`, so that what is counted in one kind of event is not taken for another. */
  readonly event: string;
}

/** Every text of an event, in reading order. Nothing for a payload that is no object. */
export function streamPieces(texts: StreamTexts, payload: unknown): readonly StreamPiece[] {
  const pieces: StreamPiece[] = [];
  walk(texts, payload, { onText: (value, shape, place) => pieces.push(pieceOf(value, shape, place)) });
  return pieces;
}

/** Beginnings of the channels that end with this event. */
export function endedChannels(texts: StreamTexts, payload: unknown): readonly string[] {
  const ended = [wholeChannel];
  walk(texts, payload, {
    onObject: (object, { stream }, channel) => {
      const mark = stream?.endsWith;
      if (mark === true || (mark !== undefined && typeof object[mark] === "string")) ended.push(channel);
    },
  });
  return ended;
}

interface Visitor {
  onText?(text: string, shape: BodyShape, place: Place): void;
  onObject?(object: Json, shape: BodyShape, channel: string): void;
}

function walk(texts: StreamTexts, payload: unknown, visitor: Visitor): void {
  if (!isObject(payload)) return;
  const { type } = payload;
  const shape = (typeof type === "string" ? texts.events.get(type) : undefined) ?? texts.other;
  const place = {
    pointer: "",
    channel: "",
    path: [],
    isRepeat: shape.stream?.isRepeat === true,
    event: typeof type === "string" ? type : "",
  };
  visit(payload, shape, place, visitor);
}

function visit(value: unknown, shape: BodyShape, place: Place, visitor: Visitor): void {
  if (place.path.length > depthMax) return;
  if (typeof value === "string") {
    if (isText(value, shape)) visitor.onText?.(value, shape, place);
  } else if (Array.isArray(value)) visitItems(value, shape, place, visitor);
  else if (isObject(value)) visitMembers(value, shape, place, visitor);
}

function visitItems(items: readonly unknown[], shape: BodyShape, place: Place, visitor: Visitor): void {
  const inside = shape.items ?? unknownShape;
  for (const [at, item] of items.entries()) {
    const index = isObject(item) && typeof item.index === "number" ? item.index : at;
    visit(
      item,
      inside,
      {
        ...place,
        pointer: `${place.pointer}/${at}`,
        channel: inside.stream?.isIndexed === true ? `${place.channel}${index}/` : place.channel,
        path: [...place.path, { holder: undefined, shape: inside, name: "" }],
      },
      visitor,
    );
  }
}

function visitMembers(object: Json, shape: BodyShape, place: Place, visitor: Visitor): void {
  const ids = (shape.stream?.ids ?? []).map((name) => `${name}=${String(object[name] ?? "")}/`);
  const channel = place.channel + ids.join("");
  visitor.onObject?.(object, shape, channel);
  for (const [name, value] of Object.entries(object)) {
    const inside = shape.members?.get(name) ?? shape.others ?? unknownShape;
    visit(
      value,
      inside,
      {
        ...place,
        pointer: `${place.pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        channel: `${channel}${name}/`,
        path: [...place.path, { holder: object, shape, name }],
      },
      visitor,
    );
  }
}

/** Identifiers and encoded bytes hold nothing that could be restored. */
function isText(value: string, shape: BodyShape): boolean {
  switch (shape.string) {
    case "structural":
    case "reference":
      return !identifier.test(value);
    case "opaque":
    case "data":
      return !encoded.test(value);
    default:
      return true;
  }
}

function pieceOf(text: string, shape: BodyShape, place: Place): StreamPiece {
  const { pointer, channel, path, isRepeat } = place;
  const runs = shape.stream?.runs === true;
  return {
    pointer,
    channel: runs ? channel : `${wholeChannel}${place.event}${pointer}`,
    kind: shape.string === "json" ? "tool-arguments" : "text",
    isToolInput: shape.isToolInput === true,
    text,
    isRepeat,
    carry: (held) => carry(path, held),
  };
}

/** Around the text only what tells where it belongs. */
function carry(path: readonly Step[], text: string): unknown {
  let inner: unknown = text;
  for (const { holder, shape, name } of path.toReversed()) {
    inner = holder === undefined ? [inner] : { ...kept(holder, shape), [name]: inner };
  }
  return inner;
}

function kept(object: Json, { stream }: BodyShape): Json {
  if (stream === undefined) return {};
  const names = [
    ...(stream.isIndexed === true ? ["index"] : []),
    ...(stream.ids ?? []),
    ...(stream.keeps ?? []),
  ];
  const present = names.filter((name) => object[name] !== undefined).map((name) => [name, object[name]]);
  return { ...stream.adds, ...Object.fromEntries(present) };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
