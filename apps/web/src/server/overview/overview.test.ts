import type { Role } from "@veilgate/contracts";
import { writeSpoolRecords } from "@veilgate/db/ingest";
import { testOutcome } from "@veilgate/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context";
import { ForbiddenError } from "../require-permission";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { daySummary } from "./day-summary";
import { firstEvent } from "./first-event";
import { publishedPolicies } from "./published-policies";
import { recentRequests } from "./recent-requests";
import { setupProgress } from "./setup-progress";

let harness: VerbHarness;
beforeAll(async () => {
  harness = await openVerbHarness();
});
afterAll(() => harness.close());

/** A tenant with a key that has sent one request with two e-mails. */
async function tenantWithRequest(role: Role): Promise<Ctx> {
  const ctx = await harness.member(role);
  const { key } = await harness.factories.key(ctx.tenant, { name: "ci" });
  const outcome = testOutcome({
    tenant_id: ctx.tenant.id,
    key_id: key.id,
    timestamp: new Date().toISOString(),
    outcome: "redacted",
    entities_total: 2,
    entities_by_type: { EMAIL: 2 },
  });
  await writeSpoolRecords(harness.ingest, [outcome]);
  return ctx;
}

describe("the first steps", () => {
  it("are all open in a new tenant", async () => {
    const ctx = await harness.member("owner");
    expect(await setupProgress(ctx)).toEqual({ upstreams: [], keys: [], hasEvents: false });
    expect(await firstEvent(ctx)).toBeNull();
  });

  it("do not count a revoked key", async () => {
    const ctx = await harness.member("owner");
    const { key } = await harness.factories.key(ctx.tenant);
    await ctx.db.keys.revoke(key.id, new Date());
    expect((await setupProgress(ctx)).keys).toEqual([]);
  });

  it("end with the first recorded request, shown as outcome and counts", async () => {
    const ctx = await tenantWithRequest("owner");
    expect((await setupProgress(ctx)).hasEvents).toBe(true);
    expect(await firstEvent(ctx)).toMatchObject({ outcome: "redacted", entitiesByType: { EMAIL: 2 } });
  });

  it("show a developer the counts but no way to an event that they may not open", async () => {
    const ctx = await tenantWithRequest("developer");
    expect((await firstEvent(ctx))?.requestId).toBeNull();
  });

  it("do not notice another tenant's request", async () => {
    await tenantWithRequest("owner");
    expect(await firstEvent(await harness.member("owner"))).toBeNull();
  });
});

describe("the overview", () => {
  it("sums the past day", async () => {
    const { totals, entities } = await daySummary(await tenantWithRequest("viewer"));
    expect(totals).toMatchObject({ requests: 1, entities: 2, byOutcome: { redacted: 1, blocked: 0 } });
    expect(entities).toEqual([{ type: "EMAIL", count: 2 }]);
  });

  it("names the key of a recent request", async () => {
    const [request] = await recentRequests(await tenantWithRequest("auditor"), 8);
    expect(request).toMatchObject({ keyName: "ci", event: { outcome: "redacted" } });
  });

  it.each(["viewer", "developer"] as const)("shows single requests to no %s", async (role) => {
    await expect(recentRequests(await tenantWithRequest(role), 8)).rejects.toThrow(ForbiddenError);
  });

  it("describes what is in force, not what is being drafted", async () => {
    const ctx = await harness.member("viewer");
    const policy = await harness.factories.policy(ctx.tenant, { slug: "strict" });
    await ctx.db.policies.saveDraft(policy.id, "version: 1\nname: Draft\ndefault_action: keep\n");
    await ctx.db.policies.create({ slug: "new", name: "New", draftYaml: "" });
    const policies = await publishedPolicies(ctx);
    expect(policies.map(({ slug, version }) => [slug, version])).toEqual([["strict", 1]]);
    expect(policies[0]?.sourceYaml).not.toContain("keep");
  });
});
