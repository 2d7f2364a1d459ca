import { answerPositions, type Position, requestPositions } from "@veilgate/redaction/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerJson, answerStream, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";
import { type StreamPosition, streamPositions } from "../testing/stream-positions";

/**
 * Every place where text can stand, through the gateway: nothing of it reaches the provider, and all of it comes
 * back to the client.
 */
const value = "jo@example.com";
const hard = 'T-"say \\ so"\n& $& é😀';
const policy = `version: 1
default_action: pseudonym
opaque: { images: allow, files: allow, audio: allow }
patterns:
  - type: TITLE
    pattern: 'T-"[^"]*"\\n& \\$& é😀'
    finds: ["T-\\"x\\"\\n& $& é😀"]
    ignores: ["T-x"]
`;

const person = "ana.lopez@acme.com";
const policies = { all: policy, surrogates: "version: 1\ndefault_action: surrogate\n" };

interface Call {
  readonly path: string;
  readonly streamPath?: string;
  readonly needs: Readonly<Record<string, unknown>>;
  readonly body: (text: string) => object;
}
const messages = (text: string) => ({ model: "m", messages: [{ role: "user", content: text }] });
const contents = (text: string) => ({ contents: [{ role: "user", parts: [{ text }] }] });
const input = (text: string) => ({ model: "m", input: text });
const content = (text: string) => ({ content: { parts: [{ text }] } });
const gemini = (verb: string) => `/v1beta/models/m:${verb}`;

/** By the beginning of a position's name. */
const calls: Readonly<Record<string, Call>> = {
  chat: { path: "/v1/chat/completions", needs: { model: "m", messages: [] }, body: messages },
  completions: {
    path: "/v1/completions",
    needs: { model: "m" },
    body: (text) => ({ model: "m", prompt: text }),
  },
  responses: { path: "/v1/responses", needs: { model: "m", input: "a" }, body: input },
  embeddings: { path: "/v1/embeddings", needs: { model: "m" }, body: input },
  moderations: { path: "/v1/moderations", needs: { model: "m" }, body: input },
  messages: { path: "/v1/messages", needs: { model: "m", messages: [] }, body: messages },
  count_tokens: { path: "/v1/messages/count_tokens", needs: { model: "m", messages: [] }, body: messages },
  generateContent: {
    path: gemini("generateContent"),
    streamPath: gemini("streamGenerateContent?alt=sse"),
    needs: { contents: [] },
    body: contents,
  },
  countTokens: { path: gemini("countTokens"), needs: {}, body: contents },
  embedContent: { path: gemini("embedContent"), needs: {}, body: content },
  batchEmbedContents: {
    path: gemini("batchEmbedContents"),
    needs: {},
    body: (text) => ({ requests: [{ model: "models/m", ...content(text) }] }),
  },
};
const streaming = new Set(["chat", "completions", "responses", "messages", "generateContent"]);
const providers: Readonly<Record<string, "anthropic" | "gemini">> = {
  messages: "anthropic",
  count_tokens: "anthropic",
  generateContent: "gemini",
  countTokens: "gemini",
  embedContent: "gemini",
  batchEmbedContents: "gemini",
};

let upstream: FakeUpstream;
const gateways = new Map<string, Harness>();

beforeAll(async () => {
  upstream = await startFakeUpstream();
  for (const provider of ["openai", "anthropic", "gemini"] as const) {
    const options = { upstreams: [{ baseUrl: upstream.baseUrl, provider }], policies };
    gateways.set(provider, await startHarness(options));
  }
});
afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.close();
  await upstream.close();
});

const routeOf = (place: string) => place.slice(0, place.indexOf(":"));

async function post(
  route: string,
  body: object,
  isStream = false,
  headers: Record<string, string> = {},
): Promise<Response> {
  const gateway = gateways.get(providers[route] ?? "openai");
  const call = calls[route];
  if (gateway === undefined || call === undefined) throw new Error("There is no such call.");
  const isByPath = call.streamPath !== undefined;
  upstream.seen.length = 0;
  return gateway.fetch((isStream ? call.streamPath : undefined) ?? call.path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": gateway.key, ...headers },
    body: JSON.stringify({ ...call.needs, ...body, ...(isStream && !isByPath && { stream: true }) }),
  });
}

