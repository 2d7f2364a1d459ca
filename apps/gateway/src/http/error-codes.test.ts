import { readFileSync } from "node:fs";
import { issueVirtualKey } from "@veilgate/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenSpool, throwingPolicy } from "../testing/broken-parts";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, pseudonymPolicy, startHarness } from "../testing/harness";
import { type ErrorCode, errorTable } from "./error-table";

let upstream: FakeUpstream;
let gateway: Harness | undefined;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerEcho);
});
afterEach(async () => {
  await gateway?.close();
  await upstream.close();
});

const chat = (content: string, more: object = {}) => ({
  model: "gpt-test",
  messages: [{ role: "user", content }],
  ...more,
});
const limited = (limits: string) => `${pseudonymPolicy}limits: ${limits}\n`;

interface Case {
  readonly options?: Partial<HarnessOptions>;
  /** What the provider may have seen; nothing unless told. */
  readonly forwards?: number;
  /** For which the provider is waited for; longer than anything takes unless told. */
  readonly timeoutMs?: number;
  call(gateway: Harness): Promise<Response>;
}

/** One way to each code that a client can bring about. */
const cases: Partial<Record<ErrorCode, Case>> = {
  bad_json: { call: (to) => to.chat('{"model":"m","model":"n","messages":[]}') },
  bad_request: { call: (to) => to.chat({ model: "m" }) },
  ambiguous_credentials: {
    call: (to) => to.chat(chat("hi"), { "x-veilgate-key": issueVirtualKey().plaintext }),
  },
  key_missing: { call: (to) => to.fetch("/v1/models") },
  key_invalid: {
    call: (to) => to.chat(chat("hi"), { authorization: `Bearer ${issueVirtualKey().plaintext}` }),
  },
  key_expired: { options: { key: { expiresAt: Date.now() - 1 } }, call: (to) => to.chat(chat("hi")) },
  key_revoked: { options: { key: { revokedAt: Date.now() - 1 } }, call: (to) => to.chat(chat("hi")) },
  policy_not_allowed: { call: (to) => to.chat(chat("hi", { policy_id: "other" })) },
  policy_blocked: {
    options: { policies: { strict: "version: 1\ncategories: { email: block }\n" } },
    call: (to) => to.chat(chat("a.b@example.com")),
  },
  model_not_allowed: {
    options: { policies: { strict: limited("{ allowed_models: [gpt-4*] }") } },
    call: (to) => to.chat(chat("hi")),
  },
  max_tokens_exceeded: {
    options: { policies: { strict: limited("{ max_tokens: 100 }") } },
    call: (to) => to.chat(chat("hi", { max_completion_tokens: 40, n: 3 })),
  },
  prompt_forbidden: {
    options: { policies: { strict: limited('{ forbidden: ["user:*jailbreak*"] }') } },
    call: (to) => to.chat(chat("please JAIL\u200bbreak it")),
  },
  opaque_content_blocked: {
    call: (to) =>
      to.chat({
        model: "m",
        messages: [
          {
            role: "user",
            content: [{ type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=" } }],
          },
        ],
      }),
  },
  route_not_supported: {
    call: (to) => to.fetch("/v1/files", { headers: { authorization: `Bearer ${to.key}` } }),
  },
  model_not_found: {
    options: { upstreams: [{ baseUrl: "http://127.0.0.1:1/v1", models: ["other-*"] }] },
    call: (to) => to.chat(chat("hi")),
  },
  method_not_allowed: { call: (to) => to.fetch("/v1/chat/completions") },
  body_too_large: {
    options: { limits: { bodyBytesMax: 1_000 } },
    call: (to) => to.chat(chat("x".repeat(2_000))),
  },
  encoding_not_supported: { call: (to) => to.chat(chat("hi"), { "content-type": "text/plain" }) },
  rate_limited: {
    options: { key: { limits: { requests_per_minute: 1 } } },
    forwards: 1,
    call: async (to) => {
      await (await to.chat(chat("hi"))).arrayBuffer();
      return to.chat(chat("hi"));
    },
  },
  upstream_unreachable: {
    options: { upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }] },
    call: (to) => to.chat(chat("hi")),
  },
  upstream_error: {
    forwards: 1,
    call: (to) => {
      upstream.script = (_request, response) => void response.destroy();
      return to.chat(chat("hi"));
    },
  },
  redaction_failed: {
    options: { deps: { policies: throwingPolicy("closed") } },
    call: (to) => to.chat(chat("a.b@example.com")),
  },
  audit_unavailable: {
    options: { deps: { spool: brokenSpool() } },
    call: (to) => to.chat(chat("hi")),
  },
  control_plane_unavailable: {
    call: (to) => {
      to.snapshot = undefined;
      return to.chat(chat("hi"));
    },
  },
  overloaded: { options: { limits: { inFlightMax: 0 } }, call: (to) => to.chat(chat("hi")) },
  upstream_timeout: {
    forwards: 1,
    timeoutMs: 300,
    call: (to) => {
      upstream.script = () => {};
      return to.chat(chat("hi"));
    },
  },
};

/** No caller can bring these about: one is for our own mistakes, the other for a later version. */
const unreachable: readonly ErrorCode[] = ["internal", "budget_exhausted"];

