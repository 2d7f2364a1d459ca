import { randomBytes } from "node:crypto";
import { Secret } from "@veilgate/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenSpool } from "../testing/broken-parts";
import { type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";
import { rawRequest } from "../testing/raw-request";

/** Paths that the gateway cannot read, for keys whose policy lists them. */
const policy = (routes: string) => `version: 1\nopaque: { routes: [${routes}] }\n`;
const listed = { strict: policy('"/v1/files", "/v1/files/*", "/v1/audio/speech"') };
let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream((_, response) => {
    response.writeHead(200, {
      "content-type": "application/json",
      "set-cookie": "a=b",
      "openai-version": "1",
    });
    response.end('{"id":"file-1","owner":"ana@example.com"}');
  });
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

async function start(options: Partial<HarnessOptions> = {}): Promise<void> {
  const headers = { user_agent: ["team/1"], set: { "x-team": "acme" } };
  gateway = await startHarness({
    upstreams: [
      { baseUrl: "http://127.0.0.1:1", provider: "anthropic", name: "claude" },
      { baseUrl: upstream.baseUrl, name: "main", headers },
    ],
    policies: listed,
    ...options,
  });
}
const call = (path: string, init: RequestInit = {}) =>
  gateway.fetch(path, { ...init, headers: { authorization: `Bearer ${gateway.key}`, ...init.headers } });
const codeOf = async (answer: Response) =>
  [answer.status, ((await answer.json()) as { error: { code: string } }).error.code] as const;

describe("a path that the policy lists", () => {
  it("is forwarded as it came, without our key, and answered as it came, without cookies", async () => {
    await start();
    const form = new FormData();
    form.set("purpose", "batch");
    form.set("file", new Blob([randomBytes(200_000)]), "lines.jsonl");
    const sent = Buffer.from(await new Response(form).arrayBuffer());
    const answer = await call(`/v1/files?limit=2&include[]=a&key=${gateway.key}`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=abc-1", "x-secret": "1", cookie: "c=d" },
      body: sent,
    });

    expect([answer.status, await answer.text()]).toEqual([200, '{"id":"file-1","owner":"ana@example.com"}']);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("openai-version")).toBe("1");
    const seen = upstream.seen[0];
    expect(seen?.path).toBe("/v1/files?limit=2&include%5B%5D=a");
    expect(seen?.method).toBe("POST");
    expect(seen?.body.equals(sent)).toBe(true);
    expect(seen?.headers).toMatchObject({
      "content-type": "multipart/form-data; boundary=abc-1",
      "content-length": String(sent.length),
      authorization: "Bearer sk-sealed",
      "x-team": "acme",
      "user-agent": "team/1",
    });
    expect(seen?.headers).not.toHaveProperty("x-secret");
    expect(seen?.headers).not.toHaveProperty("cookie");
    expect(JSON.stringify(seen?.rawHeaders)).not.toContain("vg_");
  });

  it("is counted as opaque: an intent before the provider sees it, an outcome after", async () => {
    await start();
    let intents: number | undefined;
    upstream.script = (_, response) => {
      intents = gateway.records().filter(({ kind }) => kind === "intent").length;
      response.writeHead(204).end();
    };
    const answer = await call("/v1/files/file-1", { method: "DELETE" });

    expect([answer.status, intents]).toEqual([204, 1]);
    expect(gateway.outcomeOf(answer)).toMatchObject({
      endpoint: "/v1/*",
      provider: "openai",
      upstream: "main",
      outcome: "allowed",
      strings_opaque: 1,
      strings_scanned: 0,
      model: null,
      upstream_status: 204,
    });
  });

  it.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("keeps the method %s", async (method) => {
    await start();
    expect((await call("/v1/files/file-1", { method })).status).toBe(200);
    expect(upstream.seen[0]).toMatchObject({ method, path: "/v1/files/file-1" });
  });

  it("is relayed piece by piece", async () => {
    await start();
    let finish = () => {};
    upstream.script = (_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
      finish = () => response.end("data: 2\n\n");
    };
    const answer = await call("/v1/audio/speech", { method: "POST", body: "{}" });
    const reader = answer.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("data: 1\n\n");
    expect(gateway.outcomeOf(answer)).toBeUndefined();
    finish();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("data: 2\n\n");
    expect((await reader?.read())?.done).toBe(true);
    expect(gateway.outcomeOf(answer)).toMatchObject({ outcome: "allowed" });
  });

  it("shows nothing that a browser would run", async () => {
    await start();
    upstream.script = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<script>");
    };
    const answer = await call("/v1/files/file-1");
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("goes to Azure with its own key and version", async () => {
    const azure = { baseUrl: upstream.baseUrl.replace("/v1", ""), provider: "azure-openai" as const };
    await start({ upstreams: [{ ...azure, credential: new Secret("az-key") }] });
    await call("/v1/files?limit=1");
    expect(upstream.seen[0]).toMatchObject({
      path: "/openai/files?limit=1&api-version=2024-10-21",
      headers: { "api-key": "az-key" },
    });
  });
});

