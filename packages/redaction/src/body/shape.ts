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
 * - `json`: JSON inside a string, such as the arguments of a tool call; searched leaf by leaf.
 * - `unknown`: no shape describes it; searched.
 */
export type Place = "text" | "structural" | "opaque" | "json" | "unknown";

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
  /** An object with this member, other than null, is an image, a file or audio as a whole. */
  readonly opaque?: OpaqueKind;
  /** An object that stands here is a message: it has a `role`, and its texts belong together. */
  readonly isMessage?: boolean;
  /** Input of a tool: restored only when the policy restores tool arguments. */
  readonly isToolInput?: boolean;
  /** A string that stands here goes on in the same member of the next item of the array. */
  readonly continues?: boolean;
}

export const unknownShape: BodyShape = { string: "unknown" };

export const text: BodyShape = { string: "text" };
export const structural: BodyShape = { string: "structural" };
export const toolInput: BodyShape = { string: "text", isToolInput: true };
export const toolInputJson: BodyShape = { string: "json", isToolInput: true };
export const encoded: BodyShape = { string: "opaque" };

export function object(members: Record<string, BodyShape>, more: Partial<BodyShape> = {}): BodyShape {
  for (const name of Object.keys(members)) keepName(name);
  return { string: "unknown", members: new Map(Object.entries(members)), ...more };
}

export function arrayOf(items: BodyShape, more: Partial<BodyShape> = {}): BodyShape {
  return { string: "unknown", items, ...more };
}
