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
  /** Under which texts are named. Whoever has it can ask for a text that it guesses. */
  readonly key = randomBytes(32).toString("base64");
  readonly #bytesMax: number;
  #bytes = 0;
  #hits = 0;
  #misses = 0;

  /** @param bytesMax of memory, estimated from above; the entries that were not used for longest go first */
  constructor(bytesMax = defaultBytesMax) {
    this.#bytesMax = bytesMax;
  }

  /**
   * The memo of one request, for one policy version in one tenant. Costs nothing.
   *
   * @param use for a thread that looks things up under the key of another store, and tells it what was used
   */
  of(
    tenantId: string,
    policy: { readonly id: string; readonly version: number },
    use?: { readonly key: string; readonly tell: (entry: MemoEntry) => void },
  ): RequestMemo {
    // Ids have a fixed form, so that no two of these names begin alike and a text cannot pretend to be a name.
    const name = `${use?.key ?? this.key}\0${tenantId}\0${policy.id}\0${policy.version}\0`;
    // What is asked for comes again when it is told, or after `knows`: its digest is taken once.
    const digests = new Map<string, string | undefined>();
    const digestOfText = (text: string) => {
      const known = digests.get(text);
      if (known !== undefined) return known;
      const digest = digestOf(name, text);
      digests.set(text, digest);
      return digest;
    };
    const told = (digest: string | undefined, entities: readonly Entity[] | undefined) => {
      if (digest !== undefined && entities !== undefined) use?.tell({ digest, entities });
      return entities;
    };
    return {
      knows: (text) => text.length >= charsMin && this.#entries.has(digestOfText(text) ?? ""),
      get: (text) => {
        if (text.length < charsMin) return undefined;
        const digest = digestOfText(text);
        return told(digest, this.#find(digest));
      },
      set: (text, entities) => {
        if (text.length < charsMin) return;
        const digest = digestOfText(text);
        digests.delete(text);
        told(digest, this.#keep(digest, entities));
      },
    };
  }

  /** Takes over what a thread has used under the key of this store. */
  learn(entries: readonly MemoEntry[]): void {
    for (const { digest, entities } of entries) this.#keep(digest, entities);
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

  /** Gives what an entry holds of the entities; undefined when there was nothing to keep. */
  #keep(digest: string | undefined, entities: readonly Entity[]): readonly Entity[] | undefined {
    if (digest === undefined || this.#entries.has(digest)) return undefined;
    const size = bytesOf(entities);
    if (size > this.#bytesMax) return undefined;
    const kept = entities.map(withoutText);
    this.#entries.set(digest, kept);
    this.#bytes += size;
    for (const [oldest, its] of this.#entries) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#entries.delete(oldest);
      this.#bytes -= bytesOf(its);
    }
    return kept;
  }
}

export interface RequestMemo extends SpanMemo {
  /** True when `get` would give something. Neither counted nor a use. */
  knows(text: string): boolean;
}

/** One text's entities, without anything of the text. */
export interface MemoEntry {
  readonly digest: string;
  readonly entities: readonly Entity[];
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
