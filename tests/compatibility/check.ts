import { setTimeout as delay } from "node:timers/promises";
import { completion } from "../../apps/gateway/src/testing/fake-upstream";
import { type Case, isRecord, type Json } from "./cases";
import { mismatches } from "./match";
import type { Arrived } from "./provider-stand-in";
import type { Observed } from "./run-case";
import type { Received } from "./send";
import { recordOf } from "./setups";

/** What the provider saw. */
export async function checkUpstream(one: Case, { standIns }: Observed): Promise<string[]> {
  const { arrived } = standIns;
  const { count, order, each, last, aborted, $any: _any, ...single } = one.expect_upstream;
  const failures: string[] = [];
  if (count !== undefined) failures.push(...mismatches(count, arrived.length, "upstream.count"));
  if (order !== undefined)
    failures.push(
      ...mismatches(
        order,
        arrived.map(({ upstream }) => upstream),
        "upstream.order",
      ),
    );
  const portOf = (upstream: string) => standIns.portOf(upstream);
  if (Array.isArray(each)) {
    for (const [at, expected] of each.entries())
      failures.push(...checkOne(recordOf(expected), arrived[at], portOf));
  }
  if (isRecord(last)) failures.push(...checkOne(last, arrived.at(-1), portOf));
  if (Object.keys(single).length > 0) {
    for (const request of count === 0 ? [] : arrived) failures.push(...checkOne(single, request, portOf));
  }
  if (aborted === true) {
    const isAborted = await Promise.race([
      arrived[0]?.request.aborted.then(() => true) ?? false,
      delay(1_000).then(() => false),
    ]);
    if (!isAborted) failures.push("upstream.aborted: still open after a second");
  }
  return failures;
}

function checkOne(
  expected: Json,
  arrived: Arrived | undefined,
  portOf: (upstream: string) => string,
): string[] {
  if (!arrived) return ["upstream: nothing arrived"];
  const { request } = arrived;
  const text = request.body.toString("utf8");
  const [path = "", query = ""] = request.path.split("?");
  const headers = Object.entries(recordOf(expected.headers)).flatMap(([name, value]) => {
    const actual = request.headers[name];
    if (value === "matches-body")
      return mismatches(String(request.body.length), actual, `upstream.headers.${name}`);
    const wanted = name === "host" ? `127.0.0.1:${portOf(arrived.upstream)}` : value;
    return mismatches(wanted, actual, `upstream.headers.${name}`);
  });
  const body = recordOf(expected.body);
  const isText = Object.keys(body).length === 1 && "text" in body;
  const searched = isText ? body.text : expected.text;
  return [
    ...headers,
    ...(expected.method === undefined ? [] : mismatches(expected.method, request.method, "upstream.method")),
    ...(expected.path === undefined ? [] : mismatches(expected.path, path, "upstream.path")),
    ...(expected.query === undefined ? [] : mismatches(expected.query, query, "upstream.query")),
    ...(searched === undefined ? [] : mismatches(searched, text, "upstream.text")),
    ...(expected.body === undefined || isText ? [] : mismatches(body, JSON.parse(text), "upstream.body")),
  ];
}

/** What the caller got, and what was recorded and logged. */
export async function checkResponse(one: Case, observed: Observed): Promise<string[]> {
  const { expect_response: expected, setup } = one;
  const { answers, gateway, applied } = observed;
  const answer =
    expected.status_any === undefined
      ? answers.at(-1)
      : answers.find(({ status }) => status === expected.status_any);
  if (!answer) return [`response.status_any: none of ${answers.map(({ status }) => status).join(", ")}`];
  const text = answer.body.toString("utf8");
  const checks: Readonly<Record<string, (value: unknown) => string[] | Promise<string[]>>> = {
    status: (value) => mismatches(value, answer.status, "response.status"),
    status_any: () => [],
    status_seq: (value) =>
      mismatches(
        value,
        answers.map(({ status }) => status),
        "response.status_seq",
      ),
    headers: (value) => mismatches(value, answer.headers, "response.headers"),
    body: (value) => mismatches(value, parse(text), "response.body"),
    text: (value) => mismatches(value, text, "response.text"),
    body_bytes: () => mismatches(JSON.stringify(completion("Hello")), text, "response.body_bytes"),
    max_ms: (value) =>
      answer.tookMs <= Number(value) ? [] : [`response.max_ms: took ${Math.round(answer.tookMs)}`],
    server_log: (value) => mismatches(value, gateway.logLines.join("\n"), "response.server_log"),
    sse: (value) =>
      checkStream(
        recordOf(value),
        answer,
        recordOf(recordOf(setup.config).upstream_reply ?? setup.upstream_reply),
      ),
    audit_last: async (value) =>
      mismatches(value, (await outcomes(observed, 1)).at(-1), "response.audit_last"),
    audit_tail_tenants: async (value) => {
      const tail = (await outcomes(observed, (value as unknown[]).length)).map(({ tenant_id }) => tenant_id);
      return mismatches(value, tail.slice(-(value as unknown[]).length), "response.audit_tail_tenants");
    },
  };
  void applied;
  const failures: string[] = [];
  for (const [name, value] of Object.entries(expected)) {
    const check = checks[name];
    failures.push(...(check ? await check(value) : [`response.${name}: there is no such check`]));
  }
  return failures;
}

function checkStream(expected: Json, answer: Received, reply: Json): string[] {
  const data = [...answer.body.toString("utf8").matchAll(/^data: (.*)$/gm)].map((match) => match[1] ?? "");
  const events = data.map(parse).filter(isRecord);
  const failures: string[] = [];
  if (expected.last !== undefined)
    failures.push(...mismatches(expected.last, data.at(-1), "response.sse.last"));
  if (expected.complete === false && data.includes("[DONE]"))
    failures.push("response.sse: a broken stream is complete");
  if (expected.equals_upstream === true) failures.push(...mismatches(reply.sse, data, "response.sse"));
  if (expected.error_event !== undefined) {
    failures.push(...mismatches(expected.error_event, events.at(-1), "response.sse.error_event"));
  }
  if (expected.contains_finish_reason !== undefined) {
    const reasons = events.flatMap(({ choices }) =>
      Array.isArray(choices) ? choices.map((choice) => choice.finish_reason) : [],
    );
    if (!reasons.includes(expected.contains_finish_reason))
      failures.push(`response.sse: finish reasons ${reasons.join(", ")}`);
  }
  const gapMs = Number(reply.gap_ms ?? 0);
  const firstAtMs = answer.pieces[0]?.atMs ?? answer.tookMs;
  if (expected.incremental === true && answer.tookMs - firstAtMs < gapMs)
    failures.push("response.sse: came at once");
  return failures;
}

/** The audit events so far, each with its tenant's name in place of the id. The last one may take a moment. */
async function outcomes({ gateway, applied }: Observed, count: number) {
  const read = () => gateway.records().filter(({ kind }) => kind === "outcome");
  for (let tries = 0; tries < 40 && read().length < count; tries++) await delay(25);
  return read().map((record) => {
    const tenant = [...applied.snapshot.tenants.values()].find(({ id }) => id === record.tenant_id);
    return { ...record, tenant_id: tenant?.slug };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
