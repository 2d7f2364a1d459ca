/**
 * Where Veilgate decides otherwise than a predecessor. Each one says which cases it touches, by their form, and what
 * holds instead; the rest of the case has to hold as it stands. docs/compatibility.md has one line for each name.
 * Longer than other files: it is a list.
 */
import type { ApplyFile } from "@veilgate/contracts";
import type { z } from "zod";
import { type Case, isRecord, type Json } from "./cases";
import { recordOf } from "./setups";

export type ApplyInput = z.input<typeof ApplyFile>;

export interface Difference {
  readonly name: string;
  appliesTo(one: Case): boolean;
  /** The case as Veilgate keeps it. */
  instead(one: Case): Case;
  /** What an operator writes into the imported file to have it as the predecessor did. */
  adapt?(file: ApplyInput): ApplyInput;
}

const textRoutes = ["/v1/detect", "/v1/redact", "/v1/mask"];

export const differences: readonly Difference[] = [
  {
    name: "anthropic-upstream",
    appliesTo: ({ request, setup }) => request.path === "/v1/messages" && "keys" in setup,
    instead: same,
    adapt: (file) =>
      eachTenant(file, (tenant) => ({
        ...tenant,
        upstreams: [
          ...(tenant.upstreams ?? []),
          { name: "claude", provider: "anthropic", base_url: "http://127.0.0.1:9009/v1" },
        ],
        keys: tenant.keys?.map((key) => ({ ...key, upstreams: [...key.upstreams, "claude"] })),
      })),
  },
  {
    name: "audit-always",
    appliesTo: ({ setup }) => setup.audit_enabled === false,
    instead: (one) => withoutResponse(one, "audit_files"),
  },
  {
    name: "audit-codes",
    appliesTo: ({ expect_response }) => {
      const { error } = recordOf(expect_response.audit_last);
      return typeof error === "string" && !/^[a-z_]+$/.test(error);
    },
    instead: (one) => withAudit(one, { error: { $regex: "^[a-z_]+$" } }),
  },
  {
    name: "audit-ids",
    appliesTo: ({ expect_response }) =>
      "audit_last" in expect_response || "audit_tail_tenants" in expect_response,
    // The runner looks the tenant's name up by its id.
    instead: same,
  },
  {
    name: "audit-upstream-time",
    appliesTo: ({ expect_response }) =>
      isAbsent(recordOf(expect_response.audit_last).upstream_ms) && expect_response.status === 504,
    instead: (one) => withAudit(one, { upstream_ms: { $number: true } }),
  },
  {
    name: "body-limit",
    appliesTo: ({ setup }) => "max_payload_size" in setup,
    instead: same,
  },
  {
    name: "body-as-sent",
    appliesTo: ({ expect_upstream }) => {
      const body = recordOf(expect_upstream.body);
      return body.stream === false || Object.values(body).some(isAbsent);
    },
    instead: (one) => {
      const members = Object.entries(recordOf(one.expect_upstream.body));
      const kept = members.filter(
        ([name, value]) => !(name === "stream" && value === false) && !isAbsent(value),
      );
      return withUpstream(one, { body: Object.fromEntries(kept) });
    },
  },
  {
    name: "broken-streams",
    appliesTo: ({ expect_response }) => "error_event" in recordOf(expect_response.sse),
    instead: (one) =>
      withResponse(one, { sse: { error_event: { error: { message: { $any: true } } }, complete: false } }),
  },
  {
    name: "chat-below-anthropic",
    appliesTo: ({ request }) => request.path === "/anthropic/chat/completions",
    instead: (one) => refused(one, 404),
  },
  {
    name: "configuration",
    appliesTo: ({ setup }) => "config" in setup && !isRecord(setup.config),
    instead: (one) => ({ ...withoutResponse(one, "server_log"), setup: {} }),
  },
  {
    name: "error-form",
    appliesTo: ({ expect_response, setup }) => {
      const reply = recordOf(recordOf(setup.config).upstream_reply ?? setup.upstream_reply);
      const status = Number(expect_response.status ?? expect_response.status_any);
      return status >= 400 && "body" in expect_response && !isRecord(reply.body);
    },
    instead: (one) => {
      const said = { message: { $any: true }, code: { $regex: "^[a-z_]+$" } };
      const isText = textRoutes.includes(one.request.path);
      return withResponse(one, {
        body: isText ? { detail: said.message, code: said.code } : { error: said },
      });
    },
  },
  {
    name: "hash-keyed",
    appliesTo: ({ expect_upstream }) => digest.test(JSON.stringify(expect_upstream)),
    instead: (one) => ({ ...one, expect_upstream: recordOf(anyDigest(one.expect_upstream)) }),
  },
  {
    name: "headers-by-list",
    appliesTo: ({ expect_upstream }) => "x-foo" in recordOf(expect_upstream.headers),
    instead: (one) =>
      withUpstream(one, {
        headers: {
          ...recordOf(one.expect_upstream.headers),
          "x-foo": { $absent: true },
          "user-agent": "veilgate",
        },
      }),
  },
  {
    name: "health",
    appliesTo: ({ request, expect_response }) =>
      request.path.startsWith("/health/") || "message" in recordOf(expect_response.body),
    instead: (one) => {
      if (one.request.path.startsWith("/health/")) return refused(one, 404);
      return withResponse(one, { body: { ...recordOf(one.expect_response.body), message: { $any: true } } });
    },
  },
  {
    name: "images",
    appliesTo: ({ request }) => JSON.stringify(request.body ?? "").includes('"image_url"'),
    instead: same,
    adapt: (file) =>
      eachPolicy(file, (policy) => ({
        ...policy,
        opaque: { images: "allow", files: "block", audio: "block" },
      })),
  },
  {
    name: "key-needed",
    appliesTo: addsKey,
    instead: (one) => {
      const { tenant_id, ...rest } = recordOf(one.expect_response.audit_last);
      return tenant_id === "anonymous" ? withResponse(one, { audit_last: rest }) : one;
    },
  },
  {
    name: "label-of-names",
    appliesTo: ({ expect_upstream }) => JSON.stringify(expect_upstream).includes("[[NAME]]"),
    instead: (one) => ({
      ...one,
      expect_upstream: JSON.parse(JSON.stringify(one.expect_upstream).replaceAll("[[NAME]]", "[[PERSON]]")),
    }),
  },
  {
    name: "languages",
    appliesTo: ({ request, expect_response }) =>
      expect_response.status === 400 && "language" in recordOf(request.body),
    instead: (one) => withoutResponse(withResponse(one, { status: 200 }), "body"),
  },
  {
    name: "limits-per-key",
    appliesTo: ({ expect_response }) => expect_response.status_any === 429,
    instead: (one) => {
      const headers = recordOf(one.expect_response.headers);
      return withResponse(one, {
        headers: { ...headers, ...("retry-after" in headers && { "retry-after": { $number: true } }) },
      });
    },
    adapt: (file) =>
      eachTenant(file, (tenant) => ({
        ...tenant,
        keys: tenant.keys?.map((key) => ({ ...key, limits: { requests_per_minute: 60 } })),
      })),
  },
  {
    name: "models-listed-here",
    appliesTo: ({ request }) => request.path.startsWith("/v1/models"),
    instead: (one) => ({ ...one, expect_upstream: {} }),
  },
  {
    name: "one-try-each",
    appliesTo: ({ setup }) => Array.isArray(setup.upstream_replies),
    instead: (one) => withResponse(withUpstream(one, { count: 1 }), { status: 429 }),
  },
  {
    name: "openai-endpoints",
    appliesTo: ({ setup, request }) =>
      (setup.target === "claude" || setup.target === "gemini") && request.path === "/v1/chat/completions",
    instead: (one) => {
      const path = one.setup.target === "claude" ? "/v1/chat/completions" : "/v1beta/openai/chat/completions";
      const { headers, ...rest } = one.expect_upstream;
      const key = recordOf(headers)["x-api-key"];
      const bearer = { authorization: `Bearer ${key}`, "x-api-key": { $absent: true } };
      return { ...one, expect_upstream: { ...rest, path, ...(key !== undefined && { headers: bearer }) } };
    },
  },
  {
    name: "parameters",
    appliesTo: ({ request, expect_response }) =>
      expect_response.status === 400 &&
      request.raw === undefined &&
      request.path === "/v1/chat/completions" &&
      !("policy_id" in recordOf(request.body)),
    instead: (one) => withoutResponse(withResponse(withUpstream(one, { count: 1 }), { status: 200 }), "body"),
  },
  {
    name: "patterns-linear",
    appliesTo: ({ setup }) =>
      Object.values(recordOf(setup.policies)).some((policy) => "custom" in recordOf(policy)),
    instead: (one) => withResponse(withUpstream(one, { count: 1 }), { status: 200 }),
    adapt: (file) =>
      eachPolicy(file, (policy) => ({
        ...policy,
        patterns: [{ type: "HOSTILE", pattern: "(a+)+X", finds: ["aaX"] }],
      })),
  },
  {
    name: "policy-unknown",
    appliesTo: ({ expect_response }) =>
      recordOf(recordOf(expect_response.body).error).code === "policy_not_found",
    instead: (one) => withResponse(one, { status: 403, body: { error: { code: "policy_not_allowed" } } }),
  },
  {
    name: "request-id",
    appliesTo: ({ expect_response }) => "x-request-id" in recordOf(expect_response.headers),
    instead: (one) => {
      const headers = { ...recordOf(one.expect_response.headers), "x-request-id": { $uuid: true } };
      return withResponse(one, { headers });
    },
  },
  {
    name: "scores",
    appliesTo: ({ expect_response }) => /"score":[\d.]/.test(JSON.stringify(expect_response)),
    instead: (one) => ({
      ...one,
      expect_response: JSON.parse(
        JSON.stringify(one.expect_response).replace(/"score":[\d.]+/g, '"score":{"$number":true}'),
      ),
    }),
  },
  {
    // The last one: what was expected of joined answers says nothing about a single one.
    name: "aggregation",
    appliesTo: ({ setup }) => isRecord(recordOf(setup.config).iterations),
    instead: (one) => {
      const replies = Object.values(recordOf(one.setup.upstream_replies)).map(recordOf);
      const isFailing = replies.length > 0 && replies.every(({ status }) => Number(status) >= 500);
      const expect_response = { status: isFailing ? 500 : 200 };
      return { ...one, expect_upstream: { count: isFailing ? replies.length : 1 }, expect_response };
    },
  },
];

