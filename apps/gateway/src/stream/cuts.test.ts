import { createHmac } from "node:crypto";
import { redactText } from "@veilgate/redaction";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relayDirectly } from "../testing/direct-relay";
import { type Harness, startHarness } from "../testing/harness";
import {
  readAsClient,
  readStreamTemplates,
  renderTemplate,
  type StreamTemplate,
  withValues,
} from "../testing/stream-templates";

/**
 * Recorded streams of every protocol. However the network cuts one, the client gets the same bytes, and its texts
 * are those with the values in them.
 */
const templates = readStreamTemplates();
const values = {
  EMAIL: "jane.doe@example.com",
  PHONE: "+1 415 555 2671",
  TITLE: 'T-"The \\ Boss"\n& $1 </b>',
};
type Format = "angle" | "double-bracket";

const policyOf = (format: Format, more = "") => `version: 1
default_action: pseudonym
placeholder_format: ${format}
patterns:
  - type: TITLE
    pattern: 'T-"[^"]*"\\n& \\$1 </b>'
    finds: ["T-\\"x\\"\\n& $1 </b>"]
    ignores: ["T-x"]
${more}`;
const policies = {
  angle: policyOf("angle"),
  "double-bracket": policyOf("double-bracket"),
  redacting: policyOf("angle", "response: { redact: true }\n"),
};

let gateway: Harness;
let cutCount = 0;

beforeAll(async () => {
  gateway = await startHarness({ upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }], policies });
});
afterAll(() => gateway.close());

/** What a request with these values leaves behind: what its answer is restored with. */
function vaultOf(format: Format, { text }: StreamTemplate) {
  const source = [...(gateway.snapshot?.tenants.values() ?? [])][0]?.policies.get(format);
  const compiled = source && gateway.deps.policies.compiled(source);
  if (compiled === undefined) throw new Error("The policy has mistakes.");
  // A value that JSON writes otherwise has every event read; most requests have none.
  const said = text.includes("{{TITLE") ? Object.values(values) : [values.EMAIL, values.PHONE];
  const redacted = redactText(said.join(" and "), compiled, (message) =>
    createHmac("sha256", "key of a test").update(message).digest(),
  );
  const pseudonyms = Object.keys(values).map((type) => [
    type,
    new RegExp(`(?:<|\\[\\[)${type}_[a-z2-7]{8}(?:>|\\]\\])`).exec(redacted.text)?.[0] ?? "",
  ]);
  return { vault: redacted.vault, pseudonyms: Object.fromEntries(pseudonyms) as Record<string, string> };
}

interface Relayed {
  readonly stream: Buffer;
  relay(pieces: readonly Buffer[]): Promise<string>;
}

function prepare(
  template: StreamTemplate,
  path: string,
  format: Format = "angle",
  policy = format as string,
) {
  const { vault, pseudonyms } = vaultOf(format, template);
  const call = { operation: template.operation, path, vault, policy };
  const of = (text: string): Relayed => ({
    stream: Buffer.from(renderTemplate(text, pseudonyms)),
    relay: (pieces) => relayDirectly(gateway, call, pieces),
  });
  return { of, pseudonyms, ...of(template.text) };
}

function cutAt(stream: Buffer, places: readonly number[]): Buffer[] {
  const inside = places.map((place) => place % (stream.length + 1)).sort((one, other) => one - other);
  const bounds = [0, ...inside, stream.length];
  return bounds.slice(1).map((end, at) => stream.subarray(bounds[at], end));
}

/** Places of one cut at which the client gets other bytes than uncut. */
async function differingCuts({ stream, relay }: Relayed, step = 1): Promise<number[]> {
  const expected = await relay([stream]);
  const differing: number[] = [];
  for (let place = 1; place < stream.length; place += step) {
    cutCount++;
    if ((await relay(cutAt(stream, [place]))) !== expected) differing.push(place);
  }
  return differing;
}

/** The same texts, JSON as what it says. */
function meant(texts: Record<string, string>, map = (text: string) => text): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).map(([place, text]) => [place, meaningOf(text, map)]));
}

function meaningOf(text: string, map: (text: string) => string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object") return mapStrings(value, map);
  } catch {
    // It is text.
  }
  return map(text);
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapStrings(inner, map)]));
}

const cases = templates.flatMap((template) =>
  template.paths.map((path) => [`${template.name} at ${path}`, template, path] as const),
);