describe("a failure of a call that nobody reads", () => {
  it("goes through, unless it quotes the credential or is a redirect", async () => {
    await start();
    const answers: Record<string, [number, string]> = {
      "/v1/files/a": [404, '{"error":{"message":"no such file"}}'],
      "/v1/files/b": [401, '{"error":{"message":"bad key sk-sealed"}}'],
      "/v1/files/c": [307, ""],
    };
    upstream.script = ({ path }, response) => {
      const [status, text] = answers[path] ?? [500, ""];
      response.writeHead(status, { "content-type": "application/json", location: "http://evil/" }).end(text);
    };
    const found = await call("/v1/files/a");
    expect([found.status, await found.text()]).toEqual(answers["/v1/files/a"]);
    expect(gateway.outcomeOf(found)).toMatchObject({ outcome: "failed", error: "upstream_error" });
    for (const path of ["/v1/files/b", "/v1/files/c"]) {
      expect(await codeOf(await call(path))).toEqual([502, "upstream_error"]);
    }
  });

  it("breaks the connection when the answer is cut short, and says so in the audit event", async () => {
    await start();
    upstream.script = (_, response) => {
      response.writeHead(200, { "content-type": "audio/mpeg" });
      response.write("half", () => response.destroy());
    };
    const answer = await call("/v1/audio/speech", { method: "POST", body: "{}" });
    await expect(answer.arrayBuffer()).rejects.toThrow();
    await expect.poll(() => gateway.outcomeOf(answer)?.error).toBe("upstream_error");
  });

  it("is too large beyond the limit, told or not, and the provider gets no whole body", async () => {
    await start({ limits: { bodyBytesMax: 50_000 } });
    const body = Buffer.alloc(60_000, "x");
    const headers = { "content-type": "application/octet-stream" };
    expect(await codeOf(await call("/v1/files", { method: "POST", headers, body }))).toEqual([
      413,
      "body_too_large",
    ]);
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 6; at++) controller.enqueue(body.subarray(0, 10_000));
        controller.close();
      },
    });
    const chunked = { method: "POST", headers, body: stream, duplex: "half" } as RequestInit;
    expect(await codeOf(await call("/v1/files", chunked))).toEqual([413, "body_too_large"]);
    expect(upstream.seen).toEqual([]);
  });

  it.each([
    ["a type that is not known", { "content-type": "text/html; x=<y>" }, "/v1/files", 415],
    ["a compressed body", { "content-encoding": "gzip" }, "/v1/files", 415],
    ["an odd parameter", {}, "/v1/files?a%0d%0ab=c", 400],
  ])("refuses %s", async (_, headers, path, status) => {
    await start();
    expect((await call(path, { method: "POST", headers, body: "{}" })).status).toBe(status);
    expect(upstream.seen).toEqual([]);
  });
});

describe("nothing else is forwarded", () => {
  const everything = { strict: policy('"/v1/*"') };

  it.each([
    ["a path that is not listed", listed, "GET", "/v1/batches"],
    ["a path of which only the beginning is listed", listed, "GET", "/v1/filesystem"],
    ["any path by a policy that lists none", { strict: "version: 1\n" }, "GET", "/v1/files"],
    ["another method", listed, "PROPFIND", "/v1/files"],
    ["a path outside of /v1", { strict: policy('"/*"') }, "GET", "/v2/files"],
  ])("%s", async (_, policies, method, path) => {
    await start({ policies });
    expect(await codeOf(await call(path, { method }))).toEqual([404, "route_not_supported"]);
    expect(upstream.seen).toEqual([]);
  });

  it("no spelling of a path that is read, or of one that is not listed", async () => {
    await start({ policies: everything });
    const key = `authorization: Bearer ${gateway.key}`;
    for (const path of [
      "/v1/files/../chat/completions",
      "/v1/files/..",
      "/v1/files/./a",
      "/v1/files/.../a",
      "/v1/files/%2e%2e/chat/completions",
      "/v1/files/..%2fchat/completions",
      "/v1/files%2f..%2fchat",
      "/v1/files\\..\\chat",
      "/v1/files;/../chat",
      "/v1/Chat/Completions",
      "/v1/chat/completions/",
      "/v1/EMBEDDINGS",
      "/v1/messages%20",
      "/V1/files",
      "/v1/",
      "/v1",
    ]) {
      const lines = [`GET ${path} HTTP/1.1`, "host: a", key, "connection: close", "", ""];
      expect(await rawRequest(gateway.url, lines.join("\r\n")), path).toMatch(/^HTTP\/1\.1 40[045] /);
    }
    expect(upstream.seen).toEqual([]);
  });

  it("without a key, with a policy that is not the key's, or when no upstream of the key takes it", async () => {
    await start({ policies: everything });
    expect(await codeOf(await gateway.fetch("/v1/files"))).toEqual([401, "key_missing"]);
    const other = { "x-veilgate-policy": "other" };
    expect(await codeOf(await call("/v1/files", { headers: other }))).toEqual([403, "policy_not_allowed"]);
    await gateway.close();
    await start({
      policies: everything,
      upstreams: [{ baseUrl: upstream.baseUrl, provider: "anthropic" }],
    });
    expect(await codeOf(await call("/v1/files"))).toEqual([404, "route_not_supported"]);
    expect(upstream.seen).toEqual([]);
  });

  it("when nothing can be recorded", async () => {
    await start({ deps: { spool: brokenSpool() } });
    expect(await codeOf(await call("/v1/files"))).toEqual([503, "audit_unavailable"]);
    expect(upstream.seen).toEqual([]);
  });
});
