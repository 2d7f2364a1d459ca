import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dialectUpstreams } from "../testing/dialect-calls";
import { echoDialects, joined, type Said } from "../testing/echo-dialects";
import { type Harness, startHarness } from "../testing/harness";
import {
  type RandomPolicy,
  type RandomText,
  type RandomValue,
  randomArguments,
  randomPolicy,
  randomText,
} from "../testing/random-conversations";
import { ScriptedPools } from "../testing/scripted-pools";

/**
 * Any conversation, in any dialect, under any policy, to a model that repeats what it was told: no value reaches it
 * that the policy removes, what can come back does, and what is recorded is what was done.
 */
const policies = fc.sample(randomPolicy, 60);
const upstreams = new ScriptedPools();
let gateway: Harness;

beforeAll(async () => {
  gateway = await startHarness({
    upstreams: dialectUpstreams("http://127.0.0.1:1"),
    policies: Object.fromEntries(policies.map(({ source }, at) => [`p${at}`, source])),
    deps: { upstreams },
    logLevel: "silent",
  });
});
afterAll(() => gateway.close());

interface Conversation {
  readonly dialect: keyof typeof echoDialects;
  readonly policy: RandomPolicy;
  readonly isStream: boolean;
  readonly texts: readonly RandomText[];
  readonly args: { readonly args: unknown; readonly values: readonly RandomValue[] };
  /** Lengths of the pieces in which the model writes, and of those in which the network brings them. */
  readonly pieces: readonly number[];
  readonly cuts: readonly number[];
}

const conversations: fc.Arbitrary<Conversation> = fc.record({
  dialect: fc.constantFrom("chat", "responses", "anthropic", "gemini"),
  policy: fc.constantFrom(...policies),
  isStream: fc.boolean(),
  texts: fc.array(randomText, { minLength: 1, maxLength: 4 }),
  args: randomArguments,
  pieces: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
  cuts: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
});

function inPieces(length: number, lengths: readonly number[]): (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  for (let start = 0, at = 0; start < length; at++) {
    const end = Math.min(length, start + (lengths[at % lengths.length] ?? 1));
    pieces.push([start, end]);
    start = end;
  }
  return pieces;
}

/** By code points, since JSON of half a character is no text. */
function textPieces(text: string, lengths: readonly number[]): string[] {
  const characters = Array.from(text);
  return inPieces(characters.length, lengths).map(([start, end]) => characters.slice(start, end).join(""));
}

function byteCuts(text: string, lengths: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  return inPieces(bytes.length, lengths).map(([start, end]) => bytes.subarray(start, end));
}

async function hold({ dialect: name, policy, isStream, texts, args, pieces, cuts }: Conversation) {
  const dialect = echoDialects[name];
  let heard = "";
  upstreams.contentType = isStream ? "text/event-stream" : "application/json";
  upstreams.pieces = (body) => {
    heard = body;
    const said = dialect.heard(body);
    const answer = isStream
      ? dialect.events(textPieces(said.text, pieces), textPieces(JSON.stringify(said.args), pieces))
      : JSON.stringify(dialect.answer(said));
    return byteCuts(answer, cuts);
  };
  const response = await gateway.fetch(dialect.path(isStream), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-veilgate-key": gateway.key,
      "x-veilgate-policy": `p${policies.indexOf(policy)}`,
    },
    body: JSON.stringify(
      dialect.body(
        texts.map(({ text }) => text),
        args.args,
        isStream,
      ),
    ),
  });
  const received = await response.text();
  expect([response.status, received]).toEqual([200, received]);
  const got = isStream ? dialect.saidInStream(received) : dialect.saidIn(received);
  return { heard, got, record: gateway.outcomeOf(response) };
}

/** No five characters of a value in a row, without what separates them; of a surrogate's digits a few may be the same. */
function expectNothingOf({ text }: RandomValue, heard: string, { source }: RandomPolicy): void {
  const plain = (written: string) => written.replace(/[\s.-]/g, "");
  const seen = plain(heard);
  const value = plain(text.replace(/^\+49 30|\.com$/g, ""));
  const length = source.includes("surrogate") ? Math.min(9, value.length) : 5;
  for (let at = 0; at + length <= value.length; at++) {
    expect(seen).not.toContain(value.slice(at, at + length));
  }
}

const hidden = new Set(["mask", "placeholder", "hash", "drop", "pseudonym"]);

function expectNoLeak({ texts, args }: Conversation, policy: RandomPolicy, { text, args: sent }: Said): void {
  const values = [...texts.flatMap((one) => one.values), ...args.values];
  const isKept = ({ category }: RandomValue) => policy.actionOf(category) === "keep";
  const heard = values
    .filter(isKept)
    .reduce((rest, value) => rest.replaceAll(value.text, "|"), `${text} ${JSON.stringify(sent)}`);
  for (const value of values.filter((one) => !isKept(one))) {
    if (hidden.has(policy.actionOf(value.category))) expectNothingOf(value, heard, policy);
    else expect(heard).not.toContain(value.text);
  }
}

it("comes back as it was sent, and nothing of it is seen that is not to be seen", async () => {
  await fc.assert(
    fc.asyncProperty(conversations, async (conversation) => {
      const { heard, got, record } = await hold(conversation);
      const { dialect, policy, texts, args } = conversation;

      expectNoLeak(conversation, policy, echoDialects[dialect].heard(heard));
      if (policy.restoresAll) {
        expect(got).toEqual({ text: joined(texts.map(({ text }) => text)), args: args.args });
      }
      const byAction = Object.values(record?.actions_by_type ?? {}).flatMap((counts) =>
        Object.entries(counts),
      );
      const marks = heard.match(/(?:<|\[\[)(?!LITERAL)[A-Z_]+_[a-z2-7]{8}(?:>|\]\])/g) ?? [];
      const written = JSON.stringify([texts, args]).match(/(?:<|\[\[)[A-Z_]+_[a-z2-7]{8}(?:>|\]\])/g) ?? [];
      const replaced = byAction.filter(([action]) => action === "pseudonym");
      expect(record?.outcome).toBe(byAction.some(([action]) => action !== "keep") ? "redacted" : "allowed");
      if (!policy.source.includes("surrogate") && written.length === 0) {
        expect(marks.length).toBe(replaced.reduce((sum, [, count]) => sum + count, 0));
      }
    }),
    { numRuns: 60 },
  );
});
