import { tagLength } from "./placeholders";
import { buildTrie } from "./surrogates/surrogate-trie";
import type { EntityType, PlaceholderFormat, SurrogateNode, Vault } from "./types";

/** All that a vault knows, in forms that can be handed to another thread. It holds values: memory only. */
export interface VaultData {
  readonly format: PlaceholderFormat;
  readonly valueByPlaceholder: Map<string, string>;
  readonly foldedTypes: Map<EntityType, string>;
  /** Folded placeholder to the one that it stands for; undefined when two would fit. */
  readonly placeholderByFolded: Map<string, string | undefined>;
  readonly notRepaired: Set<string>;
  readonly valueBySurrogate: Map<string, string>;
  /** What a model may write in place of a surrogate, such as a part of a name; undefined when two values would fit. */
  readonly valueBySpelling: Map<string, string | undefined>;
}

/** What JSON writes as an escape in any case. */
const escaped = /["\\\p{Cc}]/u;

/** A vault that only restores: over the data of one that a request was redacted with, in this thread or another. */
export class RestoringVault implements Vault {
  #trie: { readonly root: SurrogateNode; readonly size: number } | undefined;

  constructor(readonly data: VaultData) {}

  get format(): PlaceholderFormat {
    return this.data.format;
  }

  get size(): number {
    return this.data.valueByPlaceholder.size + this.data.valueBySurrogate.size;
  }

  get surrogates(): SurrogateNode | undefined {
    const { valueBySurrogate, valueBySpelling } = this.data;
    if (valueBySurrogate.size === 0) return undefined;
    if (this.#trie?.size !== valueBySurrogate.size) {
      this.#trie = { root: buildTrie([valueBySpelling, valueBySurrogate]), size: valueBySurrogate.size };
    }
    return this.#trie.root;
  }

  /** All that is put back besides pseudonyms, and the other ways in which a model may write it. */
  get surrogateTexts(): string[] {
    const { valueBySurrogate, valueBySpelling } = this.data;
    if (valueBySurrogate.size === 0) return [];
    const spellings = [...valueBySpelling].flatMap(([text, value]) => (value === undefined ? [] : [text]));
    return [...valueBySurrogate.keys(), ...spellings];
  }

  get hasEscapes(): boolean {
    const { valueByPlaceholder, valueBySurrogate } = this.data;
    for (const value of valueByPlaceholder.values()) if (escaped.test(value)) return true;
    for (const value of valueBySurrogate.values()) if (escaped.test(value)) return true;
    return false;
  }

  reveal(placeholder: string): string | undefined {
    return this.data.valueByPlaceholder.get(placeholder);
  }

  repair(folded: string): string | undefined {
    if (this.data.notRepaired.has(folded)) return undefined;
    const placeholder = this.data.placeholderByFolded.get(folded);
    return placeholder === undefined ? undefined : this.reveal(placeholder);
  }

  canBegin(folded: string): boolean {
    for (const type of this.data.foldedTypes.values()) {
      if (folded.length <= type.length) {
        if (type.startsWith(folded)) return true;
      } else if (folded.length <= type.length + tagLength && folded.startsWith(type)) return true;
    }
    return false;
  }
}
