import { randomBytes } from "node:crypto";

/** Chat bodies of a given size, as a client would send them. */
const prose =
  "The committee met on the second floor and agreed that the timetable should be published early, " +
  "because the teams who depend on it plan their own work around it. Nobody objected to the change. ";
const findings =
  "Write to maria.lopez@example.com or call +1 415 555 2671; the card 4111 1111 1111 1111 was refused. ";

export interface BenchBody {
  readonly name: string;
  readonly bytes: Buffer;
  /** Where the bytes hold eight characters that are others in every request. */
  readonly counters: readonly number[];
}

/** In a message that is new. */
const counter = "00000000";

/** What of a conversation a gateway has seen before: nothing, as for a first request, or all but the last message. */
export type Known = "nothing" | "history";

/** A body of about `size` bytes; with findings, one group of three values a kilobyte. */
export function chatBody(
  size: number,
  hasFindings: boolean,
  known: Known = "nothing",
  members: object = {},
): BenchBody {
  const messages: { role: string; content: string }[] = [
    { role: "system", content: "You are a helpful assistant." },
  ];
  let length = 120;
  while (length < size) {
    const said = (hasFindings ? findings : "") + prose.repeat(5).slice(0, Math.min(900, size - length));
    const isLast = length + said.length + 32 >= size;
    const content = known === "nothing" || isLast ? `turn ${counter} ${said}` : said;
    messages.push({ role: messages.length % 2 === 1 ? "user" : "assistant", content });
    length += content.length + 32;
  }
  const bytes = Buffer.from(JSON.stringify({ model: "gpt-bench", messages, ...members }));
  const kind = `${hasFindings ? "with findings" : "clean"}${known === "history" ? ", history known" : ""}`;
  return { name: `${Math.round(size / 1000)} KB ${kind}`, bytes, counters: offsetsOf(bytes) };
}

function offsetsOf(bytes: Buffer): number[] {
  const offsets: number[] = [];
  for (let at = bytes.indexOf(counter); at !== -1; at = bytes.indexOf(counter, at + counter.length))
    offsets.push(at);
  return offsets;
}

/** The bytes of the next request. Letters, so that they are no number that somebody could call. */
export function nextBytes({ bytes, counters }: BenchBody): Buffer {
  if (counters.length === 0) return bytes;
  const mark = Array.from(randomBytes(counter.length), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    "",
  );
  const copy = Buffer.from(bytes);
  for (const at of counters) copy.write(mark, at, "latin1");
  return copy;
}
