import { NotFoundError } from "@veilgate/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "../context";
import { ForbiddenError } from "../require-permission";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { createPolicy } from "./create-policy";
import { findPolicy } from "./find-policy";
import { findPolicyVersion } from "./find-policy-version";
import { listPolicies } from "./list-policies";
import { listVersions } from "./list-versions";
import { StalePolicyError } from "./policy-source";
import { publishVersion } from "./publish-version";
import { republishVersion } from "./republish-version";
import { saveDraft } from "./save-draft";

let harness: VerbHarness;
beforeAll(async () => {
  harness = await openVerbHarness();
});
afterAll(() => harness.close());

const range = () => ({ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) });
const actions = async (ctx: Ctx) =>
  (await ctx.db.audit.listAdmin({ ...range(), limit: 50 })).items.map((event) => event.action);
const newPolicy = (ctx: Ctx) => createPolicy(ctx, { slug: "support", name: "Support", preset: "restore" });
const source = (action: string) => `version: 1\nname: Support\ndefault_action: ${action}\n`;

async function publish(ctx: Ctx, sourceYaml: string, basedOnVersion: number | null) {
  const { draftHash } = await findPolicy(ctx, "support");
  return publishVersion(ctx, {
    slug: "support",
    sourceYaml,
    note: "A reason.",
    basedOnVersion,
    basedOnHash: draftHash,
  });
}

describe("creating a policy", () => {
  it("makes a draft from a preset, puts nothing in force, and leaves one event", async () => {
    const ctx = await harness.member("developer");
    const policy = await newPolicy(ctx);
    expect(policy).toMatchObject({ slug: "support", name: "Support", publishedVersion: null });
    expect(policy.draftYaml).toContain('name: "Support"');
    expect(await actions(ctx)).toEqual(["policy.create"]);
  });

  it("is refused without permission, and then leaves no event", async () => {
    const ctx = await harness.member("viewer");
    await expect(newPolicy(ctx)).rejects.toThrow(ForbiddenError);
    expect(await actions(ctx)).toEqual([]);
  });

  it("is refused for a slug that is taken in this tenant, but not for one taken in another", async () => {
    const [ours, theirs] = [await harness.member("admin"), await harness.member("admin")];
    await newPolicy(theirs);
    await newPolicy(ours);
    await expect(newPolicy(ours)).rejects.toMatchObject({ name: "ConflictError", member: "slug" });
    expect(await actions(ours)).toEqual(["policy.create"]);
  });

  it.each(["", "Support", "a b", "-x", "x".repeat(49)])("is refused for the slug “%s”", async (slug) => {
    const ctx = await harness.member("admin");
    await expect(createPolicy(ctx, { slug, name: "Support", preset: "restore" })).rejects.toThrow(z.ZodError);
  });
});

describe("saving a draft", () => {
  it("keeps a text with mistakes and leaves one event without the text", async () => {
    const ctx = await harness.member("developer");
    await newPolicy(ctx);
    const { draftHash } = await findPolicy(ctx, "support");
    await saveDraft(ctx, { slug: "support", draftYaml: "terms: [Bluebird", basedOnHash: draftHash });
    expect((await findPolicy(ctx, "support")).policy.draftYaml).toBe("terms: [Bluebird");
    const { items } = await ctx.db.audit.listAdmin({ ...range(), limit: 1 });
    expect(items[0]).toMatchObject({ action: "policy.save_draft", actor: expect.stringContaining("@") });
    expect(JSON.stringify(items)).not.toContain("Bluebird");
  });

  it("does not overwrite what somebody else saved meanwhile", async () => {
    const ctx = await harness.member("developer");
    await newPolicy(ctx);
    const { draftHash } = await findPolicy(ctx, "support");
    await saveDraft(ctx, { slug: "support", draftYaml: "version: 1", basedOnHash: draftHash });
    await expect(
      saveDraft(ctx, { slug: "support", draftYaml: "version: 1\nmode: shadow", basedOnHash: draftHash }),
    ).rejects.toThrow(StalePolicyError);
    expect((await findPolicy(ctx, "support")).policy.draftYaml).toBe("version: 1");
  });

  it("is no event when nothing changed", async () => {
    const ctx = await harness.member("developer");
    const { draftYaml } = await newPolicy(ctx);
    const { draftHash } = await findPolicy(ctx, "support");
    await saveDraft(ctx, { slug: "support", draftYaml, basedOnHash: draftHash });
    expect(await actions(ctx)).toEqual(["policy.create"]);
  });

  it("is refused without permission, and does not find another tenant's policy", async () => {
    const admin = await harness.member("admin");
    await newPolicy(admin);
    const input = { slug: "support", draftYaml: "version: 1", basedOnHash: "" };
    await expect(saveDraft(await harness.member("auditor", admin.tenant), input)).rejects.toThrow(
      ForbiddenError,
    );
    await expect(saveDraft(await harness.member("admin"), input)).rejects.toThrow(NotFoundError);
  });
});

