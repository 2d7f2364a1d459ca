import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { publicIdOf, TenantInput } from "@veilgate/contracts";
import { findUserByEmail, openTenant, type TenantDb, type Upstream } from "@veilgate/db";
import { applyTenants, type Database, findTenantBySlug } from "@veilgate/db/platform";
import { defaultPolicySource } from "@veilgate/redaction";
import { findLoopbackPort } from "./ports";
import type { Settings } from "./settings";

export interface Demo {
  /** Undefined when somebody has revoked it. */
  readonly key: string | undefined;
  readonly upstreamPort: number;
}

/** Of the tenant, of its key and of the upstream that speaks OpenAI's words. */
const demo = "demo";
const policy = "default";
const actor = { type: "system", name: "setup" } as const;
const firstPort = 8090;
const addressForm = /^http:\/\/127\.0\.0\.1:(\d+)(\/v1|\/v1beta)$/;

/**
 * The one demo server under each dialect that has words of its own. It answers to any model; an audit event names
 * the pattern that matched.
 */
const demoUpstreams = [
  { name: demo, provider: "openai", path: "/v1", models: ["demo", "demo-mini", "gpt-*", "claude-*", "*"] },
  { name: "demo-anthropic", provider: "anthropic", path: "/v1", models: ["demo", "claude-*", "*"] },
  { name: "demo-gemini", provider: "gemini", path: "/v1beta", models: ["demo", "gemini-*", "*"] },
] as const;
const upstreamNames = demoUpstreams.map(({ name }) => name);

/**
 * A tenant to try things with: upstreams that echo, a policy, a key. Made once; afterwards it belongs
 * to whoever edits it, and only the addresses of the upstreams are kept right.
 */
export async function ensureDemo(database: Database, settings: Settings): Promise<Demo> {
  const keyFile = path.join(settings.dataDir, "demo-key");
  if (!(await findTenantBySlug(database, demo))) {
    const { keys } = await applyTenants(database, [await declare()], actor);
    writeSecret(keyFile, keys[0]?.key ?? "");
  }
  const tenant = await findTenantBySlug(database, demo);
  if (!tenant) throw new Error("The demo tenant was not made.");
  const view = openTenant(database, tenant.id);
  await letIn(view, database, settings.adminEmail);
  return { key: await currentKey(view, keyFile), upstreamPort: await placeUpstreams(view) };
}

async function declare() {
  const origin = `http://127.0.0.1:${await findLoopbackPort(firstPort)}`;
  const { policies, keys, members, upstreams, ...tenant } = TenantInput.parse({
    slug: demo,
    name: "Demo",
    upstreams: demoUpstreams.map(({ path, ...upstream }) => ({
      ...upstream,
      base_url: origin + path,
      allow_private: true,
    })),
    keys: [{ name: demo, policies: [policy], upstreams: upstreamNames }],
  });
  return {
    ...tenant,
    upstreams: upstreams.map(({ credential, ...upstream }) => upstream),
    policies: [{ slug: policy, name: "Default", sourceYaml: defaultPolicySource }],
    keys: keys.map(({ secret, allow_weak, ...key }) => key),
    members: [],
  };
}

async function letIn(view: TenantDb, database: Database, email: string): Promise<void> {
  const user = await findUserByEmail(database, email);
  const members = await view.members.list();
  if (!user || members.some((member) => member.userId === user.id)) return;
  await view.transaction(async (tx) => {
    const member = await tx.members.put({ userId: user.id, role: "owner" });
    const target = { type: "member", id: user.id };
    await tx.audit.append(actor, { action: "member.create", target, after: { role: member.role } });
  });
}

/** The key that was issued here, as long as it is good. A file that is lost is answered with a new key. */
async function currentKey(view: TenantDb, file: string): Promise<string | undefined> {
  if (fs.existsSync(file)) {
    const plaintext = fs.readFileSync(file, "utf8");
    const publicId = publicIdOf(plaintext);
    const key = (await view.keys.list()).find((candidate) => candidate.publicId === publicId);
    return key && key.revokedAt === null ? plaintext : undefined;
  }
  const name = `${demo} ${randomBytes(2).toString("hex")}`;
  const { plaintext } = await view.transaction(async (tx) => {
    const there = (await tx.upstreams.list()).map((upstream) => upstream.name);
    const upstreams = upstreamNames.filter((upstream) => there.includes(upstream));
    const input = { name, policies: [policy], upstreams, limits: {}, createdBy: "setup" };
    const created = await tx.keys.create(input);
    const target = { type: "key", id: created.key.id };
    await tx.audit.append(actor, { action: "key.create", target, after: created.key });
    return created;
  });
  writeSecret(file, plaintext);
  return plaintext;
}

/** The port of last time, else another one, which the addresses of the upstreams then follow. */
async function placeUpstreams(view: TenantDb): Promise<number> {
  // An address of another form was set by hand and stays.
  const placed = (await view.upstreams.list()).flatMap((upstream) => {
    const [, port, path] = addressForm.exec(upstream.baseUrl) ?? [];
    const isOurs = upstreamNames.some((name) => name === upstream.name);
    return isOurs && port !== undefined && path !== undefined ? [{ upstream, port: Number(port), path }] : [];
  });
  const port = await findLoopbackPort(placed[0]?.port ?? firstPort);
  for (const { upstream, path, port: before } of placed) {
    if (port !== before) await moveUpstream(view, upstream, `http://127.0.0.1:${port}${path}`);
  }
  return port;
}

async function moveUpstream(view: TenantDb, upstream: Upstream, base_url: string): Promise<void> {
  await view.transaction(async (tx) => {
    await tx.upstreams.put({
      name: upstream.name,
      provider: upstream.provider,
      base_url,
      ...(upstream.organization !== null && { organization: upstream.organization }),
      models: [...upstream.models],
      model: upstream.modelOverride,
      timeout_ms: upstream.timeoutMs,
      allow_private: upstream.allowPrivate,
      weight: upstream.weight,
      headers: upstream.headers,
    });
    await tx.audit.append(actor, {
      action: "upstream.update",
      target: { type: "upstream", id: upstream.id },
      before: { base_url: upstream.baseUrl },
      after: { base_url },
    });
  });
}

function writeSecret(file: string, text: string): void {
  fs.writeFileSync(file, text, { mode: 0o600 });
}
