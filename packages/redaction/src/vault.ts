import { brackets, foldPlaceholder, shortHex, tagLength, tagOf, writePlaceholder } from "./placeholders";
import { RestoringVault } from "./restoring-vault";
import { SurrogateBook, type SurrogateContext } from "./surrogates/surrogate-book";
import type { EntityType, KeyedDigest, PlaceholderFormat } from "./types";

/** With 40 bits even a second attempt is rare; a digest that needs more than this is broken. */
const attemptsMax = 64;

const noContext: SurrogateContext = { languages: ["en"], ownText: () => "", isJson: false };

/**
 * The pseudonyms and surrogates of one request. Lives in memory for as long as the answer is being written.
 *
 * The value behind a pseudonym is the text exactly as the client wrote it, so two spellings of one
 * address are two pseudonyms and each comes back as it was. The tag depends on nothing but the
 * tenant's key, the type and the value: the same value has the same pseudonym in every turn of a
 * conversation and on every replica, with nothing stored.
 */
export class RequestVault extends RestoringVault {
  readonly #digest: KeyedDigest;
  /** By type, then by value: a key of both would have to be written and hashed for every value. */
  readonly #placeholderByValue = new Map<EntityType, Map<string, string>>();
  readonly #context: SurrogateContext;
  #surrogates: SurrogateBook | undefined;

  constructor(format: PlaceholderFormat, digest: KeyedDigest, context: SurrogateContext = noContext) {
    super({
      format,
      valueByPlaceholder: new Map(),
      foldedTypes: new Map(),
      placeholderByFolded: new Map(),
      notRepaired: new Set(),
      valueBySurrogate: new Map(),
      valueBySpelling: new Map(),
    });
    this.#digest = digest;
    this.#context = context;
  }

  /** Another value of the same kind and form; a pseudonym where there is none that is certainly nobody's. */
  surrogateFor(type: EntityType, value: string): string {
    this.#surrogates ??= new SurrogateBook(this.#digest, this.#context, this.data);
    return this.#surrogates.surrogateFor(type, value) ?? this.pseudonymFor(type, value);
  }

  pseudonymFor(type: EntityType, value: string): string {
    const ofType = this.#placeholderByValue.get(type) ?? new Map<string, string>();
    const known = ofType.get(value);
    if (known !== undefined) return known;
    const placeholder = this.#freePlaceholder(type, `${type}|${value}`);
    if (ofType.size === 0) this.#placeholderByValue.set(type, ofType);
    ofType.set(value, placeholder);
    this.data.valueByPlaceholder.set(placeholder, value);
    this.#indexFolded(type, placeholder);
    return placeholder;
  }

  /** Eight hex characters: the same for the same value of a tenant, and nothing to restore. */
  hashOf(type: EntityType, value: string): string {
    return shortHex(this.#digest(`${type}|${value}`));
  }

  /** Every placeholder and surrogate and its value, then the parts of surrogates that are restored alone. */
  *entries(): Generator<readonly [replacement: string, value: string], void, undefined> {
    yield* this.data.valueByPlaceholder;
    yield* this.data.valueBySurrogate;
    for (const [spelling, value] of this.data.valueBySpelling) {
      if (value !== undefined) yield [spelling, value];
    }
  }

  /** The client itself wrote something that looks like this damaged placeholder: leave that alone in the answer. */
  neverRepair(folded: string): void {
    this.data.notRepaired.add(folded);
  }

  /** Two values with the same 40 bits: the later one takes the tag of a numbered message. */
  #freePlaceholder(type: EntityType, key: string): string {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const tag = tagOf(this.#digest(attempt === 0 ? key : `${key}|${attempt}`));
      const placeholder = writePlaceholder(this.format, type, tag);
      if (!this.data.valueByPlaceholder.has(placeholder)) return placeholder;
    }
    throw new Error("No free tag was found: the keyed digest does not depend on its message.");
  }

  #indexFolded(type: EntityType, placeholder: string): void {
    const { foldedTypes, placeholderByFolded } = this.data;
    const foldedType = foldedTypes.get(type) ?? foldPlaceholder(type);
    foldedTypes.set(type, foldedType);
    const tagEnd = placeholder.length - brackets[this.format].close.length;
    const folded = foldedType + placeholder.slice(tagEnd - tagLength, tagEnd).toUpperCase();
    placeholderByFolded.set(folded, placeholderByFolded.has(folded) ? undefined : placeholder);
  }
}
