import { textOfEncoded } from "./base64-text";
import { BodyError } from "./body-error";
import { byte } from "./bytes";
import { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import type { BodyShape } from "./shape";

export { BodyError };

export interface Message {
  readonly role: string;
  /** All texts of the message, one after the other, exactly as they follow each other. */
  readonly text: string;
}

/** A request or answer that was read once and is known to be sound. Its bytes must not change. */
export interface JsonBody {
  readonly bytes: Uint8Array;
  hasMember(name: string): boolean;
  /** A member of the outermost object, parsed; undefined when absent. Costs as much as the member is long. */
  member(name: string): unknown;
  /** The messages that the shape knows, in order. */
  messages(): Iterable<Message>;
  /** What the reader found: for the modules beside this one. */
  readonly reader: JsonReader;
}

/**
 * Reads a body in one strict pass. Throws `BodyError` for what is not JSON, is no object, is nested
 * deeper than 64, names a member twice, has bad UTF-8 or more than 100,000 strings.
 */
export function readJsonBody(bytes: Uint8Array, shape: BodyShape): JsonBody {
  const reader = new JsonReader(bytes);
  reader.read(shape);
  const start = bytes.findIndex((code) => code > 0x20);
  if (bytes[start] !== byte.openBrace) throw new BodyError("not_an_object", start);
  return new ReadBody(reader);
}

class ReadBody implements JsonBody {
  readonly reader: JsonReader;

  constructor(reader: JsonReader) {
    this.reader = reader;
  }

  get bytes(): Uint8Array {
    return this.reader.bytes;
  }

  hasMember(name: string): boolean {
    return this.reader.members.has(name);
  }

  member(name: string): unknown {
    const span = this.reader.members.get(name);
    return span === undefined
      ? undefined
      : JSON.parse(this.reader.slices().slice(span.valueStart, span.valueEnd));
  }

  *messages(): Iterable<Message> {
    const slices = this.reader.slices();
    for (const { role, firstLeaf, leafEnd } of this.reader.messages) {
      let text = "";
      for (let leaf = firstLeaf; leaf < leafEnd; leaf++) {
        const flags = this.reader.leaves.flags(leaf);
        if ((flags & (leafFlag.key | leafFlag.skipped)) !== 0) continue;
        const written = leafText(this.reader, slices, leaf);
        text += (flags & leafFlag.encoded) === 0 ? written : (textOfEncoded(written) ?? "");
      }
      yield { role, text };
    }
  }
}
