import fc from "fast-check";
import { Pool } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CanaryBody, canary, canaryBodies } from "../testing/canary-bodies";
import { dialectUpstreams, errorCodeIn } from "../testing/dialect-calls";
import { type Harness, startHarness } from "../testing/harness";
import { badValues, goodValues } from "../testing/json-cases";
import { mutations } from "../testing/mutate-body";
import { ScriptedPools } from "../testing/scripted-pools";

/**
 * Whatever is done to a body: the gateway answers in JSON of the caller's dialect and goes on, and the provider
 * sees a well-formed body in which nothing personal stands, or nothing.
 */
const upstreams = new ScriptedPools();
const forwarded: string[] = [];
let gateway: Harness;
let client: Pool;

beforeAll(async () => {
  upstreams.pieces = (body) => {
    forwarded.push(body);
    return [Buffer.from('{"error":{"message":"no"}}')];
  };
  gateway = await startHarness({
    upstreams: dialectUpstreams("http://127.0.0.1:1"),
    deps: { upstreams },
    logLevel: "silent",
  });
  client = new Pool(gateway.url, { connections: 8 });
});
afterAll(async () => {
  await client.close();
  await gateway.close();
});

async function post(target: CanaryBody, body: Buffer): Promise<{ status: number; text: string }> {
  const answer = await client.request({
    method: "POST",
    path: target.path,
    headers: { "content-type": "application/json", authorization: `Bearer ${gateway.key}` },
    body,
  });
  return { status: answer.statusCode, text: await answer.body.text() };
}

/** What is wrong with how this body was treated; undefined when nothing is. */
async function complaintOf(target: CanaryBody, body: Buffer): Promise<string | undefined> {
  const { status, text } = await post(target, body);
  try {
    // An answer of the text API holds what was asked about; every other one is the scripted provider's.
    if (status === 200) JSON.parse(text.replace(/^data: /, ""));
    else if (errorCodeIn(target.dialect, text) === "internal") return `internal: ${text}`;
    if (status !== 200 && text.includes(canary)) return "the error quotes the body";
  } catch (error) {
    return `${status} ${text.slice(0, 200)}: ${error}`;
  }
  return undefined;
}

async function treat(bodies: ReadonlyArray<{ target: CanaryBody; body: Buffer }>): Promise<string[]> {
  const complaints: string[] = [];
  for (let at = 0; at < bodies.length; at += 16) {
    await Promise.all(
      bodies.slice(at, at + 16).map(async ({ target, body }) => {
        const complaint = await complaintOf(target, body);
        if (complaint) complaints.push(`${target.path} ${body.toString("base64")}: ${complaint}`);
      }),
    );
  }
  return complaints;
}

/** Bodies that left although they are no JSON, or with the value in them, also behind escapes. */
function badlyForwarded(): string[] {
  return forwarded.filter((body) => {
    try {
      return body.includes(canary) || JSON.stringify(JSON.parse(body)).includes(canary);
    } catch {
      return true;
    }
  });
}

it("10,000 mutated bodies over every route are answered in the dialect, and none leaves raw", async () => {
  forwarded.length = 0;
  const mutated = fc
    .sample(fc.tuple(fc.constantFrom(...canaryBodies), mutations), 10_000)
    .map(([target, mutate]) => ({ target, body: mutate(Buffer.from(JSON.stringify(target.body))) }));

  expect((await treat(mutated)).slice(0, 5)).toEqual([]);

  expect(badlyForwarded().slice(0, 5)).toEqual([]);
  expect(forwarded.length).toBeGreaterThan(500);
  expect((await gateway.fetch("/healthz")).status).toBe(200);
  expect(gateway.deps.metrics.inFlight).toBe(0);
}, 120_000);

/** The bodies with one more member, of this value. */
function bodiesWith(value: Buffer | string): Array<{ target: CanaryBody; body: Buffer }> {
  return canaryBodies.map((target) => {
    const opened = `${JSON.stringify(target.body).slice(0, -1)},"own":`;
    return { target, body: Buffer.concat([Buffer.from(opened), Buffer.from(value), Buffer.from("}")]) };
  });
}

describe("one strict JSON document is read", () => {
  it("and nothing else, on any route", async () => {
    forwarded.length = 0;
    for (const value of badValues) {
      const told = await Promise.all(
        bodiesWith(value).map(async ({ target, body }) => {
          const { status, text } = await post(target, body);
          return `${status} ${errorCodeIn(target.dialect, text)}`;
        }),
      );
      expect([value.toString().slice(0, 50), new Set(told)]).toEqual([
        value.toString().slice(0, 50),
        new Set(["400 bad_json"]),
      ]);
    }
    expect(forwarded).toEqual([]);
  });

  it("whatever its values are, which are sent on as they are written", async () => {
    for (const value of goodValues) {
      forwarded.length = 0;
      const bodies = bodiesWith(value).filter(({ target }) => target.dialect !== "masker");
      expect(await treat(bodies)).toEqual([]);
      expect(badlyForwarded()).toEqual([]);
      expect([value, forwarded.length]).toEqual([value, bodies.length]);
      for (const body of forwarded) expect(body).toContain(`"own":${value}`);
    }
  });
});
