import { publicIdOf, type Role } from "@veilgate/contracts";
import { ConflictError, NotFoundError } from "@veilgate/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CreateKeyInput } from "#lib/create-key-input";
import type { Ctx } from "../context";
import { ForbiddenError } from "../require-permission";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { createKey } from "./create-key";
import { keyChoices } from "./key-choices";
import { listKeys } from "./list-keys";
import { revokeKey } from "./revoke-key";

let harness: VerbHarness;
beforeAll(async () => {
  harness = await openVerbHarness();
});
afterAll(() => harness.close());

const dayMs = 86_400_000;
const input: CreateKeyInput = { name: "ci", policies: ["strict"], upstreams: ["openai"], limits: {} };

/** A member of a new tenant that has what a key needs. */
async function member(role: Role): Promise<Ctx> {
  const ctx = await harness.member(role);
  await harness.factories.policy(ctx.tenant, { slug: "strict" });
  await harness.factories.upstream(ctx.tenant, { name: "openai" });
  return ctx;
}

async function adminEvents(ctx: Ctx) {
  const range = { from: new Date(Date.now() - dayMs), to: new Date(Date.now() + dayMs) };
  return (await ctx.db.audit.listAdmin({ ...range, limit: 50 })).items;
}

describe("creating a key", () => {
  it("issues a well-formed key that the list shows and history records once, without the secret", async () => {
    const ctx = await member("developer");
    const { key, plaintext } = await createKey(ctx, input);

    expect(publicIdOf(plaintext)).toBe(key.publicId);
    expect((await listKeys(ctx)).map(({ key: { name }, status }) => [name, status])).toEqual([
      ["ci", "active"],
    ]);
    const events = await adminEvents(ctx);
    expect(events.map(({ action, targetId }) => [action, targetId])).toEqual([["key.create", key.id]]);
    expect(JSON.stringify(events)).not.toContain(plaintext.slice(21, 51));
  });

  it("counts the expiry from the moment of creation", async () => {
    const ctx = { ...(await member("owner")), now: () => new Date("2026-11-21T12:00:00Z") };
    const { key } = await createKey(ctx, { ...input, expires_in_days: 30 });
    expect(key.expiresAt).toEqual(new Date("2026-12-21T12:00:00Z"));
  });

  it.each(["viewer", "auditor"] as const)("is refused to a %s and leaves nothing", async (role) => {
    const ctx = await member(role);
    await expect(createKey(ctx, input)).rejects.toThrow(ForbiddenError);
    await expect(keyChoices(ctx)).rejects.toThrow(ForbiddenError);
    expect(await ctx.db.keys.list()).toEqual([]);
    expect(await adminEvents(ctx)).toEqual([]);
  });

  it.each([
    ["a name that is taken", { ...input }, ConflictError],
    ["an unknown policy", { ...input, name: "b", policies: ["nothing"] }, NotFoundError],
    ["another tenant's policy", { ...input, name: "b", policies: ["only-theirs"] }, NotFoundError],
    ["a policy that is only a draft", { ...input, name: "b", policies: ["draft"] }, NotFoundError],
    ["an unknown upstream", { ...input, name: "b", upstreams: ["nothing"] }, NotFoundError],
    ["another tenant's upstream", { ...input, name: "b", upstreams: ["only-theirs"] }, NotFoundError],
  ])("with %s changes nothing", async (_what, wrong, error) => {
    const [ctx, stranger] = [await member("admin"), await harness.factories.tenant()];
    await harness.factories.policy(stranger, { slug: "only-theirs" });
    await harness.factories.upstream(stranger, { name: "only-theirs" });
    await ctx.db.policies.create({ slug: "draft", name: "Draft", draftYaml: "version: 1" });
    await createKey(ctx, input);

    await expect(createKey(ctx, wrong)).rejects.toThrow(error);
    expect(await ctx.db.keys.list()).toHaveLength(1);
    expect(await adminEvents(ctx)).toHaveLength(1);
  });

  it.each([
    ["name", { ...input, name: "" }],
    ["name", { ...input, name: "a".repeat(64) }],
    ["policies", { ...input, policies: [] }],
    ["upstreams", { ...input, upstreams: [] }],
    ["default_policy", { ...input, default_policy: "other" }],
    ["expires_in_days", { ...input, expires_in_days: 0 }],
    ["expires_in_days", { ...input, expires_in_days: 3651 }],
    ["limits.requests_per_minute", { ...input, limits: { requests_per_minute: 0 } }],
    ["limits.requests_per_minute", { ...input, limits: { requests_per_minute: 1.5 } }],
    ["", { ...input, secret: "a value of one's own" }],
  ])("names the member %s that is out of bounds", async (path, wrong) => {
    const ctx = await harness.member("owner");
    const error = await createKey(ctx, wrong as CreateKeyInput).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(z.ZodError);
    expect((error as z.ZodError).issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("takes values at their bounds", async () => {
    const ctx = await member("owner");
    const limits = { requests_per_minute: 1_000_000 };
    const { key } = await createKey(ctx, { ...input, name: "a".repeat(63), expires_in_days: 3650, limits });
    expect(key.limits).toEqual(limits);
  });
});

describe("revoking a key", () => {
  it("ends it, says so in the list, and is recorded once however often it is called", async () => {
    const ctx = await member("developer");
    const { key } = await createKey(ctx, input);
    const first = await revokeKey(ctx, { keyId: key.id });
    const second = await revokeKey(ctx, { keyId: key.id });

    expect(second.revokedAt).toEqual(first.revokedAt);
    expect((await listKeys(ctx)).map(({ status }) => status)).toEqual(["revoked"]);
    const actions = (await adminEvents(ctx)).map(({ action }) => action);
    expect(actions.filter((action) => action === "key.revoke")).toHaveLength(1);
  });

  it("ends a rotated key before the time that was set for it", async () => {
    const ctx = await member("developer");
    const { key } = await createKey(ctx, input);
    const later = new Date(ctx.now().getTime() + 3_600_000);
    await ctx.db.keys.revoke(key.id, later);
    expect((await listKeys(ctx)).map(({ status }) => status)).toEqual(["active"]);
    const { revokedAt } = await revokeKey(ctx, { keyId: key.id });
    expect(revokedAt?.getTime()).toBeLessThan(later.getTime());
    expect((await listKeys(ctx)).map(({ status }) => status)).toEqual(["revoked"]);
  });

  it.each(["viewer", "auditor"] as const)("is refused to a %s", async (role) => {
    const ctx = await member(role);
    const { key } = await harness.factories.key(ctx.tenant, { upstreams: ["openai"] });
    await expect(revokeKey(ctx, { keyId: key.id })).rejects.toThrow(ForbiddenError);
    expect((await ctx.db.keys.get(key.id)).revokedAt).toBeNull();
  });

  it("answers another tenant's id like one that does not exist", async () => {
    const [ctx, stranger] = [await member("owner"), await member("owner")];
    const theirs = (await createKey(stranger, input)).key.id;
    const missing = `key_${"a".repeat(26)}`;
    const answers = await Promise.all(
      [theirs, missing].map((keyId) => revokeKey(ctx, { keyId }).catch((error: unknown) => String(error))),
    );

    expect(answers[0]).toBe(answers[1]);
    expect((await stranger.db.keys.get(theirs)).revokedAt).toBeNull();
    expect(await adminEvents(ctx)).toEqual([]);
  });

  it.each(["", "key_1", "key_' or 1=1", `pol_${"a".repeat(26)}`])(
    "refuses %j, which is no key id",
    async (keyId) => {
      const ctx = await harness.member("owner");
      await expect(revokeKey(ctx, { keyId })).rejects.toThrow(z.ZodError);
    },
  );
});

describe("the list of keys", () => {
  it("shows keys in use first, and tells expired from revoked", async () => {
    const ctx = await member("owner");
    const revoked = await createKey(ctx, { ...input, name: "revoked" });
    await revokeKey(ctx, { keyId: revoked.key.id });
    await createKey(ctx, { ...input, name: "active" });
    await createKey(ctx, { ...input, name: "short", expires_in_days: 1 });

    const later = { ...ctx, now: () => new Date(Date.now() + 2 * dayMs) };
    const listed = (await listKeys(later)).map(({ key, status }) => [key.name, status]);
    expect(listed[0]).toEqual(["active", "active"]);
    expect(listed.slice(1).sort()).toEqual([
      ["revoked", "revoked"],
      ["short", "expired"],
    ]);
  });

  it("holds nothing of another tenant", async () => {
    const [ctx, stranger] = [await member("viewer"), await member("owner")];
    await createKey(stranger, input);
    expect(await listKeys(ctx)).toEqual([]);
  });

  it("offers a new key only policies that are in force", async () => {
    const ctx = await member("developer");
    await ctx.db.policies.create({ slug: "draft", name: "Draft", draftYaml: "version: 1" });
    const choices = await keyChoices(ctx);
    expect(choices.policies.map(({ slug }) => slug)).toEqual(["strict"]);
    expect(choices.upstreams.map(({ name }) => name)).toEqual(["openai"]);
  });
});
