import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { Pool } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness";
import { ScriptedPools } from "../testing/scripted-pools";

/**
 * Recorded streams, with `{{EMAIL:2:9}}` where a model wrote the characters 2 to 9 of a pseudonym. However
 * the network cuts one, the client gets the same bytes, and its text is the one with the values in it.
 */
const folder = new URL("../dialects/openai/__fixtures__/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".sse"));

const values = { EMAIL: "jane.doe@example.com", PHONE: "+1 415 555 2671" };
const prompt = {
  model: "m",
  stream: true,
  messages: [{ role: "user", content: `Write to ${values.EMAIL} or call ${values.PHONE}.` }],
};

const upstreams = new ScriptedPools();
let gateway: Harness;
let client: Pool;

beforeAll(async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }],
    deps: { upstreams },
    logLevel: "silent",
  });
  client = new Pool(gateway.url, { connections: 8 });
  upstreams.pieces = (body) => scripts[JSON.parse(body).seed]?.(body) ?? [];
});
afterAll(async () => {
  await client.close();
  await gateway.close();
});

function record(name: string, body: string): Buffer {
  const template = readFileSync(new URL(name, folder), "utf8");
  const written = template.replace(/\{\{(EMAIL|PHONE)(?::(\d+):(\d*))?\}\}/g, (_, type: string, from, to) => {
    const pseudonym = new RegExp(`<${type}_[a-z2-7]{8}>`).exec(body)?.[0] ?? "";
    return pseudonym.slice(Number(from ?? 0), to ? Number(to) : undefined);
  });
  return Buffer.from(written);
}

type Cut = (stream: Buffer) => readonly Buffer[];

/** What the upstream sends to the request with this seed. */
const scripts: Array<(body: string) => readonly Buffer[]> = [];

/** What the client gets, byte for byte. */
async function relay(name: string, cut: Cut): Promise<string> {
  const seed = scripts.push((body) => cut(record(name, body))) - 1;
  const answer = await client.request({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { "content-type": "application/json", authorization: `Bearer ${gateway.key}` },
    body: JSON.stringify({ ...prompt, seed }),
  });
  return Buffer.from(await answer.body.arrayBuffer()).toString("utf8");
}

const whole = (stream: Buffer) => [stream];
const cutAt =
  (...places: number[]) =>
  (stream: Buffer) => {
    const bounds = [
      0,
      ...places.map((place) => Math.min(place, stream.length)).sort((a, b) => a - b),
      stream.length,
    ];
    return bounds.slice(1).map((end, at) => stream.subarray(bounds[at], end));
  };

describe.each(fixtures)("%s", (name) => {
  it("reaches the client with every value and no pseudonym", async () => {
    const text = await relay(name, whole);

    expect(text).toContain(values.EMAIL);
    expect(text).not.toMatch(/<(?:EMAIL|PHONE)_[a-z2-7]{8}>/);
    expect(text.trimEnd().endsWith("data: [DONE]")).toBe(true);
  });

  it("is the same for every place of one cut", async () => {
    const expected = await relay(name, whole);
    const length = record(name, "<EMAIL_aaaaaaaa><PHONE_aaaaaaaa>").length;
    const places = Array.from({ length: length - 1 }, (_, at) => at + 1);
    const texts = await Promise.all(places.map((place) => relay(name, cutAt(place))));
    expect(places.filter((_, at) => texts[at] !== expected)).toEqual([]);
  }, 120_000);

  it("is the same byte by byte, and for any set of cuts", async () => {
    const expected = await relay(name, whole);
    const byByte = await relay(name, (stream) => Array.from(stream, (byte) => Buffer.from([byte])));
    expect(byByte).toBe(expected);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(8_000), { maxLength: 40 }), async (places) => {
        expect(await relay(name, cutAt(...places))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

it("leaves every event alone that has nothing to restore", async () => {
  const text = await relay("framing.sse", whole);

  expect(text.startsWith("\ufeff: connected\r\n\r\n")).toBe(true);
  expect(text).toContain('"n":12345678901234567890,"x":1e400}');
  expect(text).toContain(": ping\r\n\r\n");
  expect(text).toContain("retry: 1000\r\n\r\n");
});

it("gives tools their arguments as valid JSON, each call its own", async () => {
  const text = await relay("tools.sse", whole);
  const calls: string[] = ["", ""];
  for (const line of text.split("\n")) {
    if (!line.startsWith("data: {")) continue;
    for (const call of JSON.parse(line.slice(6)).choices[0]?.delta?.tool_calls ?? []) {
      calls[call.index] += call.function.arguments;
    }
  }

  expect(calls.map((call) => JSON.parse(call))).toEqual([
    { to: values.EMAIL, note: `say "hi" to ${values.EMAIL}` },
    { number: values.PHONE, quiet: true },
  ]);
});