describe("every code of the table", () => {
  it("has a case here", () => {
    expect([...Object.keys(cases), ...unreachable].sort()).toEqual(Object.keys(errorTable).sort());
  });

  for (const [code, { options, call, forwards = 0, timeoutMs = 15_000 }] of Object.entries(cases)) {
    it(`${code}: is JSON in OpenAI's dialect with its status and request id, and nothing is forwarded`, async () => {
      gateway = await startHarness({
        upstreams: [{ baseUrl: upstream.baseUrl, timeoutMs }],
        ...options,
      });

      const response = await call(gateway);

      const row = errorTable[code as ErrorCode];
      expect(response.status).toBe(row.status);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(response.headers.get("x-should-retry")).toBe(String(row.retry));
      const requestId = response.headers.get("x-request-id");
      expect(requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(await response.json()).toMatchObject({
        error: {
          code,
          message: expect.stringContaining(row.message),
          type: expect.any(String),
          request_id: requestId,
        },
      });
      expect(upstream.seen.length).toBe(forwards);
    });
  }

  it("has its heading in docs/errors.md, and no other code has one", () => {
    const page = readFileSync(new URL("../../../../docs/errors.md", import.meta.url), "utf8");
    const headings = [...page.matchAll(/^### `(\w+)`$/gm)].map((match) => match[1]);

    expect(headings.sort()).toEqual(Object.keys(errorTable).sort());
  });
});

it("says when to try again", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    key: { limits: { requests_per_minute: 2 } },
  });
  const answers = [
    await gateway.chat(chat("a")),
    await gateway.chat(chat("b")),
    await gateway.chat(chat("c")),
  ];

  expect(answers.map((answer) => answer.headers.get("x-ratelimit-remaining"))).toEqual(["1", "0", "0"]);
  expect(answers[0]?.headers.get("x-ratelimit-limit")).toBe("2");
  expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(answers[2]?.headers.get("retry-after"))).toBeLessThanOrEqual(60);
});

it("records a refusal by rule as blocked and any other as failed", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    policies: { strict: "version: 1\ncategories: { email: block }\n" },
  });
  const blocked = await gateway.chat(chat("a.b@example.com"));
  const failed = await gateway.chat("{");

  expect(gateway.outcomeOf(blocked)).toMatchObject({
    outcome: "blocked",
    error: "policy_blocked",
    entities_by_type: { EMAIL: 1 },
    status: 403,
  });
  expect(gateway.outcomeOf(failed)).toMatchObject({ outcome: "failed", error: "bad_json", status: 400 });
  expect(await blocked.text()).toContain("found: EMAIL");
});

describe("an engine that throws", () => {
  it("lets the request out unsearched only when the policy says so, and says that it did", async () => {
    gateway = await startHarness({
      upstreams: [{ baseUrl: upstream.baseUrl }],
      settings: { response_metadata: "body" },
      deps: { policies: throwingPolicy("open") },
    });
    const body =
      '{"policy_id":"strict", "messages":[{"role":"user","content":"a.b@example.com"}],"model":"m"}';

    const response = await gateway.chat(body);
    const answer = (await response.json()) as ReturnType<typeof JSON.parse>;

    expect(upstream.seen[0]?.body.toString()).toBe(body.replace('"policy_id":"strict", ', ""));
    expect(answer._redaction.failed_open).toBe(true);
    expect(response.headers.get("x-veilgate-failed-open")).toBe("true");
    expect(gateway.outcomeOf(response)).toMatchObject({
      outcome: "allowed",
      error: "failed_open",
      fail_mode: "open",
    });
  });
});

it("changes nothing in shadow mode, and counts what it would have found", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    policies: { strict: "version: 1\ndefault_action: block\nmode: shadow\n" },
  });
  const body = JSON.stringify(chat("a.b@example.com"));

  const response = await gateway.chat(body);

  expect(response.status).toBe(200);
  expect(upstream.seen[0]?.body.toString()).toBe(body);
  expect(gateway.outcomeOf(response)).toMatchObject({ outcome: "allowed", entities_by_type: { EMAIL: 1 } });
});

describe("without a database", () => {
  it("known keys are served, and an unknown one is told 503 instead of 401", async () => {
    gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
    gateway.isDatabaseLost = true;

    const known = await gateway.chat(chat("hi"));
    const unknown = await gateway.chat(chat("hi"), {
      authorization: `Bearer ${issueVirtualKey().plaintext}`,
    });

    expect(known.status).toBe(200);
    expect(unknown.status).toBe(503);
  });

  it("a gateway that has no configuration yet is not ready", async () => {
    gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
    expect((await gateway.fetch("/readyz")).status).toBe(200);

    gateway.snapshot = undefined;

    expect((await gateway.fetch("/readyz")).status).toBe(503);
    expect((await gateway.fetch("/healthz")).status).toBe(200);
    expect(await (await gateway.fetch("/health")).json()).toMatchObject({ status: "healthy" });
  });
});

it("serves without a record, and counts it, when it is told to degrade", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    deps: { spool: brokenSpool(), auditOnFailure: "degrade" },
  });

  expect((await gateway.chat(chat("hi"))).status).toBe(200);
  expect(await (await gateway.fetch("/metrics")).text()).toContain("veilgate_audit_degraded_total 2");
});

it("turns every failure of the provider into a 502 when the tenant wants it so", async () => {
  gateway = await startHarness({
    upstreams: [{ baseUrl: upstream.baseUrl }],
    settings: { upstream_errors: "masker" },
  });
  upstream.script = (_request, response) => void response.writeHead(401).end("secret sk-sealed");

  const response = await gateway.chat(chat("hi"));

  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain("sk-sealed");
});