describe.each(cases)("%s", (_, template, path) => {
  const hasEscapedBracket = /:u|u003c/.test(template.text);
  const formats: Format[] = hasEscapedBracket ? ["angle"] : ["angle", "double-bracket"];

  it.each(formats)("reaches the client with its values (%s)", async (format) => {
    const { stream, relay, pseudonyms } = prepare(template, path, format);

    const received = await relay([stream]);

    const expected = meant(readAsClient(template.text), (text) => withValues(text, values, pseudonyms));
    expect(meant(readAsClient(received))).toMatchObject(expected);
    expect(received).toContain(values.EMAIL);
  });

  it("is the same wherever it is cut once", async () => {
    // A cut costs as much as its stream is long: of the longer ones every second or fifth place has to do.
    const { length } = template.text;
    const step = length < 1_700 ? 1 : length < 4_000 ? 2 : 5;
    expect(await differingCuts(prepare(template, path), step)).toEqual([]);
  }, 120_000);

  it("is the same byte by byte, and for any set of cuts, with every kind of line end", async () => {
    const { of } = prepare(template, path);
    for (const text of Object.values(spellings).map((spell) => spell(template.text))) {
      const { stream, relay } = of(text);
      const expected = await relay([stream]);
      expect(await relay(Array.from(stream, (byte) => Buffer.from([byte])))).toBe(expected);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 2, maxLength: 30 }), async (places) => {
          cutCount += places.length;
          expect(await relay(cutAt(stream, places))).toBe(expected);
        }),
        { numRuns: 10 },
      );
    }
  });
});

/** What is held when a stream breaks is not given out: nobody knows how it would have gone on. */
const wholeCases = cases.filter(([, { name }]) => name !== "messages-broken.sse");

describe.each(wholeCases)("%s, redacted on its way back", (_, template, path) => {
  it("reaches the client with its values", async () => {
    const { stream, relay, pseudonyms } = prepare(template, path, "angle", "redacting");
    const expected = meant(readAsClient(template.text), (text) => withValues(text, values, pseudonyms));
    expect(meant(readAsClient(await relay([stream])))).toMatchObject(expected);
  });

  it("is the same byte by byte, and for any set of cuts", async () => {
    const { stream, relay } = prepare(template, path, "angle", "redacting");
    const expected = await relay([stream]);
    expect(await relay(Array.from(stream, (byte) => Buffer.from([byte])))).toBe(expected);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), async (places) => {
        cutCount += places.length;
        expect(await relay(cutAt(stream, places))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});

/** The same events, as other servers write them. */
const spellings = {
  lf: (text: string) => text.replaceAll("\r\n", "\n"),
  crlf: (text: string) => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
  cr: (text: string) => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r"),
  /** A byte order mark, comments, ids, and an event over several lines wherever its JSON allows it. */
  wordy: (text: string) =>
    `\ufeff${text.replaceAll(/^data: ?(\{.*\})(\r?)$/gm, (_, json: string, cr: string) => {
      const lines = JSON.stringify(JSON.parse(json), null, 1).split("\n");
      return [": é", "id: 7", ...lines.map((line) => `data:${line}`)].join(`${cr}\n`) + cr;
    })}`,
};

describe.each([
  "chat-framing.sse",
  "completions.sse",
  "messages-broken.sse",
  "stream-generate-content-text.sse",
])("%s", (name) => {
  const template = templates.find((known) => known.name === name);

  it.each(Object.keys(spellings) as (keyof typeof spellings)[])(
    "is the same wherever it is cut once, and says the same (%s)",
    async (spelling) => {
      if (template === undefined) throw new Error("There is no such recording.");
      const { of, relay, stream } = prepare(template, template.paths.at(-1) ?? "");
      const spelt = of(spellings[spelling](template.text));

      expect(readAsClient(await relay([spelt.stream]))).toEqual(readAsClient(await relay([stream])));
      expect(await differingCuts(spelt, 3)).toEqual([]);
    },
    120_000,
  );
});

it("leaves every event alone that has nothing to restore", async () => {
  const template = templates.find(({ name }) => name === "chat-framing.sse");
  if (template === undefined) throw new Error("There is no such recording.");
  const { stream, relay } = prepare(template, template.paths[0] ?? "");

  const text = await relay([stream]);

  expect(text.startsWith("\ufeff: connected\r\n\r\n")).toBe(true);
  expect(text).toContain('"n":12345678901234567890,"x":1e400}');
  expect(text).toContain(": ping\r\n\r\n");
  expect(text).toContain("retry: 1000\r\n\r\n");
});

it("that were more than twenty thousand cuts", () => {
  expect(cutCount).toBeGreaterThan(20_000);
});
