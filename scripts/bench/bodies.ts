/** Chat bodies of a given size, as a client would send them. */
const prose =
  "The committee met on the second floor and agreed that the timetable should be published early, " +
  "because the teams who depend on it plan their own work around it. Nobody objected to the change. ";
const findings =
  "Write to maria.lopez@example.com or call +1 415 555 2671; the card 4111 1111 1111 1111 was refused. ";

export interface BenchBody {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A body of about `size` bytes; with findings, one group of three values a kilobyte. */
export function chatBody(size: number, hasFindings: boolean): BenchBody {
  const messages: { role: string; content: string }[] = [
    { role: "system", content: "You are a helpful assistant." },
  ];
  let length = 120;
  while (length < size) {
    const content = (hasFindings ? findings : "") + prose.repeat(5).slice(0, Math.min(900, size - length));
    messages.push({ role: messages.length % 2 === 1 ? "user" : "assistant", content });
    length += content.length + 32;
  }
  const bytes = Buffer.from(JSON.stringify({ model: "gpt-bench", messages }));
  return { name: `${Math.round(size / 1000)} KB ${hasFindings ? "with findings" : "clean"}`, bytes };
}