describe("publishing", () => {
  it("puts the next version in force, makes it the draft, and leaves one event with the note", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    const version = await publish(ctx, source("mask"), null);
    expect(version).toMatchObject({ version: 1, note: "A reason.", createdBy: expect.stringContaining("@") });
    const { policy, published } = await findPolicy(ctx, "support");
    expect([policy.publishedVersion, policy.draftYaml, published?.sourceYaml]).toEqual([
      1,
      source("mask"),
      source("mask"),
    ]);
    const { items } = await ctx.db.audit.listAdmin({ ...range(), limit: 5 });
    expect(items[0]).toMatchObject({ action: "policy.publish", reason: "A reason." });
    expect(items).toHaveLength(2);
  });

  it("checks the source again, whatever the browser said, and changes nothing when it is wrong", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    const failure = await publish(ctx, "version: 1\ncategories:\n  emial: mask\n", null).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(z.ZodError);
    expect(failure.issues[0]).toMatchObject({
      path: ["sourceYaml"],
      message: expect.stringMatching(/^Line 3, /),
    });
    expect((await findPolicy(ctx, "support")).policy.publishedVersion).toBeNull();
    expect(await actions(ctx)).toEqual(["policy.create"]);
  });

  it("is refused to those who may only draft", async () => {
    const ctx = await harness.member("developer");
    await newPolicy(ctx);
    await expect(publish(ctx, source("mask"), null)).rejects.toThrow(ForbiddenError);
  });

  it("is refused when another version was published since the review", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    await publish(ctx, source("mask"), null);
    await expect(publish(ctx, source("hash"), null)).rejects.toThrow(StalePolicyError);
    expect((await listVersions(ctx, "support")).versions).toHaveLength(1);
    expect((await findPolicy(ctx, "support")).policy.draftYaml).toBe(source("mask"));
  });

  it("lets only one of two win who publish at once", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    const results = await Promise.allSettled([
      publish(ctx, source("mask"), null),
      publish(ctx, source("hash"), null),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await listVersions(ctx, "support")).versions).toHaveLength(1);
  });

  it.each(["", "   ", "x".repeat(501)])("needs a note of a readable length", async (note) => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    const { draftHash } = await findPolicy(ctx, "support");
    const input = {
      slug: "support",
      sourceYaml: source("mask"),
      note,
      basedOnVersion: null,
      basedOnHash: draftHash,
    };
    await expect(publishVersion(ctx, input)).rejects.toThrow(z.ZodError);
  });
});

describe("publishing an old version again", () => {
  it("adds a version with the old source and leaves the draft alone", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    await publish(ctx, source("mask"), null);
    await publish(ctx, source("hash"), 1);
    const again = await republishVersion(ctx, {
      slug: "support",
      version: 1,
      note: "Back.",
      basedOnVersion: 2,
    });
    expect(again).toMatchObject({ version: 3, sourceYaml: source("mask") });
    const { versions, policy } = await listVersions(ctx, "support");
    expect(versions.map(({ version, sourceYaml }) => [version, sourceYaml])).toEqual([
      [3, source("mask")],
      [2, source("hash")],
      [1, source("mask")],
    ]);
    expect(policy.draftYaml).toBe(source("hash"));
    expect((await actions(ctx)).filter((action) => action === "policy.publish")).toHaveLength(3);
  });

  it("does not find a version that never was, or of another tenant", async () => {
    const ctx = await harness.member("admin");
    await newPolicy(ctx);
    await publish(ctx, source("mask"), null);
    const input = { slug: "support", version: 1, note: "Back.", basedOnVersion: 1 };
    await expect(republishVersion(ctx, { ...input, version: 9 })).rejects.toThrow(NotFoundError);
    await expect(republishVersion(await harness.member("admin"), input)).rejects.toThrow(NotFoundError);
    await expect(findPolicyVersion(ctx, "support", Number.NaN)).rejects.toThrow(NotFoundError);
  });

  it("is refused to those who may only draft", async () => {
    const ctx = await harness.member("developer");
    const input = { slug: "support", version: 1, note: "Back.", basedOnVersion: 1 };
    await expect(republishVersion(ctx, input)).rejects.toThrow(ForbiddenError);
  });
});

describe("the list of policies", () => {
  it("names what is in force and the keys in use, without revoked ones", async () => {
    const ctx = await harness.member("viewer");
    await harness.factories.policy(ctx.tenant, { slug: "strict" });
    await harness.factories.key(ctx.tenant, { name: "ci" });
    const { key } = await harness.factories.key(ctx.tenant, { name: "old" });
    await (await harness.member("admin", ctx.tenant)).db.keys.revoke(key.id, new Date());
    const [summary, ...others] = await listPolicies(ctx);
    expect(others).toEqual([]);
    expect(summary).toMatchObject({ policy: { slug: "strict" }, published: { version: 1 } });
    expect(summary?.keys.map((used) => used.name)).toEqual(["ci"]);
  });
});
