import type { ProviderId } from "@veilgate/contracts";
import { request } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

/** Headers go through by name, both ways: whatever else a client or a provider sends ends here. */
let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const odd = "odd-value";
const known = [
  "cookie forwarded via origin referer from x-forwarded-for x-forwarded-host x-forwarded-proto x-real-ip",
  "x-client-ip cf-connecting-ip cf-ray cf-ipcountry true-client-ip fastly-client-ip x-envoy-peer-metadata",
  "x-b3-traceid traceparent tracestate baggage sentry-trace newrelic x-amzn-trace-id x-cloud-trace-context",
  "sec-fetch-site sec-ch-ua dnt accept-language accept-charset cache-control pragma if-none-match range",
  "x-http-method-override x-method-override x-original-url x-rewrite-url x-host x-forwarded-server front-end-https",
  "x-stainless-lang x-stainless-os x-stainless-runtime x-stainless-retry-count x-goog-api-client",
  "x-goog-user-project x-google-cache-control helicone-auth portkey-config x-portkey-api-key litellm-api-base",
  "x-api-base x-target-url x-upstream x-provider api-base base-url x-litellm-key x-amz-security-token",
  "x-csrf-token x-requested-with x-auth-token x-access-token x-session-id x-user-email x-user-id x-tenant",
  "private-token proxy-authenticate www-authenticate proxy-connection idempotency-key priority save-data",
  "openai-internal anthropic-internal anthropic-dangerous-direct-browser-access gemini-key",
  "x-veilgate-anything x-veilgate x-ms-client-request-id x-client-request-id x-request-id request-id",
]
  .join(" ")
  .split(" ");
const random = Array.from({ length: 230 - known.length }, (_, at) => `x-odd-${at}${"abc".slice(at % 3)}`);
const oddHeaders = [...known, ...random];

const always = [
  "accept",
  "accept-encoding",
  "connection",
  "content-length",
  "content-type",
  "host",
  "user-agent",
];
type Row = [provider: ProviderId, path: string, own: string[], carried: Record<string, string>];
const chat = "/v1/chat/completions";
const rows: Row[] = [
  [
    "openai",
    chat,
    ["authorization", "x-client-request-id"],
    { "openai-beta": "assistants=v2", "openai-organization": "org-1", "openai-project": "proj_1" },
  ],
  ["anthropic", "/v1/messages", ["x-api-key", "anthropic-version"], { "anthropic-beta": "tools-2024-04-04" }],
  ["anthropic", chat, ["authorization", "anthropic-version"], {}],
  ["gemini", "/v1beta/models/m:generateContent", ["x-goog-api-key"], {}],
  ["gemini", chat, ["authorization"], {}],
  ["azure-openai", chat, ["api-key", "x-ms-client-request-id"], {}],
  ["cerebras", chat, ["authorization"], {}],
  [
    "local",
    chat,
    ["authorization", "x-client-request-id"],
    { "openai-beta": "assistants=v2", "openai-organization": "org-1", "openai-project": "proj_1" },
  ],
];

const body = JSON.stringify({
  model: "m",
  max_tokens: 1,
  messages: [{ role: "user", content: "Hi" }],
  contents: [{ parts: [{ text: "Hi" }] }],
});

async function start(provider: ProviderId): Promise<void> {
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl, provider }], logLevel: "silent" });
}

/** @param headers flat; node's fetch would not send all of them. */
function post(path: string, headers: readonly string[], sent = body) {
  const own = ["content-type", "application/json", "x-veilgate-key", gateway.key];
  return request(gateway.url + path, { method: "POST", headers: [...own, ...headers], body: sent });
}

describe("to a provider go the named headers only", () => {
  it.each(rows)("%s at %s", async (provider, path, own, carried) => {
    await start(provider);
    expect(new Set(oddHeaders).size).toBeGreaterThanOrEqual(200);
    upstream.script = (_request, response) =>
      void response.setHeader("content-type", "application/json").end("{}");
    for (let at = 0; at < oddHeaders.length; at += 60) {
      const sent = oddHeaders.slice(at, at + 60).flatMap((name) => [name, odd]);
      const answer = await post(path, [...sent, ...Object.entries(carried).flat()]);
      expect(answer.statusCode).toBe(200);
      await answer.body.dump();
    }

    const expected = [...always, ...own, ...Object.keys(carried)].sort();
    expect(upstream.seen.length).toBe(Math.ceil(oddHeaders.length / 60));
    for (const { headers, rawHeaders } of upstream.seen) {
      expect(Object.keys(headers).sort()).toEqual(expected);
      expect(rawHeaders.join("\n")).not.toContain(odd);
      expect(rawHeaders.join("\n")).not.toContain(gateway.key);
    }
  });

  it("and of those only values of their form", async () => {
    await start("openai");
    upstream.script = (_request, response) =>
      void response.setHeader("content-type", "application/json").end("{}");
    for (const value of ["jane@example.com", "a".repeat(300), "a\tb", "é", "a;b", "<EMAIL>", ""]) {
      const sent = ["openai-beta", "openai-project", "openai-organization"].flatMap((name) => [name, value]);
      await (await post(chat, sent)).body.dump();
    }
    for (const { headers } of upstream.seen) {
      expect(Object.keys(headers).filter((name) => name.startsWith("openai-"))).toEqual([]);
    }
  });
});