/** Whether a caller of the predecessor sent no key of the gateway's where Veilgate wants one. */
export function addsKey({ setup, request, expect_response, expect_upstream }: Case): boolean {
  if (/^\/(?:health|metrics)/.test(request.path)) return false;
  if (expect_response.status === 401 && expect_upstream.count === 0) return false;
  const isMasker = !("config" in setup || "providers" in setup || "target" in setup);
  const sent = [request, ...(request.sequence ?? [])].flatMap(({ headers }) => Object.keys(headers));
  return !(isMasker && sent.some((name) => name.toLowerCase() === "x-api-key"));
}

const digest = /\[[0-9a-f]{8}\]/;

function anyDigest(value: unknown): unknown {
  if (typeof value === "string") {
    if (!digest.test(value)) return value;
    const parts = value.split(/\[[0-9a-f]{8}\]/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return { $regex: `^${parts.join("\\[[0-9a-f]{8}\\]")}$` };
  }
  if (Array.isArray(value)) return value.map(anyDigest);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, anyDigest(member)]));
}

function same(one: Case): Case {
  return one;
}

function isAbsent(value: unknown): boolean {
  return isRecord(value) && value.$absent === true;
}

/** Nothing leaves, and the answer has this status. */
function refused(one: Case, status: number): Case {
  return { ...one, expect_upstream: { count: 0 }, expect_response: { status } };
}

function withUpstream(one: Case, change: Json): Case {
  return { ...one, expect_upstream: { ...one.expect_upstream, ...change } };
}

function withResponse(one: Case, change: Json): Case {
  return { ...one, expect_response: { ...one.expect_response, ...change } };
}

function withAudit(one: Case, change: Json): Case {
  return withResponse(one, { audit_last: { ...recordOf(one.expect_response.audit_last), ...change } });
}

function withoutResponse(one: Case, ...names: readonly string[]): Case {
  const kept = Object.entries(one.expect_response).filter(([name]) => !names.includes(name));
  return { ...one, expect_response: Object.fromEntries(kept) };
}

type Tenant = ApplyInput["tenants"][number];

function eachTenant(file: ApplyInput, change: (tenant: Tenant) => Tenant): ApplyInput {
  return { ...file, tenants: file.tenants.map(change) };
}

/** The file with each of its policies changed. */
export function eachPolicy(file: ApplyInput, change: (policy: Json) => Json): ApplyInput {
  return eachTenant(file, (tenant) => ({
    ...tenant,
    policies: tenant.policies?.map((entry) => ({ ...entry, policy: { ...change(recordOf(entry.policy)) } })),
  }));
}
