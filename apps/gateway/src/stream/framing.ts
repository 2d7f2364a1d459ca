import { readSseEvent } from "./sse-event";
import { endOfEvent } from "./sse-framer";

/** How events are written to the client. */
export interface Framing {
  /** Undefined: as the provider says. */
  readonly contentType: string | undefined;
  /** @param block whole events. */
  write(block: Buffer): Buffer;
  /** What ends the answer, whether it is complete or not. */
  end(): Buffer;
}

const nothing = Buffer.alloc(0);

/** As they came. */
export const asEvents: Framing = { contentType: undefined, write: (block) => block, end: () => nothing };

/** The payloads as the items of one JSON array, for clients that did not ask for events; comments are left out. */
export class JsonArrayFraming implements Framing {
  readonly contentType = "application/json; charset=utf-8";
  #isFirst = true;

  write(block: Buffer): Buffer {
    let text = "";
    for (let start = 0; start < block.length; ) {
      const end = endOfEvent(block, start);
      const stop = end === -1 ? block.length : end;
      const { data } = readSseEvent(block.toString("utf8", start, stop));
      if (data !== undefined) {
        text += (this.#isFirst ? "[" : ",\r\n") + data;
        this.#isFirst = false;
      }
      start = stop;
    }
    return Buffer.from(text);
  }

  end(): Buffer {
    return Buffer.from(this.#isFirst ? "[]" : "]");
  }
}
