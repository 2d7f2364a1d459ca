import { TenantInput, TenantSettings, UpstreamInput } from "@veilgate/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyTenants } from "./apply-tenants";
import type { ApplyTenant } from "./apply-types";
import { type Database, openDatabase } from "./client";
import { ConflictError, NotFoundError } from "./errors";
import { openTenant } from "./open-tenant";
import { verifyPassword } from "./password";
import { findTenantBySlug, listTenants } from "./platform-records";
import { createTestDatabase, type TestDatabase, testPolicyYaml } from "./testing";
import { findUserByEmail } from "./users";

let database: TestDatabase;
let owner: Database;
let web: Database;
const ever = { from: new Date("2026-01-01"), to: new Date("2100-01-01"), limit: 100 };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  web = openDatabase({ url: database.urlFor("veilgate_web"), keyring: database.keyring });
});
afterAll(async () => {
  await web.close();
  await owner.close();
  await database.drop();
});

function declaration(slug: string, change: Partial<ApplyTenant> = {}): ApplyTenant {
  const { credential: _, ...openai } = UpstreamInput.parse({
    name: "openai",
    provider: "openai",
    base_url: "https://api.openai.com/v1",
  });
  const { settings, routing } = TenantInput.parse({ slug });
  return {
    slug,
    name: "Acme",
    settings,
    routing,
    upstreams: [{ ...openai, credential: "sk-0123456789abcdef" }],
    policies: [{ slug: "strict", sourceYaml: testPolicyYaml }],
    keys: [
      { name: "ci", policies: ["strict"], upstreams: ["openai"], limits: { requests_per_minute: 100 } },
      {
        name: "old",
        policies: ["strict"],
        upstreams: ["openai"],
        limits: {},
        secret: `carried-over-of-${slug}`,
      },
    ],
    members: [{ email: `Auditor@${slug}.example`, role: "auditor", password: "a long password" }],
    ...change,
  };
}

async function tenantView(slug: string) {
  const tenant = await findTenantBySlug(owner, slug);
  if (!tenant) throw new Error(`No tenant ${slug}.`);
  return openTenant(owner, tenant.id);
}

test("a declaration makes everything it names, says so, and shows only the keys that it issued", async () => {
  const result = await applyTenants(owner, [declaration("acme")]);
  expect(result).toMatchObject({ updated: [], unchanged: 0 });
  expect(result.created).toEqual([
    "acme",
    "acme/upstream/openai",
    "acme/policy/strict",
    "acme/key/ci",
    "acme/key/old",
    "acme/member/auditor@acme.example",
  ]);
  expect(result.keys).toEqual([{ tenant: "acme", name: "ci", key: expect.stringMatching(/^vg_live_/) }]);
  const person = await findUserByEmail(web, "auditor@acme.example");
  expect(await verifyPassword(person?.passwordHash ?? null, "a long password")).toBe(true);
});

test("history names the people and policies that were changed, as they are called today", async () => {
  await applyTenants(owner, [declaration("named")]);
  const { items } = await (await tenantView("named")).audit.listAdmin(ever);
  const names = new Map(items.map(({ action, targetName }) => [action, targetName]));
  expect(names.get("member.create")).toBe("auditor@named.example");
  expect(names.get("policy.create")).toBe("strict");
  expect(names.get("upstream.create")).toBeNull();
});

test("the same declaration again changes nothing and leaves no trace", async () => {
  await applyTenants(owner, [declaration("again")]);
  const view = await tenantView("again");
  const history = await view.audit.listAdmin(ever);
  expect(await applyTenants(owner, [declaration("again")])).toEqual({
    created: [],
    updated: [],
    unchanged: 6,
    keys: [],
  });
  const { credential: _, ...upstream } = declaration("again").upstreams[0] ?? ({} as never);
  const withoutCredential = declaration("again", { upstreams: [upstream] });
  expect(await applyTenants(owner, [withoutCredential])).toMatchObject({ updated: [], unchanged: 6 });
  expect(await view.audit.listAdmin(ever)).toEqual(history);
  expect(history.items.map((event) => event.action).sort()).toEqual([
    "key.create",
    "key.create",
    "member.create",
    "policy.create",
    "tenant.create",
    "upstream.create",
  ]);
  expect(history.items.every((event) => event.actor === "cli")).toBe(true);
  expect(JSON.stringify(history)).not.toMatch(/sk-0123|carried-over|long password|vg_live_\w+_\w/);
});

test("what differs is changed, and only that", async () => {
  await applyTenants(owner, [declaration("changing")]);
  const base = declaration("changing");
  const [upstream] = base.upstreams;
  const [ci, old] = base.keys;
  const changed = declaration("changing", {
    settings: TenantSettings.parse({ response_metadata: "none" }),
    upstreams: [{ ...(upstream as NonNullable<typeof upstream>), credential: "sk-another-credential" }],
    policies: [{ slug: "strict", sourceYaml: `${testPolicyYaml}mode: shadow\n` }],
    keys: [{ ...(ci as NonNullable<typeof ci>), limits: {} }, old as NonNullable<typeof old>],
    members: [{ email: "auditor@changing.example", role: "admin" }],
  });
  const result = await applyTenants(owner, [changed]);
  expect(result).toMatchObject({ created: [], unchanged: 1, keys: [] });
  expect(result.updated).toEqual([
    "changing",
    "changing/upstream/openai",
    "changing/policy/strict",
    "changing/key/ci",
    "changing/member/auditor@changing.example",
  ]);
  expect((await applyTenants(owner, [changed])).unchanged).toBe(6);
  expect((await (await tenantView("changing")).policies.findBySlug("strict"))?.publishedVersion).toBe(2);
});

test("a declaration with a mistake anywhere changes nothing at all", async () => {
  const broken = declaration("second", {
    keys: [{ name: "ci", policies: ["nowhere"], upstreams: ["openai"], limits: {} }],
  });
  await expect(applyTenants(owner, [declaration("first"), broken])).rejects.toThrow(NotFoundError);
  const slugs = (await listTenants(owner)).map((tenant) => tenant.slug);
  expect(slugs).not.toContain("first");
  expect(slugs).not.toContain("second");
});

test("a secret that another tenant's key has is refused", async () => {
  const secret = "shared-secret-of-two-tenants";
  const keys = [{ name: "k", policies: ["strict"], upstreams: ["openai"], limits: {}, secret }];
  await applyTenants(owner, [declaration("one", { keys })]);
  await expect(applyTenants(owner, [declaration("two", { keys })])).rejects.toThrow(ConflictError);
});

test("applying again never brings a revoked key back", async () => {
  await applyTenants(owner, [declaration("revoking")]);
  const view = await tenantView("revoking");
  const ci = (await view.keys.list()).find((key) => key.name === "ci");
  await view.keys.revoke(ci?.id as NonNullable<typeof ci>["id"], new Date());
  expect(await applyTenants(owner, [declaration("revoking")])).toMatchObject({
    created: [],
    updated: [],
    keys: [],
  });
  expect((await view.keys.list()).filter((key) => key.name === "ci")).toHaveLength(1);
});

test("of two applications at the same time the second finds everything there", async () => {
  const results = await Promise.all([
    applyTenants(owner, [declaration("racing")]),
    applyTenants(owner, [declaration("racing")]),
  ]);
  expect(results.map((result) => result.unchanged).sort()).toEqual([0, 6]);
});
