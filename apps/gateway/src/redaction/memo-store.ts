import { hash, randomBytes } from "node:crypto";
import { toUSVString } from "node:util";
import type { Entity, SpanMemo } from "@veilgate/redaction";

/**
 * Remembers where entities were found, over the requests of one process: chat history, instructions and
 * tool definitions come again with every turn. Holds no text and nothing of one: an entry is named by a keyed
 * digest under a key that dies with the process, and has positions, types and the ids of recognizers. What one
 * tenant's requests have left is not to be met by another's, nor by another version of the policy.
 */
export class MemoStore {
  /** In order of last use. */
  readonly #entries = new Map<string, readonly Entity[]>();
  readonly #key = randomBytes(32).toString("base64");
  readonly #bytesMax: number;
  #bytes = 0;
  #hits = 0;
  #misses = 0;

  /** @param bytesMax of memory, estimated from above; the entries that were not used for longest go first */
  constructor(bytesMax = defaultBytesMax) {
    this.#bytesMax = bytesMax;
  }

  /** The memo of one policy version in one tenant. Costs nothing; make one for each request. */
  of(tenantId: string, policy: { readonly id: string; readonly version: number }): SpanMemo {
    // Ids have a fixed form, so that no two of these names begin alike and a text cannot pretend to be a name.
    const name = `${this.#key}\0${tenantId}\0${policy.id}\0${policy.version}\0`;
    // A text that is not known is asked for and then told: its digest is taken once.
    let asked: { text: string; digest: string | undefined } = { text: "", digest: undefined };
    const digestOfText = (text: string) => {
      if (asked.text !== text) asked = { text, digest: digestOf(name, text) };
      return asked.digest;
    };
    return {
      get: (text) => (text.length < charsMin ? undefined : this.#find(digestOfText(text))),
      set: (text, entities) => {
        if (text.length >= charsMin) this.#keep(digestOfText(text), entities);
      },
    };
  }

  stats(): MemoStats {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#bytes };
  }

  #find(digest: string | undefined): readonly Entity[] | undefined {
    const known = digest === undefined ? undefined : this.#entries.get(digest);
    if (digest === undefined || known === undefined) {
      this.#misses++;
      return undefined;
    }
    this.#hits++;
    this.#entries.delete(digest);
    this.#entries.set(digest, known);
    return known;
  }

  #keep(digest: string | undefined, entities: readonly Entity[]): void {
    if (digest === undefined || this.#entries.has(digest)) return;
    const size = bytesOf(entities);
    if (size > this.#bytesMax) return;
    this.#entries.set(digest, entities.map(withoutText));
    this.#bytes += size;
    for (const [oldest, its] of this.#entries) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#entries.delete(oldest);
      this.#bytes -= bytesOf(its);
    }
  }
}

export interface MemoStats {
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
}

/** A shorter text is searched in less time than its entry would be worth in memory. */
const charsMin = 16;
const defaultBytesMax = 16 * 1024 * 1024;

/** Measured on Node 20: the digest, the map's slot and the array; an entity with its explanation. */
const entryBytes = 240;
const entityBytes = 200;

function bytesOf(entities: readonly Entity[]): number {
  return entryBytes + entities.length * entityBytes;
}

/** One call of OpenSSL: 0.4 µs for a short text. Undefined for a text that has no UTF-8 of its own. */
function digestOf(name: string, text: string): string | undefined {
  return toUSVString(text) === text ? hash("sha256", name + text, "binary") : undefined;
}

/** A cue may be a slice of the text, which would keep all of it alive; nobody asks for the cues of a body. */
function withoutText({ type, start, end, score, explanation }: Entity): Entity {
  const { recognizer, evidence, checksum } = explanation;
  return { type, start, end, score, explanation: { recognizer, evidence, ...(checksum && { checksum }) } };
}