const named: Record<string, string> = {
  "openai-processing-ms": "5",
  "openai-version": "2020-10-01",
  "retry-after": "7",
  "retry-after-ms": "7000",
  "x-should-retry": "false",
  "x-ratelimit-limit-requests": "60",
  "x-ratelimit-remaining-tokens": "149984",
  "x-ratelimit-reset-requests": "1s",
  "x-ratelimit-limit-requests-day": "14400",
  "x-ratelimit-remaining-tokens-minute": "59000",
  "x-ratelimit-renewalperiod-tokens": "60",
  "x-ratelimit-limit-project-tokens": "9",
  "anthropic-ratelimit-requests-limit": "50",
  "anthropic-ratelimit-input-tokens-reset": "2030-01-01T00:00:00Z",
  "anthropic-ratelimit-unified-5h-status": "allowed",
};
const hidden = [
  "set-cookie set-cookie2 server via x-powered-by x-served-by x-cache age etag last-modified link alt-svc nel",
  "report-to strict-transport-security content-security-policy x-content-type-options x-frame-options p3p",
  "access-control-allow-origin access-control-expose-headers timing-allow-origin cf-ray cf-cache-status",
  "x-envoy-upstream-service-time x-goog-api-key x-api-key authorization www-authenticate location refresh",
  "content-disposition content-location openai-organization openai-project anthropic-organization-id x-request-id",
  "request-id apim-request-id x-ms-region x-ms-client-request-id azureml-model-session x-veilgate-policy",
  "x-veilgate-outcome x-veilgate-entities x-ratelimit-limit x-ratelimit-remaining x-ratelimit-reset",
  "x-ratelimit-limit-jane@example.com anthropic-ratelimit- server-timing x-accel-buffering x-accel-redirect",
  "upgrade trailer warning allow clear-site-data service-worker-allowed sourcemap x-robots-tag",
]
  .join(" ")
  .split(" ")
  .filter((name) => !name.includes("@"));
const ours = [
  "connection content-length content-type date keep-alive server-timing x-request-id x-veilgate-entities",
  "x-veilgate-outcome x-veilgate-policy transfer-encoding cache-control x-accel-buffering request-id",
]
  .join(" ")
  .split(" ");

describe("to the client go the named headers only", () => {
  const event = 'data: {"choices":[]}\n\n';
  const kinds: Array<[name: string, status: number, type: string, sent: string]> = [
    ["an answer as a whole", 200, "application/json", "{}"],
    ["a stream", 200, "text/event-stream", `${event}data: [DONE]\n\n`],
    ["a refusal of the provider's", 429, "application/json", '{"error":{"message":"Slower."}}'],
    ["a failure of the provider's", 500, "text/html", "Sorry"],
  ];
  it.each(kinds)("of %s", async (_name, status, type, sent) => {
    await start("openai");
    upstream.script = (_request, response) => {
      for (const name of hidden) if (name !== "trailer" && name !== "upgrade") response.setHeader(name, odd);
      for (const [name, value] of Object.entries(named)) response.setHeader(name, value);
      response.writeHead(status, { "content-type": type, "set-cookie": [`a=${odd}`, `b=${odd}`] }).end(sent);
    };

    const answer = await post(
      chat,
      [],
      type.includes("stream") ? body.replace("{", '{"stream":true,') : body,
    );
    await answer.body.dump();

    expect(answer.statusCode).toBe(status);
    const seen = Object.keys(answer.headers);
    expect(seen.filter((name) => !(name in named) && !ours.includes(name))).toEqual([]);
    for (const [name, value] of Object.entries(named))
      expect([name, answer.headers[name]]).toEqual([name, value]);
    expect(JSON.stringify(answer.headers)).not.toContain(odd);
  });

  it("and of those only values that are one short line", async () => {
    await start("openai");
    upstream.script = (_request, response) => {
      const values = { "openai-model": "a\tb", "openai-version": "a".repeat(300), "retry-after": "\u00e9" };
      response.writeHead(200, { ...values, "content-type": "application/json" }).end("{}");
    };

    const answer = await post(chat, []);

    expect(Object.keys(answer.headers).filter((name) => /^(?:openai-|retry)/.test(name))).toEqual([]);
    await answer.body.dump();
  });
});
