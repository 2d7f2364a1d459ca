import { keepName } from "./member-names";

/**
 * Where text lives in the bodies of one route, as data: the reader walks down the shape while it
 * walks down the body. One node says what is done with each kind of value that may stand at its
 * place; what a shape does not describe is unknown, and unknown is searched like text.
 */

/** Content that cannot be searched, named like the members of a policy's `opaque`. */
export type OpaqueKind = "images" | "files" | "audio";

/**
 * - `text`: written by or for a person; searched.
 * - `structural`: an identifier or one word of a list. Not searched as long as it looks like one.
 * - `opaque`: encoded bytes. What is not encoded (a plain URL, a sentence) is searched as unknown.
 * - `data`: encoded bytes of which `content` of the object around it says what they are.
 * - `reference`: names content that is kept elsewhere. An id is not searched, an address is.
 * - `json`: JSON inside a string, such as the arguments of a tool call; searched leaf by leaf.
 * - `value`: anything that the client or a model put there; searched, but a `data:` URL is what it holds.
 * - `unknown`: no shape describes it; searched as a value is.
 *
 * Text that is encoded (a `data:` URL of `text/csv`, base64 beside `text/plain`) is decoded and searched.
 */
export type Place = "text" | "structural" | "opaque" | "data" | "reference" | "json" | "value" | "unknown";

/** What the members of an object say together about the content that it carries. */
export interface ContentRule {
  /** Members that hold a media type such as `image/png`. */
  readonly mediaTypes?: readonly string[];
  /** The member whose place is `data`. */
  readonly data?: string;
  /** Values of `type` with which the object holds plain text, to be searched like every other. */
  readonly textTypes?: readonly string[];
  /**
   * A text that its provider has signed, when `signature` holds something and `type` is the name of the text's
   * member: not one character may change but what stands for values that the provider never saw.
   */
  readonly signed?: { readonly text: string; readonly signature: string };
  /** Values of `type` with which the object names a file that is kept elsewhere. */
  readonly fileTypes?: readonly string[];
  /** Roles of messages that name none, by the end of their `type`; the first that fits. */
  readonly roles?: readonly (readonly [end: string, role: string])[];
}

/** What else the events of a stream need: texts arrive in pieces there, several at a time. See `StreamTexts`. */
export interface StreamMarks {
  /** A string that stands here goes on in the next event of the same running text. */
  readonly runs?: boolean;
  /** Members of this object that tell its running texts from those of its like. */
  readonly ids?: readonly string[];
  /** An item of an array that is told apart by its `index` or, without one, by its position. */
  readonly isIndexed?: boolean;
  /** Members that go along when one text of the object stands in an event of its own. */
  readonly keeps?: readonly string[];
  /** Members that such an object gets besides. */
  readonly adds?: Readonly<Record<string, unknown>>;
  /** The running texts of the object end with the event in which this member is a string; `true`: with any event. */
  readonly endsWith?: string | true;
  /** An event that repeats texts which others have brought in pieces. */
  readonly isRepeat?: boolean;
}

