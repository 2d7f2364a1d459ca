import { GatewayError } from "./gateway-error";

/** More than a client sends, less than an attack does. Node would drop the rest in silence. */
const headersMax = 100;

/** Headers of which two make a request mean two things. */
const singletons = new Set([
  "host",
  "content-length",
  "content-type",
  "content-encoding",
  "transfer-encoding",
  "expect",
  "x-veilgate-policy",
  "openai-organization",
  "openai-project",
]);

/** Headers whose spelling with `_` another server on the way may have read as ours. */
const guarded = new Set([...singletons, "authorization", "x-api-key", "x-goog-api-key", "x-veilgate-key"]);

/** The headers of a request as they came, names in lower case, nothing merged and nothing dropped. */
export class RequestHeaders {
  readonly #first = new Map<string, string>();
  #repeated: Map<string, string[]> | undefined;

  /**
   * @param raw flat name and value pairs of node:http.
   * @throws GatewayError `bad_request` for too many headers, a repeated singleton, or an underscore twin.
   */
  constructor(raw: readonly string[]) {
    if (raw.length > headersMax * 2) throw new GatewayError("bad_request", { headers_max: headersMax });
    for (let at = 0; at + 1 < raw.length; at += 2) {
      this.#add((raw[at] as string).toLowerCase(), raw[at + 1] as string);
    }
  }

  #add(name: string, value: string): void {
    if (name.includes("_") && guarded.has(name.replaceAll("_", "-"))) throw new GatewayError("bad_request");
    const first = this.#first.get(name);
    if (first === undefined) {
      this.#first.set(name, value);
      return;
    }
    if (singletons.has(name)) throw new GatewayError("bad_request", { param: name });
    this.#repeated ??= new Map();
    const values = this.#repeated.get(name);
    if (values) values.push(value);
    else this.#repeated.set(name, [first, value]);
  }

  /** The first value. */
  get(name: string): string | undefined {
    return this.#first.get(name);
  }

  /** Every value, in order. */
  all(name: string): readonly string[] {
    const values = this.#repeated?.get(name);
    if (values) return values;
    const first = this.#first.get(name);
    return first === undefined ? [] : [first];
  }
}
