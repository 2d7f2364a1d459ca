import {
  type CompiledPolicy,
  createStreamRedactor,
  type EntityCounts,
  type KeyedDigest,
  type StreamPiece,
  spellingOf,
} from "@veilgate/redaction";
import { noCounts } from "./entity-counts";
import { HeldString, RunningString } from "./json-strings";
import { JsonTextRedactor } from "./json-text-redactor";

/** Redacts one text of an answer that arrives in pieces. */
export interface TextRedactor {
  push(piece: string): string;
  /** Call once, after the last piece. */
  end(): string;
  /** True while something is held back. */
  readonly isHolding: boolean;
  /** Of what was given out so far. */
  counts(): EntityCounts;
}

/**
 * The redactor for texts of a kind. In JSON each string is a text: the arguments of a tool are JSON, and other texts
 * are when they begin like it.
 */
export function createTextRedactor(
  kind: StreamPiece["kind"],
  policy: CompiledPolicy,
  digest: KeyedDigest,
): TextRedactor {
  if (kind === "tool-arguments") {
    return new JsonTextRedactor(policy, digest, () => new HeldString(policy, digest));
  }
  return new BegunRedactor((isJson) =>
    isJson
      ? new JsonTextRedactor(policy, digest, () => new RunningString(policy, digest))
      : plainRedactor(policy, digest),
  );
}

function plainRedactor(policy: CompiledPolicy, digest: KeyedDigest): TextRedactor {
  const redactor = createStreamRedactor(policy, digest);
  return {
    push: (piece) => redactor.push(piece),
    end: () => redactor.end(),
    get isHolding() {
      return redactor.heldChars > 0;
    },
    counts: () => redactor.counts(),
  };
}

/** Finds out by the beginning of the text what it is. */
class BegunRedactor implements TextRedactor {
  #begun = "";
  #inner: TextRedactor | undefined;

  constructor(private readonly open: (isJson: boolean) => TextRedactor) {}

  get isHolding(): boolean {
    return this.#inner?.isHolding ?? this.#begun !== "";
  }

  counts(): EntityCounts {
    return this.#inner?.counts() ?? noCounts;
  }

  push(piece: string): string {
    if (this.#inner !== undefined) return this.#inner.push(piece);
    this.#begun += piece;
    const spelling = spellingOf(this.#begun);
    if (spelling === undefined) return "";
    this.#inner = this.open(spelling === "json");
    return this.#inner.push(this.#begun);
  }

  end(): string {
    if (this.#inner !== undefined) return this.#inner.end();
    this.#inner = this.open(false);
    return this.#inner.push(this.#begun) + this.#inner.end();
  }
}
