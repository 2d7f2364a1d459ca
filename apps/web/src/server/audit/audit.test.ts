import type { KeyId } from "@veilgate/contracts";
import { NotFoundError } from "@veilgate/db";
import { writeSpoolRecords } from "@veilgate/db/ingest";
import { testOutcome } from "@veilgate/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "../context";
import { createPolicy } from "../policies/create-policy";
import { ForbiddenError } from "../require-permission";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { countNewerRequests } from "./count-newer-requests";
import { findRequest } from "./find-request";
import { listChanges } from "./list-changes";
import { listFilterOptions } from "./list-filter-options";
import { requestPageSize, searchRequests } from "./search-requests";

let harness: VerbHarness;
beforeAll(async () => {
  harness = await openVerbHarness();
});
afterAll(() => harness.close());

const day = () => ({ from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 60_000) });

type Change = Parameters<typeof testOutcome>[0];
async function write(ctx: Ctx, changes: readonly Omit<Change, "tenant_id">[]) {
  const records = changes.map((change) => testOutcome({ tenant_id: ctx.tenant.id, ...change }));
  await writeSpoolRecords(harness.ingest, records);
  return records;
}

describe("searching requests", () => {
  it("pages through all of them once, newest first, also where many share a millisecond", async () => {
    const ctx = await harness.member("auditor");
    const timestamp = new Date(Date.now() - 60_000).toISOString();
    const written = await write(
      ctx,
      Array.from({ length: 120 }, () => ({ timestamp })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchRequests>> = await searchRequests(ctx, day(), cursor);
      expect(page.events.length).toBeLessThanOrEqual(requestPageSize);
      seen.push(...page.events.map((event) => event.request_id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen)).toEqual(new Set(written.map((record) => record.request_id)));
    expect(seen).toHaveLength(120);
  });

  it("answers each filter with its own requests only", async () => {
    const ctx = await harness.member("auditor");
    const [blocked, card, other] = await write(ctx, [
      { outcome: "blocked", error: "policy_blocked", policy_id: "strict", status: 403 },
      { entities_by_type: { CARD: 1 }, key_id: "key_other" },
      { model: "claude-*" },
    ]);
    const idsOf = async (filter: Partial<Parameters<typeof searchRequests>[1]>) =>
      (await searchRequests(ctx, { ...day(), ...filter })).events.map((event) => event.request_id);
    expect(await idsOf({ outcomes: ["blocked"] })).toEqual([blocked?.request_id]);
    expect(await idsOf({ errors: ["policy_blocked"] })).toEqual([blocked?.request_id]);
    expect(await idsOf({ entityTypes: ["CARD"] })).toEqual([card?.request_id]);
    expect(await idsOf({ keyIds: ["key_other" as KeyId] })).toEqual([card?.request_id]);
    expect(await idsOf({ models: ["claude-*"] })).toEqual([other?.request_id]);
    expect(await idsOf({ ...(other && { requestId: other.request_id }) })).toEqual([other?.request_id]);
    expect(await idsOf({ policies: ["never"] })).toEqual([]);
  });

  it("says whether there is any request at all, so that an empty answer can be explained", async () => {
    const ctx = await harness.member("auditor");
    expect(await searchRequests(ctx, day())).toEqual({ events: [], next: null, hasAny: false });
    await write(ctx, [{}]);
    expect(await searchRequests(ctx, { ...day(), outcomes: ["failed"] })).toMatchObject({
      events: [],
      hasAny: true,
    });
  });

  it("never shows another tenant's requests, not even by id", async () => {
    const [ours, theirs] = [await harness.member("auditor"), await harness.member("auditor")];
    const [foreign] = await write(theirs, [{}]);
    expect((await searchRequests(ours, day())).events).toEqual([]);
    await expect(findRequest(ours, foreign?.request_id ?? "")).rejects.toThrow(NotFoundError);
    expect((await findRequest(theirs, foreign?.request_id ?? "")).seq).toBe(1);
  });

  it("is refused without permission", async () => {
    const ctx = await harness.member("developer");
    await expect(searchRequests(ctx, day())).rejects.toThrow(ForbiddenError);
    await expect(findRequest(ctx, "0")).rejects.toThrow(ForbiddenError);
    await expect(countNewerRequests(ctx, day(), 0)).rejects.toThrow(ForbiddenError);
    await expect(listChanges(ctx, day())).rejects.toThrow(ForbiddenError);
    await expect(listFilterOptions(ctx)).rejects.toThrow(ForbiddenError);
  });

  it.each(["x", "", "bm90IGEgY3Vyc29y", "MjAyNi0wMS0wMVQwMDowMDowMFogYSBiIGM"])(
    "refuses the damaged cursor “%s” and does not begin again",
    async (cursor) => {
      const ctx = await harness.member("auditor");
      await expect(searchRequests(ctx, day(), cursor)).rejects.toThrow(z.ZodError);
    },
  );

  it("does not find what is not an id", async () => {
    const ctx = await harness.member("auditor");
    await expect(findRequest(ctx, "'; DROP TABLE audit_event; --")).rejects.toThrow(NotFoundError);
  });
});

describe("newer requests", () => {
  it("are those that came into the chain later, also with an earlier time", async () => {
    const ctx = await harness.member("auditor");
    await write(ctx, [{}, {}]);
    await write(ctx, [{ timestamp: new Date(Date.now() - 600_000).toISOString() }]);
    expect(await countNewerRequests(ctx, day(), 2)).toEqual({ count: 1, isMore: false });
    expect(await countNewerRequests(ctx, day(), 3)).toEqual({ count: 0, isMore: false });
    expect(await countNewerRequests(ctx, { ...day(), outcomes: ["blocked"] }, 0)).toEqual({
      count: 0,
      isMore: false,
    });
  });
});

describe("changes", () => {
  it("are listed newest first with who made them, for this tenant alone", async () => {
    const admin = await harness.member("admin");
    await createPolicy(admin, { slug: "one", name: "One", preset: "strict" });
    await createPolicy(admin, { slug: "two", name: "Two", preset: "strict" });
    const { events, next } = await listChanges(await harness.member("auditor", admin.tenant), day());
    expect(next).toBeNull();
    expect(events.map(({ action, after }) => [action, after])).toEqual([
      ["policy.create", { slug: "two", name: "Two", preset: "strict" }],
      ["policy.create", { slug: "one", name: "One", preset: "strict" }],
    ]);
    expect((await listChanges(await harness.member("auditor"), day())).events).toEqual([]);
  });
});

describe("the filters that are offered", () => {
  it("hold revoked keys, the tenant's own types and configured models", async () => {
    const ctx = await harness.member("auditor");
    await harness.factories.policy(ctx.tenant, {
      slug: "strict",
      sourceYaml: "version: 1\nterms: [{ type: PROJECT, words: [Bluebird] }]\n",
    });
    await harness.factories.upstream(ctx.tenant, { name: "openai", models: ["gpt-*"] });
    const { key } = await harness.factories.key(ctx.tenant, { name: "old", upstreams: ["openai"] });
    await (await harness.member("admin", ctx.tenant)).db.keys.revoke(key.id, new Date());
    const options = await listFilterOptions(ctx);
    expect(options.keys).toEqual([{ value: key.id, label: "old" }]);
    expect(options.models.map((model) => model.value)).toEqual(["gpt-*"]);
    expect(options.entityTypes.map((type) => type.value)).toEqual(
      expect.arrayContaining(["EMAIL", "PROJECT"]),
    );
  });
});
