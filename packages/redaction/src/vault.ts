import { brackets, foldPlaceholder, shortHex, tagLength, tagOf, writePlaceholder } from "./placeholders";
import type { EntityType, KeyedDigest, PlaceholderFormat, Vault } from "./types";

/** With 40 bits even a second attempt is rare; a digest that needs more than this is broken. */
const attemptsMax = 64;

/**
 * The pseudonyms of one request. Lives in memory for as long as the answer is being written.
 *
 * The value behind a pseudonym is the text exactly as the client wrote it, so two spellings of one
 * address are two pseudonyms and each comes back as it was. The tag depends on nothing but the
 * tenant's key, the type and the value: the same value has the same pseudonym in every turn of a
 * conversation and on every replica, with nothing stored.
 */
export class RequestVault implements Vault {
  readonly format: PlaceholderFormat;
  readonly #digest: KeyedDigest;
  readonly #valueByPlaceholder = new Map<string, string>();
  readonly #placeholderByValue = new Map<string, string>();
  readonly #foldedTypes = new Map<EntityType, string>();
  /** Folded placeholder to the one that it stands for; undefined when two would fit. */
  readonly #placeholderByFolded = new Map<string, string | undefined>();
  readonly #notRepaired = new Set<string>();

  constructor(format: PlaceholderFormat, digest: KeyedDigest) {
    this.format = format;
    this.#digest = digest;
  }

  get size(): number {
    return this.#valueByPlaceholder.size;
  }

  pseudonymFor(type: EntityType, value: string): string {
    const key = `${type}|${value}`;
    const known = this.#placeholderByValue.get(key);
    if (known !== undefined) return known;
    const placeholder = this.#freePlaceholder(type, key);
    this.#placeholderByValue.set(key, placeholder);
    this.#valueByPlaceholder.set(placeholder, value);
    this.#indexFolded(type, placeholder);
    return placeholder;
  }

  /** Eight hex characters: the same for the same value of a tenant, and nothing to restore. */
  hashOf(type: EntityType, value: string): string {
    return shortHex(this.#digest(`${type}|${value}`));
  }

  /** Every placeholder and its value. */
  entries(): Iterable<readonly [placeholder: string, value: string]> {
    return this.#valueByPlaceholder;
  }

  reveal(placeholder: string): string | undefined {
    return this.#valueByPlaceholder.get(placeholder);
  }

  repair(folded: string): string | undefined {
    if (this.#notRepaired.has(folded)) return undefined;
    const placeholder = this.#placeholderByFolded.get(folded);
    return placeholder === undefined ? undefined : this.#valueByPlaceholder.get(placeholder);
  }

  canBegin(folded: string): boolean {
    for (const type of this.#foldedTypes.values()) {
      if (folded.length <= type.length) {
        if (type.startsWith(folded)) return true;
      } else if (folded.length <= type.length + tagLength && folded.startsWith(type)) return true;
    }
    return false;
  }

  /** The client itself wrote something that looks like this damaged placeholder: leave that alone in the answer. */
  neverRepair(folded: string): void {
    this.#notRepaired.add(folded);
  }

  /** Two values with the same 40 bits: the later one takes the tag of a numbered message. */
  #freePlaceholder(type: EntityType, key: string): string {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const tag = tagOf(this.#digest(attempt === 0 ? key : `${key}|${attempt}`));
      const placeholder = writePlaceholder(this.format, type, tag);
      if (!this.#valueByPlaceholder.has(placeholder)) return placeholder;
    }
    throw new Error("No free tag was found: the keyed digest does not depend on its message.");
  }

  #indexFolded(type: EntityType, placeholder: string): void {
    const { open, close } = brackets[this.format];
    const folded = foldPlaceholder(placeholder.slice(open.length, -close.length));
    this.#placeholderByFolded.set(folded, this.#placeholderByFolded.has(folded) ? undefined : placeholder);
    if (!this.#foldedTypes.has(type)) this.#foldedTypes.set(type, foldPlaceholder(type));
  }
}
