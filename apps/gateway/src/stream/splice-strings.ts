const depthMax = 64;

/**
 * Replaces string values of a valid JSON text, each named by its JSON pointer, and leaves every other
 * character as it is: numbers, escapes, spaces and order.
 *
 * @throws RangeError beyond 64 levels.
 */
export function spliceStrings(json: string, valueByPointer: ReadonlyMap<string, string>): string {
  return new Splicer(json, valueByPointer).run();
}

class Splicer {
  #at = 0;
  #copiedTo = 0;
  #out = "";

  constructor(
    private readonly json: string,
    private readonly values: ReadonlyMap<string, string>,
  ) {}

  run(): string {
    this.#value("", 0);
    return this.#out + this.json.slice(this.#copiedTo);
  }

  #value(pointer: string, depth: number): void {
    if (depth > depthMax) throw new RangeError("The event is nested too deeply.");
    this.#skipSpace();
    const first = this.json[this.#at];
    if (first === "{") this.#object(pointer, depth);
    else if (first === "[") this.#array(pointer, depth);
    else if (first === '"') this.#string(pointer);
    else this.#scalar();
  }

  #object(pointer: string, depth: number): void {
    this.#at++;
    while (this.#next() !== "}") {
      if (this.json[this.#at] === ",") this.#at++;
      this.#skipSpace();
      const name = JSON.parse(this.#token()) as string;
      this.#skipSpace();
      this.#at++; // the colon
      this.#value(`${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth + 1);
    }
    this.#at++;
  }

  #array(pointer: string, depth: number): void {
    this.#at++;
    for (let index = 0; this.#next() !== "]"; index++) {
      if (this.json[this.#at] === ",") this.#at++;
      this.#value(`${pointer}/${index}`, depth + 1);
    }
    this.#at++;
  }

  #string(pointer: string): void {
    const start = this.#at;
    this.#token();
    const value = this.values.get(pointer);
    if (value === undefined) return;
    this.#out += this.json.slice(this.#copiedTo, start) + JSON.stringify(value);
    this.#copiedTo = this.#at;
  }

  /** The string token that starts here, quotes included. */
  #token(): string {
    const start = this.#at;
    this.#at++;
    while (this.json[this.#at] !== '"') {
      if (this.#at >= this.json.length) throw new RangeError("The event ends inside a string.");
      this.#at += this.json[this.#at] === "\\" ? 2 : 1;
    }
    this.#at++;
    return this.json.slice(start, this.#at);
  }

  #scalar(): void {
    const start = this.#at;
    while (this.#at < this.json.length && !",]} \t\r\n".includes(this.json.charAt(this.#at))) this.#at++;
    if (this.#at === start) throw new RangeError("The event is not JSON.");
  }

  #next(): string | undefined {
    this.#skipSpace();
    return this.json[this.#at];
  }

  #skipSpace(): void {
    while (" \t\r\n".includes(this.json[this.#at] ?? "x")) this.#at++;
  }
}
