/** As deep as JSON in strings is redacted. */
const depthMax = 4;

const backslash = 0x5c;
const quote = 0x22;

/** What is known of a string that is open: whether it holds JSON itself, by its first characters. */
type Content = "unknown" | "list" | "object" | "json" | "text";

/**
 * Says how deep in strings of JSON in strings a place of a running text is. The text is JSON; a string in it counts as
 * JSON again when it begins with an object, or with a list of objects or strings. Each depth escapes what it holds
 * once more, so a quote ends the string of the depth that its backslashes belong to.
 */
export class JsonDepth {
  /** Of the strings that are open, each within the one before. */
  readonly #open: Content[] = [];
  #backslashes = 0;

  /** How many times a value has to be escaped here. */
  get depth(): number {
    return Math.max(1, this.#open.length);
  }

  /** The next characters of the text, from `start` to `end`. */
  read(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === backslash) {
        this.#backslashes++;
        continue;
      }
      if (code === quote) this.#quote(this.#backslashes);
      else this.#begin(text.charAt(at), this.#backslashes > 0);
      this.#backslashes = 0;
    }
  }

  #quote(backslashes: number): void {
    const depth = depthOfQuote(backslashes);
    if (depth < this.#open.length) {
      this.#open.length = depth;
      return;
    }
    const holder = this.#open.at(-1);
    const opens =
      depth === this.#open.length && depth < depthMax && (holder === undefined || isBegun(holder));
    if (opens && holder !== undefined) this.#open[depth - 1] = "json";
    if (opens) this.#open.push("unknown");
    else this.#decide("text");
  }

  /** A character that is neither a quote nor a backslash. */
  #begin(character: string, isEscaped: boolean): void {
    const content = this.#open.at(-1);
    if (content === undefined || content === "json" || content === "text") return;
    if (isEscaped ? "nrt".includes(character) : character === " ") return;
    if (!isEscaped && character === "[" && content !== "object") this.#decide("list");
    else if (!isEscaped && character === "{" && content !== "object") this.#decide("object");
    else this.#decide("text");
  }

  #decide(content: Content): void {
    const last = this.#open.length - 1;
    if (last >= 0 && this.#open[last] !== "json") this.#open[last] = content;
  }
}

function isBegun(content: Content): boolean {
  return content === "list" || content === "object" || content === "json";
}

/** Each depth writes a quote of the next one with a backslash, and a backslash as two. */
function depthOfQuote(backslashes: number): number {
  let depth = 0;
  for (let left = backslashes; left % 2 === 1; left = (left - 1) / 2) depth++;
  return depth;
}
