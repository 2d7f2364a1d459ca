import {
  type KeyInput,
  type Role,
  TenantSettings,
  type UpstreamInput,
  UpstreamInput as UpstreamSchema,
} from "@veilgate/contracts";
import type { Database } from "../client";
import { openTenant } from "../open-tenant";
import { createTenant, createUser } from "../platform-records";
import type { Policy, Tenant, Upstream, User, VirtualKey } from "../types";

export const testPolicyYaml = "version: 1\nname: Test\ndefault_action: pseudonym\n";

export interface Factories {
  tenant(change?: { slug?: string; name?: string; settings?: Partial<TenantSettings> }): Promise<Tenant>;
  user(change?: { email?: string; name?: string; password?: string }): Promise<User>;
  member(tenant: Tenant, role: Role, user?: User): Promise<User>;
  /** Published as version 1. */
  policy(tenant: Tenant, change?: { slug?: string; sourceYaml?: string }): Promise<Policy>;
  upstream(tenant: Tenant, change?: Partial<UpstreamInput> & { credential?: string }): Promise<Upstream>;
  /** Makes the policy `strict` and the upstream `openai` when it names none. */
  key(
    tenant: Tenant,
    change?: Partial<Omit<KeyInput, "secret"> & { secret: string }>,
  ): Promise<{
    key: VirtualKey;
    plaintext: string;
  }>;
}

let counter = 0;
const next = () => ++counter;

/** `database` is opened with the owner's URL. Names are numbered, so nothing collides within a database. */
export function createFactories(database: Database): Factories {
  const factories: Factories = {
    tenant: ({ slug = `tenant-${next()}`, name = "Test tenant", settings = {} } = {}) =>
      createTenant(database, { slug, name, settings: TenantSettings.parse(settings) }),

    user: ({ email = `person-${next()}@example.com`, name = "Test person", password } = {}) =>
      createUser(database, { email, name, ...(password !== undefined && { password }) }),

    member: async (tenant, role, user) => {
      const person = user ?? (await factories.user());
      await openTenant(database, tenant.id).members.put({ userId: person.id, role });
      return person;
    },

    policy: (tenant, { slug = `policy-${next()}`, sourceYaml = testPolicyYaml } = {}) =>
      openTenant(database, tenant.id).transaction(async (tx) => {
        const created = await tx.policies.create({ slug, name: slug, draftYaml: sourceYaml });
        await tx.policies.publish(created.id, { sourceYaml, note: "", createdBy: "test" });
        return { ...created, publishedVersion: 1 };
      }),

    upstream: (tenant, { credential, ...change } = {}) => {
      const input = UpstreamSchema.parse({
        name: `upstream-${next()}`,
        provider: "openai",
        base_url: "http://127.0.0.1:9/v1",
        allow_private: true,
        ...change,
      });
      const { credential: _, ...settings } = input;
      return openTenant(database, tenant.id).upstreams.put({
        ...settings,
        ...(typeof credential === "string" && { credential }),
      });
    },

    key: async (tenant, change = {}) => {
      const view = openTenant(database, tenant.id);
      if (!change.policies && !(await view.policies.findBySlug("strict"))) {
        await factories.policy(tenant, { slug: "strict" });
      }
      if (!change.upstreams) await factories.upstream(tenant, { name: "openai" });
      const { allow_weak: _, ...rest } = change;
      return view.keys.create({
        name: `key-${next()}`,
        policies: ["strict"],
        upstreams: ["openai"],
        limits: {},
        createdBy: "test",
        ...rest,
      });
    },
  };
  return factories;
}
