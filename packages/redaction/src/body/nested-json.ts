import { BodyError } from "./body-error";
import { byte } from "./bytes";
import { JsonReader } from "./json-reader";
import { unknownShape } from "./shape";

const encoder = new TextEncoder();
/** Cannot be encoded, so such a text is not worth calling JSON. */
const loneSurrogate = /\p{Surrogate}/u;

/** Reads a string that is a JSON object or array as a whole; undefined when it is anything else. */
export function readNestedJson(text: string): JsonReader | undefined {
  const first = text.charCodeAt(0) <= 0x20 ? text.trimStart().charCodeAt(0) : text.charCodeAt(0);
  if (first !== byte.openBrace && first !== byte.openBracket) return undefined;
  if (loneSurrogate.test(text)) return undefined;
  const reader = new JsonReader(encoder.encode(text));
  try {
    reader.read(unknownShape);
    return reader;
  } catch (error) {
    if (error instanceof BodyError) return undefined;
    throw error;
  }
}
