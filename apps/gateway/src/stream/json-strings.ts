import {
  type CompiledPolicy,
  createStreamRedactor,
  type EntityCounts,
  type KeyedDigest,
  redactText,
} from "@veilgate/redaction";

/** A string of JSON that is open: what stands between its quotes comes in pieces, and goes out redacted. */
export interface OpenString {
  /** @param raw a piece as it is written, escapes and all. */
  push(raw: string): string;
  /** Its closing quote has come. */
  close(): string;
  /** It never will. */
  end(): string;
  readonly isHolding: boolean;
  counts(): EntityCounts;
}

/** A longer string in the arguments of a tool is refused rather than held. */
const heldCharsMax = 1024 * 1024;

/** Held until it is closed, so that a value of any length is found in it. */
export class HeldString implements OpenString {
  #raw = "";
  #counts: EntityCounts = { total: 0, byType: {}, byAction: {} };

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly digest: KeyedDigest,
  ) {}

  get isHolding(): boolean {
    return this.#raw !== "";
  }

  counts(): EntityCounts {
    return this.#counts;
  }

  push(raw: string): string {
    this.#raw += raw;
    if (this.#raw.length > heldCharsMax) throw new Error("A string of a tool's arguments is too long.");
    return "";
  }

  close(): string {
    const redacted = redactText(decode(this.#raw), this.policy, this.digest);
    this.#counts = redacted.counts;
    return redacted.edits.length === 0 ? this.#raw : encode(redacted.text);
  }

  /** Nobody can say what it holds: it is left out. */
  end(): string {
    this.#raw = "";
    return "";
  }
}

/** Given out while it is written, but for what may still become a value. */
export class RunningString implements OpenString {
  readonly #redactor: ReturnType<typeof createStreamRedactor>;
  /** An escape that the last piece began. */
  #escape = "";

  constructor(policy: CompiledPolicy, digest: KeyedDigest) {
    this.#redactor = createStreamRedactor(policy, digest);
  }

  get isHolding(): boolean {
    return this.#escape !== "" || this.#redactor.heldChars > 0;
  }

  counts(): EntityCounts {
    return this.#redactor.counts();
  }

  push(raw: string): string {
    const text = this.#escape + raw;
    const whole = text.length - (begunEscape(text)?.length ?? 0);
    this.#escape = text.slice(whole);
    return encode(this.#redactor.push(decode(text.slice(0, whole))));
  }

  close(): string {
    return encode(this.#redactor.end());
  }

  end(): string {
    this.#escape = "";
    return this.close();
  }
}

const escapes = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const shortEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Also of what is no escape: the character itself. */
function decode(raw: string): string {
  return raw.replace(escapes, (_, hex?: string, letter = "") =>
    hex === undefined ? (shortEscapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function encode(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The part of an escape that the text ends with. Each backslash is looked at with what stands in front of it. */
function begunEscape(text: string): string | undefined {
  return /(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3})?)$/.exec(text)?.[1];
}
