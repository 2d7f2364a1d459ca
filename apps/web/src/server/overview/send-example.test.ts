import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { issueVirtualKey } from "@veilgate/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { sendExample } from "./send-example";

let harness: VerbHarness;
let gateway: Server;
let gatewayUrl: string;
let status = 200;
let refusals = 0;
let answer: unknown;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  harness = await openVerbHarness();
  gateway = createServer((request, response) => {
    asked.push(request);
    if (refusals-- > 0) return void response.writeHead(401).end("{}");
    response.writeHead(status, { "x-veilgate-entities": "2" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  gatewayUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
});
afterAll(async () => {
  gateway.close();
  await harness.close();
});

async function withKey(): Promise<{ readonly ctx: Ctx; readonly key: string }> {
  const ctx = await harness.member("developer");
  const { plaintext } = await harness.factories.key(ctx.tenant);
  return { ctx, key: plaintext };
}

describe("sending the example", () => {
  it("calls the gateway with the pasted key and shows the answer with its count", async () => {
    const { ctx, key } = await withKey();
    [status, answer] = [200, { choices: [{ message: { content: "Hello ada@example.com" } }] }];

    const sent = await sendExample(ctx, { key: ` ${key}\n` }, gatewayUrl);
    expect(sent).toEqual({ ok: true, answer: "Hello ada@example.com", entities: 2 });
    expect(asked.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  });

  it("waits for a gateway that has not heard of the key yet", async () => {
    const { ctx, key } = await withKey();
    [status, answer, refusals] = [200, { choices: [{ message: { content: "Hello" } }] }, 2];
    expect(await sendExample(ctx, { key }, gatewayUrl)).toMatchObject({ ok: true, answer: "Hello" });
  });

  it("says the code of a refusal", async () => {
    const { ctx, key } = await withKey();
    [status, answer] = [403, { error: { code: "policy_blocked", message: "Take it out." } }];
    expect(await sendExample(ctx, { key }, gatewayUrl)).toEqual({
      ok: false,
      reason: "policy_blocked: Take it out.",
    });
  });

  it("says that the gateway is out of reach", async () => {
    const { ctx, key } = await withKey();
    expect(await sendExample(ctx, { key }, "http://127.0.0.1:1")).toMatchObject({ ok: false });
  });

  it("sends no key that is not the tenant's own, or that was revoked", async () => {
    const before = asked.length;
    const { ctx } = await withKey();
    const other = await withKey();
    const revoked = await harness.factories.key(ctx.tenant);
    await ctx.db.keys.revoke(revoked.key.id, new Date());

    for (const key of ["", "nonsense", issueVirtualKey().plaintext, other.key, revoked.plaintext]) {
      await expect(sendExample(ctx, { key }, gatewayUrl)).rejects.toMatchObject({
        issues: [{ path: ["key"] }],
      });
    }
    expect(asked.length).toBe(before);
  });
});