export interface BodyShape {
  /** What a string is that stands here. Whole numbers of 7 digits or more are searched wherever strings are. */
  readonly string: Place;
  /** Members of an object that stands here. Their names are not searched. */
  readonly members?: ReadonlyMap<string, BodyShape>;
  /** Every other member of the object; unknown when absent. */
  readonly others?: BodyShape;
  /** Names of the other members that look like identifiers are not searched. */
  readonly othersAreNamed?: boolean;
  /** Items of an array that stands here; unknown when absent. */
  readonly items?: BodyShape;
  /**
   * An object with this member, other than null, is an image, a file or audio as a whole, unless all that the
   * member holds is text; `by-type`: its media type says which or, without one, the object's `type`. A string is
   * not opaque where the place is `text`.
   */
  readonly opaque?: OpaqueKind | "by-type";
  /** Only the member is stripped then: its object has to stay what it is. */
  readonly isStrippedAlone?: boolean;
  /** How an object that stands here says what it carries; also needed where a member is opaque `by-type`. */
  readonly content?: ContentRule;
  /** The text part, without its `text`, that takes the place of an object that is stripped; `{"type":"text"}` when absent. */
  readonly textPart?: Readonly<Record<string, string>>;
  /** An array of numbers that stands here is encoded content, such as a text in model tokens. */
  readonly numbers?: OpaqueKind;
  /** An object that stands here is a message: its texts belong together. Its `role` is the member of that name. */
  readonly isMessage?: boolean;
  /** The role of a message that names none: of this object, or of a string or an array of parts that stands here. */
  readonly role?: string;
  /** Input of a tool, names of members included: restored only when the policy restores tool arguments. */
  readonly isToolInput?: boolean;
  /** A string that stands here goes on in the same member of the next item of the array. */
  readonly continues?: boolean;
  /** For events of streams. */
  readonly stream?: StreamMarks;
}

export const unknownShape: BodyShape = { string: "unknown" };

export const text: BodyShape = { string: "text" };
export const structural: BodyShape = { string: "structural" };
export const toolInput: BodyShape = { string: "text", isToolInput: true };
export const toolInputJson: BodyShape = { string: "json", isToolInput: true };
export const encoded: BodyShape = { string: "opaque" };
export const reference: BodyShape = { string: "reference" };
/** A text part: a value may go on in the part behind it. */
export const partText: BodyShape = { string: "text", continues: true };
/** The client's own members: their names are searched as well. */
export const freeForm: BodyShape = { string: "value", others: { string: "value" } };
/** JSON of any form: each of its texts, and the names of all members. */
export const anyValue: BodyShape = anyDepth({ string: "value" });
/** The same as the input of a tool. */
export const toolInputValue: BodyShape = anyDepth({ string: "value", isToolInput: true });
/** Numbers and words, also in objects of any depth: nothing that anybody wrote. */
export const measures: BodyShape = anyDepth({ string: "structural", othersAreNamed: true });

export function object(members: Record<string, BodyShape>, more: Partial<BodyShape> = {}): BodyShape {
  for (const name of Object.keys(members)) keepName(name);
  return { string: "unknown", members: new Map(Object.entries(members)), ...more };
}

/** Text that goes on in the next event of a stream. */
export const runningText: BodyShape = { string: "text", stream: { runs: true } };
/** The same for the arguments of a tool, which are JSON. */
export const runningToolInput: BodyShape = { string: "json", isToolInput: true, stream: { runs: true } };
/** Anything in which every string goes on, but for what tells kinds and parts from each other. */
export const runningValue: BodyShape = anyDepth({
  string: "unknown",
  members: new Map(
    Object.entries(
      settings("type", "id", "index", "role", "name", "object", "format", "signature", "status"),
    ),
  ),
  stream: { runs: true, isIndexed: true, keeps: ["type"] },
});

/** Members of these names, all of them structural. */
export function settings(...names: readonly string[]): Record<string, BodyShape> {
  return Object.fromEntries(names.map((name) => [name, structural]));
}

/** The same members once more in snake case, as protocol buffers are read. */
export function bothCases(members: Record<string, BodyShape>): Record<string, BodyShape> {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const copies = Object.entries(members).map(([name, shape]) => [snake(name), shape] as const);
  return { ...members, ...Object.fromEntries(copies) };
}

/** The same shape for every member and item, however deep. */
export function anyDepth(leaf: BodyShape): BodyShape {
  const shape: { -readonly [K in keyof BodyShape]: BodyShape[K] } = { ...leaf };
  shape.others = shape;
  shape.items = shape;
  return shape;
}

export function arrayOf(items: BodyShape, more: Partial<BodyShape> = {}): BodyShape {
  return { string: "unknown", items, ...more };
}