const sent = () => String(upstream.seen[0]?.body);
const pseudonyms = () => sent().match(/<[A-Z]+_[a-z2-7]{8}>/g) ?? [];
/** The same with what stands in base64 written out, because a value could hide in there. */
const readable = (text: string) =>
  text.replace(/(?<=":"|base64,)[A-Za-z0-9+/]{16,}={0,2}(?=")/g, (run) => run + atob(run));

function payloadsOf(stream: string): unknown[] {
  return stream.split(/\r?\n\r?\n/).flatMap((event) => {
    const data = event.split(/^data: /m)[1];
    return data === undefined || data === "[DONE]" ? [] : [JSON.parse(data)];
  });
}

const inRequests = requestPositions.flatMap((position) => {
  const cases: [string, Position, boolean][] = [[position.place, position, false]];
  if (streaming.has(routeOf(position.place))) cases.push([`${position.place}, streamed`, position, true]);
  return cases;
});

describe("a value in a request never reaches the provider", () => {
  it.each(inRequests)("%s", async (_, { place, body }, isStream) => {
    upstream.script = isStream ? answerStream([]) : answerJson({});
    const answer = await post(routeOf(place), body(value) as object, isStream);
    await answer.text();

    expect(upstream.seen).toHaveLength(1);
    expect(readable(sent())).not.toContain(value);
    expect(answer.headers.get("x-veilgate-entities")).not.toBe("0");
  });

  it.each(Object.keys(calls))("in a member that nobody knows: %s", async (route) => {
    upstream.script = answerJson({});
    const unknown = { x_new: [{ [`for ${value}`]: { deep: [`write to ${value}`] } }] };
    await (await post(route, { ...calls[route]?.body("a"), ...unknown })).text();

    expect(sent()).toContain("x_new");
    expect(sent()).not.toContain(value);
    expect(pseudonyms()).toHaveLength(2);
  });
});

describe("a pseudonym in an answer comes back to the client as its value", () => {
  it.each(answerPositions.map((position) => [position.place, position] as const))(
    "%s",
    async (_, { place, body }) => {
      upstream.script = (request, response) =>
        answerJson(body(pseudonyms().join(" and ")))(request, response);
      const route = routeOf(place);
      const answer = await post(route, calls[route]?.body(`${value} and ${hard}`) ?? {});

      expect(await answer.json()).toEqual(body(`${value} and ${hard}`));
    },
  );

  it("in a member that nobody knows", async () => {
    upstream.script = (request, response) =>
      answerJson({ choices: [], x_new: [{ deep: pseudonyms()[0] }] })(request, response);
    expect(await (await post("chat", messages(value))).json()).toMatchObject({ x_new: [{ deep: value }] });
  });

  it.each(streamPositions.map((position) => [position.place, position] as const))(
    "%s, streamed, wherever the model cuts it",
    async (_, position: StreamPosition) => {
      const route = routeOf(position.place);
      for (const length of [1, 3, 7, 1000]) {
        upstream.script = (request, response) => {
          const text = position.write(pseudonyms().join(" and "));
          const pieces = position.isWhole
            ? [text]
            : (text.match(new RegExp(`[\\s\\S]{1,${length}}`, "gu")) ?? []);
          return answerStream([...pieces.map(position.event), ...position.end])(request, response);
        };
        const answer = await post(route, calls[route]?.body(`${value} and ${hard}`) ?? {}, true);
        const received = payloadsOf(await answer.text());

        expect(position.read(received.map(position.pieceOf).join(""))).toBe(`${value} and ${hard}`);
        expect(JSON.stringify(received)).not.toMatch(/[A-Z]_[a-z2-7]{8}>/);
      }
    },
  );
});

describe("a surrogate in a stream comes back to the client as its value", () => {
  it.each(streamPositions.map((position) => [position.place, position] as const))(
    "%s",
    async (_, position: StreamPosition) => {
      const route = routeOf(position.place);
      let said = "";
      upstream.script = (request, response) => {
        said = /[\w.+-]+@[\w-]+\.\w+/.exec(sent())?.[0] ?? "";
        const text = position.write(`Ask ${said}, or "${said}".`);
        const pieces = position.isWhole ? [text] : (text.match(/[\s\S]{1,4}/g) ?? []);
        return answerStream([...pieces.map(position.event), ...position.end])(request, response);
      };
      const headers = { "x-veilgate-policy": "surrogates" };
      const answer = await post(route, calls[route]?.body(`I am ${person}.`) ?? {}, true, headers);
      const received = payloadsOf(await answer.text());

      expect(said).not.toBe(person);
      const read = position.read(received.map(position.pieceOf).join(""));
      expect(read).toBe(`Ask ${person}, or "${person}".`);
    },
  );
});

it("that were more than sixty places in each direction", () => {
  expect(inRequests.length).toBeGreaterThan(120);
  expect(answerPositions.length + streamPositions.length).toBeGreaterThan(60);
});
